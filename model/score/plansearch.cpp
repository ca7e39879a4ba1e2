// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/plansearch.h"

#include "model/score/dice.h"
#include "model/score/tiersearch.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 allSteps = 12'000'000;
constexpr int luckyBeginnings = 150; ///< at most, as long as there are steps
constexpr quint64 seed = 7;

/// What is best without coulds may leave them less than they are worth.
enum class Early {
    Bettered,  ///< before the coulds are placed
    AsItFalls, ///< not bettered
    MustsOnly  ///< all but musts are placed once more, together with the coulds
};

/// What a plan is made from.
struct Beginning {
    std::vector<int> positions = {}; ///< by item; empty: all in the backlog
    std::vector<int> luck = {};      ///< see TierSearch::fill()
    Early early = Early::Bettered;
};

/// Makes a whole plan: first without coulds that no must needs, then with them in the room that the musts don't want.
class PlanMaking {
public:
    PlanMaking(const PlanProblem& problem, qint64& steps) : m_plan(problem), m_steps(steps) {}

    Assignment make(const Beginning& beginning)
    {
        placeEarly(beginning);
        placeRest(beginning);
        while (makeWay())
            placeRest({.luck = beginning.luck});
        TierSearch(m_plan, select([](int) { return true; }), TierSearch::Keep::FairnessToo, m_steps).improve();
        return m_plan;
    }

    /// The plan as it stands, with what there is room for; nothing if it breaks a rule.
    std::optional<Assignment> complete(const std::vector<int>& positions)
    {
        const auto numbers = select([](int) { return true; });
        for (const int number : numbers) {
            const int position = positions[static_cast<size_t>(number)];
            if (position < backlog() && !m_plan.fits(number, position))
                return std::nullopt;
            m_plan.put(number, position);
        }
        TierSearch tier(m_plan, numbers, TierSearch::Keep::FairnessToo, m_steps);
        tier.fill();
        tier.settle();
        return m_plan.isFair() ? std::optional(m_plan) : std::nullopt;
    }

private:
    int count() const { return static_cast<int>(std::ssize(m_plan.problem().items)); }
    int backlog() const { return m_plan.problem().backlog(); }

    template <typename Predicate>
    std::vector<int> select(Predicate&& predicate) const
    {
        std::vector<int> numbers;
        for (int number = 0; number < count(); ++number)
            if (predicate(number))
                numbers.push_back(number);
        return numbers;
    }

    void begin(TierSearch& tier, const std::vector<int>& numbers, const Beginning& beginning)
    {
        for (const int number : numbers) {
            const int position = beginning.positions.empty() ? backlog() : beginning.positions[static_cast<size_t>(number)];
            if (position < backlog() && !m_plan.isPlanned(number) && m_plan.fits(number, position))
                m_plan.put(number, position);
        }
        tier.fill(beginning.luck);
    }

    void placeEarly(const Beginning& beginning)
    {
        const auto numbers = select([&](int number) { return !m_plan.item(number).late; });
        TierSearch tier(m_plan, numbers, TierSearch::Keep::Rules, m_steps);
        begin(tier, numbers, beginning);
        if (beginning.early == Early::Bettered)
            tier.improve();
        else
            tier.settle();
        if (beginning.early != Early::MustsOnly)
            return;
        const auto isHeld = held();
        for (const int number : numbers)
            if (m_plan.isPlanned(number) && !isHeld[static_cast<size_t>(number)])
                sendBack(number);
    }

    /// Planned musts, and what they need.
    std::vector<char> held() const
    {
        std::vector<char> held(m_plan.problem().items.size(), 0);
        for (int number = count() - 1; number >= 0; --number) {
            const PlanItem& item = m_plan.item(number);
            const auto isHeld = [&](int other) { return held[static_cast<size_t>(other)] != 0; };
            held[static_cast<size_t>(number)] =
                m_plan.isPlanned(number) && (item.must || std::ranges::any_of(item.neededBy, isHeld));
        }
        return held;
    }

    /// Musts, and what they need, stay where they are.
    void placeRest(const Beginning& beginning)
    {
        const auto isHeld = held();
        const auto numbers = select([&](int number) {
            return !m_plan.item(number).must && !isHeld[static_cast<size_t>(number)];
        });
        TierSearch tier(m_plan, numbers, TierSearch::Keep::FairnessToo, m_steps);
        begin(tier, numbers, beginning);
        tier.improve();
    }

    /// Gives a must the room of coulds, where what was placed lately lets it stand earlier. At most once for each must and
    /// sprint, since musts don't go back here.
    bool makeWay()
    {
        for (int number = 0; number < count(); ++number) {
            if (!m_plan.item(number).must)
                continue;
            for (int position = 0; position < m_plan.at(number); ++position)
                if (const auto group = m_plan.group(number, position, m_plan.loose(position)); !group.empty()) {
                    for (const int member : std::vector<int>(m_plan.members(position)))
                        if (m_plan.item(member).low)
                            sendBack(member);
                    for (const int one : group)
                        m_plan.put(one, position);
                    return true;
                }
        }
        return false;
    }

    /// With all that needs it.
    void sendBack(int number)
    {
        m_plan.put(number, backlog());
        for (const int dependant : m_plan.item(number).neededBy)
            if (m_plan.isPlanned(dependant))
                sendBack(dependant);
    }

    Assignment m_plan;
    qint64& m_steps;
};

std::vector<int> positionsOf(const Assignment& plan)
{
    std::vector<int> positions;
    for (int number = 0; number < std::ssize(plan.problem().items); ++number)
        positions.push_back(plan.at(number));
    return positions;
}

/// A new beginning, every other time with part of a plan that was made before.
Beginning luckyBeginning(const Assignment& plan, int number, Dice& dice)
{
    static constexpr Early earlies[] = {Early::AsItFalls, Early::MustsOnly, Early::Bettered};
    Beginning beginning{.early = earlies[number % 3]};
    const bool wild = number % 4 < 2;
    for (size_t i = 0; i < plan.problem().items.size(); ++i)
        beginning.luck.push_back(wild ? 10 << dice.below(10) : 300 + static_cast<int>(dice.below(1401)));
    if (number % 2 == 0)
        return beginning;
    beginning.positions = positionsOf(plan);
    for (int& position : beginning.positions)
        if (dice.below(100) < 40)
            position = plan.problem().backlog();
    return beginning;
}

} // namespace

std::vector<int> searchPlan(const PlanProblem& problem)
{
    qint64 steps = allSteps / 2;
    Assignment best = PlanMaking(problem, steps).make({});
    steps += allSteps / 2;
    Beginning current;
    for (const PlanItem& item : problem.items)
        current.positions.push_back(item.current);
    const auto asItStands = PlanMaking(problem, steps).complete(current.positions);
    const Assignment kept = PlanMaking(problem, steps).make(current);
    Dice dice(seed);
    for (int i = 0; i < luckyBeginnings && steps > 0; ++i)
        if (Assignment other = PlanMaking(problem, steps).make(luckyBeginning(best, i, dice)); other.total() > best.total())
            best = std::move(other);
    // What stands stays, unless that costs more than a hundredth: a plan that was accepted is not thrown over for nothing.
    const qint64 enough = best.total() - best.total() / 100;
    if (asItStands && asItStands->total() >= enough)
        return positionsOf(*asItStands);
    return positionsOf(kept.total() >= enough ? kept : best);
}

} // namespace waymark
