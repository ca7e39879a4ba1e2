// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/assignment.h"

#include <initializer_list>

namespace waymark {

/// Betters a plan by placing some of its items, the others staying where they are. Each change keeps to capacity and
/// dependencies, and a fair plan fair if asked to; see Assignment::isFair().
class TierSearch {
public:
    enum class Keep { Rules, FairnessToo };

    /// `items` in their problem's order. `steps`: what is left of the work that may be done; counted down.
    TierSearch(Assignment& plan, std::vector<int> items, Keep keep, qint64& steps);

    /// Fills the sprints one after another by worth a point, each item together with what it needs. `luck` (per mille, by
    /// item) makes items seem worth more or less than they are, which gives other plans to start from.
    void fill(std::span<const int> luck = {});
    /// Moves, swaps and makes room as long as the plan gains and there are steps left; then as settle().
    void improve();
    /// Brings items in, or to earlier sprints, until there is no room for any.
    void settle();

private:
    bool pullUp(int number);
    std::vector<int> closure(int number, int pointsAtMost);
    int roomAhead(int position) const;
    bool enter(const std::vector<int>& closure, int from);
    bool swapAny();
    bool swapInto(int number, int other);
    bool makeRoomAny();
    /// Which items leave a sprint for another one.
    enum class Leave { LeastPerPoint, LeastWorth, Smallest, One };
    bool makeRoom(const std::vector<int>& group, int position, Leave leave);
    bool makeRoomFor(int number, int position);
    double reluctance(int member, int position, Leave leave) const;
    std::vector<int> leaving(const std::vector<int>& group, int position, Leave leave);
    bool resettle(const std::vector<int>& numbers, int position);
    bool staysFair(std::initializer_list<int> left, bool mustsMoved);
    int points(const std::vector<int>& numbers) const;
    bool touchesMusts(const std::vector<int>& numbers) const;
    bool step() { return --m_steps > 0; }

    Assignment& m_plan;
    std::vector<int> m_items;
    std::vector<char> m_isIn; ///< by item: it may be moved
    std::vector<char> m_seen; ///< by item: closure()'s own
    Keep m_keep;
    qint64& m_steps;
};

} // namespace waymark
