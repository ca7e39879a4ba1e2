// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"

#include "model/edit/records.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryEdits)
};

constexpr int firstOwnNumber = 101;

Result<const Story*> found(const Records& records, const StoryId& id)
{
    if (const Story* story = records.of<Story>().find(id))
        return story;
    return Error{Error::Code::NotFound, Text::tr("The story is not there any more."), id.toString()};
}

Result<void> openSprint(const Records& records, const std::optional<SprintId>& id, const Story& story)
{
    if (!id)
        return {};
    const Sprint* sprint = records.of<Sprint>().find(*id);
    if (!sprint)
        return Error{Error::Code::NotFound, Text::tr("The sprint is not there any more."), id->toString()};
    if (sprint->state != SprintState::Closed)
        return {};
    return Error{Error::Code::Invalid,
                 Text::tr("%1 stays where it is: sprint %2 is closed, and its numbers stay as they were.")
                     .arg(story.reference)
                     .arg(sprint->number)};
}

void backToBacklog(Story& story)
{
    story.sprint.reset();
    if (story.status != StoryStatus::Done && story.status != StoryStatus::Backlog)
        story.status = StoryStatus::Ready;
}

template <typename T, typename Predicate>
Result<void> removeEach(Edit& edit, Predicate&& which)
{
    for (const T& row : edit.records().of<T>().all())
        if (which(row))
            if (auto removed = edit.remove(row); !removed)
                return removed;
    return {};
}

} // namespace

QString nextReference(const Records& records, const QString& epicCode, StoryKind kind, const QStringList& given)
{
    const QString stem = epicCode + (kind == StoryKind::Use ? QStringLiteral("-UC-") : QStringLiteral("-AC-"));
    int next = firstOwnNumber;
    const auto pass = [&](const QString& reference) {
        if (reference.startsWith(stem))
            next = std::max(next, reference.mid(stem.size()).toInt() + 1);
    };
    for (const Story& story : records.stories())
        pass(story.reference);
    for (const QString& reference : given)
        pass(reference);
    return stem + QString::number(next);
}

qint64 lastRank(const Records& records)
{
    qint64 last = 0;
    for (const Story& story : records.stories())
        last = std::max(last, story.rank);
    return last + rankStep;
}

Result<void> changeStories(Edit& edit, std::span<const StoryId> stories, const StoryChange& change)
{
    for (const StoryId& id : stories) {
        const auto story = found(edit.records(), id);
        if (!story)
            return story.error();
        Story after = **story;
        change(after);
        if (auto updated = edit.update(**story, after); !updated)
            return updated;
    }
    return {};
}

Result<void> removeStories(Edit& edit, std::span<const StoryId> stories)
{
    const QSet<StoryId> going(stories.begin(), stories.end());
    const auto among = [&](const std::optional<StoryId>& id) { return id && going.contains(*id); };
    if (auto unlinked = removeLinks(edit, [&](const Link& link) { return among(link.story) || among(link.otherStory); }); !unlinked)
        return unlinked;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return among(note.story); }); !cleared)
        return cleared;
    for (const StoryId& id : stories) {
        const auto story = found(edit.records(), id);
        if (!story)
            return story.error();
        if (auto open = openSprint(edit.records(), (*story)->sprint, **story); !open)
            return open;
        if (auto removed = edit.remove(**story); !removed)
            return removed;
    }
    return {};
}

Result<void> planStories(Edit& edit, std::span<const StoryId> stories, const std::optional<SprintId>& sprint)
{
    for (const StoryId& id : stories) {
        const auto story = found(edit.records(), id);
        if (!story)
            return story.error();
        for (const std::optional<SprintId>& end : {(*story)->sprint, sprint})
            if (auto open = openSprint(edit.records(), end, **story); !open)
                return open;
    }
    return changeStories(edit, stories, [&](Story& story) {
        if (sprint)
            story.sprint = sprint;
        else
            backToBacklog(story);
    });
}

Result<void> duplicateStory(Edit& edit, const StoryId& id, const QString& reference)
{
    const auto original = found(edit.records(), id);
    if (!original)
        return original.error();
    Story copy = **original;
    copy.id = StoryId::create();
    copy.reference = reference;
    copy.catalogueId.clear();
    copy.title = Text::tr("Copy of %1").arg(copy.title);
    copy.status = StoryStatus::Backlog;
    copy.sprint.reset();
    copy.rank = lastRank(edit.records());
    copy.revision = 0;
    if (auto inserted = edit.insert(copy); !inserted)
        return inserted;
    for (const Link& link : edit.records().links())
        if (link.story == id && (link.kind == LinkKind::ProvenBy || link.kind == LinkKind::MitigatedBy)) {
            Link again = link;
            again.id = LinkId::create();
            again.story = copy.id;
            again.revision = 0;
            if (auto inserted = edit.insert(again); !inserted)
                return inserted;
        }
    return {};
}

Result<void> splitStory(Edit& edit, const StoryId& id, const Story& rest, const std::vector<int>& criteria)
{
    const auto original = found(edit.records(), id);
    if (!original)
        return original.error();
    Story kept = **original;
    if (rest.points < 1 || rest.points >= kept.points)
        return Error{Error::Code::Invalid, Text::tr("%1 can't be split: each part needs at least one of its %2 points.")
                                               .arg(kept.reference)
                                               .arg(kept.points)};
    Story second = rest;
    second.sprint = kept.sprint;
    second.criteria.clear();
    QStringList staying;
    for (int i = 0; i < kept.criteria.size(); ++i)
        (std::ranges::find(criteria, i) != criteria.end() ? second.criteria : staying) << kept.criteria[i];
    kept.criteria = staying;
    kept.points -= rest.points;
    second.rank = kept.rank + 1; // equal ranks are told apart by reference
    if (auto updated = edit.update(**original, kept); !updated)
        return updated;
    if (auto inserted = edit.insert(second); !inserted)
        return inserted;
    for (const Link& link : edit.records().links()) {
        if (link.story != id && link.otherStory != id)
            continue;
        Link again = link;
        again.id = LinkId::create();
        again.revision = 0;
        if (link.story == id)
            again.story = second.id;
        else
            again.otherStory = second.id;
        if (auto inserted = edit.insert(again); !inserted)
            return inserted;
    }
    return {};
}

std::vector<StoryId> dependencyPath(const Records& records, const StoryId& from, const StoryId& to)
{
    QHash<StoryId, std::vector<StoryId>> needs;
    for (const Link& link : records.links())
        if (link.kind == LinkKind::DependsOn && link.otherStory)
            needs[link.story].push_back(*link.otherStory);
    QHash<StoryId, StoryId> reachedFrom;
    std::vector<StoryId> open{from};
    for (size_t i = 0; i < open.size() && !reachedFrom.contains(to); ++i)
        for (const StoryId& next : needs.value(open[i]))
            if (next != from && !reachedFrom.contains(next)) {
                reachedFrom.insert(next, open[i]);
                open.push_back(next);
            }
    if (from == to)
        return {from};
    if (!reachedFrom.contains(to))
        return {};
    std::vector<StoryId> path{to};
    while (path.back() != from)
        path.push_back(*reachedFrom.constFind(path.back()));
    std::ranges::reverse(path);
    return path;
}

Result<void> addDependency(Edit& edit, const StoryId& story, const StoryId& other)
{
    const std::vector<StoryId> back = dependencyPath(edit.records(), other, story);
    if (back.empty())
        return edit.insert(Link{.kind = LinkKind::DependsOn, .story = story, .otherStory = other});
    QStringList names;
    for (const StoryId& id : back)
        if (const Story* step = edit.records().of<Story>().find(id))
            names << step->reference;
    names.prepend(names.back());
    return Error{Error::Code::Invalid,
                 Text::tr("Nothing was changed: the stories would wait for each other, %1.").arg(names.join(QStringLiteral(" → ")))};
}

Result<void> addMitigation(Edit& edit, const StoryId& abuse, const StoryId& use)
{
    const auto attack = found(edit.records(), abuse);
    const auto defence = found(edit.records(), use);
    if (!attack || !defence)
        return attack ? defence.error() : attack.error();
    if ((*attack)->kind != StoryKind::Abuse || (*defence)->kind != StoryKind::Use)
        return Error{Error::Code::Invalid, Text::tr("Nothing was linked: an abuse case is mitigated by use cases, and %1 by %2 is not that.")
                                               .arg((*attack)->reference, (*defence)->reference)};
    return edit.insert(Link{.kind = LinkKind::MitigatedBy, .story = abuse, .otherStory = use});
}

Result<void> linkCheck(Edit& edit, const StoryId& story, const CheckKey& check)
{
    return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story, .check = check});
}

Result<void> removeLinks(Edit& edit, const std::function<bool(const Link&)>& which)
{
    return removeEach<Link>(edit, which);
}

Result<void> addNote(Edit& edit, Note note, const QString& author, const QDateTime& now)
{
    note.text = note.text.trimmed();
    note.author = author;
    note.written = now;
    return edit.insert(std::move(note));
}

} // namespace waymark
