// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/assignment.h"

#include <algorithm>

namespace waymark {

Assignment::Assignment(const PlanProblem& problem)
    : m_problem(&problem), m_at(problem.items.size(), problem.backlog()), m_members(problem.sprints.size())
{
    for (int position = 0; position < problem.backlog(); ++position) {
        m_free.push_back(problem.room(position));
        m_freeInAll += m_free.back();
    }
    m_loose = m_free;
    for (int number = 0; number < std::ssize(problem.items); ++number)
        if (item(number).must)
            m_musts.push_back(number);
}

void Assignment::put(int number, int position)
{
    int& at = m_at[static_cast<size_t>(number)];
    m_total += worth(number, position) - worth(number, at);
    if (at < m_problem->backlog()) {
        takeRoom(number, at, -item(number).points);
        std::erase(m_members[static_cast<size_t>(at)], number);
    }
    at = position;
    if (at < m_problem->backlog()) {
        takeRoom(number, at, item(number).points);
        m_members[static_cast<size_t>(at)].push_back(number);
    }
}

void Assignment::takeRoom(int number, int position, int points)
{
    m_free[static_cast<size_t>(position)] -= points;
    m_freeInAll -= points;
    if (!item(number).low)
        m_loose[static_cast<size_t>(position)] -= points;
}

bool Assignment::allows(int number, int position) const
{
    const PlanItem& item = this->item(number);
    const auto isPlanned = [this](int other) { return this->isPlanned(other); };
    if (position == m_problem->backlog())
        return std::ranges::none_of(item.neededBy, isPlanned);
    return item.earliest <= position && position <= item.latest
        && std::ranges::all_of(item.needs, [&](int other) { return at(other) <= position; })
        && std::ranges::all_of(item.neededBy, [&](int other) { return at(other) >= position; });
}

bool Assignment::gather(int number, int position, int& pointsLeft, std::vector<int>& group) const
{
    const PlanItem& item = this->item(number);
    pointsLeft -= item.points;
    if (pointsLeft < 0 || position < item.earliest || position > item.latest)
        return false;
    for (const int other : item.needs)
        if (at(other) > position && std::ranges::find(group, other) == group.end()
            && !gather(other, position, pointsLeft, group))
            return false;
    group.push_back(number);
    return true;
}

std::vector<int> Assignment::group(int number, int position, int mostPoints) const
{
    std::vector<int> group;
    return gather(number, position, mostPoints, group) ? group : std::vector<int>();
}

bool Assignment::isFair(int position) const
{
    const int most = loose(position);
    return std::ranges::none_of(m_musts, [&](int must) {
        return item(must).points <= most && at(must) > position && !group(must, position, most).empty();
    });
}

bool Assignment::isFair() const
{
    for (int position = 0; position < m_problem->backlog(); ++position)
        if (!isFair(position))
            return false;
    return true;
}

} // namespace waymark
