// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/autoplan.h"
#include "model/score/dice.h"

namespace waymark {

/// A programme to plan, with everything that its evidence points to.
struct PlanCase {
    std::vector<Story> stories = {};
    std::vector<Link> links = {};
    std::vector<Sprint> sprints = {};
    std::vector<Person> people = {};
    std::vector<Absence> absences = {};
    StoryProofs proofs = {};

    PlanningEvidence evidence() const
    {
        return {.stories = stories,
                .links = links,
                .sprints = sprints,
                .team = {.people = people, .absences = absences},
                .proofs = &proofs,
                .today = QDate(2026, 1, 1)};
    }

    /// The programme after the plan was accepted.
    PlanCase accept(const AutoPlan& plan) const
    {
        PlanCase after = *this;
        for (const PlanMove& move : plan.moves)
            std::ranges::find(after.stories, move.story, &Story::id)->sprint = move.to;
        return after;
    }
};

/// How random cases are made.
struct PlanCaseShape {
    size_t stories = 12; ///< at most
    size_t sprints = 3;  ///< at most
    size_t capacity = 20; ///< at most, of each sprint
    bool begun = true;   ///< some stories have begun or are done
    bool full = false;   ///< no fewer stories and sprints than that, each with points and capacity
    size_t tied = 20;    ///< per cent of stories that depend on another, twice
};

/// Makes programmes at random, the same ones for the same seed.
class PlanCases {
public:
    explicit PlanCases(quint64 seed, PlanCaseShape shape = {}) : m_dice(seed), m_shape(shape) {}

    PlanCase next()
    {
        PlanCase one;
        addSprints(one);
        if (!m_shape.full && chance(25))
            addPeople(one);
        const size_t count = m_shape.full ? m_shape.stories : 1 + m_dice.below(m_shape.stories);
        for (size_t i = 0; i < count; ++i)
            addStory(one, i);
        for (size_t i = 0; i < count; ++i)
            for (int tries = 0; i > 0 && tries < 2; ++tries)
                if (chance(m_shape.tied))
                    tie(one, LinkKind::DependsOn, one.stories[i], one.stories[i - 1 - m_dice.below(std::min<size_t>(i, 30))]);
        for (size_t i = count; i > 1; --i)
            std::swap(one.stories[i - 1], one.stories[m_dice.below(i)]);
        return one;
    }

private:
    bool chance(size_t percent) { return m_dice.below(100) < percent; }

    QString epic() { return QStringLiteral("epic-%1").arg(m_dice.below(4)); }

    int capacity()
    {
        return static_cast<int>(m_shape.full ? m_shape.capacity : m_dice.below(m_shape.capacity + 1));
    }

    void addSprints(PlanCase& one)
    {
        const size_t count = m_shape.full ? m_shape.sprints : 1 + m_dice.below(m_shape.sprints);
        for (size_t i = 0; i < count; ++i) {
            const QDate start = QDate(2026, 1, 5).addDays(static_cast<qint64>(14 * i));
            one.sprints.push_back({.number = static_cast<int>(i),
                                   .start = start,
                                   .end = start.addDays(11),
                                   .capacity = capacity(),
                                   .focusEpics = {epic(), epic()}});
        }
    }

    void addPeople(PlanCase& one)
    {
        for (int i = 0; i < 3; ++i)
            one.people.push_back(
                {.name = QStringLiteral("P%1").arg(i), .capacity = 1 + static_cast<int>(m_dice.below(9))});
        const QDate first = QDate(2026, 1, 5).addDays(static_cast<qint64>(m_dice.below(30)));
        one.absences.push_back({.person = one.people.front().id, .first = first, .last = first.addDays(6)});
    }

    void addStory(PlanCase& one, size_t number)
    {
        static constexpr int sizes[] = {1, 2, 3, 3, 5, 5, 8, 13, 0};
        Story story{.reference = QStringLiteral("S-%1").arg(number),
                    .kind = chance(20) ? StoryKind::Abuse : StoryKind::Use,
                    .epic = epic(),
                    .priority = static_cast<Priority>(!m_shape.full && chance(4) ? 3 : m_dice.below(3)),
                    .points = sizes[m_dice.below(std::size(sizes) - (m_shape.full ? 1 : 0))],
                    .rank = static_cast<qint64>(number)};
        if (chance(m_shape.full ? 5 : 40))
            story.sprint = one.sprints[m_dice.below(one.sprints.size())].id;
        if (m_shape.begun && chance(15))
            story.status = chance(40) ? StoryStatus::Done : StoryStatus::InProgress;
        StoryProof& proof = one.proofs.proofs[story.id];
        for (size_t i = m_dice.below(3); i > 0; --i)
            (chance(40) ? proof.failing : proof.neverRun).push_back(CheckKey(static_cast<qint64>(i)));
        if (number > 0 && chance(25)) {
            const Story& other = one.stories[m_dice.below(number)];
            tie(one, LinkKind::MitigatedBy, other, story);
            one.proofs.mitigations.insert(other.id, chance(20) ? Mitigation::Proven : Mitigation::OnPaper);
        }
        one.stories.push_back(std::move(story));
    }

    static void tie(PlanCase& one, LinkKind kind, const Story& story, const Story& other)
    {
        one.links.push_back({.kind = kind, .story = story.id, .otherStory = other.id});
    }

    Dice m_dice;
    PlanCaseShape m_shape;
};

} // namespace waymark
