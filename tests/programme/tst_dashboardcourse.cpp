// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/dashboardcourse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

constexpr int ends = 3;
using Value = std::optional<qint64>;
using Values = std::vector<Value>;

/// The end of sprint 0, 1 or 2, which last a week each from 2 March 2026 on.
QDateTime endOf(int sprint)
{
    return QDateTime(QDate(2026, 3, 8).addDays(7 * sprint), QTime(23, 59, 59, 999), Qt::UTC);
}

QDateTime during(int sprint)
{
    return endOf(sprint).addDays(-3);
}

QDateTime moment()
{
    return endOf(ends).addDays(-2);
}

/// Ladders of two epics.
std::vector<EpicMaturity> ladders(const std::optional<int>& first, const std::optional<int>& second)
{
    return {{.epic = {.id = u"iam"_s}, .rung = first}, {.epic = {.id = u"data"_s}, .rung = second}};
}

/// A programme of which the test says what it is about.
struct Programme {
    ProgrammeFigures figures;
    std::vector<MaturityPoint> maturity;

    Programme()
    {
        for (int sprint = 0; sprint < ends; ++sprint)
            maturity.push_back({.moment = endOf(sprint), .sprint = sprint});
        maturity.push_back({.moment = moment()});
    }

    std::vector<LeadingFigures> course() const { return leadingCourse(figures, maturity); }
    Values valuesOf(Value LeadingFigures::*figure) const
    {
        Values values;
        for (const LeadingFigures& leading : course())
            values.push_back(leading.*figure);
        return values;
    }
};

const Value none = std::nullopt;

} // namespace

/// How the leading figures came to be what they are.
class TestDashboardCourse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreThoseOfTheLadders()
    {
        const std::vector<LeadingFigures> course = Programme().course();
        QCOMPARE(course.size(), size_t(ends + 1));
        QCOMPARE(course[1].moment, endOf(1));
        QCOMPARE(course[1].sprint, 1);
        QCOMPARE(course.back().moment, moment());
        QCOMPARE(course.back().sprint, -1);
    }

    /// Nothing is known of an empty programme; nothing of it is 0.
    void nothingIsGuessed()
    {
        const Programme programme;
        for (const auto figure : {&LeadingFigures::compliance, &LeadingFigures::epicsAtBaseline, &LeadingFigures::severeFailures,
                                  &LeadingFigures::highRiskIssues, &LeadingFigures::contradictions, &LeadingFigures::risksAboveAppetite,
                                  &LeadingFigures::baselinePointsLeft})
            QCOMPARE(programme.valuesOf(figure), (Values{none, none, none, none}));
    }

    /// Whatever the records say.
    void theLastAreThoseThatOtherPlacesShow()
    {
        Programme programme;
        ProgrammeFigures& figures = programme.figures;
        figures.overall.checkLevel.value = 8'765;
        figures.severeFailures.value = 4;
        figures.maturity = ladders(3, 2);
        figures.reviews = {{.counts = {.high = 2, .none = 1}, .contradicted = 5, .confirmed = 1}};
        figures.risks.aboveAppetite = 6;
        figures.registry.names.insert(RiskId::create(), u"R-1"_s);
        figures.baseline.totals = {.scope = 30, .done = 10};
        figures.baseline.burndown.remaining.value = 19;
        figures.exceptions.warning.value = 7;
        const LeadingFigures last = programme.course().back();
        QCOMPARE(last.compliance, figures.overall.checkLevel.value);
        QCOMPARE(last.severeFailures, figures.severeFailures.value);
        QCOMPARE(last.epicsAtBaseline, Value(1));
        QCOMPARE(last.highRiskIssues, highRiskIssues(figures.reviews).value);
        QCOMPARE(last.contradictions, contradictedChoices(figures.reviews).value);
        QCOMPARE(last.risksAboveAppetite, Value(6));
        QCOMPARE(last.baselinePointsLeft, Value(19));
        QCOMPARE(last.exceptionsEnding, Value(7));
        // Before the first day of a sprint only the totals are known
        figures.baseline.burndown.remaining.value.reset();
        QCOMPARE(programme.course().back().baselinePointsLeft, Value(20));
    }

    /// The latest run by then counts, one at that very moment too.
    void runsCountFromTheirTimeOn()
    {
        Programme programme;
        programme.figures.trend = {{.time = during(1), .hundredths = 5'000, .severe = 3},
                                   {.time = endOf(1), .hundredths = 6'000, .severe = 2},
                                   {.time = endOf(2).addMSecs(1), .hundredths = 9'000, .severe = 0}};
        QCOMPARE(programme.valuesOf(&LeadingFigures::compliance), (Values{none, 6'000, 6'000, none}));
        QCOMPARE(programme.valuesOf(&LeadingFigures::severeFailures), (Values{none, 2, 2, none}));
    }

    void epicsWithoutARungAreNotCounted()
    {
        Programme programme;
        programme.maturity[0].epics = ladders(std::nullopt, 5);
        programme.maturity[1].epics = ladders(2, 3);
        programme.maturity[2].epics = ladders(4, 5);
        QCOMPARE(programme.valuesOf(&LeadingFigures::epicsAtBaseline), (Values{none, 1, 2, none}));
    }

    void pointsAreThoseOfTheDay()
    {
        Programme programme;
        Burndown& burndown = programme.figures.baseline.burndown;
        const QDate first = during(0).date();
        for (QDate day = first; day <= endOf(2).date().addDays(-1); day = day.addDays(1)) {
            const bool begun = day > endOf(0).date();
            burndown.days.push_back({.day = day, .scope = begun ? 20 : 0, .done = day > during(1).date() ? 8 : 0});
        }
        // Of the first nothing stood in it, of the last nothing was noted
        QCOMPARE(programme.valuesOf(&LeadingFigures::baselinePointsLeft), (Values{none, 12, none, none}));
    }

    void daysAreThoseOfTheProgramme()
    {
        Programme programme;
        programme.figures.timeZone = u"Asia/Tokyo"_s; // where it is Monday already
        programme.figures.baseline.burndown.days = {{.day = endOf(0).date(), .scope = 5}, {.day = endOf(0).date().addDays(1), .scope = 9}};
        QCOMPARE(programme.course().front().baselinePointsLeft, Value(9));
    }

    /// Answers, risks and exceptions.
    void countsAreThoseOfTheEnds()
    {
        Programme programme;
        programme.maturity[1].counts = {.highRiskIssues = 3, .contradictions = 2, .risksAboveAppetite = 5, .exceptionsEnding = 7};
        programme.maturity[2].counts = {.highRiskIssues = 1, .contradictions = 0, .risksAboveAppetite = 4, .exceptionsEnding = 6};
        programme.figures.exceptions.warning.value = 8;
        QCOMPARE(programme.valuesOf(&LeadingFigures::highRiskIssues), (Values{none, 3, 1, none}));
        QCOMPARE(programme.valuesOf(&LeadingFigures::contradictions), (Values{none, 2, 0, none}));
        QCOMPARE(programme.valuesOf(&LeadingFigures::risksAboveAppetite), (Values{none, 5, 4, none}));
        QCOMPARE(programme.valuesOf(&LeadingFigures::exceptionsEnding), (Values{none, 7, 6, 8}));
    }
};

QTEST_GUILESS_MAIN(TestDashboardCourse)
#include "tst_dashboardcourse.moc"
