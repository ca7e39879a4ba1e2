// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"

#include "model/edit/openrows.h"
#include "model/edit/planrules.h"
#include "model/edit/policyedits.h"
#include "model/edit/removeeach.h"
#include "model/edit/riskedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workloadedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SprintEdits)
};

constexpr int usualDays = 14;

Error invalid(const QString& message)
{
    return {Error::Code::Invalid, message, {}};
}

/// Whether a sprint has days of its own. `moving`: those whose days are about to change as well.
Result<void> checkDays(const Edit& edit, const Sprint& sprint, const QList<SprintId>& moving = {})
{
    if (!sprint.start.isValid() || !sprint.end.isValid() || sprint.end < sprint.start)
        return invalid(Text::tr("Sprint %1 needs a first day and a last day that is not before it.").arg(sprint.number));
    for (const Sprint* other : edit.rows<Sprint>()) {
        if (other->id == sprint.id || moving.contains(other->id))
            continue;
        if (const auto fault = daysFault(sprint, *other))
            return invalid(Text::tr("Nothing was changed: %1.").arg(*fault));
    }
    return {};
}

template <typename Predicate>
std::vector<StoryId> storiesThat(const Edit& edit, Predicate&& which)
{
    std::vector<StoryId> stories;
    for (const Story* story : edit.rows<Story>())
        if (which(*story))
            stories.push_back(story->id);
    return stories;
}

std::vector<StoryId> storiesOf(const Edit& edit, const SprintId& sprint)
{
    return storiesThat(edit, [&](const Story& story) { return story.sprint == sprint; });
}

bool hasDecision(const Edit& edit, const SprintId& sprint)
{
    return std::ranges::any_of(edit.rows<GateDecision>(),
                               [&](const GateDecision* decision) { return decision->sprint == sprint; });
}

/// Takes the person off those that they lead. No other rule of a game day asks who does.
Result<void> freeGameDays(Edit& edit, const PersonId& person)
{
    for (const GameDay* gameDay : edit.rows<GameDay>()) {
        if (gameDay->lead != person)
            continue;
        GameDay after = *gameDay;
        after.lead.reset();
        if (auto freed = edit.update(GameDay(*gameDay), std::move(after)); !freed)
            return freed;
    }
    return {};
}

} // namespace

Sprint nextSprint(const Records& records, QDate firstDay)
{
    const auto last = std::ranges::max_element(records.sprints(), {}, &Sprint::end);
    if (last == records.sprints().end())
        return {.number = 0, .start = firstDay, .end = firstDay.addDays(usualDays - 1)};
    const auto highest = std::ranges::max_element(records.sprints(), {}, &Sprint::number);
    const QDate start = last->end.addDays(1);
    return {.number = highest->number + 1,
            .start = start,
            .end = start.addDays(last->start.daysTo(last->end)),
            .capacity = last->capacity};
}

Result<void> addSprints(Edit& edit, std::span<const Sprint> sprints, bool replace)
{
    if (replace)
        for (const Sprint* sprint : edit.rows<Sprint>())
            if (sprint->state == SprintState::Planned && storiesOf(edit, sprint->id).empty()
                && !hasDecision(edit, sprint->id))
                if (auto removed = removeSprint(edit, SprintId(sprint->id)); !removed)
                    return removed;
    for (Sprint sprint : sprints) {
        sprint.state = SprintState::Planned;
        if (auto apart = checkDays(edit, sprint); !apart)
            return apart;
        if (auto inserted = edit.insert(sprint); !inserted)
            return inserted;
    }
    return {};
}

Result<void> redateSprint(Edit& edit, const SprintId& id, QDate start, QDate end, bool shiftLater)
{
    const auto found = openSprint(edit, id);
    if (!found)
        return found.error();
    const QDate lastDay = (*found)->end;
    std::vector<Sprint> after{**found};
    after.front().start = start;
    after.front().end = end;
    QList<SprintId> moving{id};
    for (const Sprint* later : edit.rows<Sprint>())
        if (shiftLater && later->id != id && later->state == SprintState::Planned && later->start > lastDay) {
            moving << later->id;
            after.push_back(*later);
            after.back().start = later->start.addDays(lastDay.daysTo(end));
            after.back().end = later->end.addDays(lastDay.daysTo(end));
        }
    for (const Sprint& changed : after) {
        if (auto apart = checkDays(edit, changed, moving); !apart)
            return apart;
        if (auto updated = edit.update(*edit.find<Sprint>(changed.id), changed); !updated)
            return updated;
    }
    return {};
}

Result<void> changeSprint(Edit& edit, const SprintId& id, const std::function<void(Sprint&)>& change)
{
    const auto found = openSprint(edit, id);
    if (!found)
        return found.error();
    const Sprint before = **found;
    Sprint after = before;
    change(after);
    after.state = before.state;
    if (after.start != before.start || after.end != before.end)
        if (auto apart = checkDays(edit, after); !apart)
            return apart;
    return edit.update(before, after);
}

Result<void> removeSprint(Edit& edit, const SprintId& id)
{
    if (auto open = openSprint(edit, id); !open)
        return open.error();
    if (hasDecision(edit, id))
        return invalid(Text::tr("Sprint %1 can't be removed: decisions on its gate are kept for good.")
                           .arg(edit.find<Sprint>(id)->number));
    if (auto emptied = planStories(edit, storiesOf(edit, id), std::nullopt); !emptied)
        return emptied;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.sprint == id; }); !cleared)
        return cleared;
    const auto ownPolicy = [&](const GatePolicyRecord& policy) { return policy.sprint == id; };
    if (auto cleared = removeEach<GatePolicyRecord>(edit, ownPolicy); !cleared)
        return cleared;
    return edit.remove(*edit.find<Sprint>(id));
}

Result<void> startSprint(Edit& edit, const SprintId& id)
{
    const auto found = openSprint(edit, id);
    if (!found)
        return found.error();
    const Sprint before = **found;
    for (const Sprint* other : edit.rows<Sprint>()) {
        if (other->id == id)
            continue;
        if (other->state == SprintState::Active)
            return invalid(Text::tr("Sprint %1 can't start: sprint %2 is active. Close that first.")
                               .arg(before.number)
                               .arg(other->number));
        if (other->state == SprintState::Planned && other->end < before.start)
            return invalid(Text::tr("Sprint %1 can't start: sprint %2 before it has not been closed.")
                               .arg(before.number)
                               .arg(other->number));
    }
    Sprint started = before;
    started.state = SprintState::Active;
    return edit.update(before, started);
}

Result<void> removePerson(Edit& edit, const PersonId& id)
{
    if (!edit.find<Person>(id))
        return Error{Error::Code::NotFound, Text::tr("The person is not there any more."), id.toString()};
    const auto owned = storiesThat(edit, [&](const Story& story) { return story.owner == id; });
    if (auto freed = changeStories(edit, owned, [](Story& story) { story.owner.reset(); }); !freed)
        return freed;
    for (const Risk* risk : edit.rows<Risk>())
        if (risk->owner == id)
            if (auto freed = changeRisk(edit, RiskId(risk->id), [](Risk& changed) { changed.owner.reset(); }); !freed)
                return freed;
    for (const Workload* workload : edit.rows<Workload>())
        if (workload->owner == id)
            if (auto freed = changeWorkload(edit, WorkloadId(workload->id), [](Workload& changed) { changed.owner.reset(); }); !freed)
                return freed;
    for (const Policy* policy : edit.rows<Policy>())
        if (policy->owner == id)
            if (auto freed = changePolicy(edit, PolicyId(policy->id), [](Policy& changed) { changed.owner.reset(); }); !freed)
                return freed;
    if (auto freed = freeGameDays(edit, id); !freed)
        return freed;
    if (auto back = removeEach<Absence>(edit, [&](const Absence& absence) { return absence.person == id; }); !back)
        return back;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return note.person == id; }); !cleared)
        return cleared;
    return edit.remove(*edit.find<Person>(id));
}

} // namespace waymark
