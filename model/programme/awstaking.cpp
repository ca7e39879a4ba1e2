// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/awstaking.h"

#include "model/programme/awsanswernode.h"

#include <algorithm>

namespace waymark {

namespace {

void keepChoices(WholeAnswer& taken, const QuestionRecord& now)
{
    for (const QSet<QString>& ids : {now.answer.selected, now.answer.notApplicable})
        for (const QString& id : ids)
            choiceIn(taken, id).status = now.answer.statusOf(id);
}

/// A reason is one for the status that it was given for.
void keepWords(WholeAnswer& taken, const QuestionRecord& now)
{
    for (auto it = now.choices.cbegin(); it != now.choices.cend(); ++it) {
        const auto& [reason, notes] = it.value();
        if (notes.isEmpty() && reason == AnswerReason::None)
            continue;
        WholeAnswer::Choice& choice = choiceIn(taken, it.key());
        if (choice.notes.isEmpty())
            choice.notes = notes;
        if (choice.reason == AnswerReason::None && choice.status == now.answer.statusOf(it.key()))
            choice.reason = reason;
    }
}

} // namespace

QuestionRecord questionRecord(const WholeAnswer& answer)
{
    QuestionRecord record{.answer = {.state = answer.state},
                          .reason = answer.reason,
                          .notes = answer.notes,
                          .improvement = answer.improvement};
    for (const WholeAnswer::Choice& choice : answer.choices) {
        record.answer.add(choice.choice, choice.status);
        if (choice.reason != AnswerReason::None || !choice.notes.isEmpty())
            record.choices.insert(choice.choice, std::pair(choice.reason, choice.notes));
    }
    return record;
}

bool saysAnAnswer(const WholeAnswer& told)
{
    return told.state != AnswerState::Open
        || std::ranges::any_of(told.choices, [](const auto& choice) { return choice.status != ChoiceStatus::Unselected; });
}

WholeAnswer takenOver(const WholeAnswer& told, const QuestionRecord& now)
{
    WholeAnswer taken = told;
    if (taken.notes.isEmpty())
        taken.notes = now.notes;
    if (taken.improvement == ImprovementStatus::None)
        taken.improvement = now.improvement;
    if (!saysAnAnswer(told)) {
        taken.state = now.answer.state;
        taken.reason = now.reason;
        keepChoices(taken, now);
    }
    keepWords(taken, now);
    return taken;
}

} // namespace waymark
