// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmefigures.h"

#include "model/score/planfigures.h"
#include "model/score/programmematurity.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

EpicFigures epicFigures(const EpicName& epic, std::span<const CheckOutcome> checks,
                        std::span<const AttestedCheck> attested, std::span<const Story> stories)
{
    std::vector<CheckOutcome> own;
    std::ranges::copy_if(checks, std::back_inserter(own), [&](const CheckOutcome& c) { return c.epic == epic.id; });
    std::vector<AttestedCheck> ownAttested;
    std::ranges::copy_if(attested, std::back_inserter(ownAttested),
                         [&](const AttestedCheck& c) { return c.epic == epic.id; });
    EpicFigures figures{.epic = epic, .compliance = compliance(own, ownAttested)};
    for (const Story& story : stories) {
        if (story.epic != epic.id || story.priority == Priority::Wont)
            continue;
        ++figures.stories;
        figures.done += story.status == StoryStatus::Done ? 1 : 0;
    }
    return figures;
}

void countRuns(ProgrammeFigures& figures, std::span<const Run> runs)
{
    for (const Run& run : runs) {
        if (!run.counts())
            continue;
        ++figures.countedRuns;
        if (!figures.latestRun.isValid() || run.time > figures.latestRun)
            figures.latestRun = run.time;
    }
}

ExceptionFigures exceptionsOf(const ProgrammeFigures& figures, const ProgrammeEvidence& evidence)
{
    return exceptionFigures({.exceptions = evidence.exceptions,
                             .mended = evidence.mended,
                             .targets = evidence.targets,
                             .checks = evidence.checks,
                             .outcomes = figures.checks,
                             .attested = figures.attested,
                             .moment = evidence.moment,
                             .timeZone = evidence.timeZone,
                             .risks = evidence.gateFacts.risks,
                             .riskTies = evidence.gateFacts.riskTies,
                             .grid = evidence.gateFacts.riskGrid,
                             .appetite = evidence.gateFacts.riskAppetite});
}

RegistryFigures registryOf(const ProgrammeEvidence& evidence, const ExceptionFigures& exceptions)
{
    return registryFigures({.risks = evidence.gateFacts.risks,
                            .ratings = evidence.riskRatings,
                            .sprints = evidence.sprints,
                            .grid = evidence.gateFacts.riskGrid,
                            .appetite = evidence.gateFacts.riskAppetite,
                            .now = evidence.isPlanThen ? evidence.moment : evidence.now,
                            .timeZone = evidence.timeZone},
                           exceptions, evidence.today);
}

} // namespace

ProgrammeFigures scoreProgramme(const ProgrammeEvidence& evidence)
{
    ProgrammeFigures figures;
    figures.trend = complianceTrend(evidence.deltas, evidence.scopes);
    figures.checks = checkOutcomes(evidence.checks);
    coverOutcomes(figures.checks, evidence.checks, evidence.cover);
    figures.attested = attestedChecks(figures.checks, evidence.checks, evidence.cover.reaches);
    figures.exceptions = exceptionsOf(figures, evidence);
    figures.overall = compliance(figures.checks, figures.attested);
    figures.overall.checkLevel.hasOtherFormulas = figures.overall.resultLevel.hasOtherFormulas = true;
    figures.severeFailures = severeFailures(figures.checks);
    figures.overdue = evidence.gateFacts.overdue.value_or(Figure());
    for (const EpicName& epic : evidence.epics)
        figures.epics.push_back(epicFigures(epic, figures.checks, figures.attested, evidence.stories));
    EpicFigures unassigned = epicFigures({}, figures.checks, figures.attested, {});
    if (unassigned.compliance.checks.total() > 0 || unassigned.compliance.attested > 0)
        figures.epics.push_back(std::move(unassigned));
    figures.runs = {evidence.runs.begin(), evidence.runs.end()};
    figures.timeZone = evidence.timeZone;
    figures.isPlanThen = evidence.isPlanThen;
    figures.proofs = storyProofs({.stories = evidence.stories,
                                  .links = evidence.links,
                                  .checks = figures.checks,
                                  .everFailed = evidence.everFailed,
                                  .freshSince = evidence.freshSince,
                                  .attested = figures.attested});
    figures.capabilities = capabilityStories(evidence.stories, figures.proofs);
    figures.risks = riskCounts(riskFacts(evidence.gateFacts, figures.checks, figures.attested));
    if (!evidence.onlyGates) {
        figures.registry = registryOf(evidence, figures.exceptions);
        figures.maturity = sustainedLadders(momentaryLadders(figures, evidence), {}, evidence.thresholds);
    }
    scorePlan(figures, evidence);
    countRuns(figures, evidence.runs);
    return figures;
}

const Sprint* currentSprint(std::span<const Sprint> sprints, QDate day)
{
    const Sprint* best = nullptr;
    for (const Sprint& sprint : sprints) {
        const bool over = sprint.end < day;
        if (!best || (best->end < day ? !over || sprint.end > best->end : !over && sprint.start < best->start))
            best = &sprint;
    }
    return best;
}

} // namespace waymark
