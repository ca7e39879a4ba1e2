// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workloadedits.h"
#include "tests/support/randomanswering.h"

namespace waymark {

/// Takes a random step on workloads and their reviews.
class RandomReviewing : public RandomAnswering {
public:
    using RandomAnswering::RandomAnswering;

    Result<void> stepOnReviews(Edit& edit)
    {
        const Workload* workload = any<Workload>(edit);
        if (!workload || below(10) == 0)
            return insertWorkload(edit);
        const Review* review = any<Review>(edit);
        if (!review || below(8) == 0)
            return beginReview(edit, workload->id);
        switch (below(9)) {
        case 0:
            return setWorkloadTargets(edit, workload->id, someTargets(edit));
        case 1:
            return freeze(edit, review->id);
        case 2:
            return tieToStory(edit, review->id);
        case 3:
            return below(4) == 0 ? removeOne(edit, *workload, *review) : setReviewNotes(edit, review->id, number(9));
        case 4:
            return upgrade(edit, review->id);
        default:
            return sayOf(edit, review->id);
        }
    }

private:
    template <typename T>
    static Result<void> plain(const Result<T>& result)
    {
        return result ? Result<void>() : Result<void>(result.error());
    }
    Result<void> insertWorkload(Edit& edit)
    {
        return plain(addWorkload(edit, {.name = QStringLiteral("W-") + number(9),
                                        .environment = number(3),
                                        .owner = anyId<Person>(edit),
                                        .dataClass = anyOf<DataClass>(),
                                        .gdpr = below(2) == 0,
                                        .serviceModel = anyOf<ServiceModel>(),
                                        .tenancy = anyOf<Tenancy>()}));
    }
    Result<LensId> lens(Edit& edit)
    {
        const QString name = QStringLiteral("Lens ") + number(6);
        return addLens(edit, {.key = QStringLiteral("k") + number(3),
                              .source = QStringLiteral("lens.json"),
                              .document = QStringLiteral("{\"name\":\"%1\"}").arg(name),
                              .added = someTime()});
    }
    Result<void> beginReview(Edit& edit, const WorkloadId& workload)
    {
        const auto by = lens(edit);
        return by ? plain(startReview(edit, workload, *by, someTime())) : Result<void>(by.error());
    }
    std::vector<TargetId> someTargets(Edit& edit)
    {
        std::vector<TargetId> targets;
        for (int i = below(4); i > 0; --i)
            if (const Target* target = any<Target>(edit))
                targets.push_back(target->id);
        return targets;
    }
    Result<void> freeze(Edit& edit, const ReviewId& review)
    {
        return plain(takeMilestone(edit, {.review = review,
                                          .name = QStringLiteral("M-") + number(20),
                                          .taken = someTime(),
                                          .author = QStringLiteral("Anna"),
                                          .document = QStringLiteral("{\"n\":%1}").arg(below(9))}));
    }
    Result<void> tieToStory(Edit& edit, const ReviewId& review)
    {
        const Story* story = any<Story>(edit);
        return story ? plain(tieImprovement(edit, review, question().id, choice(), story->id)) : Result<void>();
    }
    Result<void> removeOne(Edit& edit, const Workload& workload, const Review& review)
    {
        switch (below(3)) {
        case 0:
            return removeWorkload(edit, workload.id);
        case 1:
            return removeLens(edit, review.lens);
        default:
            return removeReview(edit, review.id);
        }
    }
    Result<void> upgrade(Edit& edit, const ReviewId& review)
    {
        const auto to = lens(edit);
        const std::vector<WholeAnswer> answers{wholeAnswer(), wholeAnswer()};
        const ChoicePath one(question().id, choice());
        const ChoicePath other(question().id, choice());
        return to ? upgradeReview(edit, review, *to, answers, {{one, other}, {other, one}}) : Result<void>(to.error());
    }
};

} // namespace waymark
