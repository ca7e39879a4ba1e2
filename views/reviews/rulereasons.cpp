// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/rulereasons.h"

#include "model/domain/riskcondition.h"
#include "views/reviews/reviewwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RuleReasons)
};

/// What is missing for a condition; names titles, which people know.
QString missingText(const LensQuestion& question, const RiskCondition& condition, const QSet<QString>& selected)
{
    QStringList missing;
    for (const QString& id : condition.choices())
        if (const LensChoice* choice = question.choice(id); choice && !selected.contains(id) && !choice->isNone())
            missing << choice->title;
    return missing.isEmpty() ? QString() : Text::tr("Not selected: %1.").arg(missing.join(Text::tr("; ")));
}

Reason ruleReason(const LensQuestion& question, int index, const RatedQuestion& rated, const AnswerFacts& answer)
{
    const RiskRule& rule = question.rules[static_cast<size_t>(index)];
    const QString head = Text::tr("Rule %1 of %2, %3: %4", "number, of all, risk, condition")
                             .arg(index + 1)
                             .arg(question.rules.size())
                             .arg(riskText(rule.risk), rule.condition);
    auto condition = RiskCondition::parse(rule.condition);
    if (!condition)
        return {.kind = Reason::Kind::Missing,
                .text = Text::tr("%1. It can't be read, and so is never true: %2", "rule, error").arg(head, condition.error().message)};
    if (index == rated.rule)
        return {.kind = Reason::Kind::Counted, .text = Text::tr("%1. It is the first that is true, and gives the risk.").arg(head)};
    if (!condition->holds(answer.selected)) {
        const QString missing = missingText(question, *condition, answer.selected);
        const QString text = Text::tr("%1. It is not true.").arg(head);
        return {.kind = Reason::Kind::LeftOut, .text = missing.isEmpty() ? text : Text::tr("%1 %2", "sentences").arg(text, missing)};
    }
    return {.kind = Reason::Kind::LeftOut, .text = Text::tr("%1. It is true, but one before it was already.").arg(head)};
}

/// The rule that is true once contradicted choices count as not selected.
Reason provenReason(const LensQuestion& question, const QuestionFigures& figures)
{
    QStringList names;
    for (const ChoiceFigures& choice : figures.choices)
        if (choice.proof.evidence == ChoiceEvidence::Contradicted)
            names << nameOf(choice);
    const QString rule = figures.asProven.rule < 0
        ? Text::tr("no rule is true")
        : Text::tr("rule %1 of %2 is the first that is true").arg(figures.asProven.rule + 1).arg(question.rules.size());
    return {.kind = Reason::Kind::Counted,
            .text = Text::tr("Tests contradict %1. Taken for not selected, %2: %3.", "choices, rule, risk")
                        .arg(names.join(Text::tr(", ")), rule, riskText(figures.asProven.risk))};
}

} // namespace

Figure ruleReasons(const LensQuestion& question, const QuestionFigures& figures)
{
    Figure figure;
    if (figures.asAnswered.risk == QuestionRisk::Unanswered)
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("The question is not answered yet.")});
    if (figures.asAnswered.risk == QuestionRisk::NotApplicable)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = Text::tr("The question doesn't apply: %1. No rule is asked.").arg(reasonText(figures.reason))});
    if (figures.asAnswered.risk == QuestionRisk::Unrated)
        figure.reasons.push_back({.kind = Reason::Kind::Missing, .text = Text::tr("No rule of the lens is true of the answer.")});
    for (size_t i = 0; i < question.rules.size(); ++i)
        figure.reasons.push_back(ruleReason(question, static_cast<int>(i), figures.asAnswered, figures.answer));
    if (figures.contradicted() > 0)
        figure.reasons.push_back(provenReason(question, figures));
    return figure;
}

QString riskValueText(const QuestionFigures& figures)
{
    const QString answered = signText(figures.asAnswered.risk);
    return figures.asProven.risk == figures.asAnswered.risk
        ? answered
        : Text::tr("%1, as proven %2", "risk, risk").arg(answered, signText(figures.asProven.risk));
}

} // namespace waymark
