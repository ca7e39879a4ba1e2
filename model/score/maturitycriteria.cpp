// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/maturitycriteria.h"

#include "model/score/gatewords.h"

#include <utility>

namespace waymark {

namespace {

using Kind = Reason::Kind;
using Stories = std::vector<const Story*>;

/// Those of which it is so, and the others.
template <typename Predicate>
std::pair<Stories, Stories> divided(const Stories& stories, Predicate&& isSo)
{
    std::pair<Stories, Stories> parts;
    for (const Story* story : stories)
        (isSo(*story) ? parts.first : parts.second).push_back(story);
    return parts;
}

Stories inSprints(const EpicEvidence& epic)
{
    return divided(epic.stories, [](const Story& story) { return story.sprint.has_value(); }).first;
}

Stories musts(const EpicEvidence& epic)
{
    return divided(epic.stories, [](const Story& story) { return story.priority == Priority::Must; }).first;
}

QString noStory()
{
    return MaturityText::tr("No evidence: the epic has no story.");
}

QString noMust()
{
    return MaturityText::tr("No evidence: none of its stories is a must.");
}

/// The checks of an epic's musts, each once, by what they say.
struct MustChecks {
    std::set<CheckKey> passed, excepted, attested, failing, neverRun, undecided, stale;
    Stories without;    ///< musts that no check is linked to
    Stories notJudged;  ///< musts of which all linked checks don't apply

    MustChecks(const Stories& stories, const StoryProofs& proofs)
    {
        for (const Story* story : stories)
            add(story, proofs.of(story->id));
    }

    size_t satisfied() const { return passed.size() + excepted.size() + attested.size(); }
    size_t against() const { return failing.size() + neverRun.size() + undecided.size() + stale.size(); }

private:
    void add(const Story* story, const StoryProof& proof)
    {
        const std::pair<std::set<CheckKey>*, const std::vector<CheckKey>*> lists[] = {
            {&passed, &proof.passed},       {&excepted, &proof.excepted},   {&attested, &proof.attested}, {&failing, &proof.failing},
            {&neverRun, &proof.neverRun}, {&undecided, &proof.undecided}, {&stale, &proof.stale}};
        size_t judged = 0;
        for (const auto& [all, own] : lists) {
            all->insert(own->begin(), own->end());
            judged += own->size();
        }
        if (proof.checks.empty())
            without.push_back(story);
        else if (judged == 0)
            notJudged.push_back(story);
    }
};

void missAll(MaturityCriterion& criterion, std::initializer_list<std::pair<QString, const std::set<CheckKey>*>> lists)
{
    for (const auto& [text, checks] : lists)
        if (!checks->empty())
            miss(criterion, ofChecks(Kind::Missing, text, *checks));
}

/// How a proven abuse case came to be: what its check was seen to do.
struct Proven {
    Stories seen;     ///< to fail in a run that all figures have, then to pass
    Stories drilled;  ///< to fail in drills only
    Stories attested; ///< never: a person attests it, with a file's hash

    void add(const Story* story, const MaturityEvidence& evidence)
    {
        bool failed = false;
        bool outsideDrills = false;
        for (const CheckKey check : evidence.proofs.of(story->id).checks) {
            const bool did = evidence.everFailed.contains(check);
            failed = failed || did;
            outsideDrills = outsideDrills || (did && !evidence.onlyInDrills.contains(check));
        }
        (outsideDrills ? seen : failed ? drilled : attested).push_back(story);
    }
    size_t size() const { return seen.size() + drilled.size() + attested.size(); }
};

} // namespace

MaturityCriterion inSprintsCriterion(const EpicEvidence& epic)
{
    MaturityCriterion criterion = aCriterion(MaturityRule::InSprints, MaturityText::tr("Stories of it are in sprints"));
    const auto [planned, others] = divided(epic.stories, [](const Story& story) { return story.sprint.has_value(); });
    if (epic.stories.empty()) {
        missForNothing(criterion, noStory());
        return criterion;
    }
    criterion.figure.value = std::ssize(planned);
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("in sprints"), planned));
    if (planned.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("None of its %1 stories is in a sprint: %2."), others));
    else
        addLine(criterion, ofStories(Kind::LeftOut, MaturityText::tr("in no sprint yet"), others));
    return criterion;
}

MaturityCriterion estimatedCriterion(const EpicEvidence& epic)
{
    MaturityCriterion criterion = aCriterion(MaturityRule::Estimated, MaturityText::tr("All its stories in sprints are estimated"));
    const auto [estimated, others] = divided(inSprints(epic), [](const Story& story) { return story.points > 0; });
    if (estimated.empty() && others.empty()) {
        missForNothing(criterion, MaturityText::tr("No evidence: no story of it is in a sprint."));
        return criterion;
    }
    criterion.figure.value = std::ssize(estimated);
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("estimated"), estimated));
    if (!others.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("In sprints without an estimate, %1: %2."), others));
    return criterion;
}

MaturityCriterion storyDoneCriterion(const EpicEvidence& epic)
{
    MaturityCriterion criterion = aCriterion(MaturityRule::StoryDone, MaturityText::tr("A story of it is done"));
    const auto [done, others] = divided(epic.stories, [](const Story& story) { return story.status == StoryStatus::Done; });
    if (epic.stories.empty()) {
        missForNothing(criterion, noStory());
        return criterion;
    }
    criterion.figure.value = std::ssize(done);
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("done"), done));
    if (done.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("None of its %1 stories is done: %2."), others));
    return criterion;
}

MaturityCriterion checkRanCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    MaturityCriterion criterion =
        aCriterion(MaturityRule::CheckRan, MaturityText::tr("A check that is linked to a story of it has run"));
    std::set<CheckKey> ran, notApplicable, neverRun;
    for (const CheckKey check : epic.linked) {
        const CheckOutcome* outcome = index.outcome(check);
        (!outcome ? neverRun : outcome->outcome == Outcome::NotApplicable ? notApplicable : ran).insert(check);
    }
    if (epic.linked.empty()) {
        missForNothing(criterion, MaturityText::tr("No evidence: no check is linked to its stories."));
        return criterion;
    }
    criterion.figure.value = std::ssize(ran);
    addLine(criterion, ofChecks(Kind::Counted, MaturityText::tr("linked, and have run"), ran));
    addLine(criterion, ofChecks(Kind::LeftOut, MaturityText::tr("linked, but not applicable, which proves nothing"), notApplicable));
    if (ran.empty())
        miss(criterion, ofChecks(Kind::Missing, MaturityText::tr("None of the %1 checks that are linked to its stories has run to a result."),
                                 epic.linked));
    else
        addLine(criterion, ofChecks(Kind::LeftOut, MaturityText::tr("linked, but never run"), neverRun));
    return criterion;
}

MaturityCriterion mustsDoneCriterion(const EpicEvidence& epic)
{
    MaturityCriterion criterion = aCriterion(MaturityRule::MustsDone, MaturityText::tr("All its musts are done"));
    const auto [done, open] = divided(musts(epic), [](const Story& story) { return story.status == StoryStatus::Done; });
    if (done.empty() && open.empty()) {
        missForNothing(criterion, noMust());
        return criterion;
    }
    criterion.figure.value = std::ssize(done);
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("musts are done"), done));
    if (!open.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("Musts that are not done yet, %1: %2."), open));
    return criterion;
}

MaturityCriterion checksPassedCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    MaturityCriterion criterion = aCriterion(
        MaturityRule::ChecksPassed, MaturityText::tr("All checks that are linked to its musts passed or are validly excepted"));
    const Stories asked = musts(epic);
    if (asked.empty()) {
        missForNothing(criterion, noMust());
        return criterion;
    }
    const MustChecks checks(asked, index.evidence().proofs);
    criterion.figure.value = static_cast<qint64>(checks.satisfied());
    addLine(criterion, ofChecks(Kind::Counted, MaturityText::tr("passed"), checks.passed));
    addLine(criterion, ofChecks(Kind::Counted, MaturityText::tr("did not pass, but are validly excepted"), checks.excepted));
    addLine(criterion, ofChecks(Kind::Counted, MaturityText::tr("did not run, but a person attests them"), checks.attested));
    missAll(criterion, {{MaturityText::tr("Linked checks that fail: %1."), &checks.failing},
                        {MaturityText::tr("Linked checks that never ran: %1."), &checks.neverRun},
                        {MaturityText::tr("Linked checks that ended in an error, were skipped or suppressed: %1."), &checks.undecided},
                        {MaturityText::tr("Linked checks that passed so long ago that it proves nothing any more: %1."), &checks.stale}});
    if (!checks.without.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("Musts that no check is linked to, %1: %2."), checks.without));
    if (!checks.notJudged.empty())
        miss(criterion, ofStories(Kind::Missing, MaturityText::tr("Musts of which no linked check is applicable, %1: %2."), checks.notJudged));
    if (checks.satisfied() + checks.against() == 0)
        criterion.figure.value.reset();
    return criterion;
}

MaturityCriterion mitigatedCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    MaturityCriterion criterion = aCriterion(
        MaturityRule::Mitigated, MaturityText::tr("All its abuse cases are mitigated, by checks that were seen to fail and then to pass"));
    const MaturityEvidence& evidence = index.evidence();
    Proven proven;
    std::map<Mitigation, Stories> others;
    for (const Story* story : epic.stories) {
        if (story->kind != StoryKind::Abuse)
            continue;
        const Mitigation mitigation = evidence.proofs.mitigations.value(story->id, Mitigation::Unmitigated);
        if (mitigation == Mitigation::Proven)
            proven.add(story, evidence);
        else
            others[mitigation].push_back(story);
    }
    if (proven.size() == 0 && others.empty()) {
        missForNothing(criterion, MaturityText::tr("No evidence: the epic has no abuse case."));
        return criterion;
    }
    criterion.figure.value = static_cast<qint64>(proven.size());
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("seen to fail, then to pass"), proven.seen));
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("seen to fail in a drill only, and pass"), proven.drilled));
    addLine(criterion, ofStories(Kind::Counted, MaturityText::tr("attested by a person, with the hash of a file that proves it"), proven.attested));
    const std::pair<Mitigation, QString> missed[] = {
        {Mitigation::Unmitigated, MaturityText::tr("Abuse cases that no use case stands against, %1: %2.")},
        {Mitigation::OnPaper, MaturityText::tr("Abuse cases whose use cases are not all done, or whose checks have not all passed, %1: %2.")},
        {Mitigation::NeverSeenFailing,
         MaturityText::tr("Abuse cases whose checks always passed, so that nobody knows whether they would notice, %1: %2.")}};
    for (const auto& [mitigation, text] : missed)
        if (const auto found = others.find(mitigation); found != others.end())
            miss(criterion, ofStories(Kind::Missing, text, found->second));
    return criterion;
}

MaturityCriterion complianceCriterion(const EpicEvidence& epic, const MaturityIndex& index)
{
    const int asked = index.evidence().thresholds.compliance;
    MaturityCriterion criterion =
        aCriterion(MaturityRule::Compliance, MaturityText::tr("At least %1 % of its checks pass").arg(percent(asked)));
    std::vector<CheckOutcome> checks;
    for (const CheckOutcome* check : epic.checks)
        checks.push_back(*check);
    std::vector<AttestedCheck> attested;
    for (const AttestedCheck* check : epic.attested)
        attested.push_back(*check);
    criterion.figure = compliance(checks, attested).checkLevel;
    const std::optional<qint64> reached = criterion.figure.value;
    if (!reached) {
        std::erase_if(criterion.figure.reasons, [](const Reason& reason) { return reason.kind == Kind::Missing; });
        missForNothing(criterion, MaturityText::tr("No evidence: no check that counts for it has run."));
        return criterion;
    }
    std::set<CheckKey> against;
    for (const CheckOutcome& check : checks)
        if (check.outcome != Outcome::Passed && check.outcome != Outcome::NotApplicable)
            against.insert(check.check);
    if (*reached < asked)
        miss(criterion, ofChecks(Kind::Missing,
                                 MaturityText::tr("%1 % of its checks pass, %2 % are asked for; these don't: %3.")
                                     .arg(percent(static_cast<int>(*reached)), percent(asked), QStringLiteral("%1")),
                                 against));
    return criterion;
}

} // namespace waymark
