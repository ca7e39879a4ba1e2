// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/glob.h"
#include "model/domain/localday.h"
#include "model/score/exceptionfigures.h"
#include "model/score/gateclauses.h"
#include "model/score/gatewords.h"
#include "model/score/shownwords.h"

#include <iterator>
#include <map>
#include <utility>

namespace waymark {

namespace {

bool isMeant(const ScopeLook& look, const RequiredScope& scope)
{
    return look.tool.compare(scope.tool, Qt::CaseInsensitive) == 0 && globMatches(scope.target, look.target)
        && (scope.environment.isEmpty() || scope.environment == look.environment)
        && (!scope.scannerClass || *scope.scannerClass == look.scannerClass);
}

QString nameOf(const RequiredScope& scope)
{
    const QString tool = scope.scannerClass ? GateText::tr("%1 (%2)", "tool, what it looks for").arg(scope.tool, shownWord(*scope.scannerClass))
                                            : scope.tool;
    const QString name = GateText::tr("%1 on %2").arg(tool, scope.target);
    return scope.environment.isEmpty() ? name : GateText::tr("%1 of %2").arg(name, scope.environment);
}

/// How a required scope was looked at.
struct Looks {
    bool any = false;
    QStringList filters = {};  ///< of looks that may have missed something
    QDateTime complete = {};   ///< the latest that missed nothing
};

Looks looksAt(const RequiredScope& scope, std::span<const ScopeLook> all)
{
    Looks looks;
    for (const ScopeLook& look : all) {
        if (!isMeant(look, scope))
            continue;
        looks.any = true;
        if (!look.severityFilter.isEmpty() && !scope.anySeverityFilter)
            looks.filters << look.severityFilter;
        else if (look.complete.isValid() && (!looks.complete.isValid() || look.complete > looks.complete))
            looks.complete = look.complete;
    }
    return looks;
}

/// What is wrong with these, in words; nothing: it was looked at as it must be.
std::optional<QString> faultOf(const RequiredScope& scope, const Looks& looks, const GateEvidence& evidence)
{
    if (!looks.any)
        return GateText::tr("%1: no evidence, it never ran").arg(nameOf(scope));
    if (!looks.complete.isValid() && !looks.filters.isEmpty())
        return GateText::tr("%1: only runs that are not complete or look for some severities only (%2)")
            .arg(nameOf(scope), some(looks.filters));
    if (!looks.complete.isValid())
        return GateText::tr("%1: only runs that are not complete").arg(nameOf(scope));
    const QString day = localDay(looks.complete, evidence.facts.timeZone).toString(Qt::ISODate);
    if (looks.complete < evidence.begin)
        return GateText::tr("%1: its last complete run is of %2, before the sprint began").arg(nameOf(scope), day);
    if (evidence.freshSince.isValid() && looks.complete < evidence.freshSince)
        return GateText::tr("%1: its last complete run is of %2, which is too long ago").arg(nameOf(scope), day);
    return std::nullopt;
}

/// The same in no language.
QStringList basisOf(const RequiredScope& scope, const Looks& looks)
{
    return {scope.tool, scope.target, scope.environment, scope.scannerClass ? word(*scope.scannerClass) : QString(),
            looks.complete.isValid() ? looks.complete.toUTC().toString(Qt::ISODate) : joined(looks.filters),
            looks.any ? QStringLiteral("ran") : QString()};
}

} // namespace

GateClause noExpiredExceptionClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("No exception has expired while its check or risk still needs it")};
    const auto all = std::ssize(evidence.facts.exceptions);
    clause.basis << QString::number(all);
    QStringList expired;
    for (const ExceptionRecord& exception : evidence.lapsed) {
        expired << exceptionName(exception, evidence.facts.risks);
        if (exception.risk)
            clause.risks.push_back(*exception.risk);
        clause.exceptions.push_back(exception.id);
        if (exception.check)
            clause.checks.push_back(*exception.check);
    }
    clause.holds = expired.isEmpty();
    clause.evidence << (all == 0 ? GateText::tr("no exceptions")
                                 : GateText::tr("%1 of %2 exceptions").arg(expired.size()).arg(all));
    if (!expired.isEmpty())
        clause.evidence << GateText::tr("expired are %1").arg(some(expired));
    return clause;
}

GateClause riskAppetiteClause(const GateEvidence& evidence)
{
    const RiskFacts facts = riskFacts(evidence.facts, evidence.checks, evidence.attested);
    GateClause clause{.text = GateText::tr("No risk is above the appetite of %1").arg(facts.appetite), .basis = {QString::number(facts.appetite)}};
    std::map<RiskStand, QStringList> stands;
    for (const Risk& risk : facts.risks) {
        const RiskStand stand = riskStand(risk, facts);
        stands[stand] << risk.reference;
        if (isInTheWay(stand))
            clause.risks.push_back(risk.id);
    }
    const qsizetype closed = stands[RiskStand::Closed].size();
    const qsizetype open = std::ssize(facts.risks) - closed;
    clause.holds = open > 0 && clause.risks.empty();
    clause.evidence << (facts.risks.empty() ? GateText::tr("no evidence, no risk is registered")
                            : open == 0     ? GateText::tr("no evidence, all risks are closed")
                                            : GateText::tr("%1 of %2 risks").arg(open - std::ssize(clause.risks)).arg(open));
    addCount(clause, static_cast<size_t>(open > 0 ? closed : 0), GateText::tr("%1 more are closed"));
    addCount(clause, static_cast<size_t>(stands[RiskStand::Accepted].size()),
             GateText::tr("%1 of these are accepted by an exception in force"));
    const std::pair<RiskStand, QString> named[] = {
        {RiskStand::Above, GateText::tr("above it are %1")},
        {RiskStand::UnbackedAccept, GateText::tr("accepted without an approved acceptance of them, or of all that shows them, are %1")},
        {RiskStand::Unrated, GateText::tr("no evidence, not rated are %1")}};
    clause.basis << QString::number(open) << QString::number(closed) << joined(stands[RiskStand::Accepted]);
    for (const auto& [stand, text] : named) {
        clause.basis << joined(stands[stand]);
        if (!stands[stand].isEmpty())
            clause.evidence << text.arg(some(stands[stand]));
    }
    return clause;
}

GateClause requiredScopesClause(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateClause clause{.text = GateText::tr("All required scopes were looked at since the sprint began")};
    QStringList faults;
    for (const RequiredScope& scope : policy.scopes) {
        const Looks looks = looksAt(scope, evidence.facts.looks);
        const auto fault = faultOf(scope, looks, evidence);
        if (!fault)
            continue;
        faults << *fault;
        clause.basis += basisOf(scope, looks);
    }
    const qsizetype all = std::ssize(policy.scopes);
    clause.holds = all > 0 && faults.isEmpty();
    clause.basis << QString::number(all);
    clause.evidence << (all == 0 ? GateText::tr("no evidence, the policy requires no scope")
                                 : GateText::tr("%1 of %2").arg(all - faults.size()).arg(all));
    clause.evidence += faults;
    return clause;
}

} // namespace waymark
