// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/reference.h"
#include "model/domain/localday.h"
#include "model/edit/exceptionedits.h"
#include "model/edit/gamedayedits.h"
#include "model/edit/policyedits.h"
#include "model/programme/demoacts.h"
#include "model/programme/riskstarting.h"
#include "templates/templates.h"

#include <algorithm>

namespace waymark {

namespace {

template <typename T>
Result<void> outcomeOf(const Result<T>& result)
{
    return result ? Result<void>() : result.error();
}

QDate dayOf(const Edit& edit, const QDateTime& moment)
{
    return localDay(moment, edit.records().properties().timeZone);
}

Error missing(const QString& starter)
{
    return {.code = Error::Code::NotFound,
            .message = DemoText::tr("The demo can't be made: its registers name the risk %1, which is not there.").arg(starter)};
}

/// What was registered from a starter risk has its title.
Result<Risk> startedRisk(const Edit& edit, const StarterRiskCatalogue& starters, const QString& id)
{
    const StarterRisk* starter = starters.find(id);
    if (!starter)
        return missing(id);
    const std::vector<const Risk*> risks = edit.rows<Risk>();
    const auto risk = std::ranges::find(risks, starter->title, &Risk::title);
    return risk != risks.end() ? Result<Risk>(**risk) : Result<Risk>(missing(id));
}

Result<void> start(Edit& edit, const DemoStarting& demo, const StarterRiskCatalogue& starters)
{
    std::vector<const StarterRisk*> chosen;
    for (const DemoStarterRisk& each : demo.risks) {
        chosen.push_back(starters.find(each.starter));
        if (!chosen.back())
            return missing(each.starter);
    }
    const auto added = addStarterRisks(edit, chosen, {.author = demo.by, .at = demo.at});
    if (!added)
        return added.error();
    for (const DemoStarterRisk& each : demo.risks) {
        const auto risk = startedRisk(edit, starters, each.starter);
        if (!risk)
            return risk.error();
        const auto owner = demoPerson(edit, each.owner);
        if (!owner)
            return owner.error();
        const auto changed = changeRisk(edit, risk->id, [&](Risk& after) {
            after.owner = owner->id;
            after.reviewDay = each.review;
        });
        if (!changed)
            return changed;
    }
    return {};
}

Result<void> meet(Edit& edit, const DemoRiskMeeting& meeting, const StarterRiskCatalogue& starters)
{
    for (const DemoRating& rating : meeting.ratings) {
        const auto risk = startedRisk(edit, starters, rating.starter);
        if (!risk)
            return risk.error();
        if (auto looked = lookAtRisk(edit, risk->id, rating.review); !looked)
            return looked;
    }
    return {};
}

Result<void> ask(Edit& edit, const DemoAcceptance& demo, const StarterRiskCatalogue& starters)
{
    const auto risk = startedRisk(edit, starters, demo.starter);
    if (!risk)
        return risk.error();
    ExceptionRecord draft = demo.draft;
    draft.risk = risk->id;
    return outcomeOf(requestException(edit, std::move(draft), demo.by, demo.at));
}

Result<void> enter(Edit& edit, const DemoStatement& demo)
{
    const auto owner = demoPerson(edit, demo.owner);
    if (!owner)
        return owner.error();
    Policy draft = demo.policy;
    draft.owner = owner->id;
    const auto policy = addPolicy(edit, std::move(draft));
    if (!policy)
        return policy.error();
    for (const QString& control : demo.controls)
        if (const auto tied = tieControl(edit, control, *policy); !tied)
            return tied.error();
    for (const QString& reference : demo.stories) {
        const auto story = demoStory(edit, reference);
        if (!story)
            return story.error();
        if (const auto tied = tiePolicyToStory(edit, *policy, story->id); !tied)
            return tied.error();
    }
    std::vector<CheckKey> checks;
    for (const DemoCheck& each : demo.checks) {
        const auto check = edit.check(each.tool, each.id);
        if (!check)
            return check.error();
        checks.push_back(*check);
    }
    return outcomeOf(tiePolicyToChecks(edit, *policy, checks));
}

Result<void> mapStatements(Edit& edit, const DemoPolicyMapping& mapping)
{
    for (const DemoStatement& statement : mapping.statements)
        if (auto entered = enter(edit, statement); !entered)
            return entered;
    return {};
}

Result<void> tieStories(Edit& edit, const GameDayId& gameDay, const QStringList& stories, GameDayTieKind kind)
{
    for (const QString& reference : stories) {
        const auto story = demoStory(edit, reference);
        if (!story)
            return story.error();
        if (const auto tied = tieGameDay(edit, gameDay, story->id, kind); !tied)
            return tied.error();
    }
    return {};
}

Result<void> schedule(Edit& edit, const DemoGameDay& demo)
{
    const auto lead = demoPerson(edit, demo.lead);
    if (!lead)
        return lead.error();
    const auto target = demoTarget(edit, demo.target);
    if (!target)
        return target.error();
    GameDay draft = demo.planned;
    draft.lead = lead->id;
    draft.target = target->id;
    if (const auto added = addGameDay(edit, std::move(draft), dayOf(edit, demo.at)); !added)
        return added.error();
    return tieStories(edit, demo.planned.id, demo.exercises, GameDayTieKind::Exercises);
}

Result<void> hold(Edit& edit, const DemoGameDay& demo)
{
    const DemoGameDayOutcome& happened = *demo.happened;
    const auto told = [&](GameDay& after) {
        after.held = happened.told.held;
        after.outcome = happened.told.outcome;
        after.findings = happened.told.findings;
        after.evidence = happened.told.evidence;
    };
    if (auto changed = changeGameDay(edit, demo.planned.id, told, dayOf(edit, happened.at)); !changed)
        return changed;
    return tieStories(edit, demo.planned.id, happened.raised, GameDayTieKind::Raised);
}

using SharedReference = std::shared_ptr<const Reference>;

void addRisks(const DemoRegisters& demo, const SharedReference& reference, std::vector<DemoAct>& acts)
{
    for (const DemoStarting& starting : demo.starting)
        acts.push_back(demoEdit(starting.at, starting.by, DemoText::tr("Add %1 starter risks").arg(starting.risks.size()),
                                [&starting, reference](Edit& edit) { return start(edit, starting, reference->risks); }));
    for (const DemoRiskMeeting& meeting : demo.meetings)
        acts.push_back(demoEdit(meeting.at, meeting.by, DemoText::tr("Rate %1 risks anew").arg(meeting.ratings.size()),
                                [&meeting, reference](Edit& edit) { return meet(edit, meeting, reference->risks); }));
}

void addAcceptances(const DemoRegisters& demo, const SharedReference& reference, std::vector<DemoAct>& acts)
{
    for (const DemoAcceptance& acceptance : demo.acceptances) {
        const StarterRisk* starter = reference->risks.find(acceptance.starter);
        const QString title = starter ? starter->title : acceptance.starter;
        acts.push_back(demoEdit(acceptance.at, acceptance.by, DemoText::tr("Ask to accept the risk \"%1\"").arg(title),
                                [&acceptance, reference](Edit& edit) { return ask(edit, acceptance, reference->risks); }));
        if (acceptance.approver.isEmpty())
            continue;
        acts.push_back(demoEdit(acceptance.approved, acceptance.approver, DemoText::tr("Accept the risk \"%1\"").arg(title),
                                [&acceptance](Edit& edit) {
                                    return approveException(edit, acceptance.draft.id, acceptance.approver, acceptance.approved);
                                }));
    }
}

void addGameDays(const DemoRegisters& demo, std::vector<DemoAct>& acts)
{
    for (const DemoGameDay& gameDay : demo.gameDays) {
        acts.push_back(demoEdit(gameDay.at, gameDay.by, DemoText::tr("Plan the game day \"%1\"").arg(gameDay.planned.title),
                                [&gameDay](Edit& edit) { return schedule(edit, gameDay); }));
        if (gameDay.happened)
            acts.push_back(demoEdit(gameDay.happened->at, gameDay.happened->by,
                                    DemoText::tr("Write down what the game day \"%1\" showed").arg(gameDay.planned.title),
                                    [&gameDay](Edit& edit) { return hold(edit, gameDay); }));
    }
}

} // namespace

Result<std::vector<DemoAct>> demoRegisters(const DemoPlan& plan, const Catalogues& catalogues)
{
    auto loaded = Reference::load(templateFolder(), catalogues);
    if (!loaded)
        return loaded.error();
    const auto reference = std::make_shared<const Reference>(*std::move(loaded));
    std::vector<DemoAct> acts;
    addRisks(plan.registers, reference, acts);
    addAcceptances(plan.registers, reference, acts);
    for (const DemoPolicyMapping& mapping : plan.registers.mappings)
        acts.push_back(demoEdit(mapping.at, mapping.by, DemoText::tr("Map the policy to what enforces it"),
                                [&mapping](Edit& edit) { return mapStatements(edit, mapping); }));
    addGameDays(plan.registers, acts);
    return acts;
}

} // namespace waymark
