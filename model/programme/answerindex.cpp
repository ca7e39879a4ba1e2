// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/answerindex.h"

#include "model/edit/records.h"
#include "model/programme/reviewevidence.h"

#include <algorithm>

namespace waymark {

namespace {

QuestionRecord recordOf(const Answer& answer)
{
    return {.answer = {.state = answer.state},
            .reason = answer.reason,
            .notes = answer.notes,
            .improvement = answer.improvement};
}

void add(QuestionRecord& record, const ChoiceAnswer& choice)
{
    record.answer.add(choice.choice, choice.status);
    if (choice.reason != AnswerReason::None || !choice.notes.isEmpty())
        record.choices.insert(choice.choice, std::pair(choice.reason, choice.notes));
}

} // namespace

AnswerIndex::AnswerIndex(const Records& records, const std::optional<ReviewId>& only)
{
    QHash<AnswerId, const Answer*> answers;
    for (const Answer& answer : records.answers()) {
        if (only && answer.review != *only)
            continue;
        answers.insert(answer.id, &answer);
        m_records[answer.review].insert(answer.question, recordOf(answer));
    }
    if (answers.isEmpty())
        return;
    for (const ChoiceAnswer& choice : records.choiceAnswers())
        if (const Answer* answer = answers.value(choice.answer, nullptr))
            add(m_records[answer->review][answer->question], choice);
}

QuestionRecord AnswerIndex::of(const ReviewId& review, const QString& question) const
{
    const auto answers = m_records.constFind(review);
    return answers == m_records.cend() ? QuestionRecord() : answers->value(question);
}

QuestionRecord questionRecord(const Records& records, const ReviewId& review, const QString& question)
{
    const auto answers = records.answers();
    const auto answer = std::ranges::find_if(answers, [&](const Answer& candidate) {
        return candidate.review == review && candidate.question == question;
    });
    if (answer == answers.end())
        return {};
    QuestionRecord record = recordOf(*answer);
    for (const ChoiceAnswer& choice : records.choiceAnswers())
        if (choice.answer == answer->id)
            add(record, choice);
    return record;
}

} // namespace waymark
