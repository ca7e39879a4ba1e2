// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/edit/storyedits.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// The stories that stay, in order, and the gap among them that others move into.
struct Gap {
    std::vector<const Story*> around;
    size_t position = 0;
};

std::vector<const Story*> ordered(const Records& records)
{
    std::vector<const Story*> order;
    for (const Story& story : records.stories())
        order.push_back(&story);
    std::ranges::sort(order, {}, [](const Story* story) { return std::pair(story->rank, story->reference); });
    return order;
}

/// Ranks for all from `first` to `last` of the stories around, and the moved ones amidst. Widened until they have room.
struct Window {
    size_t first = 0;
    size_t last = 0; ///< behind the last one
    qint64 low = 0;  ///< ranks lie strictly between these two
    qint64 high = 0;
};

Window windowFor(const Gap& gap, size_t moved)
{
    Window window{.first = gap.position, .last = gap.position};
    for (bool upwards = true;; upwards = !upwards) {
        const qint64 count = static_cast<qint64>(window.last - window.first + moved);
        const bool open = window.last == gap.around.size();
        window.low = window.first > 0 ? gap.around[window.first - 1]->rank
                     : open           ? 0
                                      : gap.around[window.last]->rank - (count + 1) * rankStep;
        window.high = open ? window.low + (count + 1) * rankStep : gap.around[window.last]->rank;
        if (window.high - window.low > count)
            return window;
        if (upwards && window.first > 0)
            --window.first;
        else if (window.last < gap.around.size())
            ++window.last;
    }
}

} // namespace

Result<void> rankStories(Edit& edit, std::span<const StoryId> stories, const std::optional<StoryId>& before)
{
    const QSet<StoryId> moving(stories.begin(), stories.end());
    std::vector<const Story*> moved;
    Gap gap;
    for (const Story* story : ordered(edit.records())) {
        if (before && story->id == *before)
            gap.position = gap.around.size();
        (moving.contains(story->id) ? moved : gap.around).push_back(story);
    }
    if (!before)
        gap.position = gap.around.size();
    const Window window = windowFor(gap, moved.size());
    std::vector<const Story*> inside(gap.around.begin() + static_cast<qsizetype>(window.first),
                                     gap.around.begin() + static_cast<qsizetype>(window.last));
    inside.insert(inside.begin() + static_cast<qsizetype>(gap.position - window.first), moved.begin(), moved.end());
    const qint64 room = window.high - window.low;
    const auto count = static_cast<qint64>(inside.size());
    for (qint64 i = 0; i < count; ++i) {
        Story after = *inside[static_cast<size_t>(i)];
        after.rank = window.low + room * (i + 1) / (count + 1);
        if (auto updated = edit.update(*inside[static_cast<size_t>(i)], after); !updated)
            return updated;
    }
    return {};
}

} // namespace waymark
