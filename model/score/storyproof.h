// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/link.h"
#include "model/domain/story.h"
#include "model/score/compliance.h"

#include <QHash>

#include <set>

namespace waymark {

/// What the checks that are linked to a story say of it.
enum class Proof {
    Unproven, ///< no check is linked, or one of them never ran or could not tell
    Failing,  ///< one fails
    Passed,   ///< all passed
    Stale,    ///< all passed or are excepted, but one ran so long ago that it is no evidence any more
    Excepted  ///< each passed, or is validly excepted, or attested as passed by a person; one at least did not pass
};

template <>
struct Words<Proof> {
    static constexpr std::pair<Proof, const char*> list[] = {{Proof::Unproven, "unproven"},
                                                             {Proof::Failing, "contradicted"},
                                                             {Proof::Passed, "confirmed"},
                                                             {Proof::Stale, "stale"},
                                                             {Proof::Excepted, "withExceptions"}};
};

struct StoryProof {
    Proof proof = Proof::Unproven;
    std::vector<CheckKey> checks = {};   ///< linked
    std::vector<CheckKey> passed = {};   ///< so that they count
    std::vector<CheckKey> failing = {};
    std::vector<CheckKey> neverRun = {};
    std::vector<CheckKey> undecided = {}; ///< error, skipped or suppressed, and not validly excepted
    std::vector<CheckKey> stale = {};
    std::vector<CheckKey> excepted = {};  ///< validly; what they say still stands
    std::vector<CheckKey> attested = {};  ///< as passed, by a person; those attested as failed are failing
};

/// Whether the checks prove what the story says, none of them by being excused: all passed, or a person attests that they
/// did where no tool can tell.
bool isProven(const StoryProof& proof);

/// Where an abuse case stands.
enum class Mitigation {
    Unmitigated,     ///< no use case stands against it
    OnPaper,         ///< use cases do, but they are not all done with all checks passed
    /// They are (an excepted check is not passed, an attested one is), and a check of the abuse case was seen to fail
    /// before it passed, or is attested with a file whose SHA-256 is kept.
    Proven,
    NeverSeenFailing ///< they are, but its checks have always passed: nobody knows whether they would notice
};

/// What proofs are made of.
struct ProofEvidence {
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    std::span<const CheckOutcome> checks = {};
    std::set<CheckKey> everFailed = {}; ///< checks seen to fail by a run that counts, drills included
    QDateTime freshSince = {}; ///< UTC: what ran before, wherever it has results, is stale; invalid: nothing is
    std::span<const AttestedCheck> attested = {}; ///< that are not among `checks`
};

struct StoryProofs {
    QHash<StoryId, StoryProof> proofs = {};        ///< of every story
    QHash<StoryId, Mitigation> mitigations = {};   ///< of every abuse case

    const StoryProof& of(const StoryId& story) const;
};

/// Nothing to prove is not proof: a story without linked checks is unproven, an abuse case without them on paper.
/// Not applicable checks neither prove nor contradict, unless there are no others.
StoryProofs storyProofs(const ProofEvidence& evidence);

} // namespace waymark
