// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/planproblem.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanProblem)
};

constexpr int past = -1; ///< position of sprints that are over but not closed

enum class Standing {
    Settled, ///< done: in nobody's way
    Stays,   ///< at its position
    Open,    ///< may be planned
    Away     ///< can't be planned, and what depends on it can't either
};

struct Node {
    Standing standing = Standing::Away;
    int position = past;
    std::vector<size_t> needs = {};
    std::vector<size_t> neededBy = {};
    bool first = false;
    QString obstacle = {};
};

class Builder {
public:
    Builder(const PlanningEvidence& evidence, std::span<const StoryValue> values)
        : m_evidence(evidence), m_values(values), m_nodes(evidence.stories.size())
    {
    }

    PlanProblem build()
    {
        findSprints();
        for (size_t i = 0; i < m_nodes.size(); ++i)
            place(i);
        tieDependencies();
        pinWhatStayingStoriesNeed();
        countWhatStays();
        for (const size_t story : inOrder())
            addItem(story);
        rank();
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (!m_nodes[i].obstacle.isEmpty())
                m_problem.blocked[m_nodes[i].obstacle].push_back(i);
        return std::move(m_problem);
    }

private:
    const Story& story(size_t index) const { return m_evidence.stories[index]; }

    void findSprints()
    {
        std::vector<const Sprint*>& open = m_problem.sprints;
        for (const Sprint& sprint : m_evidence.sprints) {
            const bool over = m_evidence.today.isValid() && sprint.end < m_evidence.today;
            if (sprint.state != SprintState::Closed && !over)
                open.push_back(&sprint);
            else if (sprint.state != SprintState::Closed)
                m_positions.insert(sprint.id, past);
        }
        std::ranges::sort(open, {}, [](const Sprint* sprint) { return std::pair(sprint->start, sprint->number); });
        for (const Sprint* sprint : open) {
            m_positions.insert(sprint->id, static_cast<int>(m_problem.capacity.size()));
            m_discounts.push_back(discount(m_discounts.size()));
            m_problem.capacity.push_back(
                static_cast<int>(sprintCapacity(*sprint, m_evidence.team).value.value_or(0)));
        }
        m_problem.stays.assign(open.size(), 0);
    }

    void place(size_t index)
    {
        const Story& story = this->story(index);
        Node& node = m_nodes[index];
        m_index.insert(story.id, index);
        if (story.status == StoryStatus::Done) {
            node.standing = Standing::Settled;
            return;
        }
        if (story.priority == Priority::Wont)
            return;
        const bool begun = story.status == StoryStatus::InProgress || story.status == StoryStatus::InReview;
        const auto position = story.sprint ? m_positions.constFind(*story.sprint) : m_positions.cend();
        const bool stands = position != m_positions.cend();
        if (story.sprint && !stands) {
            node.obstacle = Text::tr("left undone in a closed sprint");
        } else if (stands && (*position == past || begun || story.points == 0)) {
            node.standing = Standing::Stays;
            node.position = *position;
            if (*position == past)
                node.obstacle = Text::tr("in a sprint that is over: close it, and they can be planned again");
        } else if (story.points == 0) {
            node.obstacle = Text::tr("without points: estimate them, and they can be planned");
        } else {
            node.standing = Standing::Open;
            node.position = stands ? *position : m_problem.backlog();
        }
    }

    void tieDependencies()
    {
        for (const Link& link : m_evidence.links) {
            if (link.kind != LinkKind::DependsOn || !link.otherStory)
                continue;
            const auto from = m_index.constFind(link.story);
            const auto to = m_index.constFind(*link.otherStory);
            if (from == m_index.cend() || to == m_index.cend() || m_nodes[*from].standing == Standing::Settled
                || m_nodes[*to].standing == Standing::Settled)
                continue;
            m_nodes[*from].needs.push_back(*to);
            m_nodes[*to].neededBy.push_back(*from);
        }
    }

    /// What a story that stays depends on, and stands early enough for it, stays as well.
    void pinWhatStayingStoriesNeed()
    {
        std::vector<size_t> staying;
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (m_nodes[i].standing == Standing::Stays)
                staying.push_back(i);
        while (!staying.empty()) {
            const Node& node = m_nodes[staying.back()];
            staying.pop_back();
            for (const size_t other : node.needs) {
                Node& needed = m_nodes[other];
                if (needed.standing != Standing::Open || needed.position > node.position)
                    continue;
                needed.standing = Standing::Stays;
                staying.push_back(other);
            }
        }
    }

    /// Done stories take their room as well.
    void countWhatStays()
    {
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].standing == Standing::Open || story(i).priority == Priority::Wont || !story(i).sprint)
                continue;
            const int position = m_positions.value(*story(i).sprint, past);
            if (position != past)
                m_problem.stays[static_cast<size_t>(position)] += story(i).points;
        }
    }

    /// Open stories, each behind the open ones that it needs; those in a circle, or behind one, get an obstacle.
    std::vector<size_t> inOrder()
    {
        const auto isOpen = [&](size_t i) { return m_nodes[i].standing == Standing::Open; };
        std::vector<size_t> missing(m_nodes.size());
        std::vector<size_t> order;
        for (size_t i = 0; i < m_nodes.size(); ++i) {
            missing[i] = static_cast<size_t>(std::ranges::count_if(m_nodes[i].needs, isOpen));
            if (isOpen(i) && missing[i] == 0)
                order.push_back(i);
        }
        for (size_t next = 0; next < order.size(); ++next)
            for (const size_t other : m_nodes[order[next]].neededBy)
                if (isOpen(other) && --missing[other] == 0)
                    order.push_back(other);
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (isOpen(i) && missing[i] > 0)
                m_nodes[i].obstacle = Text::tr("in a circle of dependencies, or behind one");
        return order;
    }

    void addItem(size_t index)
    {
        Node& node = m_nodes[index];
        PlanItem item{.story = index,
                      .points = story(index).points,
                      .latest = m_problem.backlog() - 1,
                      .current = node.position};
        node.obstacle = bind(node, item);
        if (!node.obstacle.isEmpty()) {
            node.standing = Standing::Away;
            return;
        }
        item.must = story(index).priority == Priority::Must || std::ranges::any_of(node.neededBy, [&](size_t other) {
            return m_nodes[other].standing == Standing::Stays && story(other).priority == Priority::Must;
        });
        item.worth.assign(m_problem.sprints.size() + 1, 0);
        for (size_t at = 0; at < m_problem.sprints.size(); ++at) {
            const bool inFocus = m_problem.sprints[at]->focusEpics.contains(story(index).epic);
            item.worth[at] = m_values[index].total() * m_discounts[at] * (inFocus ? focusFifths : plainFifths);
        }
        const int number = static_cast<int>(m_problem.items.size());
        for (const int other : item.needs)
            m_problem.items[static_cast<size_t>(other)].neededBy.push_back(number);
        m_items.insert(index, number);
        m_problem.items.push_back(std::move(item));
    }

    /// Sets the item's bounds and needs. Returns why it can't be planned.
    QString bind(const Node& node, PlanItem& item) const
    {
        for (const size_t other : node.needs) {
            const Node& needed = m_nodes[other];
            if (needed.standing == Standing::Away)
                return Text::tr("depending on %1, which can't be planned").arg(story(other).reference);
            if (needed.standing == Standing::Stays)
                item.earliest = std::max(item.earliest, needed.position);
            else
                item.needs.push_back(m_items.value(other));
        }
        for (const size_t other : node.neededBy) {
            const Node& dependant = m_nodes[other];
            if (dependant.standing != Standing::Stays || dependant.position == past)
                continue; // a sprint that is over holds nobody up
            item.latest = std::min(item.latest, dependant.position);
            if (dependant.position < item.earliest)
                return Text::tr("needed by %1 in an earlier sprint than they can be in").arg(story(other).reference);
        }
        int most = 0;
        for (int at = item.earliest; at <= item.latest; ++at)
            most = std::max(most, m_problem.room(at));
        return item.points <= most ? QString() : Text::tr("of more points than any sprint in question has room for");
    }

    /// What musts need comes first, even while they can't be planned themselves.
    void rank()
    {
        std::vector<size_t> first;
        for (size_t i = 0; i < m_nodes.size(); ++i)
            if (story(i).priority == Priority::Must && m_nodes[i].standing != Standing::Settled)
                first.push_back(i);
        for (size_t next = 0; next < first.size(); ++next) {
            if (std::exchange(m_nodes[first[next]].first, true))
                continue;
            const auto& needs = m_nodes[first[next]].needs;
            first.insert(first.end(), needs.begin(), needs.end());
        }
        for (PlanItem& item : m_problem.items) {
            item.first = item.must || m_nodes[item.story].first;
            item.low = !item.first && story(item.story).priority == Priority::Could;
            item.late = item.low || std::ranges::any_of(item.needs, [&](int other) {
                return m_problem.items[static_cast<size_t>(other)].late;
            });
        }
    }

    const PlanningEvidence& m_evidence;
    std::span<const StoryValue> m_values;
    std::vector<Node> m_nodes;
    PlanProblem m_problem;
    QHash<StoryId, size_t> m_index;
    QHash<SprintId, int> m_positions;
    std::vector<qint64> m_discounts;
    QHash<size_t, int> m_items;
};

} // namespace

PlanProblem planProblem(const PlanningEvidence& evidence, std::span<const StoryValue> values)
{
    return Builder(evidence, values).build();
}

} // namespace waymark
