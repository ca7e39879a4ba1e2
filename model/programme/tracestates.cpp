// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tracestates.h"

#include "model/score/riskfigures.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Trace)
};

TraceState toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed: return TraceState::Good;
    case Outcome::Failed: return TraceState::Bad;
    case Outcome::NotApplicable: return TraceState::None;
    case Outcome::Error:
    case Outcome::Skipped:
    case Outcome::Suppressed: return TraceState::Unknown;
    }
    Q_UNREACHABLE();
}

TraceStanding ofAbuseCase(Mitigation mitigation)
{
    switch (mitigation) {
    case Mitigation::Unmitigated: return {Text::tr("unmitigated"), TraceState::Bad};
    case Mitigation::OnPaper: return {Text::tr("on paper"), TraceState::Open};
    case Mitigation::Proven: return {Text::tr("mitigated"), TraceState::Good};
    case Mitigation::NeverSeenFailing: return {Text::tr("never seen failing"), TraceState::Unknown};
    }
    Q_UNREACHABLE();
}

TraceStanding ofUseCase(const Story& story, const StoryProof& proof)
{
    if (story.status != StoryStatus::Done)
        return {shownWord(story.status), TraceState::Open};
    if (isProven(proof))
        return {Text::tr("done, proven"), TraceState::Good};
    if (proof.proof == Proof::Excepted)
        return {Text::tr("done, excepted"), TraceState::Open};
    if (proof.proof == Proof::Stale)
        return {Text::tr("done, stale"), TraceState::Unknown};
    return {Text::tr("done, unproven"), TraceState::Unknown};
}

} // namespace

TraceStanding standingOf(const Story& story, const StoryProofs* proofs)
{
    if (story.priority == Priority::Wont)
        return {Text::tr("won't be done"), TraceState::None};
    if (!proofs)
        return {shownWord(story.status), story.status == StoryStatus::Done ? TraceState::Unknown : TraceState::Open};
    const StoryProof& proof = proofs->of(story.id);
    if (proof.proof == Proof::Failing)
        return {Text::tr("failing"), TraceState::Bad};
    if (story.kind == StoryKind::Abuse)
        return ofAbuseCase(proofs->mitigations.value(story.id, Mitigation::Unmitigated));
    return ofUseCase(story, proof);
}

TraceStanding standingOf(const GameDay& day)
{
    switch (day.outcome) {
    case GameDayOutcome::Planned: return {Text::tr("planned"), TraceState::None};
    case GameDayOutcome::Met: return {Text::tr("met"), TraceState::Good};
    case GameDayOutcome::PartlyMet: return {Text::tr("partly met"), TraceState::Open};
    case GameDayOutcome::NotMet: return {Text::tr("not met"), TraceState::Bad};
    case GameDayOutcome::Cancelled: return {Text::tr("cancelled"), TraceState::None};
    }
    Q_UNREACHABLE();
}

TraceStanding standingOf(const Sprint& sprint)
{
    switch (sprint.state) {
    case SprintState::Planned: return {Text::tr("planned"), TraceState::None};
    case SprintState::Active: return {Text::tr("active"), TraceState::Open};
    case SprintState::Closed: return {Text::tr("closed"), TraceState::None};
    }
    Q_UNREACHABLE();
}

TraceStanding traceStandingOf(const CheckOutcome& check)
{
    TraceStanding standing{shownWord(check.outcome), toneOf(check.outcome), check.outcome};
    if (check.outcome == Outcome::Passed && check.byAbsence)
        standing.state = Text::tr("passed, by absence");
    if (check.attested == Outcome::Failed && check.outcome != Outcome::Failed) {
        standing.state = Text::tr("attested as failed");
        standing.tone = TraceState::Bad;
    } else if (check.attested == Outcome::Passed && check.outcome == Outcome::Skipped) {
        standing.state = Text::tr("attested");
        standing.tone = TraceState::Good;
    } else if (check.allExcepted && standing.tone != TraceState::Good && standing.tone != TraceState::None) {
        standing.state = Text::tr("%1, excepted").arg(standing.state);
        standing.tone = TraceState::Open;
    }
    return standing;
}

TraceStanding traceStandingOf(const AttestedCheck& check)
{
    if (check.attested == Outcome::Failed)
        return {Text::tr("attested as failed"), TraceState::Bad};
    return {Text::tr("attested"), TraceState::Good};
}

TraceStanding neverRunStanding()
{
    return {Text::tr("never run"), TraceState::Unknown};
}

TraceStanding standingOf(const CheckResult& result)
{
    if (const auto outcome = result.state.outcome)
        return {shownWord(*outcome), toneOf(*outcome), *outcome};
    if (result.failuresOnly)
        return {Text::tr("passed, by absence"), TraceState::Good, Outcome::Passed};
    return {Text::tr("not seen any more"), TraceState::None};
}

TraceStanding standingOf(ChoiceEvidence evidence)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed: return {Text::tr("confirmed"), TraceState::Good};
    case ChoiceEvidence::Attested: return {Text::tr("attested"), TraceState::Good};
    case ChoiceEvidence::Contradicted: return {Text::tr("contradicted"), TraceState::Bad};
    case ChoiceEvidence::Unproven: return {Text::tr("unproven"), TraceState::Unknown};
    case ChoiceEvidence::Stale: return {Text::tr("stale"), TraceState::Unknown};
    case ChoiceEvidence::Unclaimed:
    case ChoiceEvidence::NotClaimed: return {Text::tr("not selected"), TraceState::Open};
    }
    Q_UNREACHABLE();
}

TraceStanding standingOf(const Risk& risk, int level, int appetite, bool accepted)
{
    if (risk.status == RiskStatus::Closed)
        return {Text::tr("closed"), TraceState::None};
    if (level < 1)
        return {Text::tr("not rated"), TraceState::Unknown};
    const QString band = shownWord(riskBand(level));
    if (level <= appetite)
        return {band, TraceState::Good};
    if (accepted)
        return {Text::tr("%1, accepted").arg(band), TraceState::Open};
    return {band, TraceState::Bad};
}

TraceStanding standingByStories(std::span<const TraceStanding* const> stories)
{
    int good = 0;
    int bad = 0;
    int counted = 0;
    for (const TraceStanding* story : stories) {
        counted += story->tone != TraceState::None ? 1 : 0;
        good += story->tone == TraceState::Good ? 1 : 0;
        bad += story->tone == TraceState::Bad ? 1 : 0;
    }
    if (counted == 0)
        return {Text::tr("no story"), TraceState::Unknown};
    const TraceState tone = bad > 0 ? TraceState::Bad : good == counted ? TraceState::Good : TraceState::Open;
    return {Text::tr("%1 of %2 proven").arg(good).arg(counted), tone};
}

TraceStanding standingByChecks(std::span<const TraceStanding* const> checks)
{
    int good = 0;
    int passed = 0;
    int bad = 0;
    int ran = 0;
    int counted = 0;
    for (const TraceStanding* check : checks) {
        if (check->tone == TraceState::None)
            continue;
        ++counted;
        ran += check->outcome || check->tone != TraceState::Unknown ? 1 : 0;
        good += check->tone == TraceState::Good ? 1 : 0;
        passed += check->tone == TraceState::Good && check->outcome == Outcome::Passed ? 1 : 0;
        bad += check->tone == TraceState::Bad ? 1 : 0;
    }
    if (checks.empty())
        return {Text::tr("no evidence"), TraceState::Unknown};
    if (counted == 0)
        return {Text::tr("not applicable"), TraceState::None};
    if (bad > 0)
        return {Text::tr("%1 of %2 failed").arg(bad).arg(counted), TraceState::Bad};
    if (ran == 0)
        return {Text::tr("never run"), TraceState::Unknown};
    if (good == counted)
        return {passed == counted ? Text::tr("all passed") : Text::tr("all passed or attested"), TraceState::Good};
    return {Text::tr("%1 of %2 passed").arg(passed).arg(counted), TraceState::Open};
}

TraceStanding standingByCoverage(int covered, int capabilities)
{
    return {Text::tr("%1 of %2 covered").arg(covered).arg(capabilities), covered == 0 ? TraceState::Unknown : TraceState::None};
}

TraceStanding standingOf(PolicyStatus status, TraceStanding byChecks)
{
    switch (status) {
    case PolicyStatus::Draft: return {Text::tr("draft"), TraceState::None};
    case PolicyStatus::Withdrawn: return {Text::tr("withdrawn"), TraceState::None};
    case PolicyStatus::InForce: return byChecks;
    }
    Q_UNREACHABLE();
}

} // namespace waymark
