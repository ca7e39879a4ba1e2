// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/autoplan.h"

#include <QCoreApplication>
#include <QHash>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanFaults)
};

class FaultSearch {
public:
    FaultSearch(const PlanningEvidence& evidence, std::span<const PlanMove> moves) : m_evidence(evidence)
    {
        for (const Sprint& sprint : evidence.sprints)
            m_sprints.insert(sprint.id, &sprint);
        for (const Story& story : evidence.stories)
            m_stories.insert(story.id, &story);
        for (const PlanMove& move : moves)
            m_moved.insert(move.story, move.to);
    }

    std::vector<Reason> find()
    {
        checkRoom();
        for (const Link& link : m_evidence.links)
            if (link.kind == LinkKind::DependsOn && link.otherStory)
                checkOrder(link.story, *link.otherStory);
        return std::move(m_faults);
    }

private:
    std::optional<SprintId> sprintOf(const Story& story) const
    {
        const auto moved = m_moved.constFind(story.id);
        return moved == m_moved.cend() ? story.sprint : *moved;
    }

    void checkRoom()
    {
        QHash<SprintId, int> before;
        QHash<SprintId, int> after;
        for (const Story& story : m_evidence.stories) {
            if (story.priority == Priority::Wont)
                continue;
            if (story.sprint)
                before[*story.sprint] += story.points;
            if (const auto to = sprintOf(story))
                after[*to] += story.points;
        }
        for (const Sprint& sprint : m_evidence.sprints) {
            const auto capacity = static_cast<int>(sprintCapacity(sprint, m_evidence.team).value.value_or(0));
            const int over = after.value(sprint.id) - capacity;
            if (over > 0 && after.value(sprint.id) > before.value(sprint.id))
                m_faults.push_back({.kind = Reason::Kind::Missing,
                                    .text = Text::tr("Sprint %1 would be over its capacity by %2 points.")
                                                .arg(sprint.number)
                                                .arg(over),
                                    .count = over});
        }
    }

    void checkOrder(const StoryId& dependant, const StoryId& needed)
    {
        const Story* first = m_stories.value(needed);
        const Story* second = m_stories.value(dependant);
        if (!first || !second || first->status == StoryStatus::Done || second->status == StoryStatus::Done
            || second->priority == Priority::Wont)
            return;
        const Sprint* from = sprint(sprintOf(*first));
        const Sprint* to = sprint(sprintOf(*second));
        if (isInOrder(from, to) || !isInOrder(sprint(first->sprint), sprint(second->sprint)))
            return;
        const QString text = from ? Text::tr("%1 would come before %2, on which it depends.")
                                  : Text::tr("%1 would be planned without %2, on which it depends.");
        m_faults.push_back({.kind = Reason::Kind::Missing,
                            .text = text.arg(second->reference, first->reference),
                            .stories = {dependant, needed}});
    }

    static bool isInOrder(const Sprint* needed, const Sprint* dependant)
    {
        return !dependant || (needed && needed->start <= dependant->start);
    }

    const Sprint* sprint(const std::optional<SprintId>& id) const { return id ? m_sprints.value(*id) : nullptr; }

    const PlanningEvidence& m_evidence;
    QHash<SprintId, const Sprint*> m_sprints;
    QHash<StoryId, const Story*> m_stories;
    QHash<StoryId, std::optional<SprintId>> m_moved;
    std::vector<Reason> m_faults;
};

} // namespace

std::vector<Reason> planFaults(const PlanningEvidence& evidence, std::span<const PlanMove> moves)
{
    return FaultSearch(evidence, moves).find();
}

} // namespace waymark
