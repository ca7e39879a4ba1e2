// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"
#include "model/programme/checktools.h"
#include "model/programme/tracegathering.h"
#include "model/score/programmefigures.h"

namespace waymark {

void TraceGathering::tieItems()
{
    if (m_sources.catalogues)
        tieCatalogue();
    if (m_sources.records) {
        tieStories();
        tieRisks();
        tiePolicies();
        tieRehearsals();
        tieScopes();
        tieStarters();
    }
    tieTools();
    if (m_sources.figures) {
        tieChecks();
        tieReviews();
    }
    leadOnByControls();
    leadOnBySprints();
}

/// Nothing where one of them isn't there: a story of an epic that the catalogue doesn't have, say.
void TraceGathering::tie(int from, int to, TraceRelation relation)
{
    if (from < 0 || to < 0)
        return;
    m_data.ties.push_back({.from = from, .to = to, .relation = relation});
}

void TraceGathering::tieCatalogue()
{
    for (const Perspective& perspective : m_sources.catalogues->caf.perspectives)
        for (const NamedPurpose& capability : perspective.capabilities)
            tie(find(ItemKind::Perspective, perspective.id), find(ItemKind::Capability, capability.id), TraceRelation::Has);
    for (const Epic& epic : m_sources.catalogues->epics.epics)
        for (const QString& capability : epic.capabilities)
            tie(find(ItemKind::Capability, capability), find(ItemKind::Epic, epic.id), TraceRelation::CarriedBy);
}

/// The catalogue says which of its stories bring a practice or control about: so do those that were made from them.
void TraceGathering::tieStarters()
{
    QMultiHash<QString, int> made;
    for (const Story& each : m_sources.records->stories())
        if (!each.catalogueId.isEmpty())
            made.insert(each.catalogueId, story(each.id));
    const auto tieMade = [&](const QString& starter, ItemKind kind, const QString& item) {
        for (const int index : made.values(starter))
            tie(index, find(kind, item), TraceRelation::BringsAbout);
    };
    if (m_sources.catalogues)
        for (const Epic& epic : m_sources.catalogues->epics.epics)
            for (const StarterStory& starter : epic.stories)
                for (const QString& practice : starter.practices)
                    tieMade(starter.id, ItemKind::Practice, practice);
    if (m_sources.reference)
        for (const ControlSet& set : m_sources.reference->controls.sets)
            for (const Control& each : set.controls)
                for (const QString& starter : each.stories)
                    tieMade(starter, ItemKind::Control, each.item());
}

void TraceGathering::tieStories()
{
    QHash<SprintId, int> sprints;
    for (const Sprint& sprint : m_sources.records->sprints())
        sprints.insert(sprint.id, find(ItemKind::Sprint, sprint.id));
    for (const Story& each : m_sources.records->stories()) {
        const int index = story(each.id);
        tie(find(ItemKind::Epic, each.epic), index, TraceRelation::Has);
        tie(find(ItemKind::Capability, each.capability), index, TraceRelation::CarriedBy);
        if (each.sprint)
            tie(index, sprints.value(*each.sprint, -1), TraceRelation::PlannedIn);
    }
    for (const Link& link : m_sources.records->links())
        if (link.kind == LinkKind::ProvenBy && link.check)
            tie(story(link.story), check(*link.check), TraceRelation::ProvenBy);
        else if (link.kind == LinkKind::MitigatedBy && link.otherStory)
            tie(story(link.story), story(*link.otherStory), TraceRelation::MitigatedBy);
}

void TraceGathering::tieChecks()
{
    if (!m_sources.records || !m_sources.catalogues)
        return;
    const CheckPlaces places(*m_sources.records, *m_sources.catalogues, *m_sources.figures);
    for (const CheckUnit* unit : m_units) {
        const PlacedCheck placed = places.of(*unit);
        const int index = check(unit->key);
        tie(find(ItemKind::Epic, placed.epic), index, TraceRelation::Has);
        for (const QString& practice : placed.items.bestPractices)
            tie(index, find(ItemKind::Practice, practice), TraceRelation::SpeaksFor);
        for (const QString& item : placed.items.controls)
            tie(index, control(item), TraceRelation::SpeaksFor);
    }
}

/// Also of one that no content lists: some rules name it after the check.
int TraceGathering::control(const QString& item)
{
    const int known = find(ItemKind::Control, item);
    if (known >= 0 || item.isEmpty())
        return known;
    const NamedItem name = nameOf({ItemKind::Control, item}, m_sources);
    return add(name.item, name.code, name.title);
}

void TraceGathering::tieRisks()
{
    for (const Risk& risk : m_sources.records->risks())
        tie(find(ItemKind::Epic, risk.epic), find(ItemKind::Risk, risk.id), TraceRelation::Treats);
    for (const RiskTie& each : m_sources.records->riskTies()) {
        const int risk = find(ItemKind::Risk, each.risk);
        if (each.check)
            tie(check(*each.check), risk, TraceRelation::Shows);
        if (each.story)
            tie(story(*each.story), risk,
                each.kind == RiskTieKind::RealisedBy ? TraceRelation::Realises : TraceRelation::Treats);
    }
}

void TraceGathering::tiePolicies()
{
    for (const PolicyTie& each : m_sources.records->policyTies()) {
        const int policy = find(ItemKind::Policy, each.policy);
        if (each.story)
            tie(story(*each.story), policy, TraceRelation::Meets);
        if (each.check)
            tie(check(*each.check), policy, TraceRelation::SpeaksFor);
    }
    for (const ControlTie& each : m_sources.records->controlTies()) {
        const int index = control(each.control);
        if (each.story)
            tie(story(*each.story), index, TraceRelation::BringsAbout);
        if (each.policy)
            tie(index, find(ItemKind::Policy, *each.policy), TraceRelation::MappedTo);
        if (each.risk)
            tie(index, find(ItemKind::Risk, *each.risk), TraceRelation::Answers);
    }
}

/// By hand, and by what the toolbox says.
void TraceGathering::tieTools()
{
    if (m_sources.records)
        for (const ToolTie& each : m_sources.records->toolTies()) {
            const int tool = find(ItemKind::Tool, each.tool);
            if (each.story)
                tie(story(*each.story), tool, TraceRelation::BringsAbout);
            if (each.check)
                tie(check(*each.check), tool, TraceRelation::SpeaksFor);
        }
    if (!m_sources.reference)
        return;
    const CheckTools tools(m_sources.reference->toolbox);
    for (const CheckUnit* unit : m_units) {
        for (const QString& tool : tools.about(*unit))
            tie(check(unit->key), find(ItemKind::Tool, tool), TraceRelation::SpeaksFor);
        for (const QString& tool : tools.runBy(*unit))
            tie(check(unit->key), find(ItemKind::Tool, tool), TraceRelation::RunBy);
    }
}

void TraceGathering::tieReviews()
{
    for (const ReviewTotals& review : m_sources.figures->reviews) {
        const int workload = find(ItemKind::Workload, review.workload);
        for (const ReviewedQuestion& question : review.questions) {
            const QString id = review.review.toString() + u'/' + question.id;
            const int asked = find(ItemKind::Question, id);
            tie(asked, workload, TraceRelation::Concerns);
            for (const ReviewedChoice& choice : question.choices) {
                const int chosen = find(ItemKind::Choice, id + u'/' + choice.id);
                tie(asked, chosen, TraceRelation::Concerns);
                for (const CheckKey key : choice.checks)
                    tie(check(key), chosen, TraceRelation::SpeaksFor);
            }
        }
    }
    if (!m_sources.records)
        return;
    for (const ImprovementTie& each : m_sources.records->improvementTies())
        tie(story(each.story), find(ItemKind::Choice, each.review.toString() + u'/' + each.question + u'/' + each.choice),
            TraceRelation::BringsAbout);
}

void TraceGathering::tieRehearsals()
{
    for (const GameDay& day : m_sources.records->gameDays()) {
        const int index = find(ItemKind::GameDay, day.id);
        tie(find(ItemKind::Epic, day.epic), index, TraceRelation::RehearsedBy);
        if (day.target)
            tie(index, find(ItemKind::Target, *day.target), TraceRelation::Concerns);
    }
    for (const GameDayTie& each : m_sources.records->gameDayTies())
        tie(story(each.story), find(ItemKind::GameDay, each.gameDay),
            each.kind == GameDayTieKind::Raised ? TraceRelation::RaisedBy : TraceRelation::RehearsedBy);
}

void TraceGathering::tieScopes()
{
    for (const ExceptionRecord& exception : m_sources.records->exceptions()) {
        const int index = find(ItemKind::Exception, exception.id);
        if (exception.check)
            tie(check(*exception.check), index, TraceRelation::ExceptedBy);
        if (exception.risk)
            tie(find(ItemKind::Risk, *exception.risk), index, TraceRelation::Concerns);
    }
    for (const WorkloadTarget& each : m_sources.records->workloadTargets())
        tie(find(ItemKind::Workload, each.workload), find(ItemKind::Target, each.target), TraceRelation::Concerns);
}

/// What leads to a control leads on to the policy statements that are mapped to it.
void TraceGathering::leadOnByControls()
{
    QHash<int, std::vector<int>> policies;
    for (const TraceTie& each : m_data.ties)
        if (each.relation == TraceRelation::MappedTo)
            policies[each.from].push_back(each.to);
    const size_t count = m_data.ties.size();
    for (size_t i = 0; i < count; ++i) {
        const TraceTie each = m_data.ties[i];
        if (each.relation == TraceRelation::SpeaksFor || each.relation == TraceRelation::BringsAbout)
            for (const int policy : policies.value(each.to))
                tie(each.from, policy, TraceRelation::ByControl);
    }
}

/// What a story leads to behind its sprint, the sprint leads to.
void TraceGathering::leadOnBySprints()
{
    std::vector<int> sprints(m_data.items.size(), -1);
    for (const TraceTie& each : m_data.ties)
        if (each.relation == TraceRelation::PlannedIn)
            sprints[size_t(each.from)] = each.to;
    const size_t count = m_data.ties.size();
    for (size_t i = 0; i < count; ++i) {
        const TraceTie each = m_data.ties[i];
        if (m_data.items[size_t(each.to)].layer > int(TraceLayer::Sprint))
            tie(sprints[size_t(each.from)], each.to, TraceRelation::ByStories);
    }
}

} // namespace waymark
