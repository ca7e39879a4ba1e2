// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/reviewedits.h"
#include "model/edit/reviewrows.h"
#include "model/edit/reviewrules.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MilestoneEdits)
};

/// A copy: the row may be written right after.
Result<Milestone> found(const Edit& edit, const MilestoneId& id)
{
    if (const Milestone* milestone = edit.find<Milestone>(id))
        return *milestone;
    return Error{Error::Code::NotFound, Text::tr("The milestone is not there any more."), id.toString()};
}

Error refused(const QString& fault)
{
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(fault), {}};
}

Result<void> checked(const Edit& edit, const Milestone& milestone)
{
    if (const auto fault = milestoneFault(milestone))
        return refused(*fault);
    for (const Milestone* other : edit.rows<Milestone>())
        if (const auto fault = other->id == milestone.id ? std::nullopt : nameFault(milestone, *other))
            return refused(*fault);
    return {};
}

} // namespace

Result<MilestoneId> takeMilestone(Edit& edit, Milestone draft)
{
    if (const auto review = reviewOf(edit, draft.review); !review)
        return review.error();
    int taken = 0;
    for (const Milestone* other : edit.rows<Milestone>())
        taken += other->review == draft.review ? 1 : 0;
    if (taken >= mostMilestones)
        return refused(Text::tr("the review has %1 milestones, and more are not kept; remove one that nobody needs").arg(taken));
    draft.name = draft.name.simplified();
    if (const auto fine = checked(edit, draft); !fine)
        return fine.error();
    const MilestoneId id = draft.id;
    if (const auto inserted = edit.insert(std::move(draft)); !inserted)
        return inserted.error();
    return id;
}

Result<void> renameMilestone(Edit& edit, const MilestoneId& id, const QString& name)
{
    const auto before = found(edit, id);
    if (!before)
        return before.error();
    Milestone after = *before;
    after.name = name.simplified();
    if (auto fine = checked(edit, after); !fine)
        return fine;
    return edit.update(*before, std::move(after));
}

Result<void> removeMilestone(Edit& edit, const MilestoneId& id)
{
    const auto milestone = found(edit, id);
    return milestone ? edit.remove(*milestone) : Result<void>(milestone.error());
}

} // namespace waymark
