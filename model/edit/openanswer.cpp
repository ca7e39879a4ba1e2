// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openanswer.h"

#include "model/edit/reviewrows.h"
#include "model/edit/reviewrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OpenAnswer)
};

bool saysNothing(const Answer& answer)
{
    return answer.state == AnswerState::Open && answer.notes.isEmpty() && answer.improvement == ImprovementStatus::None;
}

bool saysNothing(const ChoiceAnswer& choice)
{
    return choice.status == ChoiceStatus::Unselected && choice.notes.isEmpty();
}

} // namespace

Result<OpenAnswer> OpenAnswer::of(const Edit& edit, const ReviewId& review, const QString& question)
{
    if (const auto there = reviewOf(edit, review); !there)
        return there.error();
    OpenAnswer open;
    open.m_answer.after.review = review;
    open.m_answer.after.question = question;
    for (const Answer* answer : edit.rows<Answer>())
        if (answer->review == review && answer->question == question)
            open.m_answer = {.before = *answer, .after = *answer};
    if (!open.m_answer.before)
        return open;
    for (const ChoiceAnswer* choice : edit.rows<ChoiceAnswer>())
        if (choice->answer == open.m_answer.after.id)
            open.m_choices.push_back({.before = *choice, .after = *choice});
    return open;
}

ChoiceAnswer& OpenAnswer::choice(const QString& id)
{
    const auto row = std::ranges::find_if(m_choices, [&](const Row<ChoiceAnswer>& each) { return each.after.choice == id; });
    if (row != m_choices.end())
        return row->after;
    m_choices.push_back({.before = {}, .after = {.answer = m_answer.after.id, .choice = id}});
    return m_choices.back().after;
}

bool OpenAnswer::isAnySelected() const
{
    return std::ranges::any_of(
        m_choices, [](const Row<ChoiceAnswer>& row) { return row.after.status == ChoiceStatus::Selected; });
}

void OpenAnswer::unselect(const std::function<bool(const QString&)>& which)
{
    for (Row<ChoiceAnswer>& row : m_choices)
        if (row.after.status == ChoiceStatus::Selected && which(row.after.choice))
            row.after.status = ChoiceStatus::Unselected;
}

void OpenAnswer::clear()
{
    Answer& answer = m_answer.after;
    answer.state = AnswerState::Open;
    answer.reason = AnswerReason::None;
    answer.notes.clear();
    answer.improvement = ImprovementStatus::None;
    for (Row<ChoiceAnswer>& row : m_choices) {
        row.after.status = ChoiceStatus::Unselected;
        row.after.reason = AnswerReason::None;
        row.after.notes.clear();
    }
}

bool OpenAnswer::isSaidOfChoices() const
{
    return std::ranges::any_of(m_choices, [](const Row<ChoiceAnswer>& row) { return !saysNothing(row.after); });
}

Result<void> OpenAnswer::checkNotes() const
{
    const auto faultOf = [](const auto& row) { return notesFault(row.before ? row.before->notes : QString(), row.after.notes); };
    std::optional<QString> fault = faultOf(m_answer);
    for (const Row<ChoiceAnswer>& row : m_choices)
        if (!fault)
            fault = faultOf(row);
    if (!fault)
        return {};
    return Error{Error::Code::Invalid,
                 Text::tr("The answer to %1 was not changed: %2. Shorten them.").arg(m_answer.after.question, *fault),
                 m_answer.after.question};
}

/// The answer is there before its choices come, and goes after they have gone.
Result<void> OpenAnswer::write(Edit& edit, BlankRows blank) const
{
    if (auto checked = checkNotes(); !checked)
        return checked;
    const auto& [before, after] = m_answer;
    const bool needed = !saysNothing(after) || isSaidOfChoices();
    if (!before)
        if (auto inserted = needed ? edit.insert(after) : Result<void>(); !inserted)
            return inserted;
    const bool goes = before && !needed && blank == BlankRows::Remove;
    if (before && !goes)
        if (auto updated = edit.update(*before, after); !updated)
            return updated;
    if (auto written = writeChoices(edit, blank); !written)
        return written;
    return goes ? edit.remove(*before) : Result<void>();
}

Result<void> OpenAnswer::writeChoices(Edit& edit, BlankRows blank) const
{
    for (const auto& [before, after] : m_choices) {
        const bool says = !saysNothing(after);
        Result<void> written;
        if (!before)
            written = says ? edit.insert(after) : Result<void>();
        else if (says || blank == BlankRows::Keep)
            written = edit.update(*before, after);
        else
            written = edit.remove(*before);
        if (!written)
            return written;
    }
    return {};
}

} // namespace waymark
