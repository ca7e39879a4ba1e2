// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/dashboardcourse.h"

#include "model/domain/localday.h"
#include "model/edit/records.h"
#include "model/programme/boundary.h"
#include "model/score/exceptionfigures.h"

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

class Past {
public:
    Past(const Records& records, const ProgrammeFigures& figures, const QStringList& environments)
        : m_records(records)
        , m_figures(figures)
    {
        const Boundary boundary(records, environments);
        std::ranges::copy_if(records.exceptions(), std::back_inserter(m_exceptions),
                             [&](const ExceptionRecord& exception) { return boundary.includes(exception); });
    }

    LeadingFigures at(const MaturityPoint& point) const
    {
        LeadingFigures leading{.moment = point.moment, .sprint = point.sprint, .epicsAtBaseline = atBaseline(point.epics)};
        const auto later = std::ranges::upper_bound(m_figures.trend, point.moment, {}, &TrendPoint::time);
        if (later != m_figures.trend.begin()) {
            const TrendPoint& latest = *std::prev(later);
            leading.compliance = latest.hundredths;
            leading.severeFailures = latest.severe;
        }
        leading.highRiskIssues = point.counts.highRiskIssues;
        leading.contradictions = point.counts.contradictions;
        // Of a moment whose plan nobody knows the registry tells what needs no plan.
        leading.risksAboveAppetite =
            point.counts.risksAboveAppetite ? point.counts.risksAboveAppetite : risksAboveAppetite(point.moment);
        leading.baselinePointsLeft = pointsLeftOn(localDay(point.moment, m_figures.timeZone), m_figures.baseline.burndown);
        leading.exceptionsEnding = point.counts.exceptionsEnding ? point.counts.exceptionsEnding : exceptionsEnding(point.moment);
        return leading;
    }

private:
    /// Whether the outcome of a check may have a say in whether the risk is accepted.
    bool dependsOnChecks(const Risk& risk, const RiskFacts& facts) const
    {
        const auto isAccepted = [&](CheckKey check) {
            return std::ranges::any_of(facts.exceptions, [&](const ExceptionRecord& exception) {
                return exception.check == check && isInForce(exceptionState(exception, facts.now, facts.timeZone));
            });
        };
        return riskStand(risk, facts) == RiskStand::UnbackedAccept
            && std::ranges::any_of(facts.ties, [&](const RiskTie& tie) {
                   return tie.risk == risk.id && tie.check && isAccepted(*tie.check);
               });
    }

    RiskFacts factsOf(const RisksThen& then, const QDateTime& moment) const
    {
        return {.risks = then.risks,
                .ties = m_records.riskTies(),
                .exceptions = m_exceptions,
                .grid = gridOf(m_records.properties()),
                .appetite = m_records.properties().riskAppetite,
                .now = moment,
                .timeZone = m_figures.timeZone};
    }

    std::optional<qint64> risksAboveAppetite(const QDateTime& moment) const
    {
        const RisksThen then = risksThen(m_records.risks(), m_records.riskRatings(), moment);
        const RiskFacts facts = factsOf(then, moment);
        if (then.risks.empty() || !then.untold.isEmpty()
            || std::ranges::any_of(then.risks, [&](const Risk& risk) { return dependsOnChecks(risk, facts); }))
            return std::nullopt;
        return riskCounts(facts).aboveAppetite;
    }

    std::optional<qint64> exceptionsEnding(const QDateTime& moment) const
    {
        const ExceptionFigures then =
            exceptionFigures({.exceptions = m_exceptions, .moment = moment, .timeZone = m_figures.timeZone});
        return then.of(ExceptionState::Expired) > 0 ? std::nullopt : then.warning.value;
    }

    const Records& m_records;
    const ProgrammeFigures& m_figures;
    std::vector<ExceptionRecord> m_exceptions; ///< that concern what the figures are of
};

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

std::vector<LeadingFigures> leadingCourse(const Records& records, const ProgrammeFigures& figures,
                                          const std::vector<MaturityPoint>& maturity, const QStringList& environments)
{
    const Past past(records, figures, environments);
    std::vector<LeadingFigures> course;
    for (const MaturityPoint& point : maturity)
        course.push_back(point.sprint < 0 ? leadingFigures(figures, point.moment) : past.at(point));
    return course;
}

} // namespace waymark
