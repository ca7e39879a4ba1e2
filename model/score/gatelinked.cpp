// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gateclauses.h"
#include "model/score/gatewords.h"

#include <array>

namespace waymark {

namespace {

/// The checks of the sprint's stories, each once, by what they say.
struct LinkedChecks {
    std::set<CheckKey> passed, excepted, attested, failing, neverRun, undecided, stale;
    QStringList unproven; ///< musts and shoulds that no check is linked to
    QStringList without;  ///< other stories likewise, which nothing is asked of
    std::vector<StoryId> inTheWay;

    explicit LinkedChecks(const GateEvidence& evidence)
    {
        for (const Story& story : evidence.stories)
            if (story.sprint == evidence.sprint.id)
                add(evidence.proofs.of(story.id), story);
    }

    std::array<size_t, 7> sizes() const
    {
        return {passed.size(),    excepted.size(),  attested.size(), failing.size(),
                neverRun.size(), undecided.size(), stale.size()};
    }
    size_t satisfied() const { return passed.size() + excepted.size() + attested.size(); }
    size_t against() const { return failing.size() + neverRun.size() + undecided.size() + stale.size(); }

private:
    void add(const StoryProof& proof, const Story& story)
    {
        if (proof.checks.empty())
            return addWithout(story);
        if (story.priority == Priority::Wont)
            return;
        passed.insert(proof.passed.begin(), proof.passed.end());
        excepted.insert(proof.excepted.begin(), proof.excepted.end());
        attested.insert(proof.attested.begin(), proof.attested.end());
        failing.insert(proof.failing.begin(), proof.failing.end());
        neverRun.insert(proof.neverRun.begin(), proof.neverRun.end());
        undecided.insert(proof.undecided.begin(), proof.undecided.end());
        stale.insert(proof.stale.begin(), proof.stale.end());
        if (proof.proof != Proof::Passed && proof.proof != Proof::Excepted)
            inTheWay.push_back(story.id);
    }

    void addWithout(const Story& story)
    {
        if (story.priority != Priority::Must && story.priority != Priority::Should) {
            without << story.reference;
            return;
        }
        unproven << story.reference;
        inTheWay.push_back(story.id);
    }
};

void append(std::vector<CheckKey>& to, const std::set<CheckKey>& checks)
{
    to.insert(to.end(), checks.begin(), checks.end());
}

} // namespace

GateClause checksPassedClause(const GateEvidence& evidence)
{
    GateClause clause{.text = GateText::tr("All checks linked to the sprint's stories passed or are validly excepted")};
    const LinkedChecks linked(evidence);
    const size_t fine = linked.satisfied();
    const size_t wrong = linked.against();
    clause.holds = wrong == 0 && fine > 0 && linked.unproven.isEmpty();
    clause.stories = linked.inTheWay;
    for (const size_t each : linked.sizes())
        clause.basis << QString::number(each);
    clause.basis << joined(linked.unproven) << joined(linked.without);
    if (clause.holds)
        for (const auto* set : {&linked.passed, &linked.excepted, &linked.attested})
            append(clause.checks, *set);
    for (const auto* set : {&linked.failing, &linked.neverRun, &linked.undecided, &linked.stale})
        append(clause.checks, *set);
    clause.evidence << (fine + wrong == 0 ? GateText::tr("no evidence, no linked check has passed or failed")
                                          : GateText::tr("%1 of %2").arg(fine).arg(fine + wrong));
    addCount(clause, linked.excepted.size(), GateText::tr("%1 of these did not pass, but are validly excepted"));
    addCount(clause, linked.attested.size(), GateText::tr("%1 of these did not run, but a person attests them"));
    addCount(clause, linked.failing.size(), GateText::tr("%1 failed"));
    addCount(clause, linked.neverRun.size(), GateText::tr("%1 never ran, so they are unproven"));
    addCount(clause, linked.undecided.size(), GateText::tr("%1 ended in an error, were skipped or suppressed"));
    addCount(clause, linked.stale.size(), GateText::tr("%1 passed so long ago that they are unproven"));
    const qsizetype unproven = linked.unproven.size();
    if (unproven > 0)
        clause.evidence << (unproven == 1 ? GateText::tr("1 story has no check, so it is unproven: %1").arg(some(linked.unproven))
                                          : GateText::tr("%1 stories have no check, so they are unproven: %2")
                                                .arg(QString::number(unproven), some(linked.unproven)));
    if (!linked.without.isEmpty())
        clause.evidence << GateText::tr("without a linked check, which nothing asks of them, are %1").arg(some(linked.without));
    return clause;
}

} // namespace waymark
