// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/maturitythen.h"

#include "model/catalog/catalogues.h"
#include "model/edit/evidencereader.h"
#include "model/edit/records.h"
#include "model/programme/assignedchecks.h"
#include "model/programme/boundary.h"
#include "model/score/exceptionfigures.h"

#include <ranges>
#include <utility>

namespace waymark {

namespace {

/// The evidence of a moment, as far as ladders ask for it.
struct EvidenceThen {
    ExceptionsRead exceptions = {};
    std::vector<AssignedCheck> assigned = {};
    std::vector<CheckOutcome> checks = {};
    std::vector<AttestedCheck> attested = {};
    std::set<CheckKey> everFailed = {};
    std::set<CheckKey> onlyInDrills = {};
    RisksThen risks = {};
};

Result<EvidenceThen> evidenceThen(const EvidenceReader& reader, const Records& records, const Catalogues& catalogues,
                                  const FigureRequest& request)
{
    const Boundary boundary(records, request.environments);
    auto tallies = reader.tallies(request.asOf);
    if (!tallies)
        return tallies.error();
    const auto units = reader.checks();
    if (!units)
        return units.error();
    auto exceptions = readExceptions(reader, records, request, boundary);
    if (!exceptions)
        return exceptions.error();
    auto everFailed = reader.everFailed(request.asOf);
    if (!everFailed)
        return everFailed.error();
    auto onlyInDrills = reader.onlyInDrills(request.asOf);
    if (!onlyInDrills)
        return onlyInDrills.error();
    EvidenceThen then{.exceptions = *std::move(exceptions),
                      .everFailed = *std::move(everFailed),
                      .onlyInDrills = *std::move(onlyInDrills),
                      .risks = risksThen(records.risks(), records.riskRatings(), request.moment())};
    then.assigned = assignedChecks(*std::move(tallies), then.exceptions.exceptions, *units, records, catalogues.checkMap, boundary);
    then.checks = checkOutcomes(then.assigned);
    coverOutcomes(then.checks, then.assigned, {.reaches = then.exceptions.reaches, .named = then.exceptions.named});
    then.attested = attestedChecks(then.checks, then.assigned, then.exceptions.reaches);
    return then;
}

ExceptionFigures exceptionsThen(const EvidenceThen& then, const Records& records, const FigureRequest& request)
{
    return exceptionFigures({.exceptions = then.exceptions.exceptions,
                             .mended = then.exceptions.mended,
                             .targets = records.targets(),
                             .checks = then.assigned,
                             .outcomes = then.checks,
                             .attested = then.attested,
                             .moment = request.moment(),
                             .timeZone = records.properties().timeZone,
                             .risks = then.risks.risks,
                             .riskTies = records.riskTies(),
                             .grid = gridOf(records.properties()),
                             .appetite = records.properties().riskAppetite});
}

RiskFacts riskFactsThen(const EvidenceThen& then, const Records& records, const FigureRequest& request)
{
    return {.risks = then.risks.risks,
            .ties = records.riskTies(),
            .exceptions = then.exceptions.exceptions,
            .checks = then.checks,
            .attested = then.attested,
            .grid = gridOf(records.properties()),
            .appetite = records.properties().riskAppetite,
            .now = request.moment(),
            .timeZone = records.properties().timeZone};
}

} // namespace

MaturityThresholds maturityThresholds(const Records& records)
{
    const WorkspaceProperties& properties = records.properties();
    return {.compliance = properties.maturityCompliance, .sprints = properties.maturitySprints};
}

Result<LaddersThen> laddersThen(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                                              const FigureRequest& request, const PlanThen& plan)
{
    const auto then = evidenceThen(evidence, records, catalogues, request);
    if (!then)
        return then.error();
    const ExceptionFigures exceptions = exceptionsThen(*then, records, request);
    const std::vector<EpicName> epics = catalogues.epics.names();
    const QDateTime freshSince = request.moment().addDays(-records.properties().freshnessDays);
    const StoryProofs proofs = storyProofs({.stories = plan.stories,
                                            .links = plan.links,
                                            .checks = then->checks,
                                            .everFailed = then->everFailed,
                                            .freshSince = freshSince,
                                            .attested = then->attested});
    const RiskFacts risks = riskFactsThen(*then, records, request);
    LaddersThen ladders{.exceptionsEnding = exceptions.warning.value};
    if (!risks.risks.empty() && then->risks.untold.isEmpty())
        ladders.risksAboveAppetite = riskCounts(risks).aboveAppetite;
    ladders.epics = momentaryLadders({.epics = epics,
                                      .stories = plan.stories,
                                      .checks = then->checks,
                                      .attested = then->attested,
                                      .assigned = then->assigned,
                                      .proofs = proofs,
                                      .everFailed = then->everFailed,
                                      .onlyInDrills = then->onlyInDrills,
                                      .freshSince = freshSince,
                                      .lapsed = exceptions.lapsed,
                                      .risks = risks,
                                      .untoldRisks = then->risks.untold,
                                      .isPlanKnown = plan.isKnown,
                                      .thresholds = maturityThresholds(records)});
    return ladders;
}

Result<std::vector<PastLadders>> pastLadders(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                                             const FigureRequest& request)
{
    const std::vector<SprintEnd> ends = sprintEnds(records.sprints(), request.moment(), records.properties().timeZone);
    const auto asked = static_cast<size_t>(maturityThresholds(records).sprints);
    const Records& plan = request.then ? *request.then : records;
    std::vector<PastLadders> past;
    for (const SprintEnd& end : std::views::reverse(ends)) {
        if (!end.isClosed || past.size() == asked)
            continue;
        auto ladders = laddersThen(evidence, records, catalogues,
                                   {.now = request.now, .environments = request.environments, .asOf = end.moment},
                                   {.stories = plan.stories(), .links = plan.links()});
        if (!ladders)
            return ladders.error();
        past.push_back({.sprint = end.sprint, .epics = std::move(ladders->epics)});
    }
    return past;
}

} // namespace waymark
