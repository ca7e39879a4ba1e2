// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewRows)
};

} // namespace

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

Result<void> removeAnswer(Edit& edit, const Answer& answer)
{
    for (const ChoiceAnswer* choice : edit.rows<ChoiceAnswer>())
        if (choice->answer == answer.id)
            if (auto removed = edit.remove(*choice); !removed)
                return removed;
    return edit.remove(answer);
}

} // namespace waymark
