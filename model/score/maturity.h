// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"
#include "model/score/riskfigures.h"
#include "model/score/storyproof.h"

#include <QSet>

namespace waymark {

/// What has to hold on the rungs of an epic's ladder, the lowest rung first.
enum class MaturityRule {
    InSprints,          ///< 1: stories of it are in sprints
    Estimated,          ///< 1: all of these are estimated
    StoryDone,          ///< 2: one is done
    CheckRan,           ///< 2: a check that is linked to one has run
    MustsDone,          ///< 3: all musts are done
    ChecksPassed,       ///< 3: all checks linked to musts passed, are validly excepted or attested; each must has one
    Mitigated,          ///< 4: all abuse cases are proven, see Mitigation::Proven
    Compliance,         ///< 4: the epic's checks reach the threshold
    Fresh,              ///< 5: all its evidence is fresh
    NoExpiredException, ///< 5: none has expired that is still needed
    RiskAppetite        ///< 5: none of its risks is above the appetite
};

template <>
struct Words<MaturityRule> {
    static constexpr std::pair<MaturityRule, const char*> list[] = {
        {MaturityRule::InSprints, "inSprints"},       {MaturityRule::Estimated, "estimated"},
        {MaturityRule::StoryDone, "storyDone"},       {MaturityRule::CheckRan, "checkRan"},
        {MaturityRule::MustsDone, "mustsDone"},       {MaturityRule::ChecksPassed, "checksPassed"},
        {MaturityRule::Mitigated, "mitigated"},       {MaturityRule::Compliance, "compliance"},
        {MaturityRule::Fresh, "fresh"},               {MaturityRule::NoExpiredException, "noExpiredException"},
        {MaturityRule::RiskAppetite, "riskAppetite"}};
};

inline constexpr int topRung = 5;
/// 1..topRung.
int rungOf(MaturityRule rule);
/// "Not planned", "Planned", "Building", "Baseline", "Verified", "Sustained"; 0..topRung.
QString rungName(int rung);

/// What of the ladder can be set.
struct MaturityThresholds {
    int compliance = 9'500; ///< hundredths of a per cent that the epic's checks have to reach, 0..10000
    int sprints = 3;        ///< closed ones at whose ends all of rung 5 held, 1..99
};

enum class CriterionState {
    Holds,
    Missed,
    Unknown ///< can't be told: of a past that nobody noted, or that wasn't looked at
};

template <>
struct Words<CriterionState> {
    static constexpr std::pair<CriterionState, const char*> list[] = {
        {CriterionState::Holds, "holds"}, {CriterionState::Missed, "missed"}, {CriterionState::Unknown, "unknown"}};
};

struct MaturityCriterion {
    MaturityRule rule = MaturityRule::InSprints;
    CriterionState state = CriterionState::Missed;
    QString text = {}; ///< what is asked for: "All its musts are done"
    /// How many stories, checks or risks are as they have to be; of Compliance hundredths of a per cent; of NoExpiredException
    /// how many have expired; of rung 5, once the past was looked at, at how many ends of closed sprints it held. No value: no
    /// evidence. What doesn't hold has a Missing reason, a sentence.
    Figure figure = {};
};

/// Where an epic stands on the ladder: no average, the highest rung of which all criteria hold, and all of those below.
struct EpicMaturity {
    EpicName epic = {};
    std::optional<int> rung = 0; ///< 0..topRung; none: nobody noted where its plan stood then
    std::vector<MaturityCriterion> criteria = {}; ///< of all rungs, by MaturityRule
    std::vector<Reason> missing = {};             ///< for the next rung; empty on the top one
};

/// What ladders are judged by, at one moment.
struct MaturityEvidence {
    std::span<const EpicName> epics = {};
    std::span<const Story> stories = {};
    std::span<const CheckOutcome> checks = {};    ///< with what exceptions cover of them
    std::span<const AttestedCheck> attested = {}; ///< that are not among `checks`
    std::span<const AssignedCheck> assigned = {}; ///< tell the epics of checks that never ran and exceptions are for
    StoryProofs proofs = {};                      ///< of the stories
    std::set<CheckKey> everFailed = {};           ///< by a run that counts, drills included
    std::set<CheckKey> onlyInDrills = {};         ///< of these: by drills only
    QDateTime freshSince = {};                    ///< UTC; invalid: nothing is stale
    std::span<const ExceptionRecord> lapsed = {}; ///< as ExceptionFigures has them
    RiskFacts risks = {};
    QSet<RiskId> untoldRisks = {}; ///< of these: nobody noted how they were rated then
    bool isPlanKnown = true;       ///< false: the stories are not those of the moment, and only tell what belongs to an epic
    MaturityThresholds thresholds = {};
};

/// The ladders of the epics as the moment alone has them: what rung 5 asks for is judged at the moment only, so that no ladder
/// is finished before sustainedLadders(). A risk is an epic's if it names the epic, or if a story of the epic treats it. Stories
/// that won't be done count nowhere. Nothing to prove is not proof: over an empty set no criterion holds, but that no
/// exception has expired.
std::vector<EpicMaturity> momentaryLadders(const MaturityEvidence& evidence);

/// Momentary ladders as of the end of a closed sprint.
struct PastLadders {
    int sprint = 0; ///< number
    std::vector<EpicMaturity> epics = {};
};

/// Whether nothing but the past, which wasn't looked at, may be in the way of a ladder's top rung.
bool isPastDecisive(std::span<const EpicMaturity> ladders);

/// Judges rung 5: its criteria have to hold at the moment and at the ends of the last closed sprints. `past`: these, the latest
/// first; further ones don't matter; none: they weren't looked at, so that rung 5 can't be told.
std::vector<EpicMaturity> sustainedLadders(std::vector<EpicMaturity> momentary,
                                           const std::optional<std::span<const PastLadders>>& past,
                                           const MaturityThresholds& thresholds);

} // namespace waymark
