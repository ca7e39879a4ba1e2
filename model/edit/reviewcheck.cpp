// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewcheck.h"

#include "model/edit/edit.h"
#include "model/edit/placedrows.h"
#include "model/edit/reviewrows.h"
#include "model/edit/reviewrules.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewCheck)
};

QString twoReviewsFault(const QString& workload, const QString& lens)
{
    return Text::tr("%1 would have two reviews by %2").arg(workload, lens);
}

QString tooManyFault()
{
    return Text::tr("a review would have more than %1 milestones").arg(mostMilestones);
}

Result<void> checkWorkloads(const PlanningData& data)
{
    if (auto fine = checkEach<Workload>(data, workloadFault); !fine)
        return fine;
    QHash<QString, const Workload*> byName;
    for (const Placed<Workload>& workload : placed<Workload>(data)) {
        const QString name = workload.row->name.toCaseFolded();
        const Workload* other = byName.value(name);
        if (const auto fault = other ? nameFault(*workload.row, *other) : std::nullopt)
            return planFault(*workload.place, *fault);
        byName.insert(name, workload.row);
    }
    return {};
}

Result<void> checkLensesOfReviews(const PlanningData& data)
{
    QHash<LensId, const LensRecord*> lenses;
    for (const Placed<LensRecord>& lens : placed<LensRecord>(data))
        lenses.insert(lens.row->id, lens.row);
    QHash<WorkloadId, const Workload*> workloads;
    for (const Placed<Workload>& workload : placed<Workload>(data))
        workloads.insert(workload.row->id, workload.row);
    QSet<std::pair<WorkloadId, QString>> reviewed;
    for (const Placed<Review>& review : placed<Review>(data)) {
        const LensRecord* lens = lenses.value(review.row->lens);
        const Workload* workload = workloads.value(review.row->workload);
        if (!lens || !workload)
            continue; // the database refuses it
        const std::pair<WorkloadId, QString> one(workload->id, lens->key);
        if (reviewed.contains(one))
            return planFault(*review.place, twoReviewsFault(workload->name, lens->name));
        reviewed.insert(one);
    }
    return {};
}

Result<void> checkMilestones(const PlanningData& data)
{
    if (auto fine = checkEach<Milestone>(data, milestoneFault); !fine)
        return fine;
    QHash<std::pair<ReviewId, QString>, const Milestone*> byName;
    QHash<ReviewId, int> taken;
    for (const Placed<Milestone>& milestone : placed<Milestone>(data)) {
        const std::pair<ReviewId, QString> name(milestone.row->review, milestone.row->name.toCaseFolded());
        const Milestone* other = byName.value(name);
        if (const auto fault = other ? nameFault(*milestone.row, *other) : std::nullopt)
            return planFault(*milestone.place, *fault);
        byName.insert(name, milestone.row);
        if (++taken[milestone.row->review] > mostMilestones)
            return planFault(*milestone.place, tooManyFault());
    }
    return {};
}

std::optional<QString> workloadBackFault(const Edit& edit, const Workload& back)
{
    for (const Workload* other : edit.rows<Workload>())
        if (const auto fault = other->id == back.id ? std::nullopt : nameFault(back, *other))
            return fault;
    return std::nullopt;
}

std::optional<QString> reviewBackFault(const Edit& edit, const Review& back)
{
    const LensRecord* lens = edit.find<LensRecord>(back.lens);
    const Workload* workload = edit.find<Workload>(back.workload);
    if (!lens || !workload || !hasReview(edit, back.workload, lens->key, back.id))
        return std::nullopt;
    return twoReviewsFault(workload->name, lens->name);
}

std::optional<QString> milestoneBackFault(const Edit& edit, const Milestone& back)
{
    int taken = 0;
    for (const Milestone* other : edit.rows<Milestone>()) {
        taken += other->review == back.review ? 1 : 0;
        if (const auto fault = other->id == back.id ? std::nullopt : nameFault(back, *other))
            return fault;
    }
    return taken > mostMilestones ? std::optional(tooManyFault()) : std::nullopt;
}

/// Of rows of one kind that are there again, or again as they were.
template <typename T, typename FaultOf>
std::optional<QString> backFault(const Edit& edit, const ChangeSet& step, FaultOf&& faultOf)
{
    std::optional<QString> fault;
    step.forEach<T>([&](const T* before, const T*) {
        const T* back = before && !fault ? edit.find<T>(before->id) : nullptr;
        if (back)
            fault = faultOf(edit, *back);
    });
    return fault;
}

} // namespace

Result<void> checkReviews(const PlanningData& data)
{
    if (auto fine = checkWorkloads(data); !fine)
        return fine;
    if (auto fine = checkEach<LensRecord>(data, lensFault); !fine)
        return fine;
    if (auto fine = checkLensesOfReviews(data); !fine)
        return fine;
    return checkMilestones(data);
}

std::optional<QString> reviewsBackFault(const Edit& edit, const ChangeSet& step)
{
    if (auto fault = backFault<Workload>(edit, step, workloadBackFault))
        return fault;
    if (auto fault = backFault<Review>(edit, step, reviewBackFault))
        return fault;
    return backFault<Milestone>(edit, step, milestoneBackFault);
}

} // namespace waymark
