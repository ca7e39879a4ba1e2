// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardmoves.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BoardMoves)
};

using Place = std::pair<qint64, QString>; ///< in the one order of all stories

Place placeOf(const Story& story)
{
    return {story.rank, story.reference};
}

const Story* find(const Workspace& workspace, const std::optional<StoryId>& id)
{
    return id ? workspace.records().of<Story>().find(*id) : nullptr;
}

/// "IAM-UC-01", or "3 stories".
QString subject(const Workspace& workspace, std::span<const StoryId> stories)
{
    const Story* only = stories.size() == 1 ? find(workspace, stories.front()) : nullptr;
    return only ? only->reference : storiesText(static_cast<int>(stories.size()));
}

Result<void> staysOpen(const Workspace& workspace, std::span<const StoryId> stories)
{
    for (const StoryId& id : stories) {
        const Story* story = find(workspace, id);
        const Sprint* sprint = story && story->sprint ? workspace.records().of<Sprint>().find(*story->sprint) : nullptr;
        if (sprint && sprint->state == SprintState::Closed)
            return Error{Error::Code::Invalid,
                         Text::tr("%1 stays as it is: sprint %2 is closed, and its numbers stay as they were. Choose "
                                  "another sprint to work on.")
                             .arg(story->reference)
                             .arg(sprint->number)};
    }
    return {};
}

/// Whether the stories stand there already.
bool standsBetween(const Workspace& workspace, std::span<const StoryId> stories, const CardNeighbours& between)
{
    const Story* above = find(workspace, between.above);
    const Story* below = find(workspace, between.below);
    return std::ranges::all_of(stories, [&](const StoryId& id) {
        const Story* story = find(workspace, id);
        return story && (!above || placeOf(*above) < placeOf(*story)) && (!below || placeOf(*story) < placeOf(*below));
    });
}

/// The story right behind another in the order of all; none: it is the last. Those that move away don't count.
std::optional<StoryId> successor(const Workspace& workspace, const Story& story, std::span<const StoryId> moving)
{
    const Story* next = nullptr;
    for (const Story& other : workspace.records().stories())
        if (placeOf(story) < placeOf(other) && (!next || placeOf(other) < placeOf(*next))
            && std::ranges::find(moving, other.id) == moving.end())
            next = &other;
    return next ? std::optional(next->id) : std::nullopt;
}

Result<void> rank(Edit& edit, const Workspace& workspace, std::span<const StoryId> stories, const CardNeighbours& between)
{
    if (const Story* above = find(workspace, between.above); above && !between.below)
        return rankStories(edit, stories, successor(workspace, *above, stories));
    return rankStories(edit, stories, between.below);
}

void enter(Story& story, const LaneKey& lane)
{
    if (lane.kind == LaneKind::Epic)
        story.epic = lane.epic;
    if (lane.kind == LaneKind::Owner)
        story.owner = lane.owner;
}

/// All of a target but the column.
Result<void> settleIn(Edit& edit, const Workspace& workspace, std::span<const StoryId> stories, const CardTarget& target)
{
    if (target.between && !standsBetween(workspace, stories, *target.between))
        if (auto ranked = rank(edit, workspace, stories, *target.between); !ranked)
            return ranked;
    if (!target.lane)
        return {};
    return changeStories(edit, stories, [&](Story& story) { enter(story, *target.lane); });
}

QString settleText(const Workspace& workspace, std::span<const StoryId> stories, const CardTarget& target)
{
    const QString what = subject(workspace, stories);
    if (!target.lane || target.lane->kind == LaneKind::None)
        return Text::tr("Rank %1").arg(what);
    if (target.lane->kind == LaneKind::Epic)
        return Text::tr("Move %1 to another epic").arg(what);
    const Person* owner = target.lane->owner ? workspace.records().of<Person>().find(*target.lane->owner) : nullptr;
    return owner ? Text::tr("Give %1 to %2", "stories, a person").arg(what, owner->name) : Text::tr("Take the owner off %1").arg(what);
}

bool changesColumn(const Workspace& workspace, std::span<const StoryId> stories, const std::optional<StoryStatus>& status)
{
    return status && std::ranges::any_of(stories, [&](const StoryId& id) {
        const Story* story = find(workspace, id);
        return !story || story->status != *status;
    });
}

} // namespace

Result<StatusMoved> placeCards(Workspace& workspace, std::span<const StoryId> stories, const CardTarget& target,
                               const StoryProofs& proofs)
{
    if (auto open = staysOpen(workspace, stories); !open)
        return open.error();
    const auto settle = [&](Edit& edit) { return settleIn(edit, workspace, stories, target); };
    if (changesColumn(workspace, stories, target.status))
        return moveToStatus(workspace, stories, *target.status, proofs, settle);
    if (auto placed = workspace.edit(settleText(workspace, stories, target), settle); !placed)
        return placed.error();
    return StatusMoved{};
}

Result<StoryId> addCard(Workspace& workspace, const NewCard& card)
{
    const Records& records = workspace.records();
    const Story story{.reference = nextReference(records, card.epic.code, StoryKind::Use),
                      .title = card.title.trimmed(),
                      .epic = card.epic.id,
                      .owner = card.owner,
                      .sprint = card.sprint,
                      .rank = lastRank(records)};
    const Sprint* sprint = records.of<Sprint>().find(card.sprint);
    if (sprint && sprint->state == SprintState::Closed)
        return Error{Error::Code::Invalid,
                     Text::tr("No story was added: sprint %1 is closed, and its numbers stay as they were. Choose another "
                              "sprint to work on.")
                         .arg(sprint->number)};
    const auto added = workspace.edit(Text::tr("Add %1").arg(story.reference), [&](Edit& edit) { return edit.insert(story); });
    return added ? Result(story.id) : Result<StoryId>(added.error());
}

Result<void> renameCard(Workspace& workspace, const StoryId& story, const QString& title)
{
    if (auto open = staysOpen(workspace, std::span(&story, 1)); !open)
        return open;
    return workspace.edit(Text::tr("Rename %1").arg(subject(workspace, std::span(&story, 1))), [&](Edit& edit) {
        return changeStories(edit, std::span(&story, 1), [&](Story& changed) { changed.title = title.trimmed(); });
    });
}

Result<void> removeCards(Workspace& workspace, std::span<const StoryId> stories)
{
    return workspace.edit(Text::tr("Remove %1").arg(subject(workspace, stories)),
                          [&](Edit& edit) { return removeStories(edit, stories); });
}

bool canBeLimited(StoryStatus column)
{
    return column != StoryStatus::Backlog && column != StoryStatus::Done;
}

Result<void> limitColumn(Workspace& workspace, StoryStatus column, int limit)
{
    const WorkspaceProperties before = workspace.records().properties();
    WorkspaceProperties after = before;
    switch (column) {
    case StoryStatus::Ready: after.wipReady = limit; break;
    case StoryStatus::InProgress: after.wipInProgress = limit; break;
    case StoryStatus::InReview: after.wipInReview = limit; break;
    case StoryStatus::Backlog:
    case StoryStatus::Done:
        return Error{Error::Code::Invalid,
                     Text::tr("The column %1 has no limit: any number of stories may stand in it.").arg(signText(column))};
    }
    const QString text = limit > 0 ? Text::tr("Limit %1 to %2", "column, stories").arg(signText(column)).arg(limit)
                                   : Text::tr("Take the limit off %1").arg(signText(column));
    return workspace.edit(text, [&](Edit& edit) { return edit.update(before, after); });
}

} // namespace waymark
