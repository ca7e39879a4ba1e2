// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/planfigures.h"

#include "model/domain/localday.h"
#include "model/domain/planledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanFigures)
};

void count(PlanTotals& totals, const Story& story)
{
    totals.scope += story.points;
    totals.done += story.status == StoryStatus::Done ? story.points : 0;
}

/// Points and number of stories of each sprint, those that won't be done left out.
struct SprintStories {
    PlanTotals totals = {};
    int stories = 0;
};

QHash<SprintId, SprintStories> storiesBySprint(std::span<const Story> stories)
{
    QHash<SprintId, SprintStories> result;
    for (const Story& story : stories) {
        if (!story.sprint || story.priority == Priority::Wont)
            continue;
        SprintStories& sprint = result[*story.sprint];
        count(sprint.totals, story);
        ++sprint.stories;
    }
    return result;
}

class SprintScore {
public:
    SprintScore(const ProgrammeFigures& figures, const ProgrammeEvidence& evidence)
        : m_figures(figures)
        , m_evidence(evidence)
        , m_history({.days = evidence.planDays,
                     .sprints = evidence.sprints,
                     .closures = evidence.closures,
                     .closedStories = evidence.closedStories,
                     .stories = evidence.stories,
                     .today = evidence.today,
                     .timeZone = evidence.timeZone})
        , m_stories(storiesBySprint(evidence.stories))
    {
    }

    const PlanHistory& history() const { return m_history; }

    SprintFigures of(const Sprint& sprint) const
    {
        SprintFigures result{.sprint = sprint,
                             .carriedOver = carriedOver(sprint, m_history),
                             .burndown = sprintBurndown(sprint, m_history)};
        const auto closure = std::ranges::find(m_evidence.closures, sprint.id, &SprintClosure::sprint);
        if (closure != m_evidence.closures.end())
            freeze(result, *closure);
        else
            compute(result);
        if (result.gate)
            result.gate->overridden = gateOverride(*result.gate, m_evidence.gateFacts.decisions, sprint.id);
        return result;
    }

private:
    static void freeze(SprintFigures& result, const SprintClosure& closure)
    {
        result.planned = closure.planned;
        result.done = closure.done;
        result.capacity = {.value = closure.capacity,
                           .reasons = {{.text = Text::tr("points, as they were when the sprint was closed"),
                                        .count = closure.capacity}}};
        result.closure = closure;
        result.gate = frozenGate(closure);
    }

    void compute(SprintFigures& result) const
    {
        const Sprint& sprint = result.sprint;
        const SprintStories stories = m_stories.value(sprint.id);
        result.planned = stories.totals.scope;
        result.done = stories.totals.done;
        result.capacity = sprintCapacity(sprint, m_evidence.team);
        const bool begun = sprint.state != SprintState::Planned || sprint.start <= m_evidence.today;
        result.policy = m_evidence.policies.value(sprint.id);
        if (begun || stories.stories > 0 || m_evidence.judged == sprint.id)
            result.gate = gateVerdict({.sprint = sprint,
                                       .sprints = m_evidence.sprints,
                                       .stories = m_evidence.stories,
                                       .checks = m_figures.checks,
                                       .proofs = m_figures.proofs,
                                       .begin = beginOfDay(sprint.start, m_evidence.timeZone),
                                       .freshSince = m_evidence.freshSince,
                                       .facts = m_evidence.gateFacts,
                                       .attested = m_figures.attested,
                                       .lapsed = m_figures.exceptions.lapsed},
                                      result.policy);
    }

    const ProgrammeFigures& m_figures;
    const ProgrammeEvidence& m_evidence;
    PlanHistory m_history;
    QHash<SprintId, SprintStories> m_stories;
};

/// What all forecasts have in common.
ForecastEvidence forecastEvidence(const ProgrammeFigures& figures, std::span<const OpenSprint> open, QDate today)
{
    ForecastEvidence evidence{.velocities = figures.velocity.sprints, .sprints = open, .today = today};
    for (const SprintFigures& figure : figures.sprints) {
        evidence.lastNumber = std::max(evidence.lastNumber, figure.sprint.number);
        if (evidence.lastEnd.isValid() && figure.sprint.end < evidence.lastEnd)
            continue;
        evidence.lastEnd = figure.sprint.end;
        evidence.sprintDays = static_cast<int>(figure.sprint.start.daysTo(figure.sprint.end)) + 1;
    }
    return evidence;
}

std::vector<OpenSprint> openSprints(std::span<const SprintFigures> sprints)
{
    std::vector<OpenSprint> open;
    for (const SprintFigures& figures : sprints)
        if (!figures.closure && figures.sprint.state != SprintState::Closed)
            open.push_back({.number = figures.sprint.number,
                            .start = figures.sprint.start,
                            .end = figures.sprint.end,
                            .capacity = figures.capacity.value ? std::optional(static_cast<int>(*figures.capacity.value))
                                                               : std::nullopt,
                            .done = figures.done});
    return open;
}

/// What each set of them comes to, as a plan that begins with them notes it.
std::vector<PlanDay> standing(std::span<const Story> stories, QDate day)
{
    ChangeSet begun{.at = beginOfDay(day, QStringLiteral("UTC"))};
    for (const Story& story : stories)
        begun.changes.push_back({.after = story});
    return PlanLedger().entries(begun);
}

} // namespace

void scorePlan(ProgrammeFigures& figures, const ProgrammeEvidence& evidence)
{
    const SprintScore score(figures, evidence);
    for (const Sprint& sprint : evidence.sprints)
        figures.sprints.push_back(score.of(sprint));
    std::ranges::sort(figures.sprints, {}, [](const SprintFigures& sprint) { return sprint.sprint.number; });
    if (evidence.onlyGates)
        return;
    figures.velocity = velocity(evidence.sprints, evidence.closures);

    const auto open = openSprints(figures.sprints);
    const auto fill = [&](PlanFigures& plan, const char* subject, auto&& belongs) {
        ForecastEvidence forecasting = forecastEvidence(figures, open, evidence.today);
        for (const Story& story : evidence.stories) {
            if (story.priority == Priority::Wont || !belongs(story))
                continue;
            count(forecasting.totals, story);
            forecasting.unestimated += story.points == 0 && story.status != StoryStatus::Done ? 1 : 0;
        }
        plan = {.totals = forecasting.totals,
                .burndown = programmeBurndown(QString::fromLatin1(subject), score.history()),
                .forecast = forecast(forecasting)};
    };
    fill(figures.baseline, PlanDay::baseline, [](const Story& story) { return story.priority == Priority::Must; });
    fill(figures.backlog, PlanDay::all, [](const Story&) { return true; });
}

void takeBack(std::vector<PlanDay>& days, QDate day, std::span<const Story> stories, std::span<const Sprint> sprints)
{
    std::erase_if(days, [&](const PlanDay& noted) { return noted.day > day; });
    std::map<QString, PlanTotals> totals; // also of what no story stands in any more
    for (const PlanDay& noted : days)
        totals.try_emplace(noted.subject);
    for (const PlanDay& stood : standing(stories, day))
        totals.insert_or_assign(stood.subject, stood.totals);
    for (const Sprint& sprint : sprints)
        if (sprint.state == SprintState::Closed) // its days ended with it
            totals.erase(sprint.id.toString());
    std::erase_if(days, [&](const PlanDay& noted) { return noted.day == day && totals.contains(noted.subject); });
    for (const auto& [subject, stood] : totals)
        days.push_back({.day = day, .subject = subject, .totals = stood});
    std::ranges::sort(days, [](const PlanDay& a, const PlanDay& b) {
        return a.subject < b.subject || (a.subject == b.subject && a.day < b.day);
    });
}

} // namespace waymark
