// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <QHash>

#include <functional>
#include <span>

namespace waymark {

struct LensQuestion;

/// Steps on lenses and reviews, to be made inside `Workspace::edit`. Errors besides Edit's own: NotFound (somebody removed
/// it), Invalid with what would be wrong: notes, of whatever, have at most longestNotes characters.

/// A lens of the same key and document that is there already is used again, and nothing is added. Errors: Invalid, if the
/// document holds no lens's name, or is blank.
Result<LensId> addLens(Edit& edit, LensRecord draft);
/// Errors: Invalid, if a review uses it.
Result<void> removeLens(Edit& edit, const LensId& lens);

/// Errors: Invalid, if the workload has a review by a lens of that key.
Result<ReviewId> startReview(Edit& edit, const WorkloadId& workload, const LensId& lens, const QDateTime& now);
/// With its answers, milestones and improvement ties; the stories stay.
Result<void> removeReview(Edit& edit, const ReviewId& review);
Result<void> setReviewNotes(Edit& edit, const ReviewId& review, const QString& notes);

/// Selects or unselects a choice, or says that it doesn't apply. The question is answered then; unselecting its last one
/// opens it. "None of these" (a choice whose id ends in _no) unselects the others, and any other unselects it. A question that
/// didn't apply does again. Errors: also Invalid, if the question has no such choice.
Result<void> setChoice(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& choice,
                       ChoiceStatus status, AnswerReason reason = AnswerReason::None);
Result<void> setChoiceNotes(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& choice,
                            const QString& notes);
/// "None of these" of a question: selects the lens's own such choice, or if it has none leaves nothing selected, and the
/// question is answered.
Result<void> answerNone(Edit& edit, const ReviewId& review, const LensQuestion& question);
/// The question doesn't apply; its choices stay as they are, but count for nothing.
Result<void> setNotApplicable(Edit& edit, const ReviewId& review, const LensQuestion& question, AnswerReason reason);
/// Applies again: answered if something is selected, else open.
Result<void> setApplicable(Edit& edit, const ReviewId& review, const LensQuestion& question);
Result<void> setAnswerNotes(Edit& edit, const ReviewId& review, const LensQuestion& question, const QString& notes);
Result<void> setImprovementStatus(Edit& edit, const ReviewId& review, const LensQuestion& question,
                                  ImprovementStatus status);

/// A whole answer as another program or another edition of the lens has it; replaces what is there.
struct WholeAnswer {
    QString question = {};
    AnswerState state = AnswerState::Open;
    AnswerReason reason = AnswerReason::None;
    QString notes = {};
    ImprovementStatus improvement = ImprovementStatus::None;
    struct Choice {
        QString choice = {};
        ChoiceStatus status = ChoiceStatus::Unselected;
        AnswerReason reason = AnswerReason::None;
        QString notes = {};
    };
    std::vector<Choice> choices = {};
};
Result<void> setWholeAnswer(Edit& edit, const ReviewId& review, const WholeAnswer& answer);
using ChoicePath = std::pair<QString, QString>; ///< question, choice
/// The review goes on by this edition, with these answers instead of those that it has; improvement ties follow by
/// `renamed`: old question and choice to new ones; those of choices that it doesn't name are removed. Milestones stay.
Result<void> upgradeReview(Edit& edit, const ReviewId& review, const LensId& lens, std::span<const WholeAnswer> answers,
                           const QHash<ChoicePath, ChoicePath>& renamed);

/// Errors: also Invalid, if the review has a milestone of that name, or 100 of them (the AWS tool's limit).
Result<MilestoneId> takeMilestone(Edit& edit, Milestone draft);
Result<void> renameMilestone(Edit& edit, const MilestoneId& milestone, const QString& name);
Result<void> removeMilestone(Edit& edit, const MilestoneId& milestone);

/// Gives whether it wasn't tied yet.
Result<bool> tieImprovement(Edit& edit, const ReviewId& review, const QString& question, const QString& choice,
                            const StoryId& story);
Result<void> untieImprovement(Edit& edit, const ImprovementTieId& tie);

} // namespace waymark
