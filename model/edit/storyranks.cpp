// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openrows.h"
#include "model/edit/storyedits.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

using Order = std::vector<const Story*>;

/// Equal ranks are told apart by reference.
Order inOrder(const Edit& edit)
{
    Order order = edit.rows<Story>();
    std::ranges::sort(order, [](const Story* a, const Story* b) {
        return a->rank != b->rank ? a->rank < b->rank : a->reference < b->reference;
    });
    return order;
}

/// The ranks of all from `first` to `last` of the stories around, and of those that come amidst.
struct Window {
    size_t first = 0;
    size_t last = 0; ///< behind the last one
    qint64 low = 0;  ///< ranks lie strictly between these two
    qint64 high = 0;

    qint64 rank(size_t index, size_t count) const
    {
        return low + (high - low) / static_cast<qint64>(count + 1) * static_cast<qint64>(index + 1);
    }
};

/// Around a gap, and widened to both sides in turn until there is a rank for everyone.
Window windowFor(const Order& around, size_t gap, size_t coming)
{
    Window window{.first = gap, .last = gap};
    for (bool upwards = true;; upwards = !upwards) {
        const auto count = static_cast<qint64>(window.last - window.first + coming);
        const bool open = window.last == around.size();
        window.low = window.first > 0 ? around[window.first - 1]->rank
                     : open           ? 0
                                      : around[window.last]->rank - (count + 1) * rankStep;
        window.high = open ? window.low + (count + 1) * rankStep : around[window.last]->rank;
        if (window.high - window.low > count)
            return window;
        if (upwards && window.first > 0)
            --window.first;
        else if (window.last < around.size())
            ++window.last;
    }
}

Result<void> giveRank(Edit& edit, const Story& story, qint64 rank)
{
    Story after = story;
    after.rank = rank;
    return edit.update(story, after);
}

/// Ranks for `coming` stories in a gap; those around move as far as needed.
Result<std::vector<qint64>> makeRoom(Edit& edit, const Order& around, size_t gap, size_t coming)
{
    const Window window = windowFor(around, gap, coming);
    const size_t count = window.last - window.first + coming;
    const size_t above = gap - window.first;
    for (size_t i = window.first; i < window.last; ++i) {
        const size_t index = i - window.first;
        const qint64 rank = window.rank(index < above ? index : index + coming, count);
        if (auto given = giveRank(edit, *around[i], rank); !given)
            return given.error();
    }
    std::vector<qint64> ranks;
    for (size_t i = 0; i < coming; ++i)
        ranks.push_back(window.rank(above + i, count));
    return ranks;
}

} // namespace

Result<qint64> roomBehind(Edit& edit, const StoryId& story)
{
    const Order order = inOrder(edit);
    const auto place = std::ranges::find(order, story, &Story::id);
    const auto ranks = makeRoom(edit, order, static_cast<size_t>(place - order.begin()) + 1, 1);
    return ranks ? Result(ranks->front()) : Result<qint64>(ranks.error());
}

Result<void> rankStories(Edit& edit, std::span<const StoryId> stories, const std::optional<StoryId>& before)
{
    for (const StoryId& id : stories)
        if (auto there = storyOf(edit, id); !there)
            return there.error();
    if (before)
        if (auto there = storyOf(edit, *before); !there)
            return there.error();
    const QSet<StoryId> moving(stories.begin(), stories.end());
    const Order order = inOrder(edit);
    Order moved;
    Order around;
    std::optional<size_t> gap;
    for (const Story* story : order) {
        if (before && story->id == *before)
            gap = around.size();
        (moving.contains(story->id) ? moved : around).push_back(story);
    }
    Order wanted = around;
    wanted.insert(wanted.begin() + static_cast<qsizetype>(gap.value_or(around.size())), moved.begin(), moved.end());
    if (wanted == order)
        return {};
    const auto ranks = makeRoom(edit, around, gap.value_or(around.size()), moved.size());
    if (!ranks)
        return ranks.error();
    for (size_t i = 0; i < moved.size(); ++i)
        if (auto given = giveRank(edit, *moved[i], (*ranks)[i]); !given)
            return given;
    return {};
}

} // namespace waymark
