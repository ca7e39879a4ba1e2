// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptionedits.h"
#include "model/edit/gateedits.h"
#include "model/edit/riskedits.h"
#include "model/programme/demoacts.h"

namespace waymark {

namespace {

template <typename T>
Result<void> outcomeOf(const Result<T>& result)
{
    return result ? Result<void>() : result.error();
}

Result<void> ask(Edit& edit, const DemoException& demo)
{
    ExceptionRecord draft = demo.draft;
    const auto check = edit.check(demo.check.tool, demo.check.id);
    if (!check)
        return check.error();
    draft.check = *check;
    if (!demo.target.isEmpty()) {
        const auto target = demoTarget(edit, demo.target);
        if (!target)
            return target.error();
        draft.target = target->id;
    }
    return outcomeOf(requestException(edit, std::move(draft), demo.by, demo.at));
}

/// All that happens to an exception.
void play(const DemoException& demo, std::vector<DemoAct>& acts)
{
    acts.push_back(demoEdit(demo.at, demo.by, DemoText::tr("Ask for an exception for %1").arg(demo.check.id),
                            [&demo](Edit& edit) { return ask(edit, demo); }));
    if (!demo.approver.isEmpty())
        acts.push_back(demoEdit(demo.approved, demo.approver,
                                DemoText::tr("Approve the exception for %1").arg(demo.check.id), [&demo](Edit& edit) {
                                    return approveException(edit, demo.draft.id, demo.approver, demo.approved);
                                }));
    if (!demo.revoker.isEmpty())
        acts.push_back(demoEdit(demo.revoked, demo.revoker,
                                DemoText::tr("Revoke the exception for %1").arg(demo.check.id), [&demo](Edit& edit) {
                                    return revokeException(edit, demo.draft.id, demo.revokeReason, demo.revoked);
                                }));
}

Result<void> tieToChecks(Edit& edit, const DemoRisk& demo)
{
    std::vector<CheckKey> checks;
    for (const DemoCheck& each : demo.checks) {
        const auto check = edit.check(each.tool, each.id);
        if (!check)
            return check.error();
        checks.push_back(*check);
    }
    return outcomeOf(tieRiskToChecks(edit, demo.risk.id, checks));
}

Result<void> tieToStories(Edit& edit, const DemoRisk& demo)
{
    for (const QString& reference : demo.stories) {
        const auto story = demoStory(edit, reference);
        if (!story)
            return story.error();
        if (const auto tied = tieRiskToStory(edit, demo.risk.id, story->id); !tied)
            return tied.error();
    }
    return {};
}

Result<void> enter(Edit& edit, const DemoRisk& demo)
{
    const auto owner = demoPerson(edit, demo.owner);
    if (!owner)
        return owner.error();
    Risk draft = demo.risk;
    draft.owner = owner->id;
    if (const auto added = addRisk(edit, std::move(draft), {.author = demo.by, .at = demo.at}); !added)
        return added.error();
    if (auto tied = tieToChecks(edit, demo); !tied)
        return tied;
    return tieToStories(edit, demo);
}

void play(const DemoRisk& demo, std::vector<DemoAct>& acts)
{
    acts.push_back(demoEdit(demo.at, demo.by, DemoText::tr("Add the risk \"%1\"").arg(demo.risk.title),
                            [&demo](Edit& edit) { return enter(edit, demo); }));
    for (const DemoRiskReview& review : demo.reviews)
        acts.push_back(demoEdit(review.at, review.by, DemoText::tr("Review the risk \"%1\"").arg(demo.risk.title),
                                [&demo, &review](Edit& edit) { return lookAtRisk(edit, demo.risk.id, review); }));
}

} // namespace

Result<void> lookAtRisk(Edit& edit, const RiskId& risk, const DemoRiskReview& review)
{
    const auto looked = changeRisk(edit, risk, [&](Risk& after) {
        after.treatment = review.treatment;
        if (review.next.isValid())
            after.reviewDay = review.next;
    });
    if (!looked)
        return looked;
    const auto rated = [&](Risk& after) {
        after.currentLikelihood = review.likelihood;
        after.currentImpact = review.impact;
        after.status = review.status;
    };
    return rateRisk(edit, risk, rated, review.why, {.author = review.by, .at = review.at});
}

std::vector<DemoAct> demoProof(const DemoPlan& plan)
{
    std::vector<DemoAct> acts;
    for (const DemoException& exception : plan.proof.exceptions)
        play(exception, acts);
    for (const DemoRisk& risk : plan.proof.risks)
        play(risk, acts);
    for (const DemoPolicy& policy : plan.proof.policies)
        acts.push_back(demoEdit(policy.at, policy.by, DemoText::tr("Change the gate policy"), [&policy](Edit& edit) {
            return setGatePolicy(edit, std::nullopt, policy.document);
        }));
    return acts;
}

} // namespace waymark
