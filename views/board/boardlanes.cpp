// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardlanes.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BoardLanes)
};

/// Every lane that there may be, empty.
std::vector<BoardLane> possibleLanes(const BoardModel& model, LaneKind kind)
{
    std::vector<BoardLane> lanes;
    if (kind == LaneKind::Epic)
        for (const EpicName& epic : model.epics())
            lanes.push_back({.key = {.kind = kind, .epic = epic.id}, .title = epic.name, .code = epic.code});
    if (kind == LaneKind::Owner) {
        for (const Person& person : model.people())
            lanes.push_back({.key = {.kind = kind, .owner = person.id}, .title = person.name, .code = initialsOf(person)});
        lanes.push_back({.key = {.kind = kind}, .title = Text::tr("Nobody")});
    }
    if (kind == LaneKind::None)
        lanes.push_back({});
    return lanes;
}

void add(BoardLane& lane, const Story& story, int row)
{
    ++lane.stories;
    lane.points += story.points;
    lane.done += story.status == StoryStatus::Done ? 1 : 0;
    lane.begun += story.status > StoryStatus::Ready ? 1 : 0;
    lane.cell(columnOf(story.status)).push_back(row);
}

} // namespace

QString LaneKey::toString() const
{
    switch (kind) {
    case LaneKind::None: return {};
    case LaneKind::Epic: return QStringLiteral("epic:") + epic;
    case LaneKind::Owner: return QStringLiteral("owner:") + (owner ? owner->toString() : QString());
    }
    Q_UNREACHABLE();
}

QString BoardLane::sums() const
{
    if (stories == 0)
        return Text::tr("no stories");
    const QString text = Text::tr("%1, %2", "stories, points").arg(storiesText(stories), pointsText(points));
    if (!collapsed)
        return text;
    const QString progress = done == stories ? Text::tr("all done")
        : begun == 0                         ? Text::tr("not started")
                                             : Text::tr("%1 done").arg(done);
    return Text::tr("%1, %2", "stories and points, progress").arg(text, progress);
}

bool BoardArrangement::shows(const BoardCard& card) const
{
    if (!owner.accepts(card.story))
        return false;
    const auto all = QStringView(words).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(all, [&](QStringView word) {
        return card.story.reference.contains(word, Qt::CaseInsensitive) || card.story.title.contains(word, Qt::CaseInsensitive);
    });
}

LaneKey BoardArrangement::laneOf(const BoardCard& card) const
{
    switch (lanes) {
    case LaneKind::None: return {};
    case LaneKind::Epic: return {.kind = lanes, .epic = card.story.epic};
    case LaneKind::Owner: return {.kind = lanes, .owner = card.story.owner};
    }
    Q_UNREACHABLE();
}

std::vector<BoardLane> arrangeLanes(const BoardModel& model, const BoardArrangement& arrangement)
{
    std::vector<BoardLane> lanes = possibleLanes(model, arrangement.lanes);
    const auto& cards = model.rows();
    for (size_t row = 0; row < cards.size(); ++row) {
        if (!arrangement.shows(cards[row]))
            continue;
        const LaneKey key = arrangement.laneOf(cards[row]);
        auto lane = std::ranges::find(lanes, key, &BoardLane::key);
        if (lane == lanes.end()) // an epic that the catalogue doesn't know
            lane = lanes.insert(lanes.end(), {.key = key, .title = cards[row].epic.name, .code = cards[row].epic.code});
        add(*lane, cards[row].story, static_cast<int>(row));
    }
    const bool keepsEmpty = arrangement.lanes == LaneKind::None
        || (arrangement.lanes == LaneKind::Owner && !arrangement.isFiltering());
    std::erase_if(lanes, [&](const BoardLane& lane) {
        return lane.stories == 0 && !keepsEmpty && !(arrangement.draft && lane.key == *arrangement.draft);
    });
    for (BoardLane& lane : lanes)
        lane.collapsed = lane.key.kind != LaneKind::None && arrangement.collapsed.contains(lane.key.toString())
            && !(arrangement.draft && lane.key == *arrangement.draft);
    return lanes;
}

} // namespace waymark
