// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/choiceproof.h"

#include <algorithm>

namespace waymark {

namespace {

bool ranOrIsAttested(const ProvingCheck& check)
{
    return check.standing != CheckStanding::NeverRun;
}

bool speaksForIt(const ProvingCheck& check)
{
    return check.standing == CheckStanding::Passed || check.standing == CheckStanding::AttestedPassed;
}

bool contradicts(const ProvingCheck& check)
{
    return check.standing == CheckStanding::Failed || check.standing == CheckStanding::AttestedFailed;
}

/// Results that failed. No result failed of a check that as a whole did not, whatever a failures-only tool has open.
qint64 failedResults(const CheckOutcome& outcome)
{
    return outcome.outcome == Outcome::Failed ? outcome.results[Outcome::Failed] + outcome.open : 0;
}

ProvingCheck provingCheck(const LinkedCheck& linked, const ScopedChecks& scoped)
{
    ProvingCheck check{.check = linked};
    if (linked.check == CheckKey(0))
        return check;
    if (const auto outcome = scoped.outcomes.constFind(linked.check); outcome != scoped.outcomes.cend()) {
        check.standing = standingOf(*outcome);
        const bool byPerson =
            check.standing == CheckStanding::AttestedPassed || check.standing == CheckStanding::AttestedFailed;
        check.stale = !byPerson && isStale(*outcome, scoped.freshSince);
        check.excepted = outcome->allExcepted;
        check.failed = failedResults(*outcome);
        check.results = outcome->results.total() + outcome->open + outcome->resolved;
        check.lastRun = outcome->lastRun;
    } else if (const auto attested = scoped.attested.constFind(linked.check); attested != scoped.attested.cend()) {
        check.standing = standingOf(*attested);
    }
    return check;
}

/// `ran`: any of the choice's checks ran or is attested. If so, it is another than one that never ran.
bool isObstacle(const ProvingCheck& check, bool ran)
{
    switch (check.standing) {
    case CheckStanding::Failed:
    case CheckStanding::AttestedFailed:
    case CheckStanding::Undecided: return true;
    case CheckStanding::NeverRun: return check.check.byHand || !ran;
    case CheckStanding::Passed: return check.stale;
    case CheckStanding::AttestedPassed:
    case CheckStanding::NotApplicable: return false;
    }
    Q_UNREACHABLE();
}

int rank(const ProvingCheck& check, bool obstacle)
{
    switch (check.standing) {
    case CheckStanding::Failed:
    case CheckStanding::AttestedFailed: return 0;
    case CheckStanding::NeverRun: return obstacle ? 1 : 5;
    case CheckStanding::Undecided: return 2;
    case CheckStanding::Passed: return obstacle ? 3 : 4;
    case CheckStanding::AttestedPassed: return 4;
    case CheckStanding::NotApplicable: return 5;
    }
    Q_UNREACHABLE();
}

ChoiceEvidence ofSelected(const ChoiceProof& proof)
{
    const auto& checks = proof.checks;
    if (std::ranges::any_of(checks, contradicts))
        return ChoiceEvidence::Contradicted;
    const auto isUnsettled = [&](const ProvingCheck& check) { return !speaksForIt(check) && proof.isInTheWay(check); };
    if (std::ranges::any_of(checks, isUnsettled) || std::ranges::none_of(checks, speaksForIt))
        return ChoiceEvidence::Unproven;
    if (std::ranges::any_of(checks, [&](const ProvingCheck& check) { return proof.isInTheWay(check); }))
        return ChoiceEvidence::Stale;
    return proof.count(CheckStanding::AttestedPassed) > 0 ? ChoiceEvidence::Attested : ChoiceEvidence::Confirmed;
}

} // namespace

int ChoiceProof::count(CheckStanding standing) const
{
    return static_cast<int>(std::ranges::count(checks, standing, &ProvingCheck::standing));
}

bool ChoiceProof::isInTheWay(const ProvingCheck& check) const
{
    return isObstacle(check, std::ranges::any_of(checks, ranOrIsAttested));
}

ChoiceProof choiceProof(ChoiceStatus status, std::span<const LinkedCheck> linked, const ScopedChecks& scoped)
{
    ChoiceProof proof;
    proof.checks.reserve(linked.size());
    for (const LinkedCheck& check : linked)
        proof.checks.push_back(provingCheck(check, scoped));
    const bool ran = std::ranges::any_of(proof.checks, ranOrIsAttested);
    std::ranges::stable_sort(proof.checks, {}, [ran](const ProvingCheck& check) { return rank(check, isObstacle(check, ran)); });
    if (status == ChoiceStatus::NotApplicable)
        return proof;
    const ChoiceEvidence selected = ofSelected(proof);
    if (status == ChoiceStatus::Selected)
        proof.evidence = selected;
    else if (selected == ChoiceEvidence::Confirmed)
        proof.evidence = ChoiceEvidence::Unclaimed;
    return proof;
}

} // namespace waymark
