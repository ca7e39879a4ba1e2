// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/orphans.h"

#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "model/programme/outofscope.h"
#include "model/programme/unmappedpolicies.h"
#include "model/score/programmefigures.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

/// Looks at each item of a kind, and lists those that lack something.
class Looking {
public:
    Looking(const TraceIndex& index, const ItemSources& sources) : m_index(index), m_sources(sources)
    {
        m_stories = namesOf({ItemKind::AbuseCase, ItemKind::UseCase});
        m_checks = namesOf({ItemKind::Check});
        m_risks = namesOf({ItemKind::Risk});
    }

    std::vector<Orphan> look()
    {
        if (m_sources.records)
            lookAtStories();
        if (m_sources.figures)
            lookAtChecks();
        if (m_sources.records) {
            lookAtRisks();
            lookAtCapabilities();
            lookAtEpics();
            lookAtPolicies();
        }
        lookAtControls();
        if (m_sources.catalogues)
            lookAtPractices();
        lookAtTools();
        if (m_sources.figures)
            lookAtChoices();
        if (m_sources.records) {
            lookAtGameDays();
            lookAtTargets();
        }
        return std::move(m_orphans);
    }

private:
    std::vector<NamedItem> namesOf(const std::vector<ItemKind>& kinds) const
    {
        std::vector<NamedItem> names;
        for (const ItemKind kind : kinds)
            for (NamedItem& name : itemsOf(kind, m_sources))
                names.push_back(std::move(name));
        if (kinds.size() > 1) // each of them came in its order
            std::ranges::stable_sort(names, [](const NamedItem& one, const NamedItem& other) {
                return naturalCompare(one.code, other.code) < 0;
            });
        return names;
    }
    bool isTied(const NamedItem& name, const std::vector<ItemKind>& kinds) const
    {
        return std::ranges::any_of(m_index.tiedTo(name.item), [&](const ItemRef& other) {
            return std::ranges::find(kinds, other.kind) != kinds.end();
        });
    }
    /// Calls `lacks(row, name)` for each record that a name is of.
    template <typename T, typename Lacks>
    void list(OrphanKind kind, const std::vector<NamedItem>& names, Lacks lacks)
    {
        for (const NamedItem& name : names) {
            const auto id = decltype(T::id)::parse(name.item.id);
            const T* row = id ? m_sources.records->of<T>().find(*id) : nullptr;
            if (row && lacks(*row, name))
                m_orphans.push_back({.kind = kind, .name = name});
        }
    }

    void lookAtStories()
    {
        list<Story>(OrphanKind::AbuseCaseUnmitigated, m_stories, [this](const Story& story, const NamedItem& name) {
            return story.priority != Priority::Wont && story.kind == StoryKind::Abuse && !isTied(name, {ItemKind::UseCase});
        });
        list<Story>(OrphanKind::StoryUnproven, m_stories, [this](const Story& story, const NamedItem& name) {
            return story.priority != Priority::Wont && !isTied(name, {ItemKind::Check});
        });
        list<Story>(OrphanKind::StoryUnplanned, m_stories, [](const Story& story, const NamedItem&) {
            return story.priority != Priority::Wont && !story.sprint && story.status != StoryStatus::Done;
        });
    }
    void lookAtChecks()
    {
        QSet<QString> ran;
        for (const CheckOutcome& check : m_sources.figures->checks)
            ran.insert(itemRef(check.check).id);
        const auto lookFor = [&](OrphanKind kind, const std::vector<ItemKind>& wanted) {
            for (const NamedItem& name : m_checks)
                if (ran.contains(name.item.id) && !isTied(name, wanted))
                    m_orphans.push_back({.kind = kind, .name = name});
        };
        lookFor(OrphanKind::CheckWithoutEpic, {ItemKind::Epic});
        lookFor(OrphanKind::CheckWithoutStory, {ItemKind::AbuseCase, ItemKind::UseCase});
    }
    void lookAtRisks()
    {
        QSet<RiskId> treated;
        for (const RiskTie& tie : m_sources.records->riskTies())
            if (tie.kind == RiskTieKind::TreatedBy)
                treated.insert(tie.risk);
        list<Risk>(OrphanKind::RiskUntreated, m_risks, [&](const Risk& risk, const NamedItem&) {
            return risk.status != RiskStatus::Closed && risk.treatment == RiskTreatment::Mitigate && !treated.contains(risk.id);
        });
        list<Risk>(OrphanKind::RiskUnshown, m_risks, [this](const Risk& risk, const NamedItem& name) {
            return risk.status != RiskStatus::Closed && !isTied(name, {ItemKind::Check});
        });
    }
    void lookAtCapabilities()
    {
        QSet<QString> covered;
        for (const Story& story : m_sources.records->stories())
            if (story.priority != Priority::Wont)
                covered.insert(story.capability);
        for (const NamedItem& name : namesOf({ItemKind::Capability}))
            if (!covered.contains(name.item.id))
                m_orphans.push_back({.kind = OrphanKind::CapabilityUncovered, .name = name});
    }
    void lookAtEpics()
    {
        QSet<QString> covered;
        for (const Story& story : m_sources.records->stories())
            if (story.priority != Priority::Wont)
                covered.insert(story.epic);
        for (const NamedItem& name : namesOf({ItemKind::Epic}))
            if (!covered.contains(name.item.id))
                m_orphans.push_back({.kind = OrphanKind::EpicUncovered, .name = name});
    }
    void lookAtPractices()
    {
        QSet<QString> ofSecurity;
        for (const BestPractice& practice : m_sources.catalogues->references.practices().practices)
            if (practice.pillar == QStringLiteral("security"))
                ofSecurity.insert(practice.slug);
        for (const NamedItem& name : namesOf({ItemKind::Practice}))
            if (ofSecurity.contains(name.item.id) && !isTied(name, {ItemKind::Check}))
                m_orphans.push_back({.kind = OrphanKind::PracticeUnproven, .name = name});
    }
    void lookAtPolicies()
    {
        const QSet<PolicyId> unmapped = unmappedPolicies(*m_sources.records);
        list<Policy>(OrphanKind::PolicyUnmapped, namesOf({ItemKind::Policy}),
                     [&](const Policy& policy, const NamedItem&) { return unmapped.contains(policy.id); });
    }
    void lookAtControls()
    {
        const std::vector<NamedItem> names = namesOf({ItemKind::Control});
        QStringList controls;
        for (const NamedItem& name : names)
            controls << name.item.id;
        QHash<QString, QStringList> without;
        if (m_sources.records && m_sources.reference)
            without = outOfScope(controls, m_sources.reference->responsibility, m_sources.records->workloads());
        for (const NamedItem& name : names)
            if (!without.contains(name.item.id) && !isTied(name, {ItemKind::Check}))
                m_orphans.push_back({.kind = OrphanKind::ControlUnproven, .name = name});
    }
    void lookAtTools()
    {
        for (const NamedItem& name : namesOf({ItemKind::Tool}))
            if (!isTied(name, {ItemKind::AbuseCase, ItemKind::UseCase, ItemKind::Check}))
                m_orphans.push_back({.kind = OrphanKind::ToolUntied, .name = name});
    }
    /// Those that are selected are the ones that have a name.
    void lookAtChoices()
    {
        for (const NamedItem& name : namesOf({ItemKind::Choice}))
            if (!isTied(name, {ItemKind::Check}))
                m_orphans.push_back({.kind = OrphanKind::ChoiceUnproven, .name = name});
    }
    void lookAtGameDays()
    {
        QSet<GameDayId> raised;
        for (const GameDayTie& tie : m_sources.records->gameDayTies())
            if (tie.kind == GameDayTieKind::Raised)
                raised.insert(tie.gameDay);
        list<GameDay>(OrphanKind::GameDayWithoutStory, namesOf({ItemKind::GameDay}), [&](const GameDay& day, const NamedItem&) {
            return (day.outcome == GameDayOutcome::PartlyMet || day.outcome == GameDayOutcome::NotMet) && !raised.contains(day.id);
        });
    }
    void lookAtTargets()
    {
        list<Target>(OrphanKind::TargetUnassigned, namesOf({ItemKind::Target}),
                     [](const Target& target, const NamedItem&) { return target.environment.isEmpty(); });
    }

    const TraceIndex& m_index;
    const ItemSources& m_sources;
    std::vector<NamedItem> m_stories;
    std::vector<NamedItem> m_checks;
    std::vector<NamedItem> m_risks;
    std::vector<Orphan> m_orphans;
};

} // namespace

std::vector<Orphan> orphans(const TraceIndex& index, const ItemSources& sources)
{
    return Looking(index, sources).look();
}

} // namespace waymark
