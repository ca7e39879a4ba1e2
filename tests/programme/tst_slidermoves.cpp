// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/planlog.h"
#include "tests/programme/pastprogramme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What the dashboard's slider and its trends tell of the past, again and again.
class TestSliderMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One figure from one source: of a sprint's end both are told from the log, without any milestone.
    void theTrendSaysWhatTheSliderShows()
    {
        PastProgramme programme;
        planAndClose(programme);
        rateAndReview(programme);
        programme.on(onDay(30), [&](Edit& edit) -> Result<void> {
            for (const QString& choice : {u"mfa"_s, u"roles"_s})
                if (auto added = edit.insert(ChoiceAnswer{.answer = programme.records().answers().front().id,
                                                          .choice = choice,
                                                          .status = ChoiceStatus::Selected});
                    !added)
                    return added;
            return {};
        });
        programme.setTime(onDay(40));
        MaturityHistory history;
        const std::vector<LeadingFigures> course = programme.course(history);
        QCOMPARE(course.size(), size_t(3));
        for (const LeadingFigures& point : course) {
            const ProgrammeFigures then = programme.then(point.moment);
            QCOMPARE(point.highRiskIssues, highRiskIssues(then.reviews).value);
            QCOMPARE(point.contradictions, contradictedChoices(then.reviews).value);
            const LeadingFigures shown = leadingFigures(then, point.moment);
            QCOMPARE(point.risksAboveAppetite, shown.risksAboveAppetite);
            QCOMPARE(point.exceptionsEnding, shown.exceptionsEnding);
        }
        QVERIFY(!course[0].highRiskIssues); // nobody reviewed anything in the first sprint
        QCOMPARE(course[1].highRiskIssues, std::optional<qint64>(1));
        QCOMPARE(course[2].highRiskIssues, std::optional<qint64>(0));
        QVERIFY(programme.records().milestones().empty());
    }

    /// Back and forth: only what is new is read, and all is told as one tells it who reads everything.
    void aMoveOfTheSliderReadsNothingTwice()
    {
        PastProgramme programme;
        planAndClose(programme);
        rateAndReview(programme);
        programme.setTime(onDay(40));
        PlanLog log;
        MaturityHistory history;
        programme.course(history, {}, &log);
        const qint64 read = log.entriesRead();
        QVERIFY(read > 0);
        for (const int day : {30, 16, 39, 15}) {
            QCOMPARE(linesOf(programme.then(onDay(day), &log)), linesOf(programme.then(onDay(day))));
            programme.course(history, onDay(day), &log);
        }
        programme.course(history, {}, &log);
        QCOMPARE(log.entriesRead(), read);
        programme.change(onDay(41), u"A-1"_s, [](Story& story) { story.points = 13; });
        programme.setTime(onDay(42));
        QCOMPARE(linesOf(programme.then(onDay(16), &log)), linesOf(programme.then(onDay(16))));
        QCOMPARE(log.entriesRead(), read + 1);
    }
};

QTEST_GUILESS_MAIN(TestSliderMoves)
#include "tst_slidermoves.moc"
