// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exceptioncover.h"

#include "model/score/exceptionstate.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionCover)
};

/// Exceptions in force, and what they cover by name, of one check.
struct OfCheck {
    std::vector<const ExceptionReach*> reaches = {};
    std::vector<const ExceptedCount*> named = {};
};

/// What is in the way of one check, over all its scopes.
struct Sum {
    qint64 inTheWay = 0;
    qint64 covered = 0;
    bool vouchedFor = true; ///< wherever it was skipped, a person attests that it passed
    bool refuted = false;   ///< a person attests that it failed
    bool withFile = true;   ///< each attestation that vouches keeps the hash of a file
};

void addException(std::vector<ExceptionId>& exceptions, const ExceptionId& exception)
{
    if (std::ranges::find(exceptions, exception) == exceptions.end())
        exceptions.push_back(exception);
}

qint64 coveredOf(const OfCheck& exceptions, const Scope& scope, const ObservedState& state, qint64 count)
{
    const auto all = [&](const ExceptionReach* reach) { return reach->coversAllIn(scope); };
    if (std::ranges::any_of(exceptions.reaches, all))
        return count;
    qint64 covered = 0;
    for (const ExceptedCount* named : exceptions.named)
        if (named->scope == scope && named->state == state)
            covered += named->count;
    return std::min(covered, count);
}

void addAttestations(Sum& sum, const OfCheck& exceptions, const Scope& scope)
{
    bool passed = false;
    bool withFile = false;
    for (const ExceptionReach* reach : exceptions.reaches) {
        if (!reach->attested || !reach->reaches(scope))
            continue;
        sum.refuted = sum.refuted || reach->attested == Outcome::Failed;
        if (reach->attested == Outcome::Passed) {
            passed = true;
            withFile = withFile || reach->withFile;
        }
    }
    sum.vouchedFor = sum.vouchedFor && passed;
    sum.withFile = sum.withFile && withFile;
}

void addTally(Sum& sum, CheckOutcome& outcome, const CheckTally& tally, const OfCheck& exceptions)
{
    bool skipped = false;
    for (const auto& [state, count] : tally.counts) {
        if (count <= 0 || !state.outcome || !standsInTheWay(*state.outcome))
            continue;
        sum.inTheWay += count;
        sum.covered += coveredOf(exceptions, tally.scope, state, count);
        skipped = skipped || state.outcome == Outcome::Skipped;
    }
    if (skipped)
        addAttestations(sum, exceptions, tally.scope);
    for (const ExceptionReach* reach : exceptions.reaches)
        if (reach->reaches(tally.scope))
            addException(outcome.exceptions, reach->exception);
}

void conclude(CheckOutcome& outcome, const Sum& sum)
{
    outcome.excepted = sum.covered;
    outcome.allExcepted = sum.inTheWay > 0 && sum.covered == sum.inTheWay;
    if (sum.refuted) // where it was skipped, whatever a tool could tell elsewhere
        outcome.attested = Outcome::Failed;
    else if (outcome.outcome == Outcome::Skipped && sum.vouchedFor)
        outcome.attested = Outcome::Passed;
    outcome.attestedWithFile = outcome.attested == Outcome::Passed && sum.withFile;
}

QString exceptedText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed: return Text::tr("failed and excepted: they stay in the denominator as failed");
    case Outcome::Error: return Text::tr("ended in an error and excepted: they stay in the denominator");
    case Outcome::Skipped: return Text::tr("skipped and excepted: they stay in the denominator");
    case Outcome::Suppressed: return Text::tr("suppressed and excepted: they stay in the denominator");
    case Outcome::Passed:
    case Outcome::NotApplicable: break; // nothing of them is in the way
    }
    return {};
}

void addReason(std::vector<Reason>& reasons, Reason reason)
{
    reason.count = static_cast<qint64>(reason.checks.size());
    if (reason.count > 0)
        reasons.push_back(std::move(reason));
}

} // namespace

std::optional<ExceptionReach> reachOf(const ExceptionRecord& exception, std::span<const Target> targets)
{
    if (!exception.check)
        return std::nullopt;
    ExceptionReach reach{.exception = exception.id,
                         .check = *exception.check,
                         .resources = exception.resources,
                         .attested = exception.attested,
                         .withFile = !exception.evidenceSha256.isEmpty()};
    if (exception.target) {
        const auto target = std::ranges::find(targets, *exception.target, &Target::id);
        if (target == targets.end())
            return std::nullopt;
        reach.target = TargetName{.kind = target->kind, .identity = target->identity};
    }
    return reach;
}

std::vector<ExceptionReach> reachesInForce(std::span<const ExceptionRecord> exceptions, std::span<const Target> targets,
                                           const QDateTime& moment, const QString& timeZone)
{
    std::vector<ExceptionReach> reaches;
    for (const ExceptionRecord& exception : exceptions)
        if (isInForce(exceptionState(exception, moment, timeZone)))
            if (auto reach = reachOf(exception, targets))
                reaches.push_back(*std::move(reach));
    return reaches;
}

void coverOutcomes(std::vector<CheckOutcome>& outcomes, std::span<const AssignedCheck> checks, const ExceptionCover& cover)
{
    QHash<CheckKey, OfCheck> exceptions;
    for (const ExceptionReach& reach : cover.reaches)
        exceptions[reach.check].reaches.push_back(&reach);
    for (const ExceptedCount& named : cover.named)
        if (const auto own = exceptions.find(named.check); own != exceptions.end())
            own->named.push_back(&named);
    QHash<CheckKey, size_t> places;
    for (size_t i = 0; i < outcomes.size(); ++i)
        if (exceptions.contains(outcomes[i].check))
            places.insert(outcomes[i].check, i);
    std::vector<Sum> sums(outcomes.size());
    for (const AssignedCheck& check : checks)
        if (const auto place = places.constFind(check.tally.check); place != places.cend())
            addTally(sums[*place], outcomes[*place], check.tally, *exceptions.constFind(check.tally.check));
    for (const size_t place : places)
        conclude(outcomes[place], sums[place]);
}

std::vector<AttestedCheck> attestedChecks(std::span<const CheckOutcome> outcomes, std::span<const AssignedCheck> checks,
                                          std::span<const ExceptionReach> reaches)
{
    std::vector<AttestedCheck> attested;
    for (const ExceptionReach& reach : reaches) {
        if (!reach.attested || std::ranges::find(outcomes, reach.check, &CheckOutcome::check) != outcomes.end())
            continue;
        auto known = std::ranges::find(attested, reach.check, &AttestedCheck::check);
        if (known == attested.end()) {
            AttestedCheck check{.check = reach.check};
            const auto names = std::ranges::find(checks, reach.check, [](const AssignedCheck& each) { return each.tally.check; });
            if (names != checks.end()) {
                check.tool = names->tally.tool;
                check.checkId = names->tally.checkId;
                check.title = names->tally.title;
                check.epic = names->epic;
            }
            known = attested.insert(attested.end(), std::move(check));
        }
        if (reach.attested == Outcome::Failed)
            known->attested = Outcome::Failed;
        known->withFile = known->attested == Outcome::Passed && (known->withFile || reach.withFile);
        addException(known->exceptions, reach.exception);
    }
    return attested;
}

std::vector<Reason> exceptionReasons(std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested)
{
    std::vector<Reason> reasons;
    for (const Outcome outcome : allOutcomes) {
        Reason excepted{.text = exceptedText(outcome), .outcome = outcome};
        for (const CheckOutcome& check : checks)
            if (check.outcome == outcome && check.allExcepted)
                excepted.checks.push_back(check.check);
        addReason(reasons, std::move(excepted));
    }
    for (const Outcome said : {Outcome::Passed, Outcome::Failed}) {
        const bool passed = said == Outcome::Passed;
        Reason skipped{.text = passed ? Text::tr("skipped and attested as passed by a person: never counted as passed")
                                      : Text::tr("skipped and attested as failed by a person"),
                       .outcome = Outcome::Skipped};
        Reason neverRun{.kind = Reason::Kind::LeftOut,
                        .text = passed ? Text::tr("never run and attested as passed by a person: never counted as passed")
                                       : Text::tr("never run and attested as failed by a person")};
        for (const CheckOutcome& check : checks)
            if (check.attested == said)
                skipped.checks.push_back(check.check);
        for (const AttestedCheck& check : attested)
            if (check.attested == said)
                neverRun.checks.push_back(check.check);
        addReason(reasons, std::move(skipped));
        addReason(reasons, std::move(neverRun));
    }
    return reasons;
}

} // namespace waymark
