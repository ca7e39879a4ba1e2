// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/closingmodel.h"

#include "model/catalog/epics.h"
#include "model/edit/records.h"
#include "views/shared/storywords.h"

#include <tuple>

namespace waymark {

std::vector<ClosingStory> storiesToSettle(const SprintId& sprint, const Records& records, const EpicCatalogue* epics)
{
    std::vector<ClosingStory> stories;
    for (const Story& story : records.stories()) {
        if (story.sprint != sprint)
            continue;
        const Epic* epic = epics ? epics->find(story.epic) : nullptr;
        stories.push_back({.story = story, .epicCode = epic ? epic->code : QString()});
    }
    std::ranges::sort(stories, {}, [](const ClosingStory& row) {
        return std::tuple(row.isDone(), row.story.rank, row.story.reference);
    });
    return stories;
}

std::vector<Sprint> carryTargets(const SprintId& sprint, const Records& records)
{
    std::vector<Sprint> targets;
    for (const Sprint& other : records.sprints())
        if (other.id != sprint && other.state != SprintState::Closed)
            targets.push_back(other);
    std::ranges::sort(targets, {}, [](const Sprint& other) { return std::pair(other.start, other.number); });
    return targets;
}

std::optional<SprintId> nextOpenSprint(const Sprint& sprint, const std::vector<Sprint>& targets)
{
    const auto next = std::ranges::find_if(targets, [&](const Sprint& other) { return other.start > sprint.start; });
    return next == targets.end() ? std::nullopt : std::optional(next->id);
}

Figure closingPoints(const std::vector<ClosingStory>& stories, int value, std::optional<bool> done)
{
    Figure figure{.value = value};
    for (const ClosingStory& row : stories) {
        if (done && *done != row.isDone())
            continue;
        const bool wont = row.story.priority == Priority::Wont;
        const QString words = wont ? ClosingModel::tr("%1, %2: won't be done, so it counts nowhere")
                                   : ClosingModel::tr("points: %1, %2", "points of a story: reference, title");
        figure.reasons.push_back({.kind = wont ? Reason::Kind::LeftOut : Reason::Kind::Counted,
                                  .text = words.arg(row.story.reference, row.story.title),
                                  .count = row.points(),
                                  .stories = {row.story.id}});
    }
    if (figure.reasons.empty())
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = ClosingModel::tr("There is no such story.")});
    return figure;
}

void ClosingModel::carryTo(const std::optional<int>& number)
{
    if (m_number == number)
        return;
    m_number = number;
    announceAll();
}

std::vector<StoryId> ClosingModel::returned() const
{
    std::vector<StoryId> stories;
    for (const ClosingStory& row : rows())
        if (fateOf(row) == StoryFate::Returned)
            stories.push_back(row.story.id);
    return stories;
}

ClosingCount ClosingModel::count(StoryFate fate) const
{
    ClosingCount count;
    for (const ClosingStory& row : rows()) {
        if (fateOf(row) != fate)
            continue;
        ++count.stories;
        count.points += row.points();
    }
    return count;
}

StoryFate ClosingModel::fateOf(const ClosingStory& row) const
{
    if (row.isDone())
        return StoryFate::Done;
    return isTicked(row) ? StoryFate::CarriedOver : StoryFate::Returned;
}

QVariant ClosingModel::cell(const ClosingStory& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole: return tickIn(row, column);
    case Qt::ToolTipRole: return column == TitleColumn ? row.story.title : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == PointsColumn);
    case EpicRole: return column == ReferenceColumn ? QVariant(row.epicCode) : QVariant();
    case KeyRole: return row.story.id.toString();
    case MutedRole: return row.isDone() || column == PriorityColumn || column == StatusColumn;
    default: return {};
    }
}

QVariant ClosingModel::text(const ClosingStory& row, int column) const
{
    switch (column) {
    case ReferenceColumn: return row.story.reference;
    case TitleColumn: return row.story.title;
    case PriorityColumn: return signText(row.story.priority);
    case StatusColumn: return signText(row.story.status);
    case PointsColumn: return row.points() > 0 ? QVariant(row.points()) : QVariant();
    case FateColumn: return fateText(row);
    default: return {};
    }
}

QString ClosingModel::fateText(const ClosingStory& row) const
{
    switch (fateOf(row)) {
    case StoryFate::Done: return tr("Stays, done");
    case StoryFate::CarriedOver: return tr("To sprint %1").arg(m_number.value_or(0));
    case StoryFate::Returned: return tr("To the backlog");
    }
    Q_UNREACHABLE();
}

QVariant ClosingModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Story"), tr("Title"), tr("Priority"), tr("Status"), tr("Points"), tr("What becomes of it")}, {PointsColumn});
}

} // namespace waymark
