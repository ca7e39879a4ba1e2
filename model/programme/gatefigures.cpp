// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/gatefigures.h"

#include "model/domain/gatepolicyfile.h"
#include "model/edit/records.h"
#include "model/programme/figureswithin.h"
#include "model/programme/lensshelf.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GateFigures)
};

SprintPolicy stored(const GatePolicyRecord& record)
{
    SprintPolicy policy{.source = record.sprint ? SprintPolicy::Source::Sprint : SprintPolicy::Source::Workspace,
                        .document = record.document};
    auto parsed = parseGatePolicy(record.document.toUtf8());
    if (parsed)
        policy.policy = *std::move(parsed);
    else
        policy.fault = parsed.error().message;
    return policy;
}

SprintPolicy policyOf(const Records& records, const std::optional<SprintId>& sprint)
{
    const auto policies = records.gatePolicies();
    auto record = std::ranges::find_if(
        policies, [&](const GatePolicyRecord& candidate) { return sprint && candidate.sprint == sprint; });
    if (record == policies.end())
        record = std::ranges::find_if(policies, [](const GatePolicyRecord& candidate) { return !candidate.sprint; });
    if (record != policies.end())
        return stored(*record);
    return {.document = gatePolicyDocument({})};
}

Result<GateVerdict> frozen(const Sprint& sprint, const Records& records, const GateRequest& request)
{
    if (request.policy || request.asOf)
        return Error{.message = Text::tr("Sprint %1 is closed, so its gate stays as it was then: it is judged neither by "
                                         "another policy nor as of another date.").arg(sprint.number)};
    const auto closures = records.closures();
    const auto closure = std::ranges::find(closures, sprint.id, &SprintClosure::sprint);
    if (auto verdict = closure == closures.end() ? std::nullopt : frozenGate(*closure)) {
        verdict->overridden = gateOverride(*verdict, records.gateDecisions(), sprint.id);
        return *std::move(verdict);
    }
    GateVerdict none;
    none.clauses.push_back({.text = Text::tr("The gate was judged when the sprint was closed"),
                            .evidence = {Text::tr("no evidence, it was closed without")}});
    return none;
}

QStringList sorted(QStringList environments)
{
    environments.sort();
    return environments;
}

const SprintFigures* of(const ProgrammeFigures& figures, const SprintId& sprint)
{
    const auto found =
        std::ranges::find(figures.sprints, sprint, [](const SprintFigures& each) { return each.sprint.id; });
    return found == figures.sprints.end() ? nullptr : &*found;
}

} // namespace

SprintPolicy policyFor(const Records& records, const SprintId& sprint)
{
    return policyOf(records, sprint);
}

SprintPolicy generalPolicy(const Records& records)
{
    return policyOf(records, std::nullopt);
}

Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const FigureRequest& asked)
{
    LensShelf own;
    FigureRequest request = asked;
    if (!request.lenses)
        request.lenses = &own;
    auto figures = figuresWithin(evidence, records, catalogues, request);
    if (!figures)
        return figures;
    // Where policies name environments, gates are judged on the evidence of these, whatever the figures are restricted to.
    std::map<QStringList, std::vector<SprintFigures*>> elsewhere;
    for (SprintFigures& sprint : figures->sprints) {
        const QStringList environments = sorted(sprint.policy.policy.environments);
        if (sprint.gate && !environments.isEmpty() && environments != sorted(request.environments))
            elsewhere[environments].push_back(&sprint);
    }
    for (const auto& [environments, sprints] : elsewhere) {
        FigureRequest there = request;
        there.environments = environments;
        const auto judged = figuresWithin(evidence, records, catalogues, there, {.nothingElse = true});
        if (!judged)
            return judged.error();
        for (SprintFigures* sprint : sprints)
            if (const SprintFigures* same = of(*judged, sprint->sprint.id))
                sprint->gate = same->gate;
    }
    return figures;
}

Result<GateVerdict> judgeGate(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                              const GateRequest& request)
{
    const Sprint* sprint = records.of<Sprint>().find(request.sprint);
    if (!sprint)
        return Error{Error::Code::NotFound, Text::tr("The gate can't be judged: the sprint is not there any more."),
                     request.sprint.toString()};
    if (sprint->state == SprintState::Closed)
        return frozen(*sprint, records, request);
    const SprintPolicy policy = request.policy ? *request.policy : policyFor(records, sprint->id);
    const auto figures = figuresWithin(
        evidence, records, catalogues,
        {.now = request.now, .environments = policy.policy.environments, .asOf = request.asOf, .lenses = request.lenses},
        {.sprint = sprint->id, .policy = policy, .nothingElse = true});
    if (!figures)
        return figures.error();
    const SprintFigures* judged = of(*figures, sprint->id);
    if (!judged || !judged->gate)
        return Error{Error::Code::Broken, Text::tr("The gate of sprint %1 can't be judged: there is a closing of it "
                                                   "although it isn't closed.").arg(sprint->number), {}};
    return *judged->gate;
}

} // namespace waymark
