// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/planproposal.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

/// Adds moves until nothing is wrong any more, or none is left that would help.
class NeedSearch {
public:
    NeedSearch(const PlanProposal& proposal, QSet<StoryId> stories)
        : m_proposal(proposal)
        , m_stories(std::move(stories))
    {
        for (const PlanMove& move : proposal.plan.moves)
            m_proposed.insert(move.story);
    }

    QSet<StoryId> find()
    {
        for (qsizetype before = -1; before != m_stories.size();) {
            before = m_stories.size();
            for (const Reason& fault : m_proposal.faultsWith(m_stories))
                settle(fault);
            for (const SprintRoom& room : m_proposal.plan.sprints)
                makeRoom(room);
        }
        return m_stories;
    }

private:
    bool add(const StoryId& story)
    {
        if (!m_proposed.contains(story) || m_stories.contains(story))
            return false;
        m_stories.insert(story);
        return true;
    }

    /// A fault of order names who depends, and on what: that one comes first.
    void settle(const Reason& fault)
    {
        if (fault.stories.size() == 2 && !add(fault.stories.back()))
            add(fault.stories.front());
    }

    int over(const SprintRoom& room) const
    {
        const int points = m_proposal.pointsWith(m_stories, room);
        return points > room.before ? points - room.capacity : 0;
    }

    void makeRoom(const SprintRoom& room)
    {
        for (int missing = over(room); missing > 0; missing = over(room)) {
            const PlanMove* best = nullptr;
            for (const PlanMove& move : m_proposal.plan.moves)
                if (move.from == room.sprint && !m_stories.contains(move.story) && (!best || isBetter(move, *best, missing)))
                    best = &move;
            if (!best)
                return;
            m_stories.insert(best->story);
        }
    }

    /// The smallest that suffices, else the largest.
    bool isBetter(const PlanMove& move, const PlanMove& best, int missing) const
    {
        const int points = m_proposal.pointsOf(move.story);
        const int most = m_proposal.pointsOf(best.story);
        return points >= missing && most >= missing ? points < most : points > most;
    }

    const PlanProposal& m_proposal;
    QSet<StoryId> m_stories;
    QSet<StoryId> m_proposed;
};

} // namespace

PlanningEvidence PlanProposal::evidence() const
{
    return {.stories = records->stories(),
            .links = records->links(),
            .sprints = records->sprints(),
            .team = {.people = records->people(), .absences = records->absences()},
            .proofs = figures ? &figures->proofs : nullptr,
            .today = today};
}

std::optional<int> PlanProposal::numberOf(const std::optional<SprintId>& id) const
{
    const Sprint* sprint = id ? records->of<Sprint>().find(*id) : nullptr;
    return sprint ? std::optional(sprint->number) : std::nullopt;
}

int PlanProposal::pointsOf(const StoryId& id) const
{
    const Story* found = story(id);
    return found && found->priority != Priority::Wont ? found->points : 0;
}

std::vector<PlanMove> PlanProposal::movesOf(const QSet<StoryId>& stories) const
{
    std::vector<PlanMove> moves;
    std::ranges::copy_if(plan.moves, std::back_inserter(moves), [&](const PlanMove& move) { return stories.contains(move.story); });
    return moves;
}

int PlanProposal::pointsWith(const QSet<StoryId>& stories, const SprintRoom& room) const
{
    int points = room.before;
    for (const PlanMove& move : plan.moves) {
        if (!stories.contains(move.story))
            continue;
        if (move.to == room.sprint)
            points += pointsOf(move.story);
        if (move.from == room.sprint)
            points -= pointsOf(move.story);
    }
    return points;
}

std::vector<Reason> PlanProposal::faultsWith(const QSet<StoryId>& stories) const
{
    return planFaults(evidence(), movesOf(stories));
}

QSet<StoryId> withWhatIsNeeded(const PlanProposal& proposal, QSet<StoryId> stories)
{
    return NeedSearch(proposal, std::move(stories)).find();
}

} // namespace waymark
