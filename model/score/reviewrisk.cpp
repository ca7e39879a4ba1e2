// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/reviewrisk.h"

namespace waymark {

namespace {

QuestionRisk questionRisk(RuleRisk risk)
{
    switch (risk) {
    case RuleRisk::None: return QuestionRisk::None;
    case RuleRisk::Medium: return QuestionRisk::Medium;
    case RuleRisk::High: return QuestionRisk::High;
    }
    Q_UNREACHABLE();
}

int RiskCounts::*memberOf(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return &RiskCounts::high;
    case QuestionRisk::Medium: return &RiskCounts::medium;
    case QuestionRisk::None: return &RiskCounts::none;
    case QuestionRisk::Unanswered: return &RiskCounts::unanswered;
    case QuestionRisk::NotApplicable: return &RiskCounts::notApplicable;
    case QuestionRisk::Unrated: return &RiskCounts::unrated;
    }
    Q_UNREACHABLE();
}

} // namespace

ChoiceStatus AnswerFacts::statusOf(const QString& choice) const
{
    if (notApplicable.contains(choice))
        return ChoiceStatus::NotApplicable;
    return selected.contains(choice) ? ChoiceStatus::Selected : ChoiceStatus::Unselected;
}

void AnswerFacts::add(const QString& choice, ChoiceStatus status)
{
    if (status == ChoiceStatus::Selected)
        selected.insert(choice);
    else if (status == ChoiceStatus::NotApplicable)
        notApplicable.insert(choice);
}

std::vector<ParsedRule> parsedRules(const LensQuestion& question)
{
    std::vector<ParsedRule> rules;
    rules.reserve(question.rules.size());
    int index = 0;
    for (const RiskRule& rule : question.rules) {
        if (auto condition = RiskCondition::parse(rule.condition))
            rules.push_back({.condition = *std::move(condition), .risk = questionRisk(rule.risk), .rule = index});
        ++index;
    }
    return rules;
}

QSet<QString> effectivelySelected(const AnswerFacts& answer)
{
    QSet<QString> selected = answer.selected;
    selected.subtract(answer.notApplicable);
    return selected;
}

RatedQuestion rate(const LensQuestion& question, const AnswerFacts& answer)
{
    if (answer.state == AnswerState::Open)
        return {.risk = QuestionRisk::Unanswered};
    if (answer.state == AnswerState::NotApplicable)
        return {.risk = QuestionRisk::NotApplicable};
    const QSet<QString> selected = effectivelySelected(answer);
    for (const ParsedRule& rule : parsedRules(question))
        if (rule.condition.holds(selected))
            return {.risk = rule.risk, .rule = rule.rule};
    return {.risk = QuestionRisk::Unrated};
}

int RiskCounts::of(QuestionRisk risk) const
{
    return this->*memberOf(risk);
}

void RiskCounts::add(QuestionRisk risk, int questions)
{
    this->*memberOf(risk) += questions;
}

} // namespace waymark
