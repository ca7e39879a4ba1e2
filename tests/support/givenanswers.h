// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"

namespace waymark {

/// The record of a question, or a fresh one that isn't there yet.
inline Answer answerOf(const Records& records, const ReviewId& review, const QString& question)
{
    for (const Answer& answer : records.answers())
        if (answer.review == review && answer.question == question)
            return answer;
    return {.review = review, .question = question};
}

/// Likewise of a choice.
inline ChoiceAnswer choiceAnswerOf(const Records& records, const AnswerId& answer, const QString& choice)
{
    for (const ChoiceAnswer& each : records.choiceAnswers())
        if (each.answer == answer && each.choice == choice)
            return each;
    return {.answer = answer, .choice = choice};
}

} // namespace waymark
