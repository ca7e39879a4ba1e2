// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "tests/support/openshell.h"
#include "tests/support/exceptionbuilders.h"
#include "views/compliance/checksmodel.h"
#include "views/exceptions/exceptionsmodel.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/datatable.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/messagebar.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine makes the demo in some seconds

/// A failing check that is all that stands against a story.
struct Obstacle {
    CheckKey check = CheckKey(0);
    QString checkId;
    StoryId story = StoryId::create();
};

/// The demo, and a clock that can be moved.
struct DemoShell : OpenShell {
    DemoShell()
    {
        clock = std::make_shared<FixedClock>(app->clock->now());
        app->clock = clock;
        click("demoDoor");
        if (!QTest::qWaitFor([this] { return window->workspaceView() && JobBase::underWay() == 0; }, patience))
            qFatal("no demo");
    }

    Workspace& workspace() { return window->workspaceView()->workspace(); }
    const ProgrammeFigures& figures() { return *window->workspaceView()->figures().figures(); }
    void recompute()
    {
        window->workspaceView()->figures().recompute();
        if (!QTest::qWaitFor([] { return JobBase::underWay() == 0; }, patience))
            qFatal("no figures");
    }
    Obstacle obstacle()
    {
        for (const Story& story : workspace().records().stories()) {
            const StoryProof& proof = figures().proofs.of(story.id);
            for (const CheckOutcome& check : figures().checks)
                if (check.outcome == Outcome::Failed && proof.failing == std::vector{check.check} && proof.excepted.empty()
                    && std::ranges::count(workspace().records().exceptions(), check.check, &ExceptionRecord::check) == 0)
                    return {.check = check.check, .checkId = check.checkId, .story = story.id};
        }
        qFatal("no story of the demo fails by one check alone");
    }
    QString checkText(CheckKey check)
    {
        const QAbstractItemModel* model = find<DataTable>("checksTable")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(KeyRole).toLongLong() == check.value())
                return model->index(row, ChecksModel::OutcomeColumn).data().toString();
        return {};
    }
    void type(const char* name, const QString& text)
    {
        find(name)->setFocus();
        QTest::keyClicks(find(name), text);
    }

    std::shared_ptr<FixedClock> clock;
};

} // namespace

/// From a failing check to an approved waiver, which gate and story see, and back again when its last day is over.
class TestExceptionJourneys : public QObject {
    Q_OBJECT

    static void expectReverted(DemoShell& shell, const Obstacle& obstacle)
    {
        const ExceptionRecord granted = shell.workspace().records().exceptions().back();
        const auto before = shell.figures().overall.checkLevel.value;
        shell.clock->set(QDateTime(granted.expiry.addDays(1), QTime(12, 0), Qt::UTC));
        shell.recompute();
        QCOMPARE(shell.figures().proofs.of(obstacle.story).failing, std::vector{obstacle.check});
        QVERIFY(std::ranges::count(shell.figures().exceptions.lapsed, granted.id, &ExceptionRecord::id) == 1);
        QCOMPARE(shell.figures().overall.checkLevel.value, before);
    }

private Q_SLOTS:
    void withTheMouse()
    {
        // Given a failing check that stands against a story
        DemoShell shell;
        const Obstacle obstacle = shell.obstacle();
        const auto before = shell.figures().overall.checkLevel.value;
        shell.window->workspaceView()->showScreen(u"compliance"_s);
        shell.click("checksTab");
        auto* table = shell.find<DataTable>("checksTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data(KeyRole).toLongLong() == obstacle.check.value()) {
                table->scrollTo(table->model()->index(row, 0));
                QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(row, 0)).center());
            }
        QTRY_VERIFY_WITH_TIMEOUT(shell.find("makeException"), patience);
        // When a waiver is asked for from its details, and another person approves it
        shell.click("makeException");
        QVERIFY(shell.find("exceptionsScreen"));
        shell.type("exceptionReason", u"Behind a firewall"_s);
        shell.type("exceptionOwner", u"Olga"_s);
        shell.click("exceptionAccept");
        shell.click("exceptionApprove");
        shell.type("exceptionAnswer", u"Bo"_s);
        shell.click("exceptionActAccept");
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        // Then the story sees it, the check stays failed, and no percentage moves
        QVERIFY(shell.figures().proofs.of(obstacle.story).failing.empty());
        QCOMPARE(shell.figures().proofs.of(obstacle.story).excepted, std::vector{obstacle.check});
        QCOMPARE(shell.figures().overall.checkLevel.value, before);
        shell.window->workspaceView()->showScreen(u"compliance"_s);
        QCOMPARE(shell.checkText(obstacle.check), u"Failed, excepted"_s);
        // And when its last day is over, all is as it was
        expectReverted(shell, obstacle);
        QCOMPARE(shell.checkText(obstacle.check), u"Failed"_s);
    }

    void withTheKeys()
    {
        DemoShell shell;
        const Obstacle obstacle = shell.obstacle();
        const size_t before = shell.workspace().records().exceptions().size();
        shell.press(Qt::Key_X, Qt::AltModifier);
        QVERIFY(shell.find("exceptionsScreen"));
        shell.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(shell.find("exceptionForm"));
        QTest::keyClicks(QApplication::focusWidget(), obstacle.checkId);
        QTest::keyClick(shell.find("exceptionCheck"), Qt::Key_Return);
        shell.tabTo("exceptionOwner");
        QTest::keyClicks(QApplication::focusWidget(), u"Olga"_s);
        shell.tabTo("exceptionReason");
        QTest::keyClicks(QApplication::focusWidget(), u"Behind a firewall"_s);
        shell.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(shell.find("exceptionDetails"));
        shell.press(Qt::Key_F6);
        shell.tabTo("exceptionApprove");
        shell.press(Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"Bo"_s);
        shell.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(JobBase::underWay() == 0, patience);
        QVERIFY(shell.figures().proofs.of(obstacle.story).failing.empty());
        // And each step is taken back by its own
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!shell.workspace().records().exceptions().back().approved);
        shell.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shell.workspace().records().exceptions().size(), before);
    }

    void openingWarnsOfWhatEndsSoon()
    {
        // Given a workspace with an exception that ends in a few days
        DemoShell shell;
        const Obstacle obstacle = shell.obstacle();
        const ExceptionId granted = exceptionsIn::grant(shell.workspace(), {.check = obstacle.check, .expiry = shell.clock->now().date().addDays(5)});
        const QString file = shell.folder.filePath(u"copy.waymark"_s);
        QVERIFY(shell.workspace().saveCopy(file));
        // When it is opened
        shell.window->files().open(file);
        QTRY_VERIFY_WITH_TIMEOUT(shell.workspace().file() == file && JobBase::underWay() == 0, patience);
        // Then the message bar says so and leads there
        const auto* bar = shell.window->findChild<MessageBar*>();
        const ExceptionFigures& exceptions = shell.figures().exceptions;
        QVERIFY(std::ranges::count(exceptions.endingSoon, granted, &ExceptionRecord::id) == 1);
        QTRY_COMPARE_WITH_TIMEOUT(bar->text(), warningText(exceptions), patience);
        for (auto* button : bar->findChildren<QPushButton*>())
            if (button->text() == u"Show them"_s)
                button->click();
        QVERIFY(shell.find("exceptionsScreen"));
    }
};

QTEST_MAIN(TestExceptionJourneys)
#include "tst_exceptionjourneys.moc"
