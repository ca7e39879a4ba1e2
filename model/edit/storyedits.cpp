// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"

#include "model/domain/textlimits.h"
#include "model/edit/openrows.h"
#include "model/edit/removeeach.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryEdits)
};

constexpr int firstOwnNumber = 101;
constexpr int lastOwnNumber = 999'999'999; ///< what looks larger is not one of our numbers

void backToBacklog(Story& story)
{
    story.sprint.reset();
    if (story.status != StoryStatus::Done && story.status != StoryStatus::Backlog)
        story.status = StoryStatus::Ready;
}

/// A mitigation needs an abuse case on one side and a use case on the other; a threat, and a risk that comes true, need an abuse
/// case.
Result<void> mayBecome(const Edit& edit, const Story& before, const Story& after)
{
    if (before.kind == after.kind)
        return {};
    for (const Link* link : edit.rows<Link>()) {
        const bool byKind = link->kind == LinkKind::MitigatedBy || link->kind == LinkKind::Threatens;
        if (!byKind || (link->story != before.id && link->otherStory != before.id))
            continue;
        const QString words = before.kind == StoryKind::Abuse
                                  ? Text::tr("%1 stays an abuse case as long as it threatens something or is mitigated by "
                                             "use cases. Remove these links first.")
                                  : Text::tr("%1 stays a use case as long as it mitigates abuse cases. Remove these links "
                                             "first.");
        return Error{Error::Code::Invalid, words.arg(before.reference), {}};
    }
    for (const RiskTie* tie : edit.rows<RiskTie>())
        if (tie->story == before.id && tie->kind == RiskTieKind::RealisedBy)
            return Error{Error::Code::Invalid,
                         Text::tr("%1 stays an abuse case as long as a risk comes true by it. Remove that link first.")
                             .arg(before.reference),
                         {}};
    return {};
}

Result<void> changeStory(Edit& edit, const StoryId& id, const StoryChange& change)
{
    const auto found = storyOf(edit, id);
    if (!found)
        return found.error();
    const Story before = **found;
    Story after = before;
    change(after);
    if (after.sprint != before.sprint)
        for (const std::optional<SprintId>& end : {before.sprint, after.sprint})
            if (auto may = mayMove(edit, before, end); !may)
                return may;
    if (auto may = mayBecome(edit, before, after); !may)
        return may;
    return edit.update(before, after);
}

Result<void> linkAlike(Edit& edit, const StoryId& original, const StoryId& copy, const std::function<bool(const Link&)>& which)
{
    for (const Link* link : edit.rows<Link>()) {
        if ((link->story != original && link->otherStory != original) || !which(*link))
            continue;
        Link again = *link;
        again.id = LinkId::create();
        again.revision = 0;
        if (link->story == original)
            again.story = copy;
        else
            again.otherStory = copy;
        if (auto inserted = edit.insert(again); !inserted)
            return inserted;
    }
    return {};
}

/// Its ties of one kind to risks, policy statements, controls, tools, game days or choices of reviews.
template <typename Tie>
Result<void> tieAlike(Edit& edit, const StoryId& original, const StoryId& copy)
{
    for (const Tie* tie : edit.rows<Tie>()) {
        if (tie->story != original)
            continue;
        Tie again = *tie;
        again.id = decltype(Tie::id)::create();
        again.story = copy;
        again.revision = 0;
        if (auto tied = edit.insert(std::move(again)); !tied)
            return tied;
    }
    return {};
}

template <typename... Ties>
Result<void> allTiesAlike(Edit& edit, const StoryId& original, const StoryId& copy)
{
    Result<void> tied;
    ((tied = tieAlike<Ties>(edit, original, copy), tied.has_value()) && ...);
    return tied;
}

template <typename... Ties>
Result<void> removeTies(Edit& edit, const QSet<StoryId>& stories)
{
    const auto among = [&](const std::optional<StoryId>& id) { return id && stories.contains(*id); };
    Result<void> untied;
    ((untied = removeEach<Ties>(edit, [&](const Ties& tie) { return among(tie.story); }), untied.has_value()) && ...);
    return untied;
}

} // namespace

QString nextReference(const Records& records, const QString& epicCode, StoryKind kind, const QStringList& given)
{
    const QString stem = epicCode + (kind == StoryKind::Use ? QStringLiteral("-UC-") : QStringLiteral("-AC-"));
    int next = firstOwnNumber;
    const auto pass = [&](const QString& reference) {
        const int number = reference.startsWith(stem) ? reference.mid(stem.size()).toInt() : 0;
        if (number <= lastOwnNumber)
            next = std::max(next, number + 1);
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
    for (const StoryId& id : stories)
        if (auto changed = changeStory(edit, id, change); !changed)
            return changed;
    return {};
}

Result<void> removeStories(Edit& edit, std::span<const StoryId> stories)
{
    const QSet<StoryId> going(stories.begin(), stories.end());
    for (const StoryId& id : stories) {
        const auto story = storyOf(edit, id);
        if (!story)
            return story.error();
        if (auto may = mayMove(edit, **story, (*story)->sprint); !may)
            return may;
    }
    const auto among = [&](const std::optional<StoryId>& id) { return id && going.contains(*id); };
    if (auto unlinked = removeLinks(edit, [&](const Link& link) { return among(link.story) || among(link.otherStory); });
        !unlinked)
        return unlinked;
    if (auto untied = removeTies<RiskTie, PolicyTie, ControlTie, ToolTie, GameDayTie, ImprovementTie>(edit, going); !untied)
        return untied;
    if (auto cleared = removeEach<Note>(edit, [&](const Note& note) { return among(note.story); }); !cleared)
        return cleared;
    for (const StoryId& id : stories)
        if (const Story* story = edit.find<Story>(id)) // gone, if it was named twice
            if (auto removed = edit.remove(*story); !removed)
                return removed;
    return {};
}

Result<void> planStories(Edit& edit, std::span<const StoryId> stories, const std::optional<SprintId>& sprint)
{
    return changeStories(edit, stories, [&](Story& story) {
        if (sprint)
            story.sprint = sprint;
        else
            backToBacklog(story);
    });
}

Result<void> duplicateStory(Edit& edit, const StoryId& id, const QString& reference)
{
    const auto original = storyOf(edit, id);
    if (!original)
        return original.error();
    Story copy = **original;
    copy.id = StoryId::create();
    copy.reference = reference;
    copy.catalogueId.clear();
    copy.title = Text::tr("Copy of %1").arg(copy.title).left(longestLine);
    copy.status = StoryStatus::Backlog;
    copy.sprint.reset();
    qint64 last = 0;
    for (const Story* story : edit.rows<Story>())
        last = std::max(last, story->rank);
    copy.rank = last + rankStep;
    copy.revision = 0;
    if (auto inserted = edit.insert(copy); !inserted)
        return inserted;
    return linkAlike(edit, id, copy.id, [&](const Link& link) {
        return link.story == id && (link.kind == LinkKind::ProvenBy || link.kind == LinkKind::MitigatedBy);
    });
}

Result<void> splitStory(Edit& edit, const StoryId& id, const Story& rest, const std::vector<int>& criteria)
{
    const auto original = storyOf(edit, id);
    if (!original)
        return original.error();
    if (auto may = mayMove(edit, **original, (*original)->sprint); !may)
        return may;
    if (rest.points < 1 || rest.points >= (*original)->points)
        return Error{Error::Code::Invalid, Text::tr("%1 can't be split: each part needs at least one of its %2 points.")
                                               .arg((*original)->reference)
                                               .arg((*original)->points)};
    const auto rank = roomBehind(edit, id);
    if (!rank)
        return rank.error();
    const Story before = *edit.find<Story>(id);
    Story kept = before;
    Story second = rest;
    kept.points -= rest.points;
    kept.criteria.clear();
    second.criteria.clear();
    for (int i = 0; i < before.criteria.size(); ++i)
        (std::ranges::find(criteria, i) != criteria.end() ? second : kept).criteria << before.criteria[i];
    second.kind = kept.kind;
    second.sprint = kept.sprint;
    second.rank = *rank;
    if (auto updated = edit.update(before, kept); !updated)
        return updated;
    if (auto inserted = edit.insert(second); !inserted)
        return inserted;
    if (auto linked = linkAlike(edit, id, second.id, [](const Link&) { return true; }); !linked)
        return linked;
    return allTiesAlike<RiskTie, PolicyTie, ControlTie, ToolTie, GameDayTie, ImprovementTie>(edit, id, second.id);
}

Result<void> addNote(Edit& edit, Note note, const QString& author, const QDateTime& now)
{
    note.text = note.text.trimmed();
    note.author = author;
    note.written = now;
    return edit.insert(std::move(note));
}

} // namespace waymark
