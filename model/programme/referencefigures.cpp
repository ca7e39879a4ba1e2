// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/referencefigures.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/edit/records.h"
#include "model/programme/checkplaces.h"
#include "model/programme/checktools.h"
#include "model/programme/contentnames.h"
#include "model/programme/outofscope.h"
#include "model/score/programmefigures.h"

#include <QMultiHash>

namespace waymark {

namespace {

/// Stories and checks of one item, as they are found; some may be found twice.
struct Evidence {
    std::vector<StoryId> stories = {};
    std::vector<CheckKey> checks = {};
};

/// Gathers the stories and checks of every item.
class Gathering {
public:
    Gathering(const Records& records, const Catalogues& catalogues, const Reference& reference, const ProgrammeFigures& figures);

    QHash<ItemRef, Evidence> take() { return std::move(m_items); }
    const QHash<QString, QStringList>& outOfScope() const { return m_outOfScope; }

private:
    void addItems();
    void addStories();
    void addCheck(const CheckUnit& unit, const PlacedCheck& place);
    void addChecks();
    void addTiedStories();
    void addControls();
    void addPolicies();
    void addTools();
    void addPerspectives();

    void addProvenStories(Evidence& evidence, CheckKey check) const;
    Evidence* find(ItemKind kind, const QString& id)
    {
        const auto it = m_items.find({kind, id});
        return it == m_items.end() ? nullptr : &*it;
    }

    const Records& m_records;
    const Catalogues& m_catalogues;
    const Reference& m_reference;
    const ProgrammeFigures& m_figures;
    QHash<QString, QStringList> m_outOfScope;
    QHash<ItemRef, Evidence> m_items;
    CheckTools m_tools;
    QMultiHash<CheckKey, StoryId> m_proves;
    QMultiHash<StoryId, CheckKey> m_provenBy;
    QMultiHash<QString, StoryId> m_starters; ///< stories by the starter story that they were made from
};

Gathering::Gathering(const Records& records, const Catalogues& catalogues, const Reference& reference, const ProgrammeFigures& figures)
    : m_records(records)
    , m_catalogues(catalogues)
    , m_reference(reference)
    , m_figures(figures)
    , m_outOfScope(waymark::outOfScope(controlItems({.records = &records, .catalogues = &catalogues, .reference = &reference}),
                                       reference.responsibility, records.workloads()))
    , m_tools(reference.toolbox)
{
    for (const Link& link : records.links())
        if (link.kind == LinkKind::ProvenBy && link.check) {
            m_proves.insert(*link.check, link.story);
            m_provenBy.insert(link.story, *link.check);
        }
    for (const Story& story : records.stories())
        if (!story.catalogueId.isEmpty())
            m_starters.insert(story.catalogueId, story.id);
    addItems();
    addStories();
    addChecks();
    addTiedStories();
    addControls();
    addPolicies();
    addTools();
    addPerspectives();
}

/// All are there, whether or not anything stands behind them.
void Gathering::addItems()
{
    const ItemSources sources{.records = &m_records, .catalogues = &m_catalogues, .reference = &m_reference};
    for (const ItemKind kind : {ItemKind::Perspective, ItemKind::Capability, ItemKind::Component, ItemKind::Layer, ItemKind::Epic,
                                ItemKind::Practice, ItemKind::Control, ItemKind::Tool})
        for (const NamedItem& name : contentItems(kind, sources))
            m_items.insert(name.item, {});
    for (const Policy& policy : m_records.policies())
        m_items.insert(itemRef(ItemKind::Policy, policy.id), {});
}

void Gathering::addStories()
{
    for (const Story& story : m_records.stories()) {
        for (Evidence* evidence : {find(ItemKind::Capability, story.capability), find(ItemKind::Component, word(story.component)),
                                   find(ItemKind::Layer, word(story.layer))})
            if (evidence) {
                evidence->stories.push_back(story.id);
                for (const CheckKey check : m_provenBy.values(story.id))
                    evidence->checks.push_back(check);
            }
        if (Evidence* epic = find(ItemKind::Epic, story.epic))
            epic->stories.push_back(story.id);
    }
}

void Gathering::addProvenStories(Evidence& evidence, CheckKey check) const
{
    for (const StoryId& story : m_proves.values(check))
        evidence.stories.push_back(story);
}

void Gathering::addCheck(const CheckUnit& unit, const PlacedCheck& place)
{
    const auto add = [&](ItemKind kind, const QString& id) {
        if (Evidence* evidence = find(kind, id)) {
            evidence->checks.push_back(unit.key);
            addProvenStories(*evidence, unit.key);
        }
    };
    for (const QString& control : place.items.controls)
        add(ItemKind::Control, control);
    for (const QString& practice : place.items.bestPractices)
        add(ItemKind::Practice, practice);
    for (const QString& tool : m_tools.runBy(unit) + m_tools.about(unit))
        add(ItemKind::Tool, tool);
    // An epic's stories are those that say so; one of another epic may be proven by its check.
    if (Evidence* epic = find(ItemKind::Epic, place.epic))
        epic->checks.push_back(unit.key);
}

void Gathering::addChecks()
{
    const CheckPlaces places(m_records, m_catalogues, m_figures);
    for (const CheckUnit& unit : m_figures.units)
        addCheck(unit, places.of(unit));
}

/// Stories made from starter stories that bring a control or practice about, and those that people tied to a control.
void Gathering::addTiedStories()
{
    const auto add = [this](Evidence* evidence, const QString& starter) {
        if (evidence)
            for (const StoryId& story : m_starters.values(starter))
                evidence->stories.push_back(story);
    };
    for (const ControlSet& set : m_reference.controls.sets)
        for (const Control& control : set.controls)
            for (const QString& starter : control.stories)
                add(find(ItemKind::Control, control.item()), starter);
    for (const Epic& epic : m_catalogues.epics.epics)
        for (const StarterStory& starter : epic.stories)
            for (const QString& slug : starter.practices)
                add(find(ItemKind::Practice, slug), starter.id);
    for (const ControlTie& tie : m_records.controlTies())
        if (Evidence* evidence = find(ItemKind::Control, tie.control); evidence && tie.story)
            evidence->stories.push_back(*tie.story);
}

/// What fails in a control fails in what it is of, whether or not a story is to bring it about.
void Gathering::addControls()
{
    for (const ControlSet& set : m_reference.controls.sets)
        for (const Control& control : set.controls) {
            const Evidence* own = m_outOfScope.contains(control.item()) ? nullptr : find(ItemKind::Control, control.item());
            if (!own)
                continue;
            for (Evidence* whole : {find(ItemKind::Capability, control.capability), find(ItemKind::Component, word(control.component)),
                                    control.layer ? find(ItemKind::Layer, word(*control.layer)) : nullptr})
                if (whole)
                    whole->checks.insert(whole->checks.end(), own->checks.begin(), own->checks.end());
        }
}

/// After controls, whose evidence is that of the policy statements that they are tied to.
void Gathering::addPolicies()
{
    for (const PolicyTie& tie : m_records.policyTies())
        if (Evidence* evidence = find(ItemKind::Policy, tie.policy.toString())) {
            if (tie.story)
                evidence->stories.push_back(*tie.story);
            if (tie.check)
                evidence->checks.push_back(*tie.check);
        }
    for (const ControlTie& tie : m_records.controlTies()) {
        Evidence* policy = tie.policy ? find(ItemKind::Policy, tie.policy->toString()) : nullptr;
        const Evidence* control = find(ItemKind::Control, tie.control);
        if (!policy || !control)
            continue;
        policy->stories.insert(policy->stories.end(), control->stories.begin(), control->stories.end());
        policy->checks.insert(policy->checks.end(), control->checks.begin(), control->checks.end());
    }
}

/// What people tied to them. What the toolbox says of checks is there already.
void Gathering::addTools()
{
    for (const ToolTie& tie : m_records.toolTies()) {
        Evidence* evidence = find(ItemKind::Tool, tie.tool);
        if (!evidence)
            continue;
        if (tie.story)
            evidence->stories.push_back(*tie.story);
        if (tie.check) {
            evidence->checks.push_back(*tie.check);
            addProvenStories(*evidence, *tie.check);
        }
    }
}

void Gathering::addPerspectives()
{
    for (const Perspective& perspective : m_catalogues.caf.perspectives) {
        Evidence* whole = find(ItemKind::Perspective, perspective.id);
        for (const NamedPurpose& capability : perspective.capabilities)
            if (const Evidence* part = find(ItemKind::Capability, capability.id); part && whole) {
                whole->stories.insert(whole->stories.end(), part->stories.begin(), part->stories.end());
                whole->checks.insert(whole->checks.end(), part->checks.begin(), part->checks.end());
            }
    }
}

} // namespace

const ItemEvidence& ReferenceFigures::of(const ItemRef& item) const
{
    static const ItemEvidence nothing = {};
    const auto it = items.constFind(item);
    return it == items.cend() ? nothing : *it;
}

ReferenceFigures referenceFigures(const Records& records, const Catalogues& catalogues, const Reference& reference,
                                  const ProgrammeFigures& figures, const QDateTime& freshSince)
{
    Gathering gathering(records, catalogues, reference, figures);
    const EvidenceIndex index(records.stories(), figures.checks, figures.attested, freshSince);
    ReferenceFigures all{.outOfScope = gathering.outOfScope()};
    const QHash<ItemRef, Evidence> items = gathering.take();
    for (auto it = items.cbegin(); it != items.cend(); ++it)
        all.items.insert(it.key(), index.of(it->stories, it->checks));
    return all;
}

} // namespace waymark
