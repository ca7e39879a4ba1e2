// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/itemevidence.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// How many of an item's checks say what.
struct Tally {
    int passed = 0;
    int attested = 0;
    int stale = 0; ///< of those that passed
    int failed = 0;
    int undecided = 0;
    int neverRun = 0;

    void add(CheckStanding said, bool isOld)
    {
        switch (said) {
        case CheckStanding::Passed:
            ++passed;
            stale += isOld ? 1 : 0;
            break;
        case CheckStanding::AttestedPassed: ++attested; break;
        case CheckStanding::Failed:
        case CheckStanding::AttestedFailed: ++failed; break;
        case CheckStanding::Undecided: ++undecided; break;
        case CheckStanding::NeverRun: ++neverRun; break;
        case CheckStanding::NotApplicable: break; // no evidence
        }
    }

    ItemStanding standing() const
    {
        if (failed > 0)
            return ItemStanding::Failed;
        if (undecided > 0)
            return ItemStanding::Undecided;
        if (neverRun > 0)
            return passed + attested > 0 ? ItemStanding::Partly : ItemStanding::NeverRun;
        if (stale > 0)
            return ItemStanding::Stale;
        if (attested > 0)
            return ItemStanding::Attested;
        return passed > 0 ? ItemStanding::Passed : ItemStanding::NoEvidence;
    }
};

/// Each once, by reference; those that won't be done and those that are gone left out.
std::vector<const Story*> countedOnce(const std::vector<StoryId>& ids, const QHash<StoryId, const Story*>& stories)
{
    QSet<StoryId> seen;
    std::vector<const Story*> found;
    for (const StoryId& id : ids) {
        const Story* story = stories.value(id);
        if (!story || story->priority == Priority::Wont || seen.contains(id))
            continue;
        seen.insert(id);
        found.push_back(story);
    }
    std::ranges::stable_sort(found, {}, [](const Story* story) { return story->reference; });
    return found;
}

} // namespace

EvidenceIndex::EvidenceIndex(std::span<const Story> stories, std::span<const CheckOutcome> checks,
                             std::span<const AttestedCheck> attested, const QDateTime& freshSince)
    : m_freshSince(freshSince)
{
    for (const Story& story : stories)
        m_stories.insert(story.id, &story);
    for (const CheckOutcome& check : checks)
        m_checks.insert(check.check, &check);
    for (const AttestedCheck& check : attested)
        m_attested.insert(check.check, &check);
}

ItemEvidence EvidenceIndex::of(std::vector<StoryId> stories, std::vector<CheckKey> checks) const
{
    ItemEvidence evidence;
    for (const Story* each : countedOnce(stories, m_stories)) {
        evidence.stories.push_back(each->id);
        evidence.done += each->status == StoryStatus::Done ? 1 : 0;
    }
    std::ranges::sort(checks);
    checks.erase(std::ranges::unique(checks).begin(), checks.end());
    std::vector<CheckOutcome> outcomes;
    std::vector<AttestedCheck> vouched;
    Tally tally;
    for (const CheckKey key : checks) {
        const CheckOutcome* ran = outcome(key);
        const AttestedCheck* said = ran ? nullptr : m_attested.value(key);
        const CheckStanding standing = ran ? standingOf(*ran) : said ? standingOf(*said) : CheckStanding::NeverRun;
        tally.add(standing, ran && isStale(*ran, m_freshSince));
        if (ran)
            outcomes.push_back(*ran);
        if (said)
            vouched.push_back(*said);
        if (standing == CheckStanding::Failed || standing == CheckStanding::AttestedFailed)
            evidence.failing.push_back(key);
        if (standing == CheckStanding::NeverRun)
            evidence.neverRun.push_back(key);
        if (standing == CheckStanding::NotApplicable)
            evidence.notApplicable.push_back(key);
    }
    evidence.checks = std::move(checks);
    evidence.compliance = compliance(outcomes, vouched);
    evidence.standing = tally.standing();
    return evidence;
}

const CheckOutcome* EvidenceIndex::outcome(CheckKey check) const
{
    return m_checks.value(check);
}

const Story* EvidenceIndex::story(const StoryId& id) const
{
    return m_stories.value(id);
}

} // namespace waymark
