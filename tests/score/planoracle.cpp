// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/planoracle.h"

#include <algorithm>

namespace waymark {

PlanOracle::PlanOracle(const PlanCase& one) : m_case(one)
{
    for (const Sprint& sprint : one.sprints)
        m_capacity.push_back(sprintCapacity(sprint, {.people = one.people, .absences = one.absences}).value.value_or(0));
    for (size_t i = 0; i < one.stories.size(); ++i)
        m_index.insert(one.stories[i].id, i);
    m_start = planOf(one);
    m_needs.resize(one.stories.size());
    for (const Link& link : one.links)
        if (link.kind == LinkKind::DependsOn)
            m_needs[m_index.value(link.story)].push_back(m_index.value(*link.otherStory));
    findStaying();
    findNeeded();
}

PlanOracle::Plan PlanOracle::planOf(const PlanCase& one) const
{
    Plan plan;
    for (const Story& story : one.stories) {
        const auto sprint =
            std::ranges::find_if(one.sprints, [&](const Sprint& candidate) { return story.sprint == candidate.id; });
        plan.push_back(static_cast<size_t>(sprint - one.sprints.begin()));
    }
    return plan;
}

bool PlanOracle::isOpen(size_t i) const
{
    return m_case.stories[i].status != StoryStatus::Done && m_case.stories[i].priority != Priority::Wont;
}

void PlanOracle::findNeeded()
{
    m_neededByMust.assign(m_needs.size(), 0);
    const auto mark = [&](auto&& self, size_t i) -> void {
        m_neededByMust[i] = 1;
        for (const size_t other : m_needs[i])
            if (!m_neededByMust[other])
                self(self, other);
    };
    for (size_t i = 0; i < m_needs.size(); ++i)
        if (isOpen(i) && m_case.stories[i].priority == Priority::Must)
            mark(mark, i);
}

void PlanOracle::findStaying()
{
    m_stays.assign(m_needs.size(), 0);
    for (size_t i = 0; i < m_needs.size(); ++i) {
        const Story& story = m_case.stories[i];
        const bool begun = story.status == StoryStatus::InProgress || story.status == StoryStatus::InReview;
        if (isOpen(i) && story.sprint && (begun || story.points == 0))
            stay(i);
    }
}

void PlanOracle::stay(size_t i)
{
    if (std::exchange(m_stays[i], 1))
        return;
    for (const size_t other : m_needs[i])
        if (isOpen(other) && m_start[other] <= m_start[i])
            stay(other);
}

bool PlanOracle::keepsCapacity(const Plan& plan) const
{
    for (size_t position = 0; position < m_capacity.size(); ++position) {
        qint64 movable = 0;
        qint64 all = 0;
        for (size_t i = 0; i < plan.size(); ++i) {
            if (plan[i] != position || m_case.stories[i].priority == Priority::Wont)
                continue;
            all += m_case.stories[i].points;
            movable += isMovable(i) ? m_case.stories[i].points : 0;
        }
        if (movable > 0 && all > m_capacity[position])
            return false;
    }
    return true;
}

bool PlanOracle::keepsOrder(const Plan& plan) const
{
    for (size_t i = 0; i < plan.size(); ++i)
        if (isOpen(i) && plan[i] < m_capacity.size() && !orderHolds(i, plan))
            return false;
    return true;
}

bool PlanOracle::orderHolds(size_t i, const Plan& plan) const
{
    return std::ranges::all_of(m_needs[i], [&](size_t other) {
        if (m_case.stories[other].status == StoryStatus::Done)
            return true;
        const bool planned = plan[other] < m_capacity.size() && m_case.stories[other].priority != Priority::Wont;
        if (planned && plan[other] <= plan[i])
            return true;
        return m_stays[i] && (!planned || !isMovable(other)); // nothing that it needs gets behind it by this plan
    });
}

bool PlanOracle::keepsMustsBeforeCoulds(const Plan& plan) const
{
    for (size_t must = 0; must < plan.size(); ++must)
        if (isMust(must) && isMovable(must))
            for (size_t position = 0; position < std::min(plan[must], m_capacity.size()); ++position)
                if (wouldHaveRoom(must, position, plan))
                    return false;
    return true;
}

/// A must, or what a must that stays can't do without.
bool PlanOracle::isMust(size_t i) const
{
    for (size_t other = 0; other < m_needs.size(); ++other)
        if (m_stays[other] && m_case.stories[other].priority == Priority::Must
            && std::ranges::find(m_needs[other], i) != m_needs[other].end())
            return true;
    return m_case.stories[i].priority == Priority::Must;
}

bool PlanOracle::wouldHaveRoom(size_t must, size_t position, const Plan& plan) const
{
    Plan moved = plan;
    if (!moveWithNeeds(must, position, moved))
        return false;
    qint64 points = 0;
    for (size_t i = 0; i < plan.size(); ++i) {
        const Story& story = m_case.stories[i];
        const bool givesWay =
            plan[i] == position && story.priority == Priority::Could && !m_neededByMust[i] && isMovable(i);
        if (moved[i] == position && story.priority != Priority::Wont && !givesWay)
            points += story.points;
    }
    return points <= m_capacity[position];
}

bool PlanOracle::moveWithNeeds(size_t i, size_t position, Plan& plan) const
{
    for (size_t other = 0; other < m_needs.size(); ++other)
        if (m_stays[other] && m_start[other] < position && std::ranges::find(m_needs[other], i) != m_needs[other].end())
            return false;
    plan[i] = position;
    return std::ranges::all_of(m_needs[i], [&](size_t other) {
        if (m_case.stories[other].status == StoryStatus::Done)
            return true;
        if (m_case.stories[other].priority != Priority::Wont && plan[other] <= position)
            return true;
        return isMovable(other) && moveWithNeeds(other, position, plan);
    });
}

qint64 PlanOracle::value(size_t i) const
{
    const Story& story = m_case.stories[i];
    const StoryProof proof = m_case.proofs.proofs.value(story.id);
    qint64 mitigated = 0;
    for (const Link& link : m_case.links)
        if (link.kind == LinkKind::MitigatedBy && link.otherStory == story.id
            && m_case.stories[m_index.value(link.story)].priority != Priority::Wont
            && m_case.proofs.mitigations.value(link.story) != Mitigation::Proven)
            ++mitigated;
    static constexpr qint64 weights[] = {6, 3, 1, 0};
    return story.points * weights[static_cast<size_t>(story.priority)] + (story.kind == StoryKind::Abuse ? 4 : 0)
        + std::min<qint64>(12, 4 * mitigated)
        + std::min<qint64>(12, 3 * std::ssize(proof.failing) + 2 * std::ssize(proof.neverRun));
}

qint64 PlanOracle::worth(size_t i, size_t position) const
{
    if (position == m_capacity.size())
        return 0;
    qint64 worth = value(i) * (m_case.sprints[position].focusEpics.contains(m_case.stories[i].epic) ? 6 : 5);
    for (size_t fifths = 0; fifths < 10; ++fifths)
        worth *= fifths < position ? 4 : 5;
    return worth;
}

qint64 PlanOracle::objective(const Plan& plan) const
{
    qint64 sum = 0;
    for (size_t i = 0; i < plan.size(); ++i)
        sum += isMovable(i) ? worth(i, plan[i]) : 0;
    return sum;
}

qint64 PlanOracle::best()
{
    Plan plan = m_start;
    m_order.clear();
    for (size_t i = 0; i < plan.size(); ++i)
        if (isMovable(i)) {
            m_order.push_back(i);
            plan[i] = m_capacity.size();
        }
    std::ranges::sort(m_order, std::ranges::greater(), [&](size_t i) { return worth(i, 0); });
    m_rest.assign(m_order.size() + 1, 0);
    for (size_t next = m_order.size(); next-- > 0;) {
        for (size_t position = 0; position < m_capacity.size(); ++position)
            m_rest[next] = std::max(m_rest[next], worth(m_order[next], position));
        m_rest[next] += m_rest[next + 1];
    }
    std::vector<qint64> room = m_capacity;
    for (size_t i = 0; i < plan.size(); ++i)
        if (plan[i] < room.size() && m_case.stories[i].priority != Priority::Wont)
            room[plan[i]] -= m_case.stories[i].points;
    m_best = -1;
    search(0, 0, plan, room);
    return m_best;
}

void PlanOracle::search(size_t next, qint64 sum, Plan& plan, std::vector<qint64>& room)
{
    if (sum + m_rest[next] <= m_best)
        return;
    if (next == m_order.size()) {
        if (keepsOrder(plan) && keepsMustsBeforeCoulds(plan))
            m_best = sum;
        return;
    }
    const size_t i = m_order[next];
    const qint64 points = m_case.stories[i].points;
    for (size_t position = 0; position < m_capacity.size(); ++position) {
        if (room[position] < points)
            continue;
        plan[i] = position;
        room[position] -= points;
        search(next + 1, sum + worth(i, position), plan, room);
        room[position] += points;
    }
    plan[i] = m_capacity.size();
    search(next + 1, sum, plan, room);
}

} // namespace waymark
