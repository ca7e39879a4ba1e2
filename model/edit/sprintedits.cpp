// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"

#include "model/edit/records.h"
#include "model/edit/storyedits.h"

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

/// A sprint that may still be changed.
Result<const Sprint*> openSprint(const Records& records, const SprintId& id)
{
    const Sprint* sprint = records.of<Sprint>().find(id);
    if (!sprint)
        return Error{Error::Code::NotFound, Text::tr("The sprint is not there any more."), id.toString()};
    if (sprint->state == SprintState::Closed)
        return invalid(Text::tr("Sprint %1 is closed: its days, stories and numbers stay as they were.").arg(sprint->number));
    return sprint;
}

Result<void> checkDays(const Records& records, const Sprint& sprint, const QList<SprintId>& moving)
{
    if (!sprint.start.isValid() || !sprint.end.isValid() || sprint.end < sprint.start)
        return invalid(Text::tr("Sprint %1 needs a first day and a last day that is not before it.").arg(sprint.number));
    for (const Sprint& other : records.sprints()) {
        const bool apart = sprint.end < other.start || other.end < sprint.start;
        if (other.id == sprint.id || moving.contains(other.id) || apart)
            continue;
        return invalid(Text::tr("Nothing was changed: sprint %1 would share days with sprint %2 (%3 to %4).")
                           .arg(sprint.number)
                           .arg(other.number)
                           .arg(other.start.toString(Qt::ISODate), other.end.toString(Qt::ISODate)));
    }
    return {};
}

std::vector<StoryId> storiesOf(const Records& records, const SprintId& sprint)
{
    std::vector<StoryId> stories;
    for (const Story& story : records.stories())
        if (story.sprint == sprint)
            stories.push_back(story.id);
    return stories;
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
    const Records& records = edit.records();
    QList<SprintId> going;
    for (const Sprint& sprint : records.sprints()) {
        if (!replace || sprint.state != SprintState::Planned || !storiesOf(records, sprint.id).empty())
            continue;
        going << sprint.id;
        if (auto removed = removeSprint(edit, sprint.id); !removed)
            return removed;
    }
    for (const Sprint& sprint : sprints) {
        if (auto apart = checkDays(records, sprint, going); !apart)
            return apart;
        if (auto inserted = edit.insert(sprint); !inserted)
            return inserted;
    }
    return {};
}

Result<void> redateSprint(Edit& edit, const SprintId& id, QDate start, QDate end, bool shiftLater)
{
    const Records& records = edit.records();
    const auto sprint = openSprint(records, id);
    if (!sprint)
        return sprint.error();
    const qint64 days = (*sprint)->end.daysTo(end);
    std::vector<Sprint> after{**sprint};
    after.front().start = start;
    after.front().end = end;
    QList<SprintId> moving{id};
    for (const Sprint& later : records.sprints())
        if (shiftLater && later.state == SprintState::Planned && later.start > (*sprint)->end) {
            moving << later.id;
            after.push_back(later);
            after.back().start = later.start.addDays(days);
            after.back().end = later.end.addDays(days);
        }
    for (const Sprint& changed : after) {
        if (auto apart = checkDays(records, changed, moving); !apart)
            return apart;
        if (auto updated = edit.update(*records.of<Sprint>().find(changed.id), changed); !updated)
            return updated;
    }
    return {};
}

Result<void> changeSprint(Edit& edit, const SprintId& id, const std::function<void(Sprint&)>& change)
{
    const auto sprint = openSprint(edit.records(), id);
    if (!sprint)
        return sprint.error();
    Sprint after = **sprint;
    change(after);
    return edit.update(**sprint, after);
}

Result<void> removeSprint(Edit& edit, const SprintId& id)
{
    const auto sprint = openSprint(edit.records(), id);
    if (!sprint)
        return sprint.error();
    if (auto emptied = planStories(edit, storiesOf(edit.records(), id), std::nullopt); !emptied)
        return emptied;
    for (const Note& note : edit.records().notes())
        if (note.sprint == id)
            if (auto removed = edit.remove(note); !removed)
                return removed;
    return edit.remove(**sprint);
}

Result<void> startSprint(Edit& edit, const SprintId& id)
{
    const auto sprint = openSprint(edit.records(), id);
    if (!sprint)
        return sprint.error();
    for (const Sprint& other : edit.records().sprints()) {
        if (other.id == id)
            continue;
        if (other.state == SprintState::Active)
            return invalid(Text::tr("Sprint %1 can't start: sprint %2 is active. Close that first.")
                               .arg((*sprint)->number)
                               .arg(other.number));
        if (other.state == SprintState::Planned && other.end < (*sprint)->start)
            return invalid(Text::tr("Sprint %1 can't start: sprint %2 before it has not been closed.")
                               .arg((*sprint)->number)
                               .arg(other.number));
    }
    return changeSprint(edit, id, [](Sprint& started) { started.state = SprintState::Active; });
}

Result<void> removePerson(Edit& edit, const PersonId& id)
{
    const Records& records = edit.records();
    const Person* person = records.of<Person>().find(id);
    if (!person)
        return Error{Error::Code::NotFound, Text::tr("The person is not there any more."), id.toString()};
    std::vector<StoryId> owned;
    for (const Story& story : records.stories())
        if (story.owner == id)
            owned.push_back(story.id);
    if (auto freed = changeStories(edit, owned, [](Story& story) { story.owner.reset(); }); !freed)
        return freed;
    for (const Absence& absence : records.absences())
        if (absence.person == id)
            if (auto removed = edit.remove(absence); !removed)
                return removed;
    for (const Note& note : records.notes())
        if (note.person == id)
            if (auto removed = edit.remove(note); !removed)
                return removed;
    return edit.remove(*person);
}

} // namespace waymark
