// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewedits.h"

#include "model/edit/openrows.h"
#include "model/edit/removeeach.h"
#include "model/edit/reviewrows.h"
#include "model/edit/reviewrules.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewEdits)
};

} // namespace

Result<LensId> addLens(Edit& edit, LensRecord draft)
{
    for (QString* line : {&draft.key, &draft.name, &draft.version, &draft.source})
        *line = line->simplified();
    if (draft.name.isEmpty())
        draft.name = lensNameIn(draft.document);
    for (const LensRecord* other : edit.rows<LensRecord>())
        if (other->key == draft.key && other->document == draft.document)
            return other->id;
    if (const auto fault = lensFault(draft))
        return Error{Error::Code::Invalid, Text::tr("The lens was not added: %1.").arg(*fault), draft.source};
    const LensId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> removeLens(Edit& edit, const LensId& id)
{
    const auto lens = lensOf(edit, id);
    if (!lens)
        return lens.error();
    for (const Review* review : edit.rows<Review>())
        if (review->lens == id) {
            const Workload* workload = edit.find<Workload>(review->workload);
            return Error{Error::Code::Invalid,
                         Text::tr("The lens %1 was not removed: the review of %2 is answered by it. Remove that review first.")
                             .arg(lens->name, workload ? workload->name : QString()),
                         review->id.toString()};
        }
    return edit.remove(*lens);
}

Result<ReviewId> startReview(Edit& edit, const WorkloadId& workload, const LensId& id, const QDateTime& now)
{
    const auto reviewed = workloadOf(edit, workload);
    if (!reviewed)
        return reviewed.error();
    const auto lens = lensOf(edit, id);
    if (!lens)
        return lens.error();
    if (hasReview(edit, workload, lens->key))
        return Error{Error::Code::Invalid,
                     Text::tr("No review was started: %1 has one by %2 already. Go on with that one.").arg(reviewed->name, lens->name),
                     lens->key};
    const Review review{.workload = workload, .lens = id, .started = now};
    if (const auto inserted = edit.insert(review); !inserted)
        return inserted.error();
    return review.id;
}

Result<void> removeReview(Edit& edit, const ReviewId& id)
{
    const auto review = reviewOf(edit, id);
    if (!review)
        return review.error();
    if (auto removed = removeAnswers(edit, id); !removed)
        return removed;
    if (auto removed = removeEach<Milestone>(edit, [&](const Milestone& milestone) { return milestone.review == id; }); !removed)
        return removed;
    if (auto removed = removeEach<ImprovementTie>(edit, [&](const ImprovementTie& tie) { return tie.review == id; }); !removed)
        return removed;
    return edit.remove(*review);
}

Result<void> setReviewNotes(Edit& edit, const ReviewId& id, const QString& notes)
{
    const auto before = reviewOf(edit, id);
    if (!before)
        return before.error();
    Review after = *before;
    after.notes = notes.trimmed();
    if (const auto fault = notesFault(before->notes, after.notes))
        return Error{Error::Code::Invalid, Text::tr("The notes were not changed: %1. Shorten them.").arg(*fault), id.toString()};
    return edit.update(*before, std::move(after));
}

Result<bool> tieImprovement(Edit& edit, const ReviewId& id, const QString& question, const QString& choice,
                            const StoryId& story)
{
    if (const auto review = reviewOf(edit, id); !review)
        return review.error();
    if (const auto there = storyOf(edit, story); !there)
        return there.error();
    for (const ImprovementTie* tie : edit.rows<ImprovementTie>())
        if (tie->review == id && tie->question == question && tie->choice == choice && tie->story == story)
            return false;
    const ImprovementTie tie{.review = id, .question = question, .choice = choice, .story = story};
    if (const auto tied = edit.insert(tie); !tied)
        return tied.error();
    return true;
}

Result<void> untieImprovement(Edit& edit, const ImprovementTieId& id)
{
    const ImprovementTie* tie = edit.find<ImprovementTie>(id);
    if (!tie)
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the story is not linked to that choice any more."),
                     id.toString()};
    return edit.remove(ImprovementTie(*tie));
}

} // namespace waymark
