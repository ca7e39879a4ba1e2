// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/gatefacts.h"

#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/boundary.h"
#include "model/programme/gatefigures.h"
#include "model/score/reviewtotals.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateFacts)
};

/// Answers are as they are now but for FigureRequest::then, and what tests say of them as it was then.
Figure issuesOf(std::span<const ReviewTotals> reviews, const FigureRequest& request)
{
    Figure figure = highRiskIssues(reviews);
    if (request.asOf && !request.then && figure.value)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = Text::tr("answers have no past: these are as they are now")});
    return figure;
}

QStringList unassignedTargets(const Records& records)
{
    QStringList names;
    for (const Target& target : records.targets())
        if (target.environment.isEmpty())
            names << (target.name.isEmpty() ? target.identity : target.name);
    names.sort();
    return names;
}

std::vector<GateDecision> decisionsAsOf(const Records& records, const std::optional<QDateTime>& moment)
{
    std::vector<GateDecision> decisions;
    std::ranges::copy_if(records.gateDecisions(), std::back_inserter(decisions),
                         [&](const GateDecision& decision) { return !moment || decision.decided <= *moment; });
    return decisions;
}

/// How each tool looked at each target, by its runs that count.
Result<std::vector<ScopeLook>> readLooks(const EvidenceReader& evidence, const Records& records,
                                         const FigureRequest& request, const Boundary& boundary)
{
    const auto scopes = evidence.runScopes();
    if (!scopes)
        return scopes.error();
    QHash<TargetName, QString> environments;
    for (const Target& target : records.targets())
        environments.insert({target.kind, target.identity}, target.environment);
    std::map<std::tuple<QString, TargetKind, QString, ScannerClass, QString>, ScopeLook> looks;
    for (const auto& [id, scope] : *scopes) {
        const Run* run = records.of<Run>().find(id);
        if (!run || !run->counts() || scope.drill || !boundary.includes(scope)
            || (request.asOf && run->time > *request.asOf))
            continue;
        ScopeLook& look =
            looks[{scope.tool, scope.targetKind, scope.targetIdentity, scope.scannerClass, scope.severityFilter}];
        look.tool = scope.tool;
        look.target = scope.targetIdentity;
        look.environment = environments.value({scope.targetKind, scope.targetIdentity});
        look.scannerClass = scope.scannerClass;
        look.severityFilter = scope.severityFilter;
        if (!look.latest.isValid() || run->time > look.latest)
            look.latest = run->time;
        if (run->complete && (!look.complete.isValid() || run->time > look.complete))
            look.complete = run->time;
    }
    std::vector<ScopeLook> list;
    for (auto& [key, look] : looks)
        list.push_back(std::move(look));
    return list;
}

} // namespace

Result<GateBasis> GateBasis::read(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                                  const Boundary& boundary, const WantedGates& wanted)
{
    GateBasis basis;
    for (const Sprint& sprint : records.sprints()) {
        if (sprint.state == SprintState::Closed)
            continue;
        const bool given = wanted.policy && wanted.sprint == sprint.id;
        basis.m_policies.insert(sprint.id, given ? *wanted.policy : policyFor(records, sprint.id));
    }
    basis.m_decisions = decisionsAsOf(records, request.asOf);
    if (!basis.asksFor(GateRule::RequiredScopes))
        return basis;
    auto looks = readLooks(evidence, records, request, boundary);
    if (!looks)
        return looks.error();
    basis.m_looks = *std::move(looks);
    return basis;
}

bool GateBasis::asksFor(GateRule rule) const
{
    for (const SprintPolicy& policy : m_policies)
        if (std::ranges::find(policy.policy.rules, rule) != policy.policy.rules.end())
            return true;
    return false;
}

GateFacts GateBasis::facts(const Records& records, std::span<const ReviewTotals> reviews, const FigureRequest& request) const
{
    return {.decisions = m_decisions,
            .risks = records.risks(),
            .riskTies = records.riskTies(),
            .riskGrid = gridOf(records.properties()),
            .riskAppetite = records.properties().riskAppetite,
            .looks = m_looks,
            .unassigned = unassignedTargets(records),
            .highRiskIssues = asksFor(GateRule::HighRiskIssues) ? issuesOf(reviews, request) : Figure(),
            .now = request.moment(),
            .timeZone = records.properties().timeZone};
}

} // namespace waymark
