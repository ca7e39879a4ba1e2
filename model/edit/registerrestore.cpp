// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How what stands in the registers beside the plan comes back; planrestore.cpp has the plan itself.
#include "model/domain/localday.h"
#include "model/edit/gamedayedits.h"
#include "model/edit/policyedits.h"
#include "model/edit/restoresteps.h"
#include "model/edit/riskrules.h"
#include "model/edit/targetedits.h"
#include "model/edit/workloadedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RegisterRestore)
};

QString ownerGone(const QString& name)
{
    return Text::tr("%1 has no owner: the person is not there any more.").arg(name);
}

/// A risk that is gone, with the rating that begins its history anew.
Result<void> makeAgain(Restoring& restoring, Risk image)
{
    Edit& edit = restoring.edit;
    if (const auto fault = riskFault(image))
        return restoreRefused(*fault);
    if (isGiven(edit, image)) {
        const QString before = image.reference;
        image.reference = nextRiskReference(edit.records());
        restoring.notes << anotherReference(before, image.reference);
    }
    restoring.notes << Text::tr("The history of its ratings begins anew; links and notes that went with %1 are entries of their "
                                "own: restore those too.")
                           .arg(image.reference);
    RiskRating rating = ratingOf(image);
    rating.risk = image.id;
    rating.author = restoring.stamp.author;
    rating.rated = restoring.stamp.at;
    rating.reason = restoring.reason;
    if (auto inserted = edit.insert(std::move(image)); !inserted)
        return inserted;
    return edit.insert(std::move(rating));
}

} // namespace

QString anotherReference(const QString& before, const QString& now)
{
    return Text::tr("It comes back as %1: %2 has been given to another since.").arg(now, before);
}

Result<void> restore(Restoring& restoring, Target image)
{
    if (!restoring.edit.find<Target>(image.id))
        return restoring.edit.insert(std::move(image));
    return changeTargets(restoring.edit, std::vector{image.id}, [&image](Target& target) { target = image; });
}

/// Rules that were moved since keep their order: no two have one place.
Result<void> restore(Restoring& restoring, TargetRule image)
{
    Edit& edit = restoring.edit;
    const TargetRule* now = edit.find<TargetRule>(image.id);
    const bool taken = std::ranges::any_of(edit.rows<TargetRule>(), [&image](const TargetRule* other) {
        return other->id != image.id && other->position == image.position;
    });
    if (!now && !taken)
        return edit.insert(std::move(image));
    if (!now) {
        restoring.notes << Text::tr("The rule for %1 is tried last: another has its place.").arg(image.pattern);
        return addRule(edit, std::move(image));
    }
    if (taken && now->position != image.position) {
        restoring.notes << Text::tr("The rule for %1 keeps its place among the others: another has the one that it had.").arg(image.pattern);
        image.position = now->position;
    }
    return changeRule(edit, image.id, [&image](TargetRule& rule) { rule = image; });
}

Result<void> restore(Restoring& restoring, Risk image)
{
    Edit& edit = restoring.edit;
    leaveOutGone<Person>(restoring, image.owner, ownerGone(image.reference));
    if (!edit.find<Risk>(image.id))
        return makeAgain(restoring, std::move(image));
    if (auto changed = changeRisk(edit, image.id, [&image](Risk& risk) { risk = image; }); !changed)
        return changed; // ratings and status stay until the next step
    return rateRisk(edit, image.id, [&image](Risk& risk) { takeRatings(risk, image); }, restoring.reason, restoring.stamp);
}

Result<void> restore(Restoring& restoring, Policy image)
{
    Edit& edit = restoring.edit;
    leaveOutGone<Person>(restoring, image.owner, ownerGone(image.reference));
    if (edit.find<Policy>(image.id))
        return changePolicy(edit, image.id, [&image](Policy& policy) { policy = image; });
    restoring.notes << Text::tr("Links and notes that went with %1 are entries of their own: restore those too.").arg(image.reference);
    const auto added = addPolicy(edit, std::move(image));
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> restore(Restoring& restoring, GameDay image)
{
    Edit& edit = restoring.edit;
    const QDate today = localDay(restoring.stamp.at, edit.records().properties().timeZone);
    leaveOutGone<Person>(restoring, image.lead, Text::tr("%1 has no lead: the person is not there any more.").arg(image.reference));
    leaveOutGone<Target>(restoring, image.target,
                         Text::tr("%1 takes place nowhere in particular: the target is not there any more.").arg(image.reference));
    if (edit.find<GameDay>(image.id))
        return changeGameDay(edit, image.id, [&image](GameDay& gameDay) { gameDay = image; }, today);
    const bool given = isGiven(edit, image);
    if (auto added = addGameDay(edit, image, today); !added)
        return added.error();
    const GameDay numbered = *edit.find<GameDay>(image.id);
    if (given) {
        restoring.notes << anotherReference(image.reference, numbered.reference);
        return {};
    }
    GameDay named = numbered;
    named.reference = image.reference;
    return edit.update(numbered, std::move(named));
}

Result<void> restore(Restoring& restoring, Workload image)
{
    Edit& edit = restoring.edit;
    leaveOutGone<Person>(restoring, image.owner, ownerGone(image.name));
    if (edit.find<Workload>(image.id))
        return changeWorkload(edit, image.id, [&image](Workload& workload) { workload = image; });
    restoring.notes << Text::tr("Reviews and targets that went with %1 don't come back with it.").arg(image.name);
    const auto added = addWorkload(edit, std::move(image));
    return added ? Result<void>() : Result<void>(added.error());
}

} // namespace waymark
