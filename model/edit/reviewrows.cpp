// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewrows.h"

#include "model/edit/removeeach.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewRows)
};

} // namespace

Result<Workload> workloadOf(const Edit& edit, const WorkloadId& id)
{
    if (const Workload* workload = edit.find<Workload>(id))
        return *workload;
    return Error{Error::Code::NotFound, Text::tr("The workload is not there any more."), id.toString()};
}

Result<Review> reviewOf(const Edit& edit, const ReviewId& id)
{
    if (const Review* review = edit.find<Review>(id))
        return *review;
    return Error{Error::Code::NotFound, Text::tr("The review is not there any more."), id.toString()};
}

Result<LensRecord> lensOf(const Edit& edit, const LensId& id)
{
    if (const LensRecord* lens = edit.find<LensRecord>(id))
        return *lens;
    return Error{Error::Code::NotFound, Text::tr("The lens is not there any more."), id.toString()};
}

bool hasReview(const Edit& edit, const WorkloadId& workload, const QString& lensKey, const std::optional<ReviewId>& but)
{
    return std::ranges::any_of(edit.rows<Review>(), [&](const Review* review) {
        const bool counts = review->workload == workload && !(but && *but == review->id);
        const LensRecord* lens = counts ? edit.find<LensRecord>(review->lens) : nullptr;
        return lens && lens->key == lensKey;
    });
}

Result<void> removeAnswers(Edit& edit, const ReviewId& review, const QSet<QString>& but)
{
    QSet<AnswerId> going;
    for (const Answer* answer : edit.rows<Answer>())
        if (answer->review == review && !but.contains(answer->question))
            going.insert(answer->id);
    const auto ofThem = [&](const ChoiceAnswer& choice) { return going.contains(choice.answer); };
    if (auto removed = removeEach<ChoiceAnswer>(edit, ofThem); !removed)
        return removed;
    return removeEach<Answer>(edit, [&](const Answer& answer) { return going.contains(answer.id); });
}

} // namespace waymark
