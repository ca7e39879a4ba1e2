// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/movedto.h"
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"
#include "views/compliance/historystrip.h"
#include "views/shared/numbers.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Runs on the Compliance screen: what they changed, withdrawn and counted again.
class TestComplianceRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunShowsWhatItChanged()
    {
        ComplianceStage stage;
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When the latest run is chosen
        stage.table("runsTable")->selectRow(0);
        // Then only what it resolved is shown, and a chip says why
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-2"_s});
        auto* chip = stage.view->findChild<QPushButton*>(u"runChip"_s);
        QVERIFY(chip->isVisible());
        // When the chip is clicked
        chip->click();
        // Then all are back
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        QVERIFY(!chip->isVisible());
    }

    /// Where it is the day before, chip and history of a result tell the days there.
    void daysAreThoseOfTheWorkspace()
    {
        // Given a workspace ten hours behind UTC, whose clocks show 23:00 of 3 May, and runs of 06:00 UTC
        ComplianceStage stage;
        stage.change(movedTo(u"Pacific/Honolulu"_s));
        QTRY_COMPARE(stage.shownChecks(), allChecks);
        // When the run is chosen that was made at 20:00 there
        stage.table("runsTable")->selectRow(0);
        // Then the chip tells the day there
        const QString chip = stage.view->findChild<QPushButton*>(u"runChip"_s)->text();
        QVERIFY2(chip.contains(dayText(QDate(2026, 5, 3))) && !chip.contains(dayText(QDate(2026, 5, 4))), qPrintable(chip));
        // And so does the history of its result
        QTRY_COMPARE(stage.shownChecks(), QStringList{u"check-2"_s});
        stage.table("resultsTable")->setCurrentIndex(stage.table("resultsTable")->model()->index(0, 0));
        QTest::keyClick(stage.table("resultsTable"), Qt::Key_Return);
        QTRY_VERIFY(stage.details.findChild<HistoryStrip*>());
        const QString history = stage.details.findChild<HistoryStrip*>()->accessibleName();
        QVERIFY2(history.contains(dayText(QDate(2026, 5, 3), QDate(2026, 5, 3))), qPrintable(history));
        QVERIFY2(!history.contains(dayText(QDate(2026, 5, 4), QDate(2026, 5, 3))), qPrintable(history));
    }

    void aRunIsWithdrawnAndTakenBack()
    {
        // Given two runs, the later of which resolved a check
        ComplianceStage stage;
        QTRY_VERIFY(stage.figures->figures());
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 1);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        // When it is withdrawn
        stage.table("runsTable")->selectRow(0);
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then the figures are those of the first, and the message offers Undo
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 2);
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.actionText, u"Undo"_s);
        // When that is taken
        message.action();
        // Then it counts again
        QTRY_COMPARE(stage.figures->figures()->overall.checks[Outcome::Failed], 1);
    }

    /// The edit first catches up with what others did, and that rewrites the rows of the table.
    void withdrawsTheChosenRunWhateverOthersDo()
    {
        // Given that the latest run is chosen, and that another program imports a later one
        ComplianceStage stage;
        stage.table("runsTable")->selectRow(0);
        const auto other = stage.secondWindow(u"Bernd"_s);
        stage.importInto(*other, stage.results(u"c.json"_s, utc(2026, 5, 5), {{u"check-1"_s, u"passed"_s}}));
        // When the chosen one is withdrawn, before this program has seen the other
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then it is that one which no longer counts
        QCOMPARE(stage.workspace->records().runs().size(), size_t(3));
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
    }

    void aRunThatAnotherChangedIsLeftAlone()
    {
        // Given that another program withdraws the chosen run
        ComplianceStage stage;
        stage.table("runsTable")->selectRow(0);
        const auto other = stage.secondWindow(u"Bernd"_s);
        const Run theirs = other->records().runs().back();
        QCOMPARE(theirs.file, u"b.json"_s);
        Run after = theirs;
        after.state = RunState::Withdrawn;
        QVERIFY(other->edit(u"Withdraw"_s, [&](Edit& edit) { return edit.update(theirs, after); }));
        // When it is to be withdrawn here too
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.view->findChild<QPushButton*>(u"withdrawRun"_s)->click();
        // Then nothing is counted again by mistake, and a message says who was first
        QCOMPARE(stage.withdrawn(), QStringList{u"b.json"_s});
        QCOMPARE(messages.size(), 1);
        const auto message = messages.front()[0].value<Message>();
        QCOMPARE(message.kind, Message::Kind::Failure);
        QVERIFY2(message.text.contains(u"Bernd"_s), qPrintable(message.text));
    }

private:
    TestTheme m_theme{Theme::Choice::Dark};
};

QTEST_MAIN(TestComplianceRuns)
#include "tst_complianceruns.moc"
