// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/workloadedits.h"

#include "model/edit/reviewedits.h"
#include "model/edit/reviewrows.h"
#include "model/edit/reviewrules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkloadEdits)
};

void tidy(Workload& workload)
{
    for (QString* line : {&workload.name, &workload.environment, &workload.hostType})
        *line = line->simplified();
    workload.description = workload.description.trimmed();
    workload.personalData = workload.personalData || workload.gdpr;
}

Result<void> checked(const Edit& edit, const Workload& workload)
{
    if (const auto fault = workloadFault(workload))
        return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(*fault), {}};
    for (const Workload* other : edit.rows<Workload>())
        if (const auto fault = other->id == workload.id ? std::nullopt : nameFault(workload, *other))
            return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1. Choose another name.").arg(*fault), {}};
    if (workload.owner && !edit.find<Person>(*workload.owner))
        return Error{Error::Code::NotFound,
                     Text::tr("Nothing was changed: the person who is to own the workload is not there any more."),
                     workload.owner->toString()};
    return {};
}

} // namespace

Result<WorkloadId> addWorkload(Edit& edit, Workload draft)
{
    tidy(draft);
    if (const auto fine = checked(edit, draft); !fine)
        return fine.error();
    const WorkloadId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> changeWorkload(Edit& edit, const WorkloadId& id, const WorkloadChange& change)
{
    const auto before = workloadOf(edit, id);
    if (!before)
        return before.error();
    Workload after = *before;
    change(after);
    after.id = before->id;
    after.revision = before->revision;
    tidy(after);
    if (auto fine = checked(edit, after); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> removeWorkload(Edit& edit, const WorkloadId& id)
{
    const auto workload = workloadOf(edit, id);
    if (!workload)
        return workload.error();
    for (const Review* review : edit.rows<Review>())
        if (review->workload == id)
            if (auto removed = removeReview(edit, ReviewId(review->id)); !removed)
                return removed;
    if (auto untied = setWorkloadTargets(edit, id, {}); !untied)
        return untied;
    return edit.remove(*workload);
}

Result<void> setWorkloadTargets(Edit& edit, const WorkloadId& id, std::span<const TargetId> targets)
{
    if (const auto workload = workloadOf(edit, id); !workload)
        return workload.error();
    QSet<TargetId> there;
    for (const WorkloadTarget* tie : edit.rows<WorkloadTarget>()) {
        if (tie->workload != id)
            continue;
        if (std::ranges::find(targets, tie->target) != targets.end())
            there.insert(tie->target);
        else if (auto removed = edit.remove(*tie); !removed)
            return removed;
    }
    for (const TargetId& target : targets) {
        if (there.contains(target))
            continue;
        there.insert(target);
        if (!edit.find<Target>(target))
            return Error{Error::Code::NotFound, Text::tr("Nothing was changed: a target of the workload is not there any more."),
                         target.toString()};
        if (auto inserted = edit.insert(WorkloadTarget{.workload = id, .target = target}); !inserted)
            return inserted;
    }
    return {};
}

std::vector<TargetId> targetsInScope(const Records& records, const WorkloadId& id)
{
    const Workload* workload = records.of<Workload>().find(id);
    if (!workload)
        return {};
    std::vector<TargetId> targets;
    for (const WorkloadTarget& tie : records.workloadTargets())
        if (tie.workload == id)
            targets.push_back(tie.target);
    if (!targets.empty() || workload->environment.isEmpty())
        return targets;
    for (const Target& target : records.targets())
        if (target.environment == workload->environment)
            targets.push_back(target.id);
    return targets;
}

} // namespace waymark
