// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencereader.h"
#include "model/edit/importlock.h"
#include "tests/support/movedto.h"
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/runsmodel.h"
#include "views/shared/datefield.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QAction* action(ComplianceStage& stage, const char* name)
{
    return stage.view->findChild<QAction*>(QLatin1String(name));
}

QPushButton* button(ComplianceStage& stage, const char* name)
{
    return stage.view->findChild<QPushButton*>(QLatin1String(name));
}

int shownRuns(ComplianceStage& stage)
{
    return stage.table("runsTable")->model()->rowCount();
}

void select(ComplianceStage& stage, int row)
{
    DataTable* table = stage.table("runsTable");
    table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

qint64 failed(const ComplianceStage& stage)
{
    return stage.figures->figures() ? stage.figures->figures()->overall.checks[Outcome::Failed] : -1;
}

const Run& runOf(const ComplianceStage& stage, const QString& file)
{
    const auto runs = stage.workspace->records().runs();
    return *std::ranges::find(runs, file, &Run::file);
}

/// Also those that are incoming, which no record shows; -1: they can't be read.
qsizetype storedRuns(const ComplianceStage& stage)
{
    const auto reader = EvidenceReader::open(stage.workspace->file());
    const auto numbers = reader ? reader->runNumbers() : Result<QHash<RunId, qint64>>(reader.error());
    return numbers ? numbers->size() : -1;
}

} // namespace

/// What is done to runs on the Compliance screen: delete, restore, re-scope, tie to a sprint, purge.
class TestRunActs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delDeletesAndAsksNothing()
    {
        ComplianceStage stage;
        QTRY_COMPARE(failed(stage), 1);
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        select(stage, 0);
        stage.table("runsTable")->setFocus();
        QTest::keyClick(stage.table("runsTable"), Qt::Key_Delete);
        // Then it counts no longer and is not shown, and the message takes it back
        QTRY_COMPARE(failed(stage), 2);
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
        QCOMPARE(shownRuns(stage), 1);
        QVERIFY(stage.prompt.asked.isEmpty());
        QCOMPARE(messages.size(), 1);
        messages.front()[0].value<Message>().action();
        QTRY_COMPARE(failed(stage), 1);
        QCOMPARE(shownRuns(stage), 2);
    }

    void severalAreDeletedAndRestoredTogether()
    {
        ComplianceStage stage;
        stage.table("runsTable")->selectAll();
        action(stage, "deleteRunsAction")->trigger();
        QCOMPARE(stage.withdrawn().size(), 2);
        QCOMPARE(shownRuns(stage), 0);
        // When deleted ones are shown, then they say so, and can be restored
        auto* deleted = stage.view->findChild<QCheckBox*>(u"showWithdrawnRuns"_s);
        QVERIFY(deleted->isVisible());
        deleted->click();
        QCOMPARE(shownRuns(stage), 2);
        QVERIFY(stage.column("runsTable", RunsModel::ToolColumn).front().contains(u"deleted"_s));
        stage.table("runsTable")->selectAll();
        QVERIFY(!action(stage, "deleteRunsAction")->isEnabled());
        QCOMPARE(button(stage, "withdrawRun")->text(), u"Restore"_s);
        action(stage, "restoreRunsAction")->trigger();
        QVERIFY(stage.withdrawn().isEmpty());
        // One step each
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.withdrawn().size(), 2);
    }

    void aRunIsTiedToASprint()
    {
        ComplianceStage stage;
        stage.change([](Edit& edit) {
            return edit.insert(Sprint{.number = 4, .start = QDate(2026, 4, 20), .end = QDate(2026, 5, 1)});
        });
        // Given runs of 4 May and 27 April: the latter falls into the sprint
        QCOMPARE(stage.column("runsTable", RunsModel::SprintColumn), (QStringList{u""_s, u"4"_s}));
        select(stage, 0);
        button(stage, "sprintOfRun")->click();
        auto* menu = stage.view->findChild<QMenu*>(u"runSprints"_s);
        const auto find = [menu](const QString& text) {
            const auto actions = menu->actions();
            const auto found = std::ranges::find(actions, text, &QAction::text);
            return found == actions.end() ? nullptr : *found;
        };
        QVERIFY(find(u"By its date"_s) && find(u"By its date"_s)->isChecked());
        QVERIFY(find(u"Sprint 4"_s));
        find(u"Sprint 4"_s)->trigger();
        menu->close();
        QCOMPARE(runOf(stage, u"b.json"_s).sprint, std::optional(4));
        QCOMPARE(stage.column("runsTable", RunsModel::SprintColumn), (QStringList{u"4"_s, u"4"_s}));
    }

    void aRunIsReScoped()
    {
        ComplianceStage stage;
        QTRY_COMPARE(failed(stage), 1);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        select(stage, 0);
        button(stage, "rescopeRun")->click();
        QWidget* form = stage.details.page();
        QVERIFY(form && form->objectName() == u"rescopingForm"_s);
        auto* accept = form->findChild<QPushButton*>(u"rescopingAccept"_s);
        auto* target = form->findChild<QLineEdit*>(u"rescopingTarget"_s);
        QCOMPARE(target->text(), u"platform"_s);
        QVERIFY(!accept->isEnabled()); // nothing differs yet
        QVERIFY(target->completer());
        // When it turns out to have been of another target
        target->setText(u"elsewhere"_s);
        QVERIFY(accept->isEnabled());
        accept->click();
        // Then both targets have their own results: one check failed there, two here
        QTRY_VERIFY(stage.column("runsTable", RunsModel::TargetColumn).contains(u"elsewhere"_s));
        QCOMPARE(shownRuns(stage), 2);
        QTRY_COMPARE(failed(stage), 2);
        QVERIFY(stage.details.page() != form);
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QVERIFY2(message.text.contains(u"elsewhere"_s), qPrintable(message.text));
        message.action();
        QTRY_COMPARE(failed(stage), 1);
        QVERIFY(!stage.column("runsTable", RunsModel::TargetColumn).contains(u"elsewhere"_s));
    }

    void whatIsNotReScopedLeavesNothing()
    {
        // Given a run that is being re-scoped
        ComplianceStage stage;
        QTRY_COMPARE(failed(stage), 1);
        QCOMPARE(storedRuns(stage), 2);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        select(stage, 0);
        button(stage, "rescopeRun")->click();
        QWidget* form = stage.details.page();
        QVERIFY(form);
        form->findChild<QLineEdit*>(u"rescopingTarget"_s)->setText(u"elsewhere"_s);
        form->findChild<QPushButton*>(u"rescopingAccept"_s)->click();
        // When somebody deletes it meanwhile
        stage.withdraw({u"b.json"_s});
        // Then that stands, and the copy is not left in the file
        QTRY_COMPARE(messages.size(), 1);
        QCOMPARE(messages.front()[0].value<Message>().kind, Message::Kind::Failure);
        QTRY_COMPARE(storedRuns(stage), 2);
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
        QTRY_COMPARE(failed(stage), 2);
        // And the next import needn't wait
        QTRY_VERIFY(ImportLock::tryAcquire(stage.workspace->file()));
    }

    void reScopingTakesTheTimeThatTheTableShows()
    {
        // Given a workspace two hours ahead of UTC, and a run of 06:00 UTC
        ComplianceStage stage;
        stage.change(movedTo(u"Europe/Berlin"_s));
        select(stage, 0);
        button(stage, "rescopeRun")->click();
        QWidget* form = stage.details.page();
        QVERIFY(form);
        auto* time = form->findChild<QLineEdit*>(u"rescopingTime"_s);
        const auto* day = form->findChild<DateField*>(u"rescopingDay"_s);
        QVERIFY(time && day);
        QCOMPARE(time->text(), u"08:00:00"_s);
        QCOMPARE(day->date(), QDate(2026, 5, 4));
        QVERIFY(!form->findChild<QPushButton*>(u"rescopingAccept"_s)->isEnabled());
        // When it turns out to have looked at 07:30 there
        time->setText(u"7:30"_s);
        form->findChild<QPushButton*>(u"rescopingAccept"_s)->click();
        // Then that is 05:30 UTC
        const QDateTime expected(QDate(2026, 5, 4), QTime(5, 30), Qt::UTC);
        QTRY_VERIFY(std::ranges::any_of(stage.workspace->records().runs(), [&](const Run& run) {
            return run.state == RunState::Counted && run.time == expected;
        }));
    }

    void reScopingNeedsAWholeDayAndTime_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("why");
        QTest::newRow("half a day") << u"May 2026"_s << u"08:00"_s << u"is no day with its year"_s;
        QTest::newRow("no day") << QString() << u"08:00"_s << u"A day is needed here"_s;
        QTest::newRow("half a time") << u"3 May 2026"_s << u"08:"_s << u"is no time of day"_s;
    }

    void reScopingNeedsAWholeDayAndTime()
    {
        QFETCH(QString, day);
        QFETCH(QString, time);
        QFETCH(QString, why);
        // Given a run that is to be a drill
        ComplianceStage stage;
        select(stage, 0);
        button(stage, "rescopeRun")->click();
        QWidget* form = stage.details.page();
        QVERIFY(form);
        const auto* accept = form->findChild<QPushButton*>(u"rescopingAccept"_s);
        form->findChild<QCheckBox*>(u"rescopingDrill"_s)->setChecked(true);
        QVERIFY(accept->isEnabled());
        // When its day and time are typed, but one of them not whole
        auto* dayLine = form->findChild<DateField*>(u"rescopingDay"_s)->lineEdit();
        auto* timeLine = form->findChild<QLineEdit*>(u"rescopingTime"_s);
        dayLine->setText(day);
        QTest::keyClick(dayLine, Qt::Key_Return);
        timeLine->setText(time);
        QTest::keyClick(timeLine, Qt::Key_Return);
        // Then nothing can be accepted, and the field says why
        QVERIFY(!accept->isEnabled());
        const QList<QLabel*> labels = form->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(why); }));
    }

    void purgeAsksAndIsForGood()
    {
        ComplianceStage stage;
        stage.withdraw({u"b.json"_s});
        QTRY_COMPARE(failed(stage), 2);
        stage.view->findChild<QCheckBox*>(u"showWithdrawnRuns"_s)->click();
        select(stage, 0);
        QVERIFY(button(stage, "purgeRun")->isVisible());
        // When the person declines, nothing happens
        stage.prompt.agrees = false;
        button(stage, "purgeRun")->click();
        QCOMPARE(stage.prompt.asked.size(), 1);
        QCOMPARE(shownRuns(stage), 2);
        // When the person agrees, then the run is gone, and undo says why it can't bring it back
        stage.prompt.agrees = true;
        button(stage, "purgeRun")->click();
        QCOMPARE(stage.workspace->records().runs().size(), size_t(1));
        QCOMPARE(shownRuns(stage), 1);
        QTRY_VERIFY(!stage.settler->isSettling());
        const auto undone = stage.workspace->undo();
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(u"purged"_s), qPrintable(undone.error().message));
        QTRY_COMPARE(failed(stage), 2);
    }

    void theSameFileTwiceIsShownAsSuch()
    {
        ComplianceStage stage;
        stage.import(stage.folder.filePath(u"b.json"_s));
        const QStringList tools = stage.column("runsTable", RunsModel::ToolColumn);
        QCOMPARE(tools.size(), 3);
        QCOMPARE(std::ranges::count_if(tools, [](const QString& tool) { return tool.contains(u"duplicate"_s); }), 1);
    }

    void thePaletteOffersThem()
    {
        ComplianceStage stage;
        for (const char* name : {"deleteRunsAction", "restoreRunsAction", "rescopeRunAction", "sprintOfRunsAction", "purgeRunsAction"})
            QVERIFY2(stage.view->QWidget::actions().contains(action(stage, name)), name);
    }

private:
    TestTheme m_theme{Theme::Choice::Light};
};

QTEST_MAIN(TestRunActs)
#include "tst_runacts.moc"
