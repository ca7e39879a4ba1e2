// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/storyproof.h"

#include <algorithm>

namespace waymark {

namespace {

using CheckIndex = QHash<CheckKey, const CheckOutcome*>;

void judge(StoryProof& proof, const CheckIndex& index, const QDateTime& freshSince)
{
    bool passed = false;
    for (const CheckKey key : proof.checks) {
        const CheckOutcome* check = index.value(key);
        if (!check)
            proof.neverRun.push_back(key);
        else if (check->outcome == Outcome::Failed)
            proof.failing.push_back(key);
        else if (check->outcome == Outcome::Passed) {
            passed = true;
            const bool stale = freshSince.isValid() && check->lastRun < freshSince;
            (stale ? proof.stale : proof.passed).push_back(key);
        } else if (check->outcome != Outcome::NotApplicable)
            proof.undecided.push_back(key);
    }
    if (!proof.failing.empty())
        proof.proof = Proof::Failing;
    else if (!passed || !proof.neverRun.empty() || !proof.undecided.empty())
        proof.proof = Proof::Unproven;
    else
        proof.proof = proof.stale.empty() ? Proof::Passed : Proof::Stale;
}

Mitigation mitigationOf(const StoryProofs& proofs, const Story& abuse, const std::vector<const Story*>& uses,
                        const std::set<CheckKey>& everFailed)
{
    if (uses.empty())
        return Mitigation::Unmitigated;
    const auto holds = [&](const Story* use) {
        return use->status == StoryStatus::Done && proofs.of(use->id).proof == Proof::Passed;
    };
    const StoryProof& own = proofs.of(abuse.id);
    if (own.proof != Proof::Passed || !std::ranges::all_of(uses, holds))
        return Mitigation::OnPaper;
    const bool seen = std::ranges::any_of(own.checks, [&](CheckKey check) { return everFailed.contains(check); });
    return seen ? Mitigation::Proven : Mitigation::NeverSeenFailing;
}

} // namespace

const StoryProof& StoryProofs::of(const StoryId& story) const
{
    static const StoryProof none;
    const auto found = proofs.constFind(story);
    return found == proofs.cend() ? none : *found;
}

StoryProofs storyProofs(const ProofEvidence& evidence)
{
    CheckIndex index;
    for (const CheckOutcome& check : evidence.checks)
        index.insert(check.check, &check);
    QHash<StoryId, const Story*> stories;
    StoryProofs result;
    for (const Story& story : evidence.stories) {
        stories.insert(story.id, &story);
        result.proofs.insert(story.id, {});
    }
    QHash<StoryId, std::vector<const Story*>> mitigating;
    for (const Link& link : evidence.links) {
        if (link.kind == LinkKind::ProvenBy && link.check)
            result.proofs[link.story].checks.push_back(*link.check);
        if (link.kind == LinkKind::MitigatedBy && link.otherStory && stories.contains(*link.otherStory))
            mitigating[link.story].push_back(stories.value(*link.otherStory));
    }
    for (StoryProof& proof : result.proofs)
        judge(proof, index, evidence.freshSince);
    for (const Story& story : evidence.stories)
        if (story.kind == StoryKind::Abuse)
            result.mitigations.insert(story.id, mitigationOf(result, story, mitigating.value(story.id), evidence.everFailed));
    return result;
}

} // namespace waymark
