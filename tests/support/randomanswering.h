// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/edit/reviewedits.h"
#include "tests/support/randomproving.h"

namespace waymark {

/// Says something random of a random question.
class RandomAnswering : public RandomProving {
public:
    using RandomProving::RandomProving;

protected:
    LensQuestion question()
    {
        LensQuestion question{.id = QStringLiteral("Q") + number(4), .title = QStringLiteral("A \"question\"")};
        for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("q_no")})
            question.choices.push_back({.id = id});
        return question;
    }
    QString choice() { return QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("q_no")}[below(4)]; }
    WholeAnswer wholeAnswer()
    {
        return {.question = question().id,
                .state = anyOf<AnswerState>(),
                .reason = anyOf<AnswerReason>(),
                .notes = number(2),
                .improvement = anyOf<ImprovementStatus>(),
                .choices = {{.choice = choice(), .status = anyOf<ChoiceStatus>(), .reason = anyOf<AnswerReason>(), .notes = {}}}};
    }
    Result<void> sayOf(Edit& edit, const ReviewId& review)
    {
        switch (below(8)) {
        case 0:
            return answerNone(edit, review, question());
        case 1:
            return setNotApplicable(edit, review, question(), anyOf<AnswerReason>());
        case 2:
            return setApplicable(edit, review, question());
        case 3:
            return setAnswerNotes(edit, review, question(), number(3));
        case 4:
            return setChoiceNotes(edit, review, question(), choice(), number(3));
        case 5:
            return setImprovementStatus(edit, review, question(), anyOf<ImprovementStatus>());
        case 6:
            return setWholeAnswer(edit, review, wholeAnswer());
        default:
            return setChoice(edit, review, question(), choice(), anyOf<ChoiceStatus>(), anyOf<AnswerReason>());
        }
    }
};

} // namespace waymark
