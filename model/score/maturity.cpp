// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/maturity.h"

#include "model/score/maturitycriteria.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

namespace {

using Kind = Reason::Kind;

/// What depends on stories and links as they were.
bool isOfPlan(MaturityRule rule)
{
    return rungOf(rule) <= 3 || rule == MaturityRule::Mitigated;
}

std::vector<MaturityCriterion> criteriaOf(const EpicEvidence& epic, const MaturityIndex& index)
{
    std::vector<MaturityCriterion> criteria = {
        inSprintsCriterion(epic),        estimatedCriterion(epic),
        storyDoneCriterion(epic),        checkRanCriterion(epic, index),
        mustsDoneCriterion(epic),        checksPassedCriterion(epic, index),
        mitigatedCriterion(epic, index), complianceCriterion(epic, index),
        freshCriterion(epic, index),     noExpiredExceptionCriterion(epic, index),
        riskAppetiteCriterion(epic, index)};
    if (index.evidence().isPlanKnown)
        return criteria;
    for (MaturityCriterion& criterion : criteria) {
        if (!isOfPlan(criterion.rule))
            continue;
        criterion.state = CriterionState::Unknown;
        criterion.figure = {.reasons = {{.kind = Kind::Missing,
                                         .text = MaturityText::tr("Can't be told: nobody noted where the plan stood then.")}}};
    }
    return criteria;
}

bool holdsAll(const EpicMaturity& ladder, int rung)
{
    return std::ranges::all_of(ladder.criteria, [rung](const MaturityCriterion& criterion) {
        return rungOf(criterion.rule) != rung || criterion.state == CriterionState::Holds;
    });
}

/// What the end of a closed sprint adds to a criterion of rung 5.
void addPast(MaturityCriterion& criterion, const MaturityCriterion& then, int sprint)
{
    const QString number = QString::number(sprint);
    if (then.state == CriterionState::Holds) {
        ++*criterion.figure.value;
        criterion.figure.reasons.push_back({.text = MaturityText::tr("It held at the end of sprint %1.").arg(number)});
        return;
    }
    for (const Reason& reason : then.figure.reasons) {
        if (reason.kind != Kind::Missing)
            continue;
        Reason dated = reason;
        dated.text = MaturityText::tr("At the end of sprint %1: %2").arg(number, reason.text);
        criterion.figure.reasons.push_back(std::move(dated));
    }
    if (criterion.state != CriterionState::Missed)
        criterion.state = then.state;
}

const MaturityCriterion* find(std::span<const EpicMaturity> ladders, const QString& epic, MaturityRule rule)
{
    const auto ladder = std::ranges::find(ladders, epic, [](const EpicMaturity& each) { return each.epic.id; });
    if (ladder == ladders.end())
        return nullptr;
    const auto criterion = std::ranges::find(ladder->criteria, rule, &MaturityCriterion::rule);
    return criterion == ladder->criteria.end() ? nullptr : &*criterion;
}

void sustain(MaturityCriterion& criterion, const QString& epic, std::span<const PastLadders> past, int asked)
{
    criterion.figure.value = 0;
    const auto looked = past.first(std::min(past.size(), static_cast<size_t>(asked)));
    const MaturityCriterion untold = {
        .state = CriterionState::Unknown,
        .figure = {.reasons = {{.kind = Kind::Missing, .text = MaturityText::tr("Can't be told: the epic wasn't there.")}}}};
    for (const PastLadders& point : looked) {
        const MaturityCriterion* then = find(point.epics, epic, criterion.rule);
        addPast(criterion, then ? *then : untold, point.sprint);
    }
    if (std::ssize(looked) < asked)
        miss(criterion, {.kind = Kind::Missing,
                         .text = MaturityText::tr("It has to hold at the ends of %1 closed sprints, and only %2 are closed.")
                                     .arg(asked)
                                     .arg(looked.size())});
}

void leaveOpen(MaturityCriterion& criterion, int asked)
{
    if (criterion.state != CriterionState::Holds)
        return;
    miss(criterion, {.kind = Kind::Missing,
                     .text = MaturityText::tr("Whether it held at the ends of the last %1 closed sprints is looked at as soon as "
                                              "everything else holds.").arg(asked)});
    criterion.state = CriterionState::Unknown;
}

void conclude(EpicMaturity& ladder)
{
    int rung = 0;
    while (rung < topRung && holdsAll(ladder, rung + 1))
        ++rung;
    const bool isUntold = std::ranges::all_of(ladder.criteria, [](const MaturityCriterion& criterion) {
        return rungOf(criterion.rule) > 1 || criterion.state == CriterionState::Unknown;
    });
    ladder.rung = isUntold ? std::nullopt : std::optional(rung);
    ladder.missing.clear();
    for (const MaturityCriterion& criterion : ladder.criteria)
        if (rungOf(criterion.rule) == rung + 1 && criterion.state != CriterionState::Holds)
            std::ranges::copy_if(criterion.figure.reasons, std::back_inserter(ladder.missing),
                                 [](const Reason& reason) { return reason.kind == Kind::Missing; });
}

} // namespace

int rungOf(MaturityRule rule)
{
    switch (rule) {
    case MaturityRule::InSprints:
    case MaturityRule::Estimated: return 1;
    case MaturityRule::StoryDone:
    case MaturityRule::CheckRan: return 2;
    case MaturityRule::MustsDone:
    case MaturityRule::ChecksPassed: return 3;
    case MaturityRule::Mitigated:
    case MaturityRule::Compliance: return 4;
    case MaturityRule::Fresh:
    case MaturityRule::NoExpiredException:
    case MaturityRule::RiskAppetite: break;
    }
    return topRung;
}

QString rungName(int rung)
{
    switch (rung) {
    case 1: return MaturityText::tr("Planned");
    case 2: return MaturityText::tr("Building");
    case 3: return MaturityText::tr("Baseline");
    case 4: return MaturityText::tr("Verified");
    case topRung: return MaturityText::tr("Sustained");
    default: return MaturityText::tr("Not planned");
    }
}

std::vector<EpicMaturity> momentaryLadders(const MaturityEvidence& evidence)
{
    const MaturityIndex index(evidence);
    std::vector<EpicMaturity> ladders;
    for (const EpicName& epic : evidence.epics)
        ladders.push_back({.epic = epic, .criteria = criteriaOf(index.of(epic.id), index)});
    return ladders;
}

bool isPastDecisive(std::span<const EpicMaturity> ladders)
{
    return std::ranges::any_of(ladders, [](const EpicMaturity& ladder) {
        return std::ranges::all_of(ladder.criteria, [](const MaturityCriterion& criterion) {
            return rungOf(criterion.rule) == topRung ? criterion.state != CriterionState::Missed
                                                     : criterion.state == CriterionState::Holds;
        });
    });
}

std::vector<EpicMaturity> sustainedLadders(std::vector<EpicMaturity> momentary,
                                           const std::optional<std::span<const PastLadders>>& past,
                                           const MaturityThresholds& thresholds)
{
    for (EpicMaturity& ladder : momentary) {
        for (MaturityCriterion& criterion : ladder.criteria) {
            if (rungOf(criterion.rule) != topRung)
                continue;
            if (past)
                sustain(criterion, ladder.epic.id, *past, thresholds.sprints);
            else
                leaveOpen(criterion, thresholds.sprints);
        }
        conclude(ladder);
    }
    return momentary;
}

} // namespace waymark
