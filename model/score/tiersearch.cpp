// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/tiersearch.h"

#include <algorithm>

namespace waymark {

namespace {

/// Worth a point, comparable between items and groups of them.
double density(qint64 worth, int points)
{
    return static_cast<double>(worth) / points;
}

} // namespace

TierSearch::TierSearch(Assignment& plan, std::vector<int> items, Keep keep, qint64& steps)
    : m_plan(plan)
    , m_items(std::move(items))
    , m_isIn(plan.problem().items.size(), 0)
    , m_seen(plan.problem().items.size(), 0)
    , m_keep(keep)
    , m_steps(steps)
{
    for (const int number : m_items)
        m_isIn[static_cast<size_t>(number)] = 1;
}

/// The item and what it needs that is not planned yet, each behind what it needs; empty if that is more than allowed or not
/// to be had.
std::vector<int> TierSearch::closure(int number, int pointsAtMost)
{
    std::vector<int> items = {number};
    int points = 0;
    bool whole = true;
    for (size_t next = 0; next < items.size() && whole; ++next) {
        points += m_plan.item(items[next]).points;
        whole = points <= pointsAtMost;
        for (const int other : m_plan.item(items[next]).needs) {
            char& seen = m_seen[static_cast<size_t>(other)];
            if (m_plan.isPlanned(other) || seen)
                continue;
            seen = 1;
            items.push_back(other);
            whole = whole && m_isIn[static_cast<size_t>(other)];
        }
    }
    for (const int item : items)
        m_seen[static_cast<size_t>(item)] = 0;
    m_steps -= 4 * std::ssize(items);
    if (!whole)
        return {};
    std::ranges::sort(items); // an item's number is greater than those of its needs
    return items;
}

/// Points that are free in a sprint and the two behind it.
int TierSearch::roomAhead(int position) const
{
    int points = 0;
    for (int at = position; at < std::min(position + 3, m_plan.problem().backlog()); ++at)
        points += m_plan.free(at);
    return points;
}

int TierSearch::points(const std::vector<int>& numbers) const
{
    int sum = 0;
    for (const int number : numbers)
        sum += m_plan.item(number).points;
    return sum;
}

bool TierSearch::touchesMusts(const std::vector<int>& numbers) const
{
    return std::ranges::any_of(numbers, [this](int number) { return m_plan.item(number).first; });
}

/// Whether the plan is as fair as before, after items left some sprints. Where musts stand, or what they need, has a
/// bearing on all.
bool TierSearch::staysFair(std::initializer_list<int> left, bool mustsMoved)
{
    if (m_keep == Keep::Rules)
        return true;
    m_steps -= std::ssize(m_items) / 4 * (mustsMoved ? m_plan.problem().backlog() : 2);
    if (mustsMoved)
        return m_plan.isFair();
    return std::ranges::all_of(
        left, [this](int position) { return position == m_plan.problem().backlog() || m_plan.isFair(position); });
}

/// Puts each into the first sprint, from `from` on, that has room; all of them or none.
bool TierSearch::enter(const std::vector<int>& closure, int from)
{
    size_t entered = 0;
    for (; entered < closure.size(); ++entered) {
        int position = from;
        m_steps -= m_plan.problem().backlog() - from;
        while (position < m_plan.problem().backlog() && !m_plan.fits(closure[entered], position))
            ++position;
        if (position == m_plan.problem().backlog())
            break;
        m_plan.put(closure[entered], position);
    }
    if (entered > 0 && entered == closure.size() && (!touchesMusts(closure) || staysFair({}, true)))
        return true;
    while (entered-- > 0)
        m_plan.put(closure[entered], m_plan.problem().backlog());
    return false;
}

void TierSearch::fill(std::span<const int> luck)
{
    struct Candidate {
        int number;
        double density;
    };
    for (int position = 0; position < m_plan.problem().backlog(); ++position) {
        std::vector<Candidate> candidates;
        for (const int number : m_items) {
            if (m_plan.isPlanned(number))
                continue;
            qint64 worth = 0;
            int points = 0;
            for (const int member : closure(number, roomAhead(position))) {
                worth += m_plan.worth(member, position) / 1000 * (luck.empty() ? 1000 : luck[static_cast<size_t>(member)]);
                points += m_plan.item(member).points;
            }
            if (points > 0)
                candidates.push_back({number, density(worth, points)});
        }
        std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::density);
        for (const Candidate& candidate : candidates) {
            if (m_plan.free(position) == 0)
                break;
            if (!m_plan.isPlanned(candidate.number))
                enter(closure(candidate.number, roomAhead(position)), position);
        }
    }
}

bool TierSearch::pullUp(int number)
{
    if (!m_plan.isPlanned(number))
        return enter(closure(number, m_plan.freeInAll()), 0);
    const int from = m_plan.at(number);
    for (int position = 0; position < from; ++position) {
        if (!m_plan.fits(number, position))
            continue;
        m_plan.put(number, position);
        if (staysFair({from}, m_plan.item(number).first))
            return true;
        m_plan.put(number, from);
    }
    return false;
}

void TierSearch::settle()
{
    for (bool again = true; again;) {
        again = false;
        for (const int number : m_items)
            again = pullUp(number) || again;
    }
}

/// Exchanges the positions of an item and one that stands later, if that gains.
bool TierSearch::swapInto(int number, int other)
{
    const int here = m_plan.at(number);
    const int there = m_plan.at(other);
    const qint64 gain = m_plan.worth(other, here) + m_plan.worth(number, there) - m_plan.worth(number) - m_plan.worth(other);
    const int more = m_plan.item(other).points - m_plan.item(number).points;
    const bool fromBacklog = there == m_plan.problem().backlog();
    if (gain <= 0 || more > m_plan.free(here) || (!fromBacklog && -more > m_plan.free(there)))
        return false;
    m_plan.put(number, there);
    m_plan.put(other, here);
    if (m_plan.stands(number) && m_plan.stands(other) && staysFair({here, there}, touchesMusts({number, other})))
        return true;
    m_plan.put(other, there);
    m_plan.put(number, here);
    return false;
}

bool TierSearch::swapAny()
{
    bool gained = false;
    for (const int number : m_items)
        for (const int other : m_items) {
            if (!m_plan.isPlanned(number))
                break;
            if (m_plan.at(other) <= m_plan.at(number))
                continue;
            if (!step())
                return gained;
            gained = swapInto(number, other) || gained;
        }
    return gained;
}

void TierSearch::improve()
{
    settle();
    while (m_steps > 0) {
        const bool swapped = swapAny();
        const bool moved = makeRoomAny();
        if (!swapped && !moved)
            break;
        settle();
    }
    settle();
}

} // namespace waymark
