// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/answeracts.h"

#include "model/edit/checkedits.h"
#include "model/edit/reviewedits.h"
#include "model/edit/workspace.h"
#include "model/programme/checkties.h"
#include "model/programme/choicelinks.h"
#include "views/reviews/openreview.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/undoaction.h"

#include <algorithm>
#include <array>

namespace waymark {

AnswerActs::AnswerActs(OpenReview& open, QObject* parent)
    : QObject(parent)
    , m_open(open)
{
}

bool AnswerActs::select(const QString& question, const QString& choice, bool selected)
{
    const QString text = (selected ? tr("Select %1 in %2", "choice, question") : tr("Unselect %1 in %2", "choice, question"))
                             .arg(nameOfChoice(question, choice), question);
    return change(text, question, [&](Edit& edit, const LensQuestion& of) {
        return setChoice(edit, *m_open.id(), of, choice, selected ? ChoiceStatus::Selected : ChoiceStatus::Unselected);
    });
}

bool AnswerActs::unselectContradicted(const QString& question, const QString& choice)
{
    const QString name = nameOfChoice(question, choice);
    if (!select(question, choice, false))
        return false;
    tellDone(tr("%1 is not selected any more: tests contradict it.").arg(name));
    return true;
}

bool AnswerActs::setChoiceApplies(const QString& question, const QString& choice, AnswerReason whyNot)
{
    const bool applies = whyNot == AnswerReason::None;
    const QString text = (applies ? tr("Say that %1 in %2 applies", "choice, question") : tr("Say that %1 in %2 doesn't apply", "choice, question"))
                             .arg(nameOfChoice(question, choice), question);
    return change(text, question, [&](Edit& edit, const LensQuestion& of) {
        return setChoice(edit, *m_open.id(), of, choice, applies ? ChoiceStatus::Unselected : ChoiceStatus::NotApplicable, whyNot);
    });
}

bool AnswerActs::setNone(const QString& question, bool none)
{
    const QString text = (none ? tr("Answer %1: none of these") : tr("Take back “none of these” in %1")).arg(question);
    return change(text, question, [&](Edit& edit, const LensQuestion& of) -> Result<void> {
        if (none)
            return answerNone(edit, *m_open.id(), of);
        const auto own = std::ranges::find_if(of.choices, &LensChoice::isNone);
        if (own != of.choices.end())
            return setChoice(edit, *m_open.id(), of, own->id, ChoiceStatus::Unselected);
        // That nothing is selected is all that there is of it: whoever says that it applies again finds it open.
        auto left = setNotApplicable(edit, *m_open.id(), of, AnswerReason::Other);
        return left ? setApplicable(edit, *m_open.id(), of) : left;
    });
}

bool AnswerActs::setQuestionApplies(const QString& question, AnswerReason whyNot)
{
    const bool applies = whyNot == AnswerReason::None;
    const QString text = (applies ? tr("Say that %1 applies") : tr("Say that %1 doesn't apply")).arg(question);
    return change(text, question, [&](Edit& edit, const LensQuestion& of) {
        return applies ? setApplicable(edit, *m_open.id(), of) : setNotApplicable(edit, *m_open.id(), of, whyNot);
    });
}

bool AnswerActs::setNotes(const QString& question, const QString& notes)
{
    return change(tr("Change the notes of %1").arg(question), question, [&](Edit& edit, const LensQuestion& of) {
        return setAnswerNotes(edit, *m_open.id(), of, notes);
    });
}

bool AnswerActs::setChoiceNotes(const QString& question, const QString& choice, const QString& notes)
{
    const QString text = tr("Change the notes of %1 in %2", "choice, question").arg(nameOfChoice(question, choice), question);
    return change(text, question, [&](Edit& edit, const LensQuestion& of) {
        return waymark::setChoiceNotes(edit, *m_open.id(), of, choice, notes);
    });
}

bool AnswerActs::link(const QString& question, const QString& choice, CheckKey check, const QString& checkId)
{
    const LensRecord* lens = m_open.record();
    if (!lens)
        return false;
    const QString name = nameOfChoice(question, choice);
    const ChoiceTie tie = tieOfChoice(lens->key, question, choice);
    int linked = 0;
    const bool done = change(tr("Link %1 to %2", "check, choice").arg(checkId, name), question, [&](Edit& edit, const LensQuestion&) -> Result<void> {
        const auto has = [this](CheckTieKind kind, const QString& item) {
            return kind == CheckTieKind::Choice || isTieItem(*m_open.context().catalogues, kind, item);
        };
        const auto tied = tieChecks(edit, std::array{check}, tie.kind, tie.item, m_open.workspace().author(), has);
        if (!tied)
            return tied.error();
        linked = *tied;
        return {};
    });
    if (done && linked == 0)
        Q_EMIT messageRaised({.text = tr("Nothing was changed: %1 is linked to %2 already.", "check, choice").arg(checkId, name)});
    else if (done)
        tellDone(tr("%1 is linked to %2.", "check, choice").arg(checkId, name));
    return done;
}

bool AnswerActs::unlink(const QString& question, const QString& choice, const LinkedCheck& check)
{
    const LensRecord* lens = m_open.record();
    if (!lens)
        return false;
    const QString name = nameOfChoice(question, choice);
    const ChoiceTie tie = tieOfChoice(lens->key, question, choice);
    const QString text = (check.byHand ? tr("Unlink %1 from %2", "check, choice") : tr("Reject that %1 proves %2", "check, choice")).arg(check.checkId, name);
    const bool done = change(text, question, [&](Edit& edit, const LensQuestion&) -> Result<void> {
        if (check.byHand) {
            for (const CheckTie* made : edit.rows<CheckTie>())
                if (made->check == check.check && made->kind == tie.kind && made->item == tie.item && made->state == CheckTieState::Made)
                    return untie(edit, CheckTieId(made->id));
            return {}; // somebody else was faster
        }
        const auto key = check.check == CheckKey(0) ? edit.check(check.tool, check.checkId, check.title) : Result<CheckKey>(check.check);
        if (!key)
            return key.error();
        return rejectTie(edit, *key, tie.kind, tie.item, m_open.workspace().author());
    });
    if (done)
        tellDone((check.byHand && check.byCatalogue
                      ? tr("%1 is no longer linked to %2 by hand, but the catalogue still links it. Reject it if it doesn't prove that.",
                           "check, choice")
                  : check.byHand ? tr("%1 is no longer linked to %2.", "check, choice")
                                 : tr("Rejected: %1 doesn't prove %2.", "check, choice"))
                     .arg(check.checkId, name));
    return done;
}

bool AnswerActs::change(const QString& text, const QString& question,
                        const std::function<Result<void>(Edit&, const LensQuestion&)>& perform)
{
    const std::shared_ptr<const Lens> lens = m_open.lens(); // kept: the edit may close the review
    const LensQuestion* of = lens && m_open.review() ? lens->question(question) : nullptr;
    if (!of)
        return false;
    return editOrTell(m_open.workspace(), text, [&](Edit& edit) { return perform(edit, *of); },
                      [this](const Message& message) { Q_EMIT messageRaised(message); });
}

QString AnswerActs::nameOfChoice(const QString& question, const QString& choice) const
{
    const QuestionFigures* figures = m_open.figures().question(question);
    return figures ? nameOf(*figures, choice) : choice;
}

void AnswerActs::tellDone(const QString& text)
{
    Q_EMIT messageRaised(undoableMessage(m_open.workspace(), this, text));
}

} // namespace waymark
