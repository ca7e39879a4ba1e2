// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"
#include "model/domain/sprint.h"
#include "model/score/burndown.h"
#include "model/score/capabilitystories.h"
#include "model/score/capacity.h"
#include "model/score/exceptioncover.h"
#include "model/score/forecast.h"
#include "model/score/gate.h"
#include "model/score/maturity.h"
#include "model/score/registryfigures.h"
#include "model/score/reviewtotals.h"
#include "model/score/trend.h"

namespace waymark {

/// Where one epic stands.
struct EpicFigures {
    EpicName epic = {}; ///< id empty: the checks that belong to no epic
    Compliance compliance = {};
    int stories = 0; ///< those that won't be done left out
    int done = 0;
};

/// Where one sprint stands, in points; stories that won't be done count nowhere. Of a closed one they are as its closure froze them.
struct SprintFigures {
    Sprint sprint = {};
    int planned = 0;
    int done = 0;
    Figure capacity = {};    ///< points, people's days off taken into account
    Figure carriedOver = {}; ///< points that came from closed sprints
    Burndown burndown = {};
    std::optional<SprintClosure> closure = {}; ///< of a closed sprint
    std::optional<GateVerdict> gate = {};      ///< none: it has neither begun nor any story, or was closed without one
    SprintPolicy policy = {};                  ///< what the gate is judged by; of a closed sprint the default one

    bool isOver() const { return capacity.value && planned > *capacity.value; } ///< more planned than there is room for
};

/// Where a set of stories stands, and when it will be done.
struct PlanFigures {
    PlanTotals totals = {}; ///< points, and points done
    Burndown burndown = {};
    Forecast forecast = {};
};

/// Every figure of the programme. Screens, HTML, JSON and the command line all take their numbers from here.
struct ProgrammeFigures {
    Compliance overall = {};
    Figure severeFailures = {};
    Figure overdue = {}; ///< failures older than their severity's deadline, and not passed since; no value: no evidence
    std::vector<EpicFigures> epics = {}; ///< in the catalogue's order; the unassigned last, if there are any
    std::vector<EpicMaturity> maturity = {}; ///< of the catalogue's epics in order; empty where only gates were judged
    std::vector<SprintFigures> sprints = {}; ///< by number
    Velocity velocity = {};
    PlanFigures baseline = {}; ///< of the musts
    PlanFigures backlog = {};  ///< of all stories but those that won't be done
    std::vector<TrendPoint> trend = {};
    std::vector<CheckOutcome> checks = {};
    std::vector<AttestedCheck> attested = {}; ///< that no tool has run
    ExceptionFigures exceptions = {};
    RegistryCounts risks = {}; ///< of the whole registry, see isPlanThen; exceptions as above
    RegistryFigures registry = {}; ///< likewise; empty where only gates were judged
    /// By workload's name, then lens's, of all environments: workloads state their own scopes. Empty where only gates were judged.
    std::vector<ReviewTotals> reviews = {};
    std::vector<Run> runs = {}; ///< that looked at what the figures are of; withdrawn ones and drills too
    StoryProofs proofs = {};    ///< of every story
    std::vector<CapabilityStories> capabilities = {}; ///< of the CAF, that have any
    QHash<CheckKey, CheckUnit> units = {}; ///< every check that a record or a run knows: the names of those never run
    QDateTime latestRun = {};   ///< invalid: none counted
    int countedRuns = 0;        ///< drills left out
    std::optional<QDateTime> asOf = {}; ///< UTC: the evidence is as of this moment; none: all is as it is now
    bool isPlanThen = false; ///< with `asOf`: plan, registry and answers are as of it too; else they are as they are now
    QString timeZone = QStringLiteral("UTC"); ///< of the workspace's days, IANA name
};

/// What the figures are made of.
struct ProgrammeEvidence {
    std::vector<AssignedCheck> checks = {};
    std::vector<RunDeltas> deltas = {};
    std::vector<TrendScope> scopes = {};
    std::vector<EpicName> epics = {};
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    std::set<CheckKey> everFailed = {};
    QDateTime freshSince = {}; ///< UTC: evidence from before is stale; invalid: none is
    std::span<const Sprint> sprints = {};
    std::span<const Run> runs = {};
    Team team = {};
    std::span<const SprintClosure> closures = {};
    std::span<const ClosedStory> closedStories = {};
    std::vector<PlanDay> planDays = {}; ///< by subject and day
    QDate today = {};                   ///< in the workspace's time zone
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    GateFacts gateFacts = {};
    QHash<SprintId, SprintPolicy> policies = {}; ///< of gates; a sprint without one is judged by the default policy
    ExceptionCover cover = {};                          ///< exceptions in force
    std::span<const ExceptionRecord> exceptions = {};   ///< all
    std::span<const ExceptionId> mended = {};           ///< of these, see ExceptionEvidence
    std::span<const Target> targets = {};
    QDateTime moment = {}; ///< UTC: the one at which `cover` is in force
    std::optional<SprintId> judged = {}; ///< a sprint whose gate is wanted even if nothing of it has begun
    std::span<const RiskRating> riskRatings = {};
    QDateTime now = {}; ///< UTC: the registry is as it is then, whatever the moment, but for isPlanThen
    bool isPlanThen = false; ///< stories, links, sprints, closures, team and risks are those of the moment, and so is `today`
    bool isPlanKnown = true; ///< false: nobody noted the stories of the moment: these tell what belongs to an epic, and no rung
    bool onlyGates = false; ///< what is of no use to them may be missing here, and forecasts are left out
    std::set<CheckKey> onlyInDrills = {}; ///< of `everFailed`: those that only drills saw fail
    MaturityThresholds thresholds = {};
};

ProgrammeFigures scoreProgramme(const ProgrammeEvidence& evidence);

/// The sprint whose days include `day`; else the next to come; else the last. Null if there is none.
const Sprint* currentSprint(std::span<const Sprint> sprints, QDate day);

} // namespace waymark
