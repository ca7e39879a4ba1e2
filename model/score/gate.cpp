// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gate.h"

#include "model/domain/gateline.h"
#include "model/score/gateclauses.h"
#include "model/score/gatewords.h"

#include <algorithm>

namespace waymark {

namespace {

GateClause judge(GateRule rule, const GateEvidence& evidence, const GatePolicy& policy)
{
    switch (rule) {
    case GateRule::MustsDone: return mustsDoneClause(evidence);
    case GateRule::ChecksPassed: return checksPassedClause(evidence);
    case GateRule::Compliance: return complianceClause(evidence, policy);
    case GateRule::SevereFailures: return severeFailuresClause(evidence, policy);
    case GateRule::Errors: return errorsClause(evidence, policy);
    case GateRule::Fresh: return freshClause(evidence);
    case GateRule::NoExpiredException: return noExpiredExceptionClause(evidence);
    case GateRule::HighRiskIssues: return highRiskIssuesClause(evidence, policy);
    case GateRule::RiskAppetite: return riskAppetiteClause(evidence);
    case GateRule::RequiredScopes: return requiredScopesClause(evidence, policy);
    case GateRule::Overdue: return overdueClause(evidence);
    }
    Q_UNREACHABLE();
}

constexpr QLatin1String colon(": ");

} // namespace

GateVerdict gateVerdict(const GateEvidence& evidence, const GatePolicy& policy)
{
    GateVerdict verdict;
    for (const GateRule rule : policy.rules) {
        verdict.clauses.push_back(judge(rule, evidence, policy));
        verdict.clauses.back().id = word(rule);
    }
    addFacts(verdict.clauses, evidence);
    if (!policy.environments.isEmpty())
        verdict.unjudged = evidence.facts.unassigned;
    verdict.holds = !verdict.clauses.empty() && std::ranges::all_of(verdict.clauses, &GateClause::holds);
    return verdict;
}

GateVerdict gateVerdict(const GateEvidence& evidence, const SprintPolicy& policy)
{
    if (policy.fault.isEmpty())
        return gateVerdict(evidence, policy.policy);
    return {.clauses = {{.id = QStringLiteral("policy"),
                         .text = GateText::tr("The policy of the gate can be read"),
                         .evidence = {policy.fault},
                         .facts = digestOf({QStringLiteral("policy\t") + policy.document})}}};
}

QString unjudgedText(const GateVerdict& verdict)
{
    const qsizetype count = verdict.unjudged.size();
    if (count == 0)
        return {};
    return count == 1 ? GateText::tr("Not judged is %1: no environment is assigned to it.").arg(verdict.unjudged.front())
                      : GateText::tr("Not judged are %1 targets to which no environment is assigned: %2.")
                            .arg(QString::number(count), some(verdict.unjudged));
}

QString gateLine(const GateClause& clause)
{
    const QString evidence = clause.evidence.join(QStringLiteral("; "));
    return gateLine(clause.holds, evidence.isEmpty() ? clause.text : clause.text + colon + evidence, clause.facts);
}

QStringList gateLines(const GateVerdict& verdict)
{
    QStringList lines;
    for (const GateClause& clause : verdict.clauses)
        lines << gateLine(clause);
    return lines;
}

std::optional<GateVerdict> frozenGate(const SprintClosure& closure)
{
    if (!closure.gate)
        return std::nullopt;
    GateVerdict verdict{.holds = *closure.gate};
    for (const QString& line : closure.gateLines) {
        const QString words = lineWords(line);
        const qsizetype end = words.indexOf(colon);
        verdict.clauses.push_back({.holds = lineHolds(line).value_or(*closure.gate),
                                   .text = words.left(end),
                                   .evidence = end < 0 ? QStringList() : QStringList{words.mid(end + colon.size())},
                                   .facts = lineFacts(line)});
    }
    return verdict;
}

} // namespace waymark
