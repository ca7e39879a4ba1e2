// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/cardheadlines.h"

#include "views/dashboard/countwords.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardHeadlines)
};

/// What is drawn, after what of it isn't of its moment.
QString withNote(const ProgrammeFigures& figures, const QString& note, const QString& second)
{
    return figures.asOf && !figures.isPlanThen ? Text::tr("%1 %2", "two sentences").arg(note, second) : second;
}

QString planIsOfNow()
{
    return Text::tr("The plan is as it is now: the log of changes begins later.");
}

QString registryIsOfNow()
{
    return Text::tr("The registry is as it is now: the log of changes begins later.");
}

QString riskTitle(const ProgrammeFigures& figures)
{
    const RegistryCounts& counts = figures.risks;
    if (figures.registry.risks.empty())
        return Text::tr("No risk is registered");
    if (counts.open == 0)
        return Text::tr("All risks are closed");
    if (counts.aboveAppetite == 1)
        return Text::tr("One risk exceeds the appetite");
    if (counts.aboveAppetite > 1)
        return Text::tr("%1 risks exceed the appetite", "number at the beginning").arg(countWord(counts.aboveAppetite));
    return counts.unrated == counts.open ? Text::tr("No open risk is rated") : Text::tr("No risk exceeds the appetite");
}

/// Above the appetite by their level, and in nobody's way.
int acceptedRisks(const ProgrammeFigures& figures)
{
    const auto& trend = figures.registry.exposureTrend;
    return trend.empty() ? 0 : std::max(0, trend.back().aboveAppetite - figures.risks.aboveAppetite);
}

/// Nobody can tell when.
QString withoutForecast(const ProgrammeFigures& figures)
{
    if (figures.baseline.forecast.outOfSight)
        return Text::tr("The end of the baseline is not in sight");
    return figures.velocity.sprints.empty() ? Text::tr("No forecast yet: no sprint is closed")
                                            : Text::tr("No forecast yet: no closed sprint got anything done");
}

QString baselineTitle(const ProgrammeFigures& figures)
{
    const Forecast& forecast = figures.baseline.forecast;
    if (forecast.points == 0)
        return Text::tr("No must story has points yet");
    if (forecast.remaining == 0)
        return Text::tr("The baseline is done");
    if (!forecast.p50)
        return withoutForecast(figures);
    int last = 0;
    for (const SprintFigures& sprint : figures.sprints)
        last = std::max(last, sprint.sprint.number);
    const int beyond = forecast.p50->sprint - last;
    if (beyond <= 0)
        return Text::tr("The baseline lands with sprint %1").arg(forecast.p50->sprint);
    return beyond == 1 ? Text::tr("The baseline lands just after sprint %1").arg(last)
                       : Text::tr("The baseline lands %1 sprints after the last that is planned").arg(beyond);
}

/// The pillar with the most questions at high risk; null: none has any.
const PillarRow* worstOf(const PillarsModel& pillars)
{
    const auto worst = std::ranges::max_element(pillars.rows(), {}, [](const PillarRow& row) { return row.totals.counts.high; });
    return worst == pillars.rows().end() || worst->totals.counts.high == 0 ? nullptr : &*worst;
}

QString pillarsTitle(const ProgrammeFigures& figures, const PillarsModel& pillars)
{
    const Figure issues = highRiskIssues(figures.reviews);
    if (figures.reviews.empty())
        return Text::tr("No review has been made yet");
    if (const auto broken = std::ranges::count_if(figures.reviews, [](const ReviewTotals& each) { return !each.fault.isEmpty(); }))
        return broken == 1 ? Text::tr("One review can't be counted") : Text::tr("%1 reviews can't be counted", "number at the beginning").arg(countWord(broken));
    if (!issues.value)
        return Text::tr("No question has been answered yet");
    const PillarRow* worst = worstOf(pillars);
    if (*issues.value == 0 || !worst)
        return Text::tr("No question is at high risk");
    const QString name = PillarsModel::nameOf(*worst);
    if (*issues.value == 1)
        return Text::tr("One question is at high risk, in %1").arg(name);
    return Text::tr("%1 questions are at high risk, %2 of them in %3", "number at the beginning, number, pillar")
        .arg(countWord(*issues.value), countText(worst->totals.counts.high), name);
}

} // namespace

Headline riskHeadline(const ProgrammeFigures& figures, int appetite)
{
    const RegistryCounts& counts = figures.risks;
    QString second = counts.open == 1 ? Text::tr("Current rating of the one open risk; bold line: the appetite of %1").arg(appetite)
                                      : Text::tr("Current rating of %1 open risks; bold line: the appetite of %2").arg(countText(counts.open)).arg(appetite);
    if (const int accepted = acceptedRisks(figures); accepted > 0)
        second += accepted == 1 ? Text::tr("; 1 above it is accepted") : Text::tr("; %1 above it are accepted").arg(countText(accepted));
    if (counts.unrated > 0)
        second += counts.unrated == 1 ? Text::tr("; 1 is not rated") : Text::tr("; %1 are not rated").arg(countText(counts.unrated));
    return {.title = riskTitle(figures), .second = withNote(figures, registryIsOfNow(), second)};
}

Headline exposureHeadline(const ProgrammeFigures& figures)
{
    const RegistryFigures& registry = figures.registry;
    const QString second = withNote(figures, registryIsOfNow(), Text::tr("Sum of the current levels of open risks, at the end of each sprint; by today's grid, without removed risks"));
    const auto& trend = registry.exposureTrend;
    if (trend.empty())
        return {.title = Text::tr("No risk has been rated yet"), .second = second};
    if (!registry.exposure.value)
        return {.title = Text::tr("No open risk is rated"), .second = second};
    if (trend.size() == 1)
        return {.title = Text::tr("Exposure is %1").arg(countText(trend.back().exposure)), .second = second};
    const ExposurePoint& before = trend[trend.size() - 2];
    const int change = trend.back().exposure - before.exposure;
    const QString amount = countText(std::abs(change));
    return {.title = change < 0     ? Text::tr("Exposure fell by %1 since sprint %2").arg(amount).arg(before.sprint)
                     : change > 0 ? Text::tr("Exposure rose by %1 since sprint %2").arg(amount).arg(before.sprint)
                                  : Text::tr("Exposure is what it was after sprint %1").arg(before.sprint),
            .second = second};
}

Headline baselineHeadline(const ProgrammeFigures& figures)
{
    const QString second = figures.baseline.forecast.fan.empty() ? Text::tr("Points of must stories left; no forecast")
                                                                 : Text::tr("Points of must stories left; dashed: P50, bands: P20 to P80 and P5 to P95");
    return {.title = baselineTitle(figures),
            .second = withNote(figures, planIsOfNow(), second)};
}

Headline pillarsHeadline(const ProgrammeFigures& figures, const PillarsModel& pillars)
{
    const auto broken = std::ranges::find_if(figures.reviews, [](const ReviewTotals& each) { return !each.fault.isEmpty(); });
    const auto count = static_cast<qint64>(figures.reviews.size());
    QString second = count == 1 ? Text::tr("Questions of the one review by pillar and risk; what tests contradict counts as not selected")
                                : Text::tr("Questions of %1 reviews by pillar and risk; what tests contradict counts as not selected").arg(countText(count));
    if (count == 0)
        second = Text::tr("Questions of reviews by pillar and risk");
    else if (broken != figures.reviews.end())
        second = Text::tr("%1, %2: %3", "workload, lens, why it can't be counted").arg(broken->workloadName, broken->lens, broken->fault);
    return {.title = pillarsTitle(figures, pillars),
            .second = withNote(figures, Text::tr("Answers are as they are now: the log of changes begins later."), second)};
}

Headline capabilitiesHeadline(const ProgrammeFigures& figures, const PerspectivesModel& perspectives)
{
    const int proven = perspectives.count(PerspectiveRow::Proven);
    const int withStory = proven + perspectives.count(PerspectiveRow::Planned);
    const int all = withStory + perspectives.count(PerspectiveRow::Nothing);
    const QString covered = Text::tr("%1 of %2 capabilities have a story").arg(countText(withStory), countText(all));
    return {.title = withStory == 0 ? Text::tr("No capability has a story yet")
                     : proven == 0  ? Text::tr("%1, none of them a proven one", "sentence, of capabilities").arg(covered)
                                    : Text::tr("%1, %2 of them a proven one", "sentence, number of capabilities").arg(covered, countText(proven)),
            .second = withNote(figures, planIsOfNow(),
                               Text::tr("Capabilities of the CAF by perspective; proven: all checks of a story passed"))};
}

} // namespace waymark
