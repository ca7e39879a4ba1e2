// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/dashboardcourse.h"

#include "model/domain/localday.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace waymark {

namespace {

std::optional<qint64> atBaseline(const std::vector<EpicMaturity>& ladders)
{
    if (ladders.empty() || !std::ranges::all_of(ladders, [](const EpicMaturity& ladder) { return ladder.rung.has_value(); }))
        return std::nullopt;
    return std::ranges::count_if(ladders, [](const EpicMaturity& ladder) { return *ladder.rung >= rungOf(MaturityRule::MustsDone); });
}

std::optional<qint64> pointsLeft(const PlanFigures& plan)
{
    if (plan.burndown.remaining.value || plan.totals.scope == 0)
        return plan.burndown.remaining.value;
    return plan.totals.scope - plan.totals.done; // known, although no day of a sprint has come yet
}

std::optional<qint64> pointsLeftOn(QDate day, const Burndown& burndown)
{
    const auto begun = std::ranges::find_if(burndown.days, [](const BurndownDay& each) { return each.scope > 0; });
    const auto found = std::ranges::find(begun, burndown.days.end(), day, &BurndownDay::day);
    return found == burndown.days.end() ? std::nullopt : std::optional<qint64>(found->remaining());
}

/// At the end of a sprint.
LeadingFigures figuresAt(const MaturityPoint& point, const ProgrammeFigures& figures)
{
    LeadingFigures leading{.moment = point.moment,
                           .sprint = point.sprint,
                           .epicsAtBaseline = atBaseline(point.epics),
                           .highRiskIssues = point.counts.highRiskIssues,
                           .contradictions = point.counts.contradictions,
                           .risksAboveAppetite = point.counts.risksAboveAppetite,
                           .baselinePointsLeft = pointsLeftOn(localDay(point.moment, figures.timeZone), figures.baseline.burndown),
                           .exceptionsEnding = point.counts.exceptionsEnding};
    const auto later = std::ranges::upper_bound(figures.trend, point.moment, {}, &TrendPoint::time);
    if (later != figures.trend.begin()) {
        const TrendPoint& latest = *std::prev(later);
        leading.compliance = latest.hundredths;
        leading.severeFailures = latest.severe;
    }
    return leading;
}

} // namespace

LeadingFigures leadingFigures(const ProgrammeFigures& figures, const QDateTime& moment)
{
    return {.moment = moment,
            .compliance = figures.overall.checkLevel.value,
            .epicsAtBaseline = atBaseline(figures.maturity),
            .severeFailures = figures.severeFailures.value,
            .highRiskIssues = highRiskIssues(figures.reviews).value,
            .contradictions = contradictedChoices(figures.reviews).value,
            .risksAboveAppetite = figures.registry.names.isEmpty() ? std::nullopt : std::optional<qint64>(figures.risks.aboveAppetite),
            .baselinePointsLeft = pointsLeft(figures.baseline),
            .exceptionsEnding = figures.exceptions.warning.value};
}

std::vector<LeadingFigures> leadingCourse(const ProgrammeFigures& figures, const std::vector<MaturityPoint>& maturity)
{
    std::vector<LeadingFigures> course;
    for (const MaturityPoint& point : maturity)
        course.push_back(point.sprint < 0 ? leadingFigures(figures, point.moment) : figuresAt(point, figures));
    return course;
}

} // namespace waymark
