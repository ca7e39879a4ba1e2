// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/edit/riskedits.h"
#include "model/edit/workspace.h"
#include "tests/support/importnow.h"
#include "tests/support/openshell.h"
#include "tests/support/resultsfile.h"
#include "views/risks/riskheatmap.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 30'000; ///< ms; figures are made by workers

/// A workspace of "Ana" without risks, on its Risks screen, and a clock that can be moved.
struct RiskShell : OpenShell {
    RiskShell()
    {
        clock = std::make_shared<FixedClock>(app->clock->now());
        app->clock = clock;
        prompt->fileToSave = folder.filePath(u"risks.waymark"_s);
        window->files().create({.name = u"Risks"_s, .firstDay = QDate(2026, 11, 16)});
        if (!window->workspaceView())
            qFatal("no workspace");
        window->workspaceView()->showScreen(u"risks"_s);
        settle();
    }

    Workspace& workspace() const { return window->workspaceView()->workspace(); }
    void settle() const
    {
        if (!QTest::qWaitFor([this] { return !window->workspaceView()->figures().isComputing() && JobBase::underWay() == 0; }, patience))
            qFatal("figures are never done");
    }
    void recompute() const
    {
        window->workspaceView()->figures().recompute();
        settle();
    }
    const Risk& risk() const { return workspace().records().risks().front(); }
    /// What the rail says of the screen, which it does a turn of the event loop later.
    QString rail() const
    {
        const QAbstractItemModel* model = find<QListView>("rail")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (const QString text = model->index(row, 0).data(Qt::AccessibleTextRole).toString(); text.startsWith(u"Risks"_s))
                return text;
        return {};
    }
    QString exposure() const { return find<QPushButton>("riskExposure")->text(); }
    QString text(const char* name) const
    {
        const auto* label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    void type(const char* name, const QString& words) const
    {
        QWidget* field = find(name);
        if (!field)
            qFatal("%s is not to be seen", name);
        field->setFocus();
        QTest::keyClicks(field, words);
    }
    void choose(const char* name, int data) const
    {
        auto* choice = find<QComboBox>(name);
        choice->setCurrentIndex(choice->findData(data));
    }

    /// The first starter, by the page for them.
    void addStarter() const
    {
        click("emptyAction");
        settle();
        find<QLineEdit>("starterRiskWords")->setText(u"RSK-01"_s);
        click("starterRiskAll");
        click("starterRiskAdd");
        settle();
    }
    /// By a click on the cell of the heat map in which it stands, and on its row.
    void openRisk() const
    {
        auto* map = find<RiskHeatMap>("riskHeatMap");
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(risk().currentLikelihood, risk().currentImpact).center());
        auto* table = find<DataTable>("risksTable");
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
    }
    /// All that shows it passes.
    void proveIt() const
    {
        std::map<QString, QStringList> checks;
        for (const CheckUnit& unit : window->workspaceView()->figures().figures()->units)
            for (const RiskTie& tie : workspace().records().riskTies())
                if (tie.check == unit.key)
                    checks[unit.tool] << unit.checkId;
        for (const auto& [tool, ids] : checks) {
            ResultsFile file(u"2026-11-23T06:00:00Z"_s);
            file.by(tool);
            for (const QString& id : ids)
                file.add(id, u"resource"_s, Outcome::Passed);
            importNow(workspace(), app->formats, {.file = file.write(folder.filePath(tool + u".json"_s))});
        }
        recompute();
    }

    std::shared_ptr<FixedClock> clock;
};

} // namespace

class TestRegistryJourneys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// From a starter risk over its rating and what tests prove to a lower exposure, and back.
    void treatmentIsProven()
    {
        RiskShell shell;
        shell.addStarter();
        QCOMPARE(shell.workspace().records().risks().size(), size_t(1));
        const int inherent = shell.risk().inherentLikelihood * shell.risk().inherentImpact;
        QCOMPARE(shell.exposure(), u"Exposure %1 today"_s.arg(inherent));
        shell.openRisk();
        QVERIFY(shell.find("riskDetails"));
        // When it is rated anew for a reason
        shell.click("riskRate");
        shell.choose("riskRateLikelihood", 5);
        shell.type("riskRateReason", u"It was tried last week"_s);
        QTest::keyClick(shell.find("riskRateReason"), Qt::Key_Return);
        const int rated = 5 * shell.risk().inherentImpact;
        QCOMPARE(shell.exposure(), u"Exposure %1 today"_s.arg(rated));
        // And all of its checks pass
        shell.proveIt();
        QVERIFY2(shell.text("riskSuggested").startsWith(u"%1 x %2"_s.arg(shell.risk().targetLikelihood).arg(shell.risk().targetImpact)),
                 qPrintable(shell.text("riskSuggested")));
        QCOMPARE(shell.exposure(), u"Exposure %1 today"_s.arg(rated)); // nothing changes before a person accepts it
        shell.click("riskAcceptSuggestion");
        shell.click("riskSuggestionSave");
        // Then the exposure falls, and one undo takes it back
        const int target = shell.risk().targetLikelihood * shell.risk().targetImpact;
        QCOMPARE(shell.exposure(), u"Exposure %1 today"_s.arg(target));
        shell.window->workspaceView()->undo();
        QCOMPARE(shell.exposure(), u"Exposure %1 today"_s.arg(rated));
    }

    /// Asked for by one, approved by another, in force until its last day is over.
    void anAcceptanceExpires()
    {
        RiskShell shell;
        shell.addStarter();
        QTRY_COMPARE(shell.rail(), u"Risks, 1"_s); // above the appetite
        shell.openRisk();
        const QString name = u"R-1 "_s + shell.risk().title;
        shell.click("riskAskAcceptance");
        QVERIFY(shell.find("exceptionForm"));
        QCOMPARE(shell.text("exceptionRisk"), name);
        QVERIFY(!shell.find("exceptionTarget") && !shell.find("exceptionCheck"));
        shell.type("exceptionReason", u"The service ends in spring"_s);
        shell.type("exceptionOwner", u"Olga"_s);
        shell.click("exceptionAccept");
        QCOMPARE(shell.workspace().records().exceptions().size(), size_t(1));
        // When somebody else approves it, and the status says so
        shell.click("exceptionApprove");
        shell.find<QLineEdit>("exceptionAnswer")->clear();
        shell.type("exceptionAnswer", u"Bo"_s);
        shell.click("exceptionActAccept");
        QVERIFY(shell.workspace().records().exceptions().front().approved);
        QVERIFY(shell.text("coveredText").startsWith(name));
        shell.click("coveredDoor");
        QVERIFY(shell.find("riskDetails"));
        const auto accepted = shell.workspace().edit(u"Accept"_s, [&](Edit& edit) {
            return rateRisk(edit, shell.risk().id, [](Risk& risk) { risk.status = RiskStatus::Accepted; }, u"See EX-1"_s,
                            {.author = u"Ana"_s, .at = shell.clock->now()});
        });
        QVERIFY(accepted);
        QVERIFY(shell.text("riskStand").contains(u"accepted by an exception in force"_s));
        QTRY_COMPARE(shell.rail(), u"Risks"_s);
        shell.window->workspaceView()->showScreen(u"risks"_s);
        // Then it counts until its last day is over
        const QDate last = shell.workspace().records().exceptions().front().expiry;
        shell.clock->set(QDateTime(last.addDays(1), QTime(12, 0), Qt::UTC));
        shell.recompute();
        QTRY_COMPARE(shell.rail(), u"Risks, 1"_s);
        QVERIFY(shell.find("riskDoorAcceptance"));
        shell.click("riskDoorAcceptance");
        QCOMPARE(shell.find<DataTable>("risksTable")->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestRegistryJourneys)
#include "tst_registryjourneys.moc"
