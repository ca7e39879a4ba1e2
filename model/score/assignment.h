// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/planproblem.h"

namespace waymark {

/// A plan under construction: the position of each item. Starts with all in the backlog.
class Assignment {
public:
    explicit Assignment(const PlanProblem& problem);

    const PlanProblem& problem() const { return *m_problem; }
    const PlanItem& item(int number) const { return m_problem->items[static_cast<size_t>(number)]; }
    int at(int number) const { return m_at[static_cast<size_t>(number)]; }
    bool isPlanned(int number) const { return at(number) < m_problem->backlog(); }
    int free(int position) const { return m_free[static_cast<size_t>(position)]; }
    int freeInAll() const { return m_freeInAll; }
    const std::vector<int>& members(int position) const { return m_members[static_cast<size_t>(position)]; }
    qint64 total() const { return m_total; } ///< the objective
    qint64 worth(int number, int position) const { return item(number).worth[static_cast<size_t>(position)]; }
    qint64 worth(int number) const { return worth(number, at(number)); }

    void put(int number, int position);
    /// Whether what stays, what it needs and what needs it would let it stand there; for the backlog, whether nothing
    /// planned needs it. Room is another matter.
    bool allows(int number, int position) const;
    bool stands(int number) const { return allows(number, at(number)); }
    bool fits(int number, int position) const { return free(position) >= item(number).points && allows(number, position); }

    /// Points in a sprint that are free, or would be if everything low left it.
    int loose(int position) const { return m_loose[static_cast<size_t>(position)]; }
    /// The item and what it needs that stands later than `position`, each behind its needs; empty if they can't all stand
    /// there, or are together of more than `mostPoints`.
    std::vector<int> group(int number, int position, int mostPoints) const;
    /// Whether no must that stands later, with what it needs, would do with what is loose in a sprint; or in any.
    bool isFair(int position) const;
    bool isFair() const;

private:
    void takeRoom(int number, int position, int points);
    bool gather(int number, int position, int& pointsLeft, std::vector<int>& group) const;

    const PlanProblem* m_problem;
    std::vector<int> m_at;
    std::vector<int> m_free;                 ///< points by position
    std::vector<std::vector<int>> m_members; ///< by position; of the backlog not kept
    std::vector<int> m_loose; ///< likewise
    std::vector<int> m_musts; ///< items
    int m_freeInAll = 0;
    qint64 m_total = 0;
};

} // namespace waymark
