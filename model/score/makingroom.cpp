// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/tiersearch.h"

#include <algorithm>

namespace waymark {

/// How willing a member is to leave its sprint; the least goes first.
double TierSearch::reluctance(int member, int position, Leave leave) const
{
    const auto worth = static_cast<double>(m_plan.worth(member, position));
    switch (leave) {
    case Leave::LeastPerPoint: return worth / m_plan.item(member).points;
    case Leave::Smallest: return m_plan.item(member).points;
    case Leave::LeastWorth:
    case Leave::One: return worth;
    }
    Q_UNREACHABLE();
}

/// What would have to leave a sprint for others, and no more than that, the largest first. Empty: there is not enough.
std::vector<int> TierSearch::leaving(const std::vector<int>& group, int position, Leave leave)
{
    int missing = points(group) - m_plan.free(position);
    const auto isNeeded = [&](int member) {
        return std::ranges::any_of(group, [&](int number) {
            const auto& needs = m_plan.item(number).needs;
            return std::ranges::find(needs, member) != needs.end();
        });
    };
    const auto size = [this](int member) { return m_plan.item(member).points; };
    std::vector<std::pair<double, int>> members;
    for (const int member : m_plan.members(position))
        if (m_isIn[static_cast<size_t>(member)] && (leave != Leave::One || size(member) >= missing)
            && !isNeeded(member))
            members.emplace_back(reluctance(member, position, leave), member);
    std::ranges::sort(members);
    m_steps -= 3 * std::ssize(members);
    std::vector<int> numbers;
    for (size_t i = 0; i < members.size() && missing > 0; ++i) {
        numbers.push_back(members[i].second);
        missing -= size(numbers.back());
    }
    if (missing > 0)
        return {};
    for (size_t i = numbers.size(); i-- > 0;)
        if (const int member = numbers[i]; missing + size(member) <= 0) {
            missing += size(member);
            numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(i));
        }
    for (size_t i = 0; i < numbers.size(); ++i) // and what needs them there
        for (const int other : m_plan.item(numbers[i]).neededBy)
            if (m_plan.at(other) == position && std::ranges::find(numbers, other) == numbers.end()) {
                if (!m_isIn[static_cast<size_t>(other)])
                    return {};
                numbers.push_back(other);
            }
    std::ranges::sort(numbers, {}, [&](int member) { return std::pair(-size(member), member); });
    return numbers;
}

/// Finds each of them a place from `position` on, in a later sprint or the backlog. What needs another of them may get its
/// place only in the second round.
bool TierSearch::resettle(const std::vector<int>& numbers, int position)
{
    for (int round = 0; round < 2; ++round)
        for (const int number : numbers) {
            int to = m_plan.isPlanned(number) ? m_plan.problem().backlog() : position;
            m_steps -= m_plan.problem().backlog() - to;
            while (to < m_plan.problem().backlog() && !m_plan.fits(number, to))
                ++to;
            if (to < m_plan.problem().backlog())
                m_plan.put(number, to);
        }
    return std::ranges::all_of(numbers, [&](int number) { return m_plan.stands(number); });
}

/// Brings items to an earlier sprint at the cost of others there, if that gains.
bool TierSearch::makeRoom(const std::vector<int>& group, int position, Leave leave)
{
    const auto others = leaving(group, position, leave);
    if (others.empty())
        return false;
    const qint64 before = m_plan.total();
    std::vector<int> from;
    for (const int number : group)
        from.push_back(m_plan.at(number));
    for (const int other : others)
        m_plan.put(other, m_plan.problem().backlog());
    for (const int number : group)
        m_plan.put(number, position);
    const bool stands = std::ranges::all_of(group, [&](int number) { return m_plan.stands(number); });
    if (stands && resettle(others, position) && m_plan.total() > before
        && staysFair({position, from.back()}, group.size() > 1 || touchesMusts(group) || touchesMusts(others)))
        return true;
    for (size_t i = 0; i < group.size(); ++i)
        m_plan.put(group[i], from[i]);
    for (const int other : others)
        m_plan.put(other, position);
    return false;
}

/// Together with what it needs that stands later.
bool TierSearch::makeRoomFor(int number, int position)
{
    const auto group = m_plan.group(number, position, m_plan.problem().room(position));
    const auto isIn = [this](int member) { return m_isIn[static_cast<size_t>(member)] != 0; };
    m_steps -= 2 * std::ssize(group);
    if (group.empty() || points(group) <= m_plan.free(position) || !std::ranges::all_of(group, isIn))
        return false;
    static constexpr Leave leaves[] = {Leave::LeastPerPoint, Leave::One, Leave::Smallest, Leave::LeastWorth};
    return std::ranges::any_of(leaves, [&](Leave leave) { return makeRoom(group, position, leave); });
}

bool TierSearch::makeRoomAny()
{
    bool gained = false;
    for (const int number : m_items)
        for (int position = m_plan.item(number).earliest; position < m_plan.at(number); ++position) {
            if (!step())
                return gained;
            gained = makeRoomFor(number, position) || gained;
        }
    return gained;
}

} // namespace waymark
