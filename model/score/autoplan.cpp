// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/autoplan.h"

#include "model/score/plansearch.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AutoPlan)
};

/// An objective in hundredths: worths are in fifths and billionths.
qint64 hundredths(qint64 worth)
{
    return worth / (plainFifths * discount(0) / 100);
}

/// A proposal in the making: where everything stands, and where it should.
class Proposal {
public:
    Proposal(const PlanningEvidence& evidence, std::span<const StoryValue> values, const PlanProblem& problem,
             std::span<const int> positions)
        : m_evidence(evidence), m_values(values), m_problem(problem), m_positions(positions)
    {
    }

    AutoPlan make()
    {
        AutoPlan plan;
        addSprints(plan);
        plan.before = before(plan);
        plan.after = after();
        addMoves(plan);
        addLeftOut(plan);
        return plan;
    }

private:
    const Story& story(size_t index) const { return m_evidence.stories[index]; }
    int backlog() const { return m_problem.backlog(); }
    std::optional<SprintId> idOf(int position) const
    {
        return position < backlog() ? std::optional(m_problem.sprints[static_cast<size_t>(position)]->id) : std::nullopt;
    }
    int numberOf(int position) const { return m_problem.sprints[static_cast<size_t>(position)]->number; }

    void addSprints(AutoPlan& plan) const
    {
        for (size_t at = 0; at < m_problem.sprints.size(); ++at) {
            const Sprint& sprint = *m_problem.sprints[at];
            plan.sprints.push_back({.sprint = sprint.id,
                                    .number = sprint.number,
                                    .capacity = m_problem.capacity[at],
                                    .stays = m_problem.stays[at],
                                    .after = m_problem.stays[at]});
            for (const Story& story : m_evidence.stories)
                if (story.sprint == sprint.id && story.priority != Priority::Wont)
                    plan.sprints.back().before += story.points;
        }
        for (size_t i = 0; i < m_positions.size(); ++i)
            if (m_positions[i] < backlog())
                plan.sprints[static_cast<size_t>(m_positions[i])].after += m_problem.items[i].points;
    }

    Figure before(const AutoPlan& plan) const
    {
        qint64 worth = 0;
        for (const PlanItem& item : m_problem.items)
            worth += item.worth[static_cast<size_t>(item.current)];
        Figure figure{.value = hundredths(worth), .reasons = {{.text = planningFormula()}}};
        for (const SprintRoom& room : plan.sprints)
            if (room.before > room.capacity)
                figure.reasons.push_back({.kind = Reason::Kind::Missing,
                                          .text = Text::tr("Sprint %1 is over its capacity by %2 points, so the plan can't "
                                                           "stay as it is.")
                                                      .arg(room.number)
                                                      .arg(room.before - room.capacity),
                                          .count = room.before - room.capacity});
        return figure;
    }

    Figure after() const
    {
        qint64 worth = 0;
        Figure figure{.reasons = {{.text = planningFormula()}}};
        for (const size_t i : inPlanOrder()) {
            const PlanItem& item = m_problem.items[i];
            const auto at = static_cast<size_t>(m_positions[i]);
            if (m_positions[i] == backlog())
                continue;
            worth += item.worth[at];
            figure.reasons.push_back({.text = Text::tr("%1 in sprint %2: %3%4, x %5 as sprint %6 to come")
                                                  .arg(story(item.story).reference)
                                                  .arg(numberOf(m_positions[i]))
                                                  .arg(valueText(m_values[item.story]),
                                                       isInFocus(item, at) ? Text::tr(", x 1.2 in its focus") : QString(),
                                                       QString::number(static_cast<double>(discount(at)) / 1e9, 'g', 3))
                                                  .arg(at + 1),
                                      .count = hundredths(item.worth[at]) / 100,
                                      .stories = {story(item.story).id}});
        }
        figure.value = hundredths(worth);
        return figure;
    }

    bool isInFocus(const PlanItem& item, size_t at) const
    {
        return m_problem.sprints[at]->focusEpics.contains(story(item.story).epic);
    }

    /// Items by the sprint that they go to, then rank.
    std::vector<size_t> inPlanOrder() const
    {
        std::vector<size_t> order(m_positions.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::stable_sort(order, {}, [&](size_t i) {
            return std::pair(m_positions[i], story(m_problem.items[i].story).rank);
        });
        return order;
    }

    void addMoves(AutoPlan& plan) const
    {
        for (const size_t i : inPlanOrder()) {
            const PlanItem& item = m_problem.items[i];
            if (m_positions[i] != item.current)
                plan.moves.push_back({.story = story(item.story).id,
                                      .from = idOf(item.current),
                                      .to = idOf(m_positions[i]),
                                      .reason = reasonOf(item, m_positions[i])});
        }
        for (const auto& [obstacle, stories] : m_problem.blocked)
            for (const size_t index : stories)
                if (isInOpenSprint(story(index)))
                    plan.moves.push_back({.story = story(index).id, .from = story(index).sprint, .reason = obstacle});
    }

    bool isInOpenSprint(const Story& story) const
    {
        return std::ranges::any_of(m_problem.sprints, [&](const Sprint* sprint) { return sprint->id == story.sprint; });
    }

    QString reasonOf(const PlanItem& item, int position) const
    {
        if (position == backlog())
            return Text::tr("what is worth more takes the room");
        QStringList parts;
        if (position > item.current)
            parts << Text::tr("what is worth more takes the room in sprint %1").arg(numberOf(item.current));
        const StoryValue& value = m_values[item.story];
        if (item.must)
            parts << Text::tr("musts come first");
        else if (item.first)
            parts << Text::tr("a must depends on it");
        if (isInFocus(item, static_cast<size_t>(position)))
            parts << Text::tr("in the focus of sprint %1").arg(numberOf(position));
        if (value.failing > 0)
            parts << Text::tr("linked checks that fail: %1").arg(value.failing);
        if (value.unproven > 0)
            parts << Text::tr("linked checks not proven: %1").arg(value.unproven);
        if (value.abuse)
            parts << Text::tr("an abuse case");
        if (value.mitigates > 0)
            parts << Text::tr("mitigates abuse cases: %1").arg(value.mitigates);
        if (parts.isEmpty())
            parts << Text::tr("there is room for it");
        return parts.join(QStringLiteral(", "));
    }

    void addLeftOut(AutoPlan& plan) const
    {
        Reason full{.kind = Reason::Kind::LeftOut, .text = Text::tr("for which no sprint in question has room left")};
        for (size_t i = 0; i < m_positions.size(); ++i)
            if (m_positions[i] == backlog())
                full.stories.push_back(story(m_problem.items[i].story).id);
        if (!full.stories.empty())
            plan.leftOut.push_back(std::move(full));
        for (const auto& [obstacle, stories] : m_problem.blocked) {
            plan.leftOut.push_back({.kind = Reason::Kind::LeftOut, .text = obstacle});
            for (const size_t index : stories)
                plan.leftOut.back().stories.push_back(story(index).id);
        }
        for (Reason& reason : plan.leftOut)
            reason.count = static_cast<qint64>(reason.stories.size());
    }

    const PlanningEvidence& m_evidence;
    std::span<const StoryValue> m_values;
    const PlanProblem& m_problem;
    std::span<const int> m_positions;
};

} // namespace

AutoPlan autoPlan(const PlanningEvidence& evidence)
{
    const auto values = storyValues(evidence);
    const PlanProblem problem = planProblem(evidence, values);
    const auto positions = searchPlan(problem);
    return Proposal(evidence, values, problem, positions).make();
}

} // namespace waymark
