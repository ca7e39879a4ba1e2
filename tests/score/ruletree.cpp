// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/ruletree.h"

#include <algorithm>

namespace waymark {

namespace {

QString noneChoice()
{
    return QStringLiteral("random_no");
}

/// All lists of `size` of these, in their order, the earlier ones first.
QList<QStringList> combinations(const QStringList& of, qsizetype size)
{
    if (size == 0)
        return {QStringList()};
    QList<QStringList> all;
    for (qsizetype first = 0; first + size <= of.size(); ++first)
        for (const QStringList& rest : combinations(of.mid(first + 1), size - 1))
            all.append(QStringList{of[first]} + rest);
    return all;
}

QuestionRisk asQuestionRisk(RuleRisk risk)
{
    return risk == RuleRisk::None ? QuestionRisk::None : risk == RuleRisk::Medium ? QuestionRisk::Medium : QuestionRisk::High;
}

} // namespace

bool RuleTree::isTrue(const QSet<QString>& selected) const
{
    const auto part = [&](const RuleTree& each) { return each.isTrue(selected); };
    switch (kind) {
    case Kind::Choice: return selected.contains(choice);
    case Kind::Not: return !parts.front().isTrue(selected);
    case Kind::And: return std::ranges::all_of(parts, part);
    case Kind::Or: return std::ranges::any_of(parts, part);
    }
    Q_UNREACHABLE();
}

QString RuleTree::text() const
{
    if (kind == Kind::Choice)
        return choice;
    QStringList texts;
    for (const RuleTree& part : parts) {
        const bool isGroup = part.kind == Kind::And || part.kind == Kind::Or;
        const bool bindsLess = isGroup && (kind == Kind::Not || (kind == Kind::And && part.kind == Kind::Or));
        texts << (bindsLess ? QStringLiteral("(%1)").arg(part.text()) : part.text());
    }
    if (kind == Kind::Not)
        return QStringLiteral("!") + texts.first();
    return texts.join(kind == Kind::And ? QStringLiteral(" && ") : QStringLiteral("||"));
}

RuleTrees::RuleTrees(quint32 seed, const QStringList& choices)
    : m_random(seed)
    , m_choices(choices)
{
    constexpr RuleRisk risks[] = {RuleRisk::None, RuleRisk::Medium, RuleRisk::High};
    for (int rules = 1 + below(4); rules > 0; --rules)
        m_rules.emplace_back(tree(3), risks[below(3)]);
    m_byDefault = below(5) > 0;
    m_answer.state = AnswerState::Answered;
    for (const QString& choice : m_choices) {
        const int what = below(6);
        if (what == 0)
            m_answer.notApplicable.insert(choice);
        else if (what == 1)
            m_answer.selected.insert(choice);
    }
    if (m_answer.selected.isEmpty() && below(2) == 0)
        m_answer.selected.insert(noneChoice());
}

RuleTree RuleTrees::tree(int depth)
{
    const int kind = depth == 0 ? 0 : below(5);
    if (kind <= 1) // now and then "none of these", too
        return {.choice = below(12) == 0 ? noneChoice() : m_choices[below(static_cast<int>(m_choices.size()))]};
    RuleTree result{.kind = kind == 2 ? RuleTree::Kind::Not : kind == 3 ? RuleTree::Kind::And : RuleTree::Kind::Or};
    for (int parts = kind == 2 ? 1 : 2 + below(2); parts > 0; --parts)
        result.parts.push_back(tree(depth - 1));
    return result;
}

LensQuestion RuleTrees::question() const
{
    LensQuestion made{.id = QStringLiteral("random"), .title = QStringLiteral("Random")};
    for (const QString& choice : m_choices)
        made.choices.push_back({.id = choice, .title = choice});
    made.choices.push_back({.id = noneChoice(), .title = noneChoice()});
    for (const auto& [condition, given] : m_rules)
        made.rules.push_back({.condition = condition.text(), .risk = given});
    if (m_byDefault)
        made.rules.push_back({.condition = QStringLiteral("default"), .risk = RuleRisk::High});
    return made;
}

QString RuleTrees::description() const
{
    QStringList lines;
    for (const RiskRule& rule : question().rules)
        lines << QStringLiteral("%1 => %2").arg(rule.condition, word(asQuestionRisk(rule.risk)));
    const auto ids = [](const QSet<QString>& set) { return QStringList(set.begin(), set.end()).join(QLatin1Char(' ')); };
    return lines.join(QStringLiteral("; ")) + QStringLiteral("; selected: ") + ids(m_answer.selected)
        + QStringLiteral("; not applicable: ") + ids(m_answer.notApplicable);
}

QSet<QString> RuleTrees::counting(const AnswerFacts& answer) const
{
    QSet<QString> selected;
    for (const QString& choice : m_choices + QStringList{noneChoice()})
        if (answer.selected.contains(choice) && !answer.notApplicable.contains(choice))
            selected.insert(choice);
    return selected;
}

QSet<QString> RuleTrees::withSelected(const AnswerFacts& answer, const QStringList& choices) const
{
    QSet<QString> selected = counting(answer);
    selected.remove(noneChoice());
    for (const QString& choice : choices)
        selected.insert(choice);
    return selected;
}

QuestionRisk RuleTrees::risk(const QSet<QString>& selected) const
{
    for (const auto& [condition, given] : m_rules)
        if (condition.isTrue(selected))
            return asQuestionRisk(given);
    return m_byDefault ? QuestionRisk::High : QuestionRisk::Unrated;
}

RuleTrees::Smallest RuleTrees::smallestSets(const AnswerFacts& answer) const
{
    const QuestionRisk before = risk(counting(answer));
    QStringList offered;
    for (const QString& choice : m_choices)
        if (!answer.selected.contains(choice) && !answer.notApplicable.contains(choice))
            offered << choice;
    for (const QuestionRisk target : {QuestionRisk::None, QuestionRisk::Medium}) {
        const bool isBetter = before == QuestionRisk::High || (before == QuestionRisk::Medium && target == QuestionRisk::None);
        for (qsizetype size = 1; isBetter && size <= offered.size(); ++size) {
            Smallest smallest{.after = target};
            for (const QStringList& set : combinations(offered, size))
                if (risk(withSelected(answer, set)) == target)
                    smallest.sets << set;
            if (!smallest.sets.isEmpty())
                return smallest;
        }
    }
    return {};
}

} // namespace waymark
