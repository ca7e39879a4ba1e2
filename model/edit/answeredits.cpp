// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/lens.h"
#include "model/edit/openanswer.h"
#include "model/edit/reviewedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AnswerEdits)
};

Error noSuchChoice(const LensQuestion& question, const QString& choice)
{
    return Error{Error::Code::Invalid,
                 Text::tr("Nothing was changed: the question “%1” has no choice “%2”. Look at the question again.")
                     .arg(question.title, choice),
                 question.id + u'/' + choice};
}

bool isNone(const QString& choice)
{
    return LensChoice{.id = choice}.isNone();
}

void setState(Answer& answer, AnswerState state)
{
    answer.state = state;
    answer.reason = AnswerReason::None;
}

/// A step on what a review says of one question.
Result<void> changeAnswer(Edit& edit, const ReviewId& review, const LensQuestion& question,
                          const std::function<void(OpenAnswer&)>& change)
{
    auto open = OpenAnswer::of(edit, review, question.id);
    if (!open)
        return open.error();
    change(*open);
    return open->write(edit);
}

} // namespace

Result<void> setChoice(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& choice,
                       ChoiceStatus status, AnswerReason reason)
{
    if (!question.choice(choice))
        return noSuchChoice(question, choice);
    return changeAnswer(edit, review, question, [&](OpenAnswer& open) {
        ChoiceAnswer& row = open.choice(choice);
        const bool stays = row.status == status && open.answer().state != AnswerState::NotApplicable;
        row.status = status;
        row.reason = status == ChoiceStatus::NotApplicable ? reason : AnswerReason::None;
        if (status == ChoiceStatus::Selected)
            open.unselect([&](const QString& other) { return other != choice && (isNone(choice) || isNone(other)); });
        if (open.isAnySelected() || status == ChoiceStatus::NotApplicable)
            setState(open.answer(), AnswerState::Answered);
        else if (!stays) // "none of these" stays so, if what isn't selected is unselected
            setState(open.answer(), AnswerState::Open);
    });
}

Result<void> setChoiceNotes(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& choice,
                            const QString& notes)
{
    if (!question.choice(choice))
        return noSuchChoice(question, choice);
    return changeAnswer(edit, review, question, [&](OpenAnswer& open) { open.choice(choice).notes = notes.trimmed(); });
}

Result<void> answerNone(Edit& edit, const ReviewId& review, const LensQuestion& question)
{
    const auto none = std::ranges::find_if(question.choices, &LensChoice::isNone);
    if (none != question.choices.end())
        return setChoice(edit, review, question, none->id, ChoiceStatus::Selected);
    return changeAnswer(edit, review, question, [](OpenAnswer& open) {
        open.unselect([](const QString&) { return true; });
        setState(open.answer(), AnswerState::Answered);
    });
}

Result<void> setNotApplicable(Edit& edit, const ReviewId& review, const LensQuestion& question, AnswerReason reason)
{
    return changeAnswer(edit, review, question, [&](OpenAnswer& open) {
        open.answer().state = AnswerState::NotApplicable;
        open.answer().reason = reason;
    });
}

Result<void> setApplicable(Edit& edit, const ReviewId& review, const LensQuestion& question)
{
    return changeAnswer(edit, review, question, [](OpenAnswer& open) {
        if (open.answer().state == AnswerState::NotApplicable)
            setState(open.answer(), open.isAnySelected() ? AnswerState::Answered : AnswerState::Open);
    });
}

Result<void> setAnswerNotes(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& notes)
{
    return changeAnswer(edit, review, question, [&](OpenAnswer& open) { open.answer().notes = notes.trimmed(); });
}

Result<void> setImprovementStatus(Edit& edit, const ReviewId& review, const LensQuestion& question,
                                  ImprovementStatus status)
{
    return changeAnswer(edit, review, question, [&](OpenAnswer& open) { open.answer().improvement = status; });
}

} // namespace waymark
