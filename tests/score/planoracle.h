// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plancases.h"

#include <QHash>

namespace waymark {

/// Says of plans what autoPlan() promises, and finds the best there is by trying all. Knows nothing of how it is done.
/// A plan is a position for each story of the case: its sprint's, by number; the number of sprints: in none.
class PlanOracle {
public:
    using Plan = std::vector<size_t>;

    explicit PlanOracle(const PlanCase& one);

    /// Of a case with the same stories and sprints.
    Plan planOf(const PlanCase& one) const;

    /// Whether a plan may move it: it has points, has not begun in its sprint, and nothing that stays needs it where it is.
    bool isMovable(size_t i) const { return isOpen(i) && !m_stays[i] && m_case.stories[i].points > 0; }

    bool keepsCapacity(const Plan& plan) const;
    /// No story stands before, or without, an open one that it depends on; unless it stays and had begun like that.
    bool keepsOrder(const Plan& plan) const;
    /// No must is left out or later, with what it needs, while one sprint has room for it that is free or that coulds take
    /// which no must needs.
    bool keepsMustsBeforeCoulds(const Plan& plan) const;

    /// Of movable stories, in units that are exact for up to ten sprints.
    qint64 objective(const Plan& plan) const;
    /// The most that any plan with these rules is worth.
    qint64 best();

private:
    bool isOpen(size_t i) const;
    bool isMust(size_t i) const;
    qint64 value(size_t i) const;
    qint64 worth(size_t i, size_t position) const;
    void findNeeded();
    void findStaying();
    void stay(size_t i);
    bool orderHolds(size_t i, const Plan& plan) const;
    bool wouldHaveRoom(size_t must, size_t position, const Plan& plan) const;
    bool moveWithNeeds(size_t i, size_t position, Plan& plan) const;
    void search(size_t next, qint64 sum, Plan& plan, std::vector<qint64>& room);

    const PlanCase& m_case;
    std::vector<qint64> m_capacity; ///< by position
    QHash<StoryId, size_t> m_index;
    std::vector<std::vector<size_t>> m_needs;
    std::vector<char> m_stays;
    std::vector<char> m_neededByMust;
    Plan m_start;
    std::vector<size_t> m_order; ///< movable stories, as search() takes them
    std::vector<qint64> m_rest;  ///< the most that those from one on can add
    qint64 m_best = 0;
};

} // namespace waymark
