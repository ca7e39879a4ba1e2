// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/plancases.h"

#include <algorithm>

namespace waymark {

/// A programme made by hand: sprints of two weeks from 5 January 2026, stories by their reference.
class HandmadePlan {
public:
    explicit HandmadePlan(std::vector<int> capacities)
    {
        for (size_t i = 0; i < capacities.size(); ++i) {
            const QDate start = QDate(2026, 1, 5).addDays(static_cast<qint64>(14 * i));
            m_case.sprints.push_back({.number = static_cast<int>(i) + 1,
                                      .start = start,
                                      .end = start.addDays(13),
                                      .capacity = capacities[i]});
        }
    }

    Story& add(const QString& reference, Priority priority, int points, int sprint = 0)
    {
        m_case.stories.push_back({.reference = reference,
                                  .epic = QStringLiteral("iam"),
                                  .priority = priority,
                                  .points = points,
                                  .rank = std::ssize(m_case.stories)});
        if (sprint > 0)
            m_case.stories.back().sprint = m_case.sprints[static_cast<size_t>(sprint) - 1].id;
        return m_case.stories.back();
    }
    Story& story(const QString& reference) { return *std::ranges::find(m_case.stories, reference, &Story::reference); }
    void tie(LinkKind kind, const QString& one, const QString& other)
    {
        m_case.links.push_back({.kind = kind, .story = story(one).id, .otherStory = story(other).id});
    }
    StoryProof& proof(const QString& reference) { return m_case.proofs.proofs[story(reference).id]; }
    PlanCase& parts() { return m_case; }
    AutoPlan plan() const { return autoPlan(m_case.evidence()); }

    /// "A:1 B:- C:2": where stories stand after the plan, by reference.
    QString after(const AutoPlan& plan) const
    {
        QStringList list;
        for (const Story& story : m_case.accept(plan).stories) {
            const auto sprint = std::ranges::find_if(
                m_case.sprints, [&](const Sprint& candidate) { return story.sprint == candidate.id; });
            list << story.reference + u':' + (sprint == m_case.sprints.end() ? QStringLiteral("-") : QString::number(sprint->number));
        }
        list.sort();
        return list.join(u' ');
    }
    QString after() const { return after(plan()); }

private:
    PlanCase m_case;
};

} // namespace waymark
