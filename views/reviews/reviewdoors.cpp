// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/reviewdoors.h"

#include "model/score/programmefigures.h"

#include <algorithm>

namespace waymark {

namespace {

bool fits(const ReviewedQuestion& question, const QuestionFilter& filter)
{
    return (!filter.risk || question.risk == *filter.risk) && (!filter.contradicted || question.contradicted() > 0);
}

} // namespace

QuestionFilter filterOf(ReviewQuestions questions)
{
    switch (questions) {
    case ReviewQuestions::All: return {};
    case ReviewQuestions::HighRisk: return {.risk = QuestionRisk::High};
    case ReviewQuestions::MediumRisk: return {.risk = QuestionRisk::Medium};
    case ReviewQuestions::Unanswered: return {.risk = QuestionRisk::Unanswered};
    case ReviewQuestions::Unrated: return {.risk = QuestionRisk::Unrated};
    case ReviewQuestions::Contradicted: return {.contradicted = true};
    }
    Q_UNREACHABLE();
}

QString questionBehind(const ReviewSelection& selection, const ProgrammeFigures* figures)
{
    if (!selection.question.isEmpty() || selection.questions == ReviewQuestions::All || !figures)
        return selection.question;
    const auto review = std::ranges::find_if(figures->reviews, [&](const ReviewTotals& each) { return each.review == selection.review; });
    if (review == figures->reviews.end())
        return {};
    const auto question = std::ranges::find_if(
        review->questions, [filter = filterOf(selection.questions)](const ReviewedQuestion& each) { return fits(each, filter); });
    return question == review->questions.end() ? QString() : question->id;
}

} // namespace waymark
