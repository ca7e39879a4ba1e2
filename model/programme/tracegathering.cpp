// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tracegathering.h"

#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "model/score/riskfigures.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

ItemRef refOf(const Story& story)
{
    return itemRef(story.kind == StoryKind::Abuse ? ItemKind::AbuseCase : ItemKind::UseCase, story.id);
}

bool isSelected(ChoiceEvidence evidence)
{
    return evidence != ChoiceEvidence::Unclaimed && evidence != ChoiceEvidence::NotClaimed;
}

/// Risks that an approved acceptance in force is for.
QSet<RiskId> acceptedRisks(const ProgrammeFigures* figures)
{
    QSet<RiskId> accepted;
    if (figures)
        for (const ExceptionRecord& exception : figures->exceptions.inForce)
            if (exception.kind == ExceptionKind::Acceptance && exception.risk)
                accepted.insert(*exception.risk);
    return accepted;
}

} // namespace

TraceData gatherTrace(const ItemSources& sources)
{
    TraceGathering gathering(sources);
    gathering.addItems();
    gathering.tieItems();
    return gathering.take();
}

TraceData TraceGathering::take()
{
    m_data.connect();
    standGroups();
    return std::move(m_data);
}

int TraceGathering::add(const ItemRef& item, const QString& code, const QString& title, TraceStanding standing)
{
    const auto layer = layerOf(item.kind);
    const int index = int(m_data.items.size());
    m_data.items.push_back({.ref = item,
                            .layer = layer ? int(*layer) : -1,
                            .code = code,
                            .title = title,
                            .standing = std::move(standing)});
    m_data.index.insert(item, index);
    return index;
}

void TraceGathering::addItems()
{
    for (const ItemKind kind : {ItemKind::Perspective, ItemKind::Capability, ItemKind::Epic, ItemKind::Sprint, ItemKind::Practice,
                                ItemKind::Control, ItemKind::Policy, ItemKind::Risk, ItemKind::Exception, ItemKind::GameDay,
                                ItemKind::Tool, ItemKind::Target, ItemKind::Workload, ItemKind::Question})
        for (const NamedItem& name : itemsOf(kind, m_sources))
            add(name.item, name.code, name.title);
    if (m_sources.records) {
        addStories();
        standPlan();
    }
    if (!m_sources.figures)
        return;
    addChecks();
    for (const ReviewTotals& review : m_sources.figures->reviews)
        addChoices(review);
}

/// Stories, checks and choices are named here as itemnames does, as there are many of them and nothing else of their names is needed.
void TraceGathering::addStories()
{
    const StoryProofs* proofs = m_sources.figures ? &m_sources.figures->proofs : nullptr;
    for (const Story& story : m_sources.records->stories())
        m_stories.insert(story.id, add(refOf(story), story.reference, story.title, standingOf(story, proofs)));
}

void TraceGathering::standPlan()
{
    for (const Sprint& sprint : m_sources.records->sprints())
        if (const int index = find(ItemKind::Sprint, sprint.id); index >= 0)
            m_data.items[size_t(index)].standing = standingOf(sprint);
    for (const GameDay& day : m_sources.records->gameDays())
        if (const int index = find(ItemKind::GameDay, day.id); index >= 0)
            m_data.items[size_t(index)].standing = standingOf(day);
    if (m_sources.records->risks().empty())
        return;
    const WorkspaceProperties& properties = m_sources.records->properties();
    const RiskGrid grid = gridOf(properties);
    const QSet<RiskId> accepted = acceptedRisks(m_sources.figures);
    for (const Risk& risk : m_sources.records->risks())
        if (const int index = find(ItemKind::Risk, risk.id); index >= 0)
            m_data.items[size_t(index)].standing =
                standingOf(risk, currentLevel(risk, grid), properties.riskAppetite, accepted.contains(risk.id));
}

void TraceGathering::addChecks()
{
    const ProgrammeFigures& figures = *m_sources.figures;
    QHash<CheckKey, TraceStanding> standings;
    standings.reserve(qsizetype(figures.checks.size()));
    for (const CheckOutcome& check : figures.checks)
        standings.insert(check.check, traceStandingOf(check));
    for (const AttestedCheck& check : figures.attested)
        if (!standings.contains(check.check))
            standings.insert(check.check, traceStandingOf(check));
    const TraceStanding neverRun = neverRunStanding();
    for (const CheckUnit& unit : figures.units)
        m_units.push_back(&unit);
    std::ranges::sort(m_units, {}, [](const CheckUnit* unit) { return unit->key; }); // a hash has another order in each process
    for (const CheckUnit* unit : m_units)
        m_checks.insert(unit->key, add(itemRef(unit->key), unit->tool + u' ' + unit->checkId, unit->title,
                                       standings.value(unit->key, neverRun)));
}

/// What is selected, and what stories are to bring about.
void TraceGathering::addChoices(const ReviewTotals& review)
{
    const QString reviewId = review.review.toString();
    QSet<QString> improved;
    if (m_sources.records)
        for (const ImprovementTie& improvement : m_sources.records->improvementTies())
            if (improvement.review == review.review)
                improved.insert(improvement.question + u'/' + improvement.choice);
    for (const ReviewedQuestion& question : review.questions)
        for (const ReviewedChoice& choice : question.choices) {
            const QString place = question.id + u'/' + choice.id;
            if (isSelected(choice.evidence) || improved.contains(place))
                add({ItemKind::Choice, reviewId + u'/' + place}, choice.code, choice.title, standingOf(choice.evidence));
        }
}

std::vector<const TraceStanding*> TraceGathering::standingsOf(int item, std::initializer_list<ItemKind> kinds) const
{
    std::vector<const TraceStanding*> standings;
    for (const TraceNeighbour& neighbour : m_data.neighbours(item)) {
        const TraceItem& other = m_data.items[size_t(neighbour.item)];
        if (std::ranges::find(kinds, other.ref.kind) != kinds.end())
            standings.push_back(&other.standing);
    }
    return standings;
}

TraceStanding TraceGathering::coverageOf(int perspective) const
{
    int covered = 0;
    int capabilities = 0;
    for (const TraceNeighbour& neighbour : m_data.neighbours(perspective)) {
        ++capabilities;
        const auto stories = standingsOf(neighbour.item, {ItemKind::AbuseCase, ItemKind::UseCase});
        covered += std::ranges::any_of(stories, [](const TraceStanding* story) { return story->tone != TraceState::None; }) ? 1 : 0;
    }
    return standingByCoverage(covered, capabilities);
}

/// What stands as its stories or checks do.
void TraceGathering::standGroups()
{
    for (size_t i = 0; i < m_data.items.size(); ++i) {
        TraceItem& item = m_data.items[i];
        const ItemKind kind = item.ref.kind;
        if (kind == ItemKind::Perspective)
            item.standing = coverageOf(int(i));
        else if (kind == ItemKind::Capability || kind == ItemKind::Epic)
            item.standing = standingByStories(standingsOf(int(i), {ItemKind::AbuseCase, ItemKind::UseCase}));
        else if (kind == ItemKind::Practice || kind == ItemKind::Control || kind == ItemKind::Policy || kind == ItemKind::Tool)
            item.standing = standingByChecks(standingsOf(int(i), {ItemKind::Check}));
    }
    if (!m_sources.records)
        return;
    for (const Policy& policy : m_sources.records->policies())
        if (const int index = find(ItemKind::Policy, policy.id); index >= 0) {
            TraceStanding& standing = m_data.items[size_t(index)].standing;
            standing = standingOf(policy.status, standing);
        }
}

} // namespace waymark
