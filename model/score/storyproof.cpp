// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/storyproof.h"

#include "model/score/checkstanding.h"

#include <algorithm>

namespace waymark {

namespace {

/// What is known of checks, by a run or a person's word.
class CheckIndex {
public:
    explicit CheckIndex(const ProofEvidence& evidence)
        : m_freshSince(evidence.freshSince)
    {
        for (const CheckOutcome& check : evidence.checks)
            m_outcomes.insert(check.check, &check);
        for (const AttestedCheck& check : evidence.attested)
            m_attested.insert(check.check, &check);
    }

    /// The list that a check belongs into; null: not applicable, which says nothing.
    std::vector<CheckKey>* placeIn(StoryProof& proof, CheckKey key) const
    {
        const CheckOutcome* check = m_outcomes.value(key);
        if (!check)
            return placeOfNeverRun(proof, key);
        return placeOf(proof, *check);
    }

    bool isAttestedWithFile(CheckKey key) const
    {
        if (const CheckOutcome* check = m_outcomes.value(key))
            return check->attestedWithFile;
        const AttestedCheck* attested = m_attested.value(key);
        return attested && attested->withFile;
    }

private:
    std::vector<CheckKey>* placeOf(StoryProof& proof, const CheckOutcome& check) const
    {
        const bool stale = isStale(check, m_freshSince);
        switch (standingOf(check)) {
        case CheckStanding::Passed: return stale ? &proof.stale : &proof.passed;
        case CheckStanding::AttestedPassed: return &proof.attested; // as of the person's word, however long ago it was skipped
        case CheckStanding::AttestedFailed: return &proof.failing;
        case CheckStanding::NeverRun: return &proof.neverRun;
        case CheckStanding::NotApplicable: return nullptr;
        case CheckStanding::Failed:
        case CheckStanding::Undecided: break;
        }
        if (satisfies(check))
            return stale ? &proof.stale : &proof.excepted;
        return check.outcome == Outcome::Failed ? &proof.failing : &proof.undecided;
    }

    std::vector<CheckKey>* placeOfNeverRun(StoryProof& proof, CheckKey key) const
    {
        const AttestedCheck* attested = m_attested.value(key);
        if (!attested)
            return &proof.neverRun;
        return standingOf(*attested) == CheckStanding::AttestedPassed ? &proof.attested : &proof.failing;
    }

    QHash<CheckKey, const CheckOutcome*> m_outcomes;
    QHash<CheckKey, const AttestedCheck*> m_attested;
    QDateTime m_freshSince;
};

void judge(StoryProof& proof, const CheckIndex& index)
{
    for (const CheckKey key : proof.checks)
        if (std::vector<CheckKey>* place = index.placeIn(proof, key))
            place->push_back(key);
    const bool excused = !proof.excepted.empty() || !proof.attested.empty();
    const bool anything = excused || !proof.passed.empty() || !proof.stale.empty();
    if (!proof.failing.empty())
        proof.proof = Proof::Failing;
    else if (!anything || !proof.neverRun.empty() || !proof.undecided.empty())
        proof.proof = Proof::Unproven;
    else if (!proof.stale.empty())
        proof.proof = Proof::Stale;
    else
        proof.proof = excused ? Proof::Excepted : Proof::Passed;
}

Mitigation mitigationOf(const StoryProofs& proofs, const Story& abuse, const std::vector<const Story*>& uses,
                        const std::set<CheckKey>& everFailed, const CheckIndex& index)
{
    if (uses.empty())
        return Mitigation::Unmitigated;
    const auto holds = [&](const Story* use) {
        return use->status == StoryStatus::Done && isProven(proofs.of(use->id));
    };
    const StoryProof& own = proofs.of(abuse.id);
    if (!isProven(own) || !std::ranges::all_of(uses, holds))
        return Mitigation::OnPaper;
    const bool seen = std::ranges::any_of(
        own.checks, [&](CheckKey check) { return everFailed.contains(check) || index.isAttestedWithFile(check); });
    return seen ? Mitigation::Proven : Mitigation::NeverSeenFailing;
}

} // namespace

bool isProven(const StoryProof& proof)
{
    return proof.proof == Proof::Passed || (proof.proof == Proof::Excepted && proof.excepted.empty());
}

const StoryProof& StoryProofs::of(const StoryId& story) const
{
    static const StoryProof none;
    const auto found = proofs.constFind(story);
    return found == proofs.cend() ? none : *found;
}

StoryProofs storyProofs(const ProofEvidence& evidence)
{
    const CheckIndex index(evidence);
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
        judge(proof, index);
    for (const Story& story : evidence.stories)
        if (story.kind == StoryKind::Abuse)
            result.mitigations.insert(
                story.id, mitigationOf(result, story, mitigating.value(story.id), evidence.everFailed, index));
    return result;
}

} // namespace waymark
