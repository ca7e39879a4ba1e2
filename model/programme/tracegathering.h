// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/programme/tracedata.h"

#include <QHash>
#include <QString>

#include <initializer_list>
#include <vector>

namespace waymark {

struct CheckUnit;
struct ReviewTotals;

/// Gathers the items of a programme, then their ties, then what follows from both.
class TraceGathering {
public:
    explicit TraceGathering(const ItemSources& sources) : m_sources(sources) {} ///< which outlive it

    void addItems();
    void tieItems();
    TraceData take();

private:
    int add(const ItemRef& item, const QString& code, const QString& title, TraceStanding standing = {});
    void addStories();
    void addChecks();
    void addChoices(const ReviewTotals& review);
    void standPlan();

    void tie(int from, int to, TraceRelation relation);
    void tieCatalogue();
    void tieStarters();
    void tieStories();
    void tieChecks();
    void tieRisks();
    void tiePolicies();
    void tieTools();
    void tieReviews();
    void tieRehearsals();
    void tieScopes();
    void leadOnByControls();
    void leadOnBySprints();

    void standGroups();
    std::vector<const TraceStanding*> standingsOf(int item, std::initializer_list<ItemKind> kinds) const;
    TraceStanding coverageOf(int perspective) const;

    int find(ItemKind kind, const QString& id) const { return id.isEmpty() ? -1 : m_data.find({kind, id}); }
    template <typename Tag>
    int find(ItemKind kind, const Id<Tag>& id) const { return m_data.find(itemRef(kind, id)); }
    int story(const StoryId& id) const { return m_stories.value(id, -1); }
    int check(CheckKey key) const { return m_checks.value(key, -1); }
    int control(const QString& item);

    const ItemSources& m_sources;
    TraceData m_data;
    QHash<StoryId, int> m_stories; ///< as writing ids out costs more than anything else here
    QHash<CheckKey, int> m_checks;
    std::vector<const CheckUnit*> m_units; ///< by key
};

} // namespace waymark
