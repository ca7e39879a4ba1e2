// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openanswer.h"
#include "model/edit/reviewedits.h"
#include "model/edit/reviewrows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WholeAnswers)
};

bool isSameTie(const ImprovementTie& one, const ImprovementTie& other)
{
    return one.question == other.question && one.choice == other.choice && one.story == other.story;
}

/// Those that move go first and come back after, so that two which change places never meet.
Result<void> moveTies(Edit& edit, const ReviewId& review, const QHash<ChoicePath, ChoicePath>& renamed)
{
    std::vector<ImprovementTie> kept;
    std::vector<ImprovementTie> moved;
    for (const ImprovementTie* tie : edit.rows<ImprovementTie>()) {
        if (tie->review != review)
            continue;
        const ChoicePath from(tie->question, tie->choice);
        const auto to = renamed.constFind(from);
        if (to != renamed.cend() && *to == from) {
            kept.push_back(*tie);
            continue;
        }
        if (to != renamed.cend()) {
            moved.push_back(*tie);
            moved.back().question = to->first;
            moved.back().choice = to->second;
        }
        if (auto removed = edit.remove(*tie); !removed)
            return removed;
    }
    for (const ImprovementTie& tie : moved) {
        if (std::ranges::any_of(kept, [&](const ImprovementTie& other) { return isSameTie(tie, other); }))
            continue;
        kept.push_back(tie);
        if (auto inserted = edit.insert(tie); !inserted)
            return inserted;
    }
    return {};
}

} // namespace

Result<void> setWholeAnswer(Edit& edit, const ReviewId& review, const WholeAnswer& whole)
{
    auto open = OpenAnswer::of(edit, review, whole.question);
    if (!open)
        return open.error();
    open->clear();
    for (const WholeAnswer::Choice& said : whole.choices) {
        ChoiceAnswer& choice = open->choice(said.choice);
        choice.status = said.status;
        choice.reason = said.status == ChoiceStatus::NotApplicable ? said.reason : AnswerReason::None;
        choice.notes = said.notes.trimmed();
    }
    Answer& answer = open->answer();
    // Something is selected only of what is answered.
    answer.state = whole.state == AnswerState::Open && open->isAnySelected() ? AnswerState::Answered : whole.state;
    answer.reason = whole.state == AnswerState::NotApplicable ? whole.reason : AnswerReason::None;
    answer.notes = whole.notes.trimmed();
    answer.improvement = whole.improvement;
    return open->write(edit, BlankRows::Remove);
}

Result<void> upgradeReview(Edit& edit, const ReviewId& id, const LensId& lens, std::span<const WholeAnswer> answers,
                           const QHash<ChoicePath, ChoicePath>& renamed)
{
    const auto review = reviewOf(edit, id);
    if (!review)
        return review.error();
    const auto edition = lensOf(edit, lens);
    if (!edition)
        return edition.error();
    if (hasReview(edit, review->workload, edition->key, id))
        return Error{Error::Code::Invalid,
                     Text::tr("Nothing was changed: the workload has another review by %1. Go on with that one.").arg(edition->name),
                     lens.toString()};
    Review after = *review;
    after.lens = lens;
    if (auto moved = edit.update(*review, after); !moved)
        return moved;
    QSet<QString> staying;
    for (const WholeAnswer& answer : answers)
        staying.insert(answer.question);
    if (auto cleared = removeAnswers(edit, id, staying); !cleared)
        return cleared;
    for (const WholeAnswer& answer : answers)
        if (auto set = setWholeAnswer(edit, id, answer); !set)
            return set;
    return moveTies(edit, id, renamed);
}

} // namespace waymark
