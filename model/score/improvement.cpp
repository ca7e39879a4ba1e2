// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/improvement.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <bit>

namespace waymark {

namespace {

using Mask = quint32; ///< a set of offered choices

/// The choices that can still be selected.
QStringList offeredChoices(const LensQuestion& question, const AnswerFacts& answer)
{
    QStringList offered;
    for (const LensChoice& choice : question.choices)
        if (!choice.isNone() && !answer.selected.contains(choice.id) && !answer.notApplicable.contains(choice.id)
            && !offered.contains(choice.id))
            offered.append(choice.id);
    return offered;
}

/// What is selected before any offered choice is, and stays so.
QSet<QString> keptChoices(const LensQuestion& question, const AnswerFacts& answer)
{
    QSet<QString> kept = effectivelySelected(answer);
    for (const LensChoice& choice : question.choices)
        if (choice.isNone())
            kept.remove(choice.id);
    return kept;
}

/// Of the 64 masks from 64 * block on: bit i tells whether mask i of them has this bit.
quint64 masksWith(int bit, Mask block)
{
    static constexpr std::array<quint64, 6> within = {0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0,
                                                      0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000};
    if (bit < 6)
        return within[static_cast<size_t>(bit)];
    return ((block >> (bit - 6)) & 1U) != 0 ? ~quint64(0) : 0;
}

/// Tries the rules of one question on all subsets of what is offered, 64 at a time. The first offered choice has the
/// highest bit, so that of two sets of a size the one with the larger mask is first in the order of the lens.
class SubsetRisks {
public:
    SubsetRisks(const LensQuestion& question, const AnswerFacts& answer)
        : m_offered(offeredChoices(question, answer))
        , m_risks(size_t(1) << m_offered.size(), QuestionRisk::Unrated)
    {
        const QSet<QString> kept = keptChoices(question, answer);
        for (ParsedRule& rule : parsedRules(question)) {
            Rule own{.rule = std::move(rule)};
            for (const QString& choice : own.rule.condition.choices())
                own.bits.push_back(kept.contains(choice) ? always : bitOf(m_offered.indexOf(choice)));
            m_rules.push_back(std::move(own));
        }
        const Mask blocks = static_cast<Mask>((m_risks.size() + 63) / 64);
        for (Mask block = 0; block < blocks; ++block)
            rateBlock(block);
    }

    /// By mask.
    const std::vector<QuestionRisk>& risks() const { return m_risks; }
    QStringList choicesOf(Mask mask) const
    {
        QStringList choices;
        for (int i = 0; i < m_offered.size(); ++i)
            if (((mask >> bitOf(i)) & 1U) != 0)
                choices.append(m_offered[i]);
        return choices;
    }

private:
    static constexpr int always = -1; ///< selected, whatever the mask
    static constexpr int never = -2;
    struct Rule {
        ParsedRule rule = {};
        std::vector<int> bits = {}; ///< of the choices that its condition names
    };

    int bitOf(qsizetype offered) const { return offered < 0 ? never : static_cast<int>(m_offered.size() - 1 - offered); }

    void rateBlock(Mask block)
    {
        const size_t first = size_t(block) * 64;
        const size_t size = std::min<size_t>(64, m_risks.size() - first);
        quint64 unrated = ~quint64(0);
        std::vector<quint64> has;
        for (const Rule& rule : m_rules) {
            has.clear();
            for (const int bit : rule.bits)
                has.push_back(bit == always ? ~quint64(0) : bit == never ? 0 : masksWith(bit, block));
            const quint64 rated = rule.rule.condition.holdsOf(has) & unrated;
            unrated &= ~rated;
            for (size_t i = 0; i < size; ++i)
                if (((rated >> i) & 1U) != 0)
                    m_risks[first + i] = rule.rule.risk;
        }
    }

    QStringList m_offered;
    std::vector<QuestionRisk> m_risks;
    std::vector<Rule> m_rules;
};

/// The size of the smallest sets with this risk; 0: there are none.
int smallestSize(const std::vector<QuestionRisk>& risks, QuestionRisk risk)
{
    int smallest = 0;
    for (Mask mask = 1; mask < risks.size(); ++mask)
        if (risks[mask] == risk && (smallest == 0 || std::popcount(mask) < smallest))
            smallest = std::popcount(mask);
    return smallest;
}

std::vector<ClearingSet> setsOf(const SubsetRisks& subsets, QuestionRisk after)
{
    const int size = smallestSize(subsets.risks(), after);
    std::vector<ClearingSet> sets;
    if (size == 0)
        return sets;
    for (Mask mask = static_cast<Mask>(subsets.risks().size() - 1); mask > 0; --mask)
        if (std::popcount(mask) == size && subsets.risks()[mask] == after)
            sets.push_back({.choices = subsets.choicesOf(mask), .after = after});
    return sets;
}

int weight(QuestionRisk risk)
{
    return risk == QuestionRisk::High ? 3 : risk == QuestionRisk::Medium ? 1 : 0;
}

struct Cost {
    int points = 0;
    bool assumed = false;
};

Cost costOf(const ClearingSet& set, const QHash<QString, std::optional<int>>& points)
{
    Cost cost;
    for (const QString& choice : set.choices) {
        const std::optional<int> known = points.value(choice);
        cost.points += std::max(0, known.value_or(assumedPoints));
        cost.assumed = cost.assumed || !known;
    }
    return cost;
}

/// The cheapest first.
void rankSets(Improvement& improvement, const QHash<QString, std::optional<int>>& points)
{
    std::vector<std::pair<Cost, ClearingSet>> priced;
    priced.reserve(improvement.sets.size());
    for (ClearingSet& set : improvement.sets)
        priced.emplace_back(costOf(set, points), std::move(set));
    std::ranges::stable_sort(priced, {}, [](const auto& each) { return each.first.points; });
    improvement.points = priced.front().first.points;
    improvement.assumed = priced.front().first.assumed;
    improvement.sets.clear();
    for (auto& [cost, set] : priced)
        improvement.sets.push_back(std::move(set));
}

Improvement improvementOf(const LensQuestion& question, QuestionRisk risk, const AnswerFacts& answer,
                          const PointsOfChoice& pointsOf)
{
    Improvement improvement{.question = question.id, .risk = risk, .sets = smallestClearingSets(question, answer)};
    if (improvement.sets.empty())
        return improvement;
    QHash<QString, std::optional<int>> points;
    for (const ClearingSet& set : improvement.sets)
        for (const QString& choice : set.choices)
            if (!points.contains(choice))
                points.insert(choice, pointsOf ? pointsOf(question.id, choice) : std::nullopt);
    rankSets(improvement, points);
    return improvement;
}

qint64 cleared(const Improvement& improvement)
{
    return improvement.sets.empty() ? 0 : weight(improvement.risk) - weight(improvement.sets.front().after);
}

/// Whether one comes before another: by risk cleared per point, without dividing.
bool isWorthMore(const Improvement& one, const Improvement& other)
{
    if (one.sets.empty() || other.sets.empty())
        return !one.sets.empty() && other.sets.empty();
    if (one.points == 0 || other.points == 0)
        return one.points == other.points ? cleared(one) > cleared(other) : one.points == 0;
    return cleared(one) * other.points > cleared(other) * one.points;
}

} // namespace

bool isTooLarge(const LensQuestion& question)
{
    return std::ranges::count_if(question.choices, [](const LensChoice& choice) { return !choice.isNone(); }) > mostChoices;
}

std::vector<ClearingSet> smallestClearingSets(const LensQuestion& question, const AnswerFacts& answer)
{
    const QuestionRisk before = rate(question, answer).risk;
    if ((before != QuestionRisk::High && before != QuestionRisk::Medium) || isTooLarge(question))
        return {};
    const SubsetRisks subsets(question, answer);
    std::vector<ClearingSet> sets = setsOf(subsets, QuestionRisk::None);
    if (sets.empty() && before == QuestionRisk::High)
        sets = setsOf(subsets, QuestionRisk::Medium);
    return sets;
}

std::vector<Improvement> improvements(const Lens& lens, const std::function<AnswerFacts(const QString& question)>& answers,
                                      const PointsOfChoice& points)
{
    std::vector<Improvement> result;
    for (const LensPillar& pillar : lens.pillars)
        for (const LensQuestion& question : pillar.questions) {
            const AnswerFacts answer = answers(question.id);
            const QuestionRisk risk = rate(question, answer).risk;
            if (risk == QuestionRisk::High || risk == QuestionRisk::Medium)
                result.push_back(improvementOf(question, risk, answer, points));
        }
    std::ranges::stable_sort(result, isWorthMore);
    return result;
}

} // namespace waymark
