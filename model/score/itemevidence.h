// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/checkstanding.h"
#include "model/score/compliance.h"
#include "model/score/storyproof.h"

#include <span>

namespace waymark {

/// How an item of reference content stands by the tests behind it. In this order, the worst first.
enum class ItemStanding {
    Failed,     ///< a check of it fails
    Undecided,  ///< one could not tell: error, skipped or suppressed
    NeverRun,   ///< no check of it has run
    Partly,     ///< those that ran passed, but one has never run
    Stale,      ///< all passed, one of them too long ago
    Attested,   ///< all passed, one of them by a person's word only
    Passed,     ///< all passed
    NoEvidence  ///< no check is tied to it, or none that applies: nobody can tell
};

template <>
struct Words<ItemStanding> {
    static constexpr std::pair<ItemStanding, const char*> list[] = {
        {ItemStanding::Failed, "failed"},     {ItemStanding::Undecided, "undecided"}, {ItemStanding::NeverRun, "neverRun"},
        {ItemStanding::Partly, "partly"},     {ItemStanding::Stale, "stale"},         {ItemStanding::Attested, "attested"},
        {ItemStanding::Passed, "passed"},     {ItemStanding::NoEvidence, "noEvidence"}};
};

/// What stands behind an item: a capability, a layer, a control, a tool, a policy statement.
struct ItemEvidence {
    std::vector<StoryId> stories = {}; ///< by reference, those that won't be done left out
    int done = 0;                      ///< of these
    std::vector<CheckKey> checks = {}; ///< in the order in which the workspace came to know them
    std::vector<CheckKey> failing = {};
    std::vector<CheckKey> neverRun = {};
    Compliance compliance = {};        ///< of those that ran
    ItemStanding standing = ItemStanding::NoEvidence;
    std::vector<CheckKey> notApplicable = {}; ///< of checks: they are no evidence
};

/// What evidence of items is made of, indexed once for all of them. The figures outlive it.
class EvidenceIndex {
public:
    EvidenceIndex(std::span<const Story> stories, std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested,
                  const QDateTime& freshSince);

    /// Of these stories and checks; what stands there twice counts once. Not applicable checks are no evidence.
    ItemEvidence of(std::vector<StoryId> stories, std::vector<CheckKey> checks) const;
    const CheckOutcome* outcome(CheckKey check) const;   ///< null: it never ran
    const Story* story(const StoryId& id) const;

private:
    QHash<StoryId, const Story*> m_stories;
    QHash<CheckKey, const CheckOutcome*> m_checks;
    QHash<CheckKey, const AttestedCheck*> m_attested;
    QDateTime m_freshSince;
};

} // namespace waymark
