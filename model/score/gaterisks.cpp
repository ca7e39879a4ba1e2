// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/glob.h"
#include "model/score/exceptionstate.h"
#include "model/score/gateclauses.h"
#include "model/score/gatewords.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

/// Only what was approved can run out: a proposal never covered anything.
bool hasExpired(const ExceptionRecord& exception, const GateFacts& facts)
{
    return exception.approved && exceptionState(exception, facts.now, facts.timeZone) == ExceptionState::Expired;
}

/// Of a check that has no results: in force, and nobody attests that it failed, which holds against all others.
bool isAttestedAnew(const ExceptionRecord& expired, const GateFacts& facts)
{
    bool passed = false;
    for (const ExceptionRecord& other : facts.exceptions) {
        if (other.check != expired.check || !other.attested
            || !isInForce(exceptionState(other, facts.now, facts.timeZone)))
            continue;
        if (other.attested == Outcome::Failed)
            return false;
        passed = true;
    }
    return passed;
}

/// Without results a waiver has nothing to cover any more; what an attestation stood for is then unproven. With results
/// only these count, and what covers them: a person's word is none on what a tool saw failing.
bool isMissed(const ExceptionRecord& exception, const GateEvidence& evidence)
{
    const auto check = std::ranges::find_if(
        evidence.checks, [&](const CheckOutcome& outcome) { return exception.check == outcome.check; });
    if (check != evidence.checks.end())
        return !satisfies(*check);
    return exception.kind == ExceptionKind::Attestation && !isAttestedAnew(exception, evidence.facts);
}

bool isMeant(const ScopeLook& look, const RequiredScope& scope)
{
    return look.tool.compare(scope.tool, Qt::CaseInsensitive) == 0 && globMatches(scope.target, look.target)
        && (scope.environment.isEmpty() || scope.environment == look.environment);
}

QString nameOf(const RequiredScope& scope)
{
    const QString name = GateText::tr("%1 on %2").arg(scope.tool, scope.target);
    return scope.environment.isEmpty() ? name : GateText::tr("%1 of %2").arg(name, scope.environment);
}

/// What is wrong with a required scope, in words; nothing: it was looked at as it must be.
std::optional<QString> faultOf(const RequiredScope& scope, const GateEvidence& evidence)
{
    bool looked = false;
    QDateTime complete;
    for (const ScopeLook& look : evidence.facts.looks) {
        if (!isMeant(look, scope))
            continue;
        looked = true;
        if (look.complete.isValid() && (!complete.isValid() || look.complete > complete))
            complete = look.complete;
    }
    if (!looked)
        return GateText::tr("%1: no evidence, it never ran").arg(nameOf(scope));
    if (!complete.isValid())
        return GateText::tr("%1: only runs that are not complete").arg(nameOf(scope));
    const QString day = complete.date().toString(Qt::ISODate);
    if (complete < evidence.begin)
        return GateText::tr("%1: its last complete run is of %2, before the sprint began").arg(nameOf(scope), day);
    if (evidence.freshSince.isValid() && complete < evidence.freshSince)
        return GateText::tr("%1: its last complete run is of %2, which is too long ago").arg(nameOf(scope), day);
    return std::nullopt;
}

} // namespace

GateClause noExpiredExceptionClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("No exception has run out while its check still needs it")};
    const GateFacts& facts = evidence.facts;
    QStringList expired;
    for (const ExceptionRecord& exception : facts.exceptions) {
        if (!hasExpired(exception, facts) || !isMissed(exception, evidence))
            continue;
        expired << exception.reference;
        clause.exceptions.push_back(exception.id);
        if (exception.check)
            clause.checks.push_back(*exception.check);
    }
    clause.holds = expired.isEmpty();
    if (facts.exceptions.empty())
        clause.evidence << GateText::tr("no exceptions");
    else
        clause.evidence << GateText::tr("%1 of %2 exceptions").arg(expired.size()).arg(facts.exceptions.size());
    if (!expired.isEmpty())
        clause.evidence << GateText::tr("run out are %1").arg(some(expired));
    return clause;
}

GateClause riskAppetiteClause(const GateEvidence& evidence)
{
    const GateFacts& facts = evidence.facts;
    GateClause clause{.text = GateText::tr("No risk is above the appetite of %1").arg(facts.riskAppetite)};
    QStringList above;
    QStringList unrated;
    QStringList unapproved;
    size_t accepted = 0;
    for (const Risk& risk : facts.risks) {
        const RiskStand stand = riskStand(risk, riskFacts(facts));
        accepted += stand == RiskStand::Accepted ? 1 : 0;
        if (!isInTheWay(stand))
            continue;
        clause.risks.push_back(risk.id);
        (stand == RiskStand::Unrated ? unrated : stand == RiskStand::UnbackedAccept ? unapproved : above) << risk.reference;
    }
    clause.holds = !facts.risks.empty() && clause.risks.empty();
    clause.evidence << (facts.risks.empty() ? GateText::tr("no evidence, no risk is registered")
                                            : GateText::tr("%1 of %2 risks")
                                                  .arg(std::ssize(facts.risks) - std::ssize(clause.risks))
                                                  .arg(std::ssize(facts.risks)));
    addCount(clause, accepted, GateText::tr("%1 of these are accepted by an exception in force"));
    if (!above.isEmpty())
        clause.evidence << GateText::tr("above it are %1").arg(some(above));
    if (!unapproved.isEmpty())
        clause.evidence << GateText::tr("accepted without an approved exception are %1").arg(some(unapproved));
    if (!unrated.isEmpty())
        clause.evidence << GateText::tr("no evidence, not rated are %1").arg(some(unrated));
    return clause;
}

GateClause requiredScopesClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = GateText::tr("All required scopes were looked at since the sprint began")};
    QStringList faults;
    for (const RequiredScope& scope : policy.scopes)
        if (const auto fault = faultOf(scope, evidence))
            faults << *fault;
    const qsizetype all = std::ssize(policy.scopes);
    clause.holds = all > 0 && faults.isEmpty();
    clause.evidence << (all == 0 ? GateText::tr("no evidence, the policy requires no scope")
                                 : GateText::tr("%1 of %2").arg(all - faults.size()).arg(all));
    clause.evidence += faults;
    return clause;
}

} // namespace waymark
