// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gate.h"

namespace waymark {

/// The clauses of a gate, one each, as GateRule says; gateVerdict() gives them their ids. One with nothing to judge by does
/// not hold and says "no evidence".
GateClause mustsDoneClause(const GateEvidence& evidence);
GateClause checksPassedClause(const GateEvidence& evidence);
GateClause complianceClause(const GateEvidence& evidence, const GatePolicy& policy);
GateClause severeFailuresClause(const GateEvidence& evidence, const GatePolicy& policy);
GateClause errorsClause(const GateEvidence& evidence, const GatePolicy& policy);
GateClause freshClause(const GateEvidence& evidence);
GateClause noExpiredExceptionClause(const GateEvidence& evidence);
GateClause highRiskIssuesClause(const GateEvidence& evidence, const GatePolicy& policy);

/// A risk is in the way if its current level is above the appetite, or if it isn't rated. Closed ones are not, but prove
/// nothing either. An accepted one is not as long as an acceptance of it, or such of all that shows it, are in force, see
/// RiskStand: a status alone, which anybody can tick, accepts nothing.
GateClause riskAppetiteClause(const GateEvidence& evidence);

GateClause requiredScopesClause(const GateEvidence& evidence, const GatePolicy& policy);
GateClause overdueClause(const GateEvidence& evidence);

/// A line of gateLines().
QString gateLine(const GateClause& clause);

/// Gives those that don't hold their facts.
void addFacts(std::vector<GateClause>& clauses, const GateEvidence& evidence);
/// 16 hexadecimal digits of these, in any order.
QString digestOf(QStringList facts);

} // namespace waymark
