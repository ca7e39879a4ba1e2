// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/burndown.h"

#include "model/domain/dayform.h"
#include "model/domain/localday.h"
#include "model/score/capacity.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Burndown)
};

std::span<const PlanDay> entriesOf(const QString& subject, std::span<const PlanDay> days)
{
    const auto found = std::ranges::equal_range(days, subject, {}, &PlanDay::subject);
    return {found.begin(), found.end()};
}

/// Totals that stand as they are from a day on.
struct Frozen {
    QDate from = {};
    PlanTotals totals = {};
};

/// Where the set stood at the end of each day, as it was noted.
std::vector<BurndownDay> daysOf(std::span<const PlanDay> entries, QDate first, QDate last,
                                const std::optional<Frozen>& frozen)
{
    std::vector<BurndownDay> days;
    PlanTotals standing;
    auto entry = entries.begin();
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        for (; entry != entries.end() && entry->day <= day; ++entry)
            standing = entry->totals;
        if (frozen && frozen->from <= day)
            standing = frozen->totals;
        days.push_back({.day = day, .scope = standing.scope, .done = standing.done});
    }
    return days;
}

/// Evenly over the working days; over all days where there are none.
void drawIdeal(Burndown& burndown)
{
    const int working = workingDays(burndown.first, burndown.last);
    const auto span = [&](QDate last) {
        return working > 0 ? workingDays(burndown.first, last) : static_cast<int>(burndown.first.daysTo(last)) + 1;
    };
    const double all = span(burndown.last);
    for (BurndownDay& day : burndown.days)
        day.ideal = std::max(0.0, burndown.committed * (1 - span(day.day) / all));
}

std::vector<Reason> scopeReasons(const Burndown& burndown)
{
    std::vector<Reason> reasons;
    int scope = 0;
    for (const BurndownDay& day : burndown.days) {
        const int change = day.scope - scope;
        if (scope == 0 && reasons.empty() && change > 0)
            reasons.push_back({.text = Text::tr("points to do on %1").arg(wholeDay(day.day)), .count = change});
        else if (change > 0)
            reasons.push_back({.text = Text::tr("points added on %1").arg(wholeDay(day.day)), .count = change});
        else if (change < 0)
            reasons.push_back({.kind = Reason::Kind::LeftOut,
                               .text = Text::tr("points taken out on %1").arg(wholeDay(day.day)),
                               .count = -change});
        scope = day.scope;
    }
    return reasons;
}

/// Fills in what follows from the days.
void complete(Burndown& burndown)
{
    const auto begun = std::ranges::find_if(burndown.days, [](const BurndownDay& day) { return day.scope > 0; });
    if (begun == burndown.days.end()) {
        const QString text = burndown.days.empty() && burndown.first.isValid()
            ? Text::tr("Nothing to draw yet: it begins on %1.").arg(wholeDay(burndown.first))
            : Text::tr("No evidence: no story with points stands in it.");
        burndown.remaining.reasons.push_back({.kind = Reason::Kind::Missing, .text = text});
        return;
    }
    burndown.committed = begun->scope;
    drawIdeal(burndown);
    const BurndownDay& latest = burndown.days.back();
    burndown.remaining = {.value = latest.remaining(), .reasons = scopeReasons(burndown)};
    burndown.remaining.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                          .text = Text::tr("points done until %1").arg(wholeDay(latest.day)),
                                          .count = latest.done});
}

void addClosing(Burndown& burndown, const SprintClosure& closure)
{
    if (closure.carried > 0)
        burndown.remaining.reasons.push_back(
            {.text = Text::tr("of them carried over to another sprint when this one was closed"),
             .count = closure.carried});
    if (closure.returned > 0)
        burndown.remaining.reasons.push_back(
            {.text = Text::tr("of them sent back to the backlog when the sprint was closed"),
             .count = closure.returned});
}

/// The story of this reference, if there still is one.
std::vector<StoryId> storiesCalled(const QString& reference, std::span<const Story> stories)
{
    const auto found = std::ranges::find(stories, reference, &Story::reference);
    return found == stories.end() ? std::vector<StoryId>() : std::vector<StoryId>{found->id};
}

} // namespace

Burndown sprintBurndown(const Sprint& sprint, const PlanHistory& history)
{
    const auto closure = std::ranges::find(history.closures, sprint.id, &SprintClosure::sprint);
    std::optional<Frozen> frozen;
    if (closure != history.closures.end())
        frozen = {.from = localDay(closure->closed, history.timeZone),
                  .totals = {.scope = closure->planned, .done = closure->done}};
    Burndown burndown{.first = sprint.start, .last = sprint.end};
    burndown.days = daysOf(entriesOf(sprint.id.toString(), history.days), sprint.start,
                           std::min(history.today, sprint.end), frozen);
    complete(burndown);
    if (frozen && !burndown.days.empty() && frozen->from <= burndown.days.back().day)
        addClosing(burndown, *closure);
    return burndown;
}

Burndown programmeBurndown(const QString& subject, const PlanHistory& history)
{
    Burndown burndown;
    if (!history.sprints.empty()) {
        const auto entries = entriesOf(subject, history.days);
        burndown.first = std::ranges::min(history.sprints, {}, &Sprint::start).start;
        if (!entries.empty())
            burndown.first = std::max(burndown.first, entries.front().day);
        burndown.last = std::max(burndown.first, std::ranges::max(history.sprints, {}, &Sprint::end).end);
        burndown.days = daysOf(entries, burndown.first, history.today, std::nullopt);
    }
    complete(burndown);
    return burndown;
}

Figure carriedOver(const Sprint& sprint, const PlanHistory& history)
{
    Figure figure{.value = 0};
    for (const ClosedStory& story : history.closedStories) {
        if (story.fate != StoryFate::CarriedOver || story.carriedTo != sprint.number)
            continue;
        const auto closure = std::ranges::find(history.closures, story.closure, &SprintClosure::id);
        const auto from = closure == history.closures.end()
            ? history.sprints.end()
            : std::ranges::find(history.sprints, closure->sprint, &Sprint::id);
        *figure.value += story.points;
        figure.reasons.push_back(
            {.text = from == history.sprints.end()
                 ? Text::tr("points of %1, %2").arg(story.reference, story.title)
                 : Text::tr("points of %1, %2, from sprint %3").arg(story.reference, story.title).arg(from->number),
             .count = story.points,
             .stories = storiesCalled(story.reference, history.stories)});
    }
    if (figure.reasons.empty())
        figure.reasons.push_back({.text = Text::tr("No story came over from a closed sprint.")});
    return figure;
}

} // namespace waymark
