// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/review.h"
#include "model/domain/riskcondition.h"

#include <QSet>

namespace waymark {

/// The AWS tool's words are UNANSWERED, HIGH, MEDIUM, NONE and NOT_APPLICABLE.
enum class QuestionRisk {
    High,
    Medium,
    None,
    Unanswered,
    NotApplicable, ///< the question itself is marked so
    Unrated        ///< it is answered, but no rule of the lens is true of the answer: the risk is not known
};

template <>
struct Words<QuestionRisk> {
    static constexpr std::pair<QuestionRisk, const char*> list[] = {
        {QuestionRisk::High, "HIGH"},
        {QuestionRisk::Medium, "MEDIUM"},
        {QuestionRisk::None, "NONE"},
        {QuestionRisk::Unanswered, "UNANSWERED"},
        {QuestionRisk::NotApplicable, "NOT_APPLICABLE"},
        {QuestionRisk::Unrated, "UNRATED"}};
};

/// What an answer says, as risks are computed from it.
struct AnswerFacts {
    AnswerState state = AnswerState::Open;
    QSet<QString> selected = {};      ///< ids of choices
    QSet<QString> notApplicable = {}; ///< they count as not selected: AWS publishes no rule for them

    ChoiceStatus statusOf(const QString& choice) const;
    void add(const QString& choice, ChoiceStatus status); ///< of one that nothing has been said of
};

struct RatedQuestion {
    QuestionRisk risk = QuestionRisk::Unanswered;
    int rule = -1; ///< index of the rule that gave the risk; -1: none did

    friend bool operator==(const RatedQuestion&, const RatedQuestion&) = default;
};

/// By the lens's own rules, in their order: the first whose condition is true. One that can't be parsed is never true
/// (readLens() reports it).
RatedQuestion rate(const LensQuestion& question, const AnswerFacts& answer);

/// A rule whose condition could be parsed.
struct ParsedRule {
    RiskCondition condition = {};
    QuestionRisk risk = QuestionRisk::None; ///< that it gives
    int rule = 0;                           ///< its index in the question
};
/// For those who try the rules of a question many times: all that can be parsed, in their order.
std::vector<ParsedRule> parsedRules(const LensQuestion& question);
/// What counts as selected.
QSet<QString> effectivelySelected(const AnswerFacts& answer);

/// Questions by risk. HRI is `high`, MRI is `medium`: high and medium risk issues, as the AWS tool counts them.
struct RiskCounts {
    int high = 0;
    int medium = 0;
    int none = 0;
    int unanswered = 0;
    int notApplicable = 0;
    int unrated = 0;

    int total() const { return high + medium + none + unanswered + notApplicable + unrated; }
    int of(QuestionRisk risk) const;
    void add(QuestionRisk risk, int questions = 1);
    friend bool operator==(const RiskCounts&, const RiskCounts&) = default;
};

} // namespace waymark
