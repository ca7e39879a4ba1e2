// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/domain/gatepolicyfile.h"
#include "model/edit/gateedits.h"
#include "model/edit/workspace.h"
#include "model/job/job.h"
#include "tests/support/importnow.h"
#include "tests/support/openshell.h"
#include "tests/support/resultsfile.h"
#include "views/gate/gatedecisionsmodel.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int patience = 30'000; ///< ms; figures are made by workers

/// A workspace of "Ana" whose current sprint is under way, and refused by its gate: a check of high severity fails.
struct GateShell : OpenShell {
    GateShell()
    {
        prompt->fileToSave = folder.filePath(u"gate.waymark"_s);
        window->files().create({.name = u"Gate"_s, .firstDay = QDate(2026, 11, 16)});
        const Sprint planned = *window->workspaceView()->figures().sprint();
        Sprint begun = planned;
        begun.state = SprintState::Active;
        const GatePolicy policy{.rules = {GateRule::SevereFailures}};
        const auto done = workspace().edit(u"Given"_s, [&](Edit& edit) -> Result<void> {
            auto updated = edit.update(planned, begun);
            return updated ? setGatePolicy(edit, std::nullopt, gatePolicyDocument(policy)) : updated;
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        ResultsFile file(u"2026-11-20T06:00:00Z"_s);
        file.add(u"check-1"_s, u"r1"_s, Outcome::Failed, Severity::High);
        importNow(workspace(), app->formats, {.file = file.write(folder.filePath(u"a.json"_s))});
        QTRY_COMPARE_WITH_TIMEOUT(gate(), u"Gate: Refused"_s, patience);
        settle();
    }

    Workspace& workspace() const { return window->workspaceView()->workspace(); }
    void settle() const
    {
        const FiguresModel& figures = window->workspaceView()->figures();
        QTRY_VERIFY_WITH_TIMEOUT(!figures.isComputing() && JobBase::underWay() == 0, patience);
    }
    QString gate() const ///< as the header has it
    {
        const auto* button = find<QToolButton>("currentGate");
        return button ? button->text() : QString();
    }
    QString fault() const
    {
        const auto* label = find<QLabel>("overrideFault");
        return label ? label->text() : QString();
    }
    static QString focused() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    static void type(const QString& text)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    QString currentSprint() const { return u"%1, now"_s.arg(window->workspaceView()->figures().sprint()->number); }
    /// As the table of sprints has it; empty: none.
    QString selectedSprint() const
    {
        const auto* table = find<DataTable>("gateSprints");
        const QModelIndexList rows = table ? table->selectionModel()->selectedRows() : QModelIndexList();
        return rows.size() == 1 ? rows.front().data().toString() : QString();
    }

    void expectRefused() const
    {
        QVERIFY2(fault().contains(u"somebody else"), qPrintable(fault()));
        QVERIFY(workspace().records().gateDecisions().empty());
        QCOMPARE(gate(), u"Gate: Refused"_s);
    }
    void expectOverridden() const
    {
        const auto decisions = workspace().records().gateDecisions();
        QCOMPARE(decisions.size(), size_t(1));
        QVERIFY(decisions.front().outcome == GateOutcome::Overridden);
        QCOMPARE(decisions.front().author, u"Ana"_s);
        QCOMPARE(decisions.front().approver, u"Olga"_s);
        QVERIFY(!find("overrideForm"));
        QTRY_VERIFY_WITH_TIMEOUT(find("gateDecisions"), patience);
        const QModelIndex outcome = find<DataTable>("gateDecisions")->model()->index(0, GateDecisionsModel::OutcomeColumn);
        QCOMPARE(outcome.data().toString(), u"Overridden"_s);
        QTRY_COMPARE_WITH_TIMEOUT(gate(), u"Gate: Overridden"_s, patience);
    }
};

} // namespace

/// From anywhere to the gate of the sprint that is under way, and to an override of it that somebody else approves.
class TestGateJourneys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOverrideByKeys()
    {
        GateShell shell;
        shell.press(Qt::Key_A, Qt::AltModifier);
        QVERIFY(shell.find("gateScreen"));
        shell.tabTo("gateOverride");
        shell.press(Qt::Key_Return);
        // Given one's own name as approver
        QCOMPARE(GateShell::focused(), u"overrideApprover"_s);
        GateShell::type(u"Ana"_s);
        shell.tabTo("overrideReason");
        GateShell::type(u"The pilot has no customers yet"_s);
        shell.tabTo("overrideAccept");
        shell.press(Qt::Key_Return);
        shell.expectRefused();
        // When it is somebody else's
        QCOMPARE(GateShell::focused(), u"overrideApprover"_s);
        shell.press(Qt::Key_A, Qt::ControlModifier);
        GateShell::type(u"Olga"_s);
        shell.tabTo("overrideAccept");
        shell.press(Qt::Key_Return);
        shell.expectOverridden();
    }

    void anOverrideByMouse()
    {
        GateShell shell;
        shell.click("currentGate");
        QVERIFY(shell.find("gateScreen"));
        shell.click("gateOverride");
        shell.click("overrideApprover");
        GateShell::type(u"ana"_s);
        shell.find("overrideReason")->setFocus();
        GateShell::type(u"The pilot has no customers yet"_s);
        shell.click("overrideAccept");
        shell.expectRefused();
        auto* approver = shell.find<QLineEdit>("overrideApprover");
        approver->setFocus();
        approver->selectAll();
        GateShell::type(u"Olga"_s);
        shell.click("overrideAccept");
        shell.expectOverridden();
    }

    void doorsLeadToTheGateOfTheCurrentSprint_data()
    {
        QTest::addColumn<QByteArray>("door");
        QTest::newRow("header") << QByteArray("currentGate");
        QTest::newRow("dashboard") << QByteArray("dashboardGate");
    }

    void doorsLeadToTheGateOfTheCurrentSprint()
    {
        QFETCH(QByteArray, door);
        GateShell shell;
        WorkspaceView* view = shell.window->workspaceView();
        // Given that somebody looked at another sprint
        view->showScreen(u"gate"_s);
        QCOMPARE(shell.selectedSprint(), shell.currentSprint());
        auto* table = shell.find<DataTable>("gateSprints");
        table->selectionModel()->setCurrentIndex(table->model()->index(table->model()->rowCount() - 1, 0),
                                                 QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QVERIFY(shell.selectedSprint() != shell.currentSprint());
        view->showScreen(u"dashboard"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shell.find(door.constData()), patience);
        shell.click(door.constData());
        QVERIFY(shell.find("gateScreen"));
        QCOMPARE(shell.selectedSprint(), shell.currentSprint());
    }

    void theHeaderSaysWhyAndToScreenReaders()
    {
        GateShell shell;
        const auto* button = shell.find<QToolButton>("currentGate");
        QCOMPARE(button->accessibleName(), u"Gate: Refused"_s);
        QVERIFY2(button->accessibleDescription().contains(u"1 of 1 clauses fail"_s), qPrintable(button->accessibleDescription()));
        QVERIFY2(button->toolTip().contains(u"1 of 1 clauses fail"_s), qPrintable(button->toolTip()));
        // When the gate asks for less, it says so
        const GatePolicy lenient{.rules = {GateRule::SevereFailures}, .maxSevereFailures = 1};
        QVERIFY(shell.workspace().edit(u"Given"_s, [&](Edit& edit) { return setGatePolicy(edit, std::nullopt, gatePolicyDocument(lenient)); }));
        QTRY_COMPARE_WITH_TIMEOUT(shell.gate(), u"Gate: Holds"_s, patience);
    }
};

QTEST_MAIN(TestGateJourneys)
#include "tst_gatejourneys.moc"
