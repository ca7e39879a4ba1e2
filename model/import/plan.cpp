// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/plan.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

/// Builds the trie in three steps: the places, the depths of their frames, the values.
class PlanBuilder {
public:
    PlanBuilder(std::span<const RowRules> rows, std::span<const LookupTable> tables, std::span<const Pointer> embedded)
        : m_rows(rows)
        , m_tables(tables)
        , m_embedded(embedded)
    {
    }

    Result<Plan> build()
    {
        node(0).frame = true;
        for (const RowRules& rows : m_rows)
            for (const Pointer& place : rows.places)
                addPlace(rows, place);
        for (const LookupTable& table : m_tables)
            addTable(table);
        for (const Pointer& place : m_embedded)
            node(walk(0, place.steps)).embedded = true;
        numberFrames(0, 0);
        resolveTables();
        resolveRows();
        gatherBelow(0);
        return checked();
    }

private:
    PlanNode& node(int index) { return m_plan.m_nodes[static_cast<size_t>(index)]; }

    /// Of all steps that bear no name.
    int& childOf(int parent, Step::Kind kind)
    {
        PlanNode& of = node(parent);
        return kind == Step::Kind::Element ? of.element : kind == Step::Kind::Member ? of.member : of.null;
    }

    int child(int parent, const Step& step)
    {
        if (step.kind == Step::Kind::Key) {
            for (const auto& [name, at] : node(parent).keys)
                if (name == step.key)
                    return at;
        } else if (const int at = childOf(parent, step.kind); at >= 0) {
            return at;
        }
        const int added = static_cast<int>(m_plan.m_nodes.size());
        m_plan.m_nodes.emplace_back();
        if (step.kind == Step::Kind::Key) {
            node(added).ordinal = static_cast<int>(node(parent).keys.size());
            node(parent).keys.emplace_back(step.key, added);
            node(parent).keyMarks.push_back(Plan::markOf(step.key));
        } else {
            childOf(parent, step.kind) = added;
        }
        return added;
    }

    int walk(int from, const std::vector<Step>& steps)
    {
        for (const Step& step : steps)
            from = child(from, step);
        return from;
    }

    /// The objects around a place, from the nearest outwards. An array is no object: its elements are.
    std::vector<int> ancestors(const Pointer& place)
    {
        std::vector<int> objects;
        int at = 0;
        for (const Step& step : place.steps) {
            if (step.kind != Step::Kind::Element)
                objects.insert(objects.begin(), at);
            at = child(at, step);
        }
        return objects;
    }

    void addPlace(const RowRules& rows, const Pointer& place)
    {
        int at = 0;
        for (const Step& step : place.steps) {
            at = child(at, step);
            node(at).leadsToResults = node(at).leadsToResults || rows.purpose == RowRules::Purpose::Finding;
        }
        node(at).frame = true;
        node(at).textRow = node(at).textRow || rows.ofTexts;
        const std::vector<int> around = ancestors(place);
        for (const Pointer& pointer : rows.pointers)
            if (pointer.up > 0 && static_cast<size_t>(pointer.up) <= around.size())
                node(around[static_cast<size_t>(pointer.up) - 1]).frame = true;
    }

    void addTable(const LookupTable& table)
    {
        node(walk(0, table.owner.steps)).frame = true;
        PlanNode& entry = node(walk(0, table.entries.steps));
        entry.frame = true;
        entry.table = static_cast<int>(&table - m_tables.data());
    }

    void numberFrames(int index, int depth)
    {
        if (node(index).frame)
            node(index).frameDepth = depth++;
        forEachChild(index, [&](int at) { numberFrames(at, depth); });
    }

    template <typename Visit>
    void forEachChild(int index, Visit visit)
    {
        const PlanNode copy = node(index); // the visitor may add nodes
        for (const auto& [name, at] : copy.keys)
            visit(at);
        if (copy.element >= 0)
            visit(copy.element);
        if (copy.member >= 0)
            visit(copy.member);
        if (copy.null >= 0)
            visit(copy.null);
    }

    SlotRef slotFor(int anchor, const std::vector<Step>& steps)
    {
        auto& slots = node(anchor).slots;
        const auto known = std::ranges::find(slots, steps);
        const SlotRef slot{.depth = node(anchor).frameDepth, .slot = static_cast<int>(known - slots.begin())};
        if (known == slots.end()) {
            slots.push_back(steps);
            node(walk(anchor, steps)).captures.push_back(slot);
        }
        return slot;
    }

    void resolveTables()
    {
        for (const LookupTable& table : m_tables) {
            m_plan.m_tableOwners.push_back(node(walk(0, table.owner.steps)).frameDepth);
            m_plan.m_tableLists.push_back(table.lists);
            std::vector<int> slots;
            for (const Pointer& pointer : table.pointers)
                slots.push_back(slotFor(walk(0, table.entries.steps), pointer.steps).slot);
            m_plan.m_entryKeys.push_back(table.key < 0 ? -1 : slots[static_cast<size_t>(table.key)]);
            m_plan.m_entrySlots.push_back(std::move(slots));
        }
    }

    void resolveRows()
    {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            for (const Pointer& place : m_rows[i].places) {
                const int at = walk(0, place.steps);
                Site site{.rules = static_cast<int>(i), .depth = node(at).frameDepth, .lookups = m_rows[i].lookups};
                resolveSite(site, m_rows[i], place, at);
                node(at).sites.push_back(static_cast<int>(m_plan.m_sites.size()));
                m_plan.m_sites.push_back(std::move(site));
            }
        }
    }

    void resolveSite(Site& site, const RowRules& rows, const Pointer& place, int at)
    {
        const std::vector<int> around = ancestors(place);
        for (const Pointer& pointer : rows.pointers) {
            SlotRef slot;
            if (pointer.up == 0)
                slot = slotFor(at, pointer.steps);
            else if (pointer.up == Pointer::document)
                slot = slotFor(0, pointer.steps);
            else if (static_cast<size_t>(pointer.up) <= around.size())
                slot = slotFor(around[static_cast<size_t>(pointer.up) - 1], pointer.steps);
            site.late = site.late || (slot.depth >= 0 && slot.depth != site.depth);
            site.values.push_back(slot);
        }
        for (const LookupTable& table : m_tables) {
            const int owner = walk(0, table.owner.steps);
            const bool inside = std::ranges::find(around, owner) != around.end();
            site.tableDepths.push_back(inside ? node(owner).frameDepth : -1);
            site.late = site.late || (inside && !rows.lookups.empty());
        }
    }

    void gatherBelow(int index)
    {
        std::vector<SlotRef> slots = node(index).captures;
        bool frames = node(index).frame;
        forEachChild(index, [&](int at) {
            gatherBelow(at);
            frames = frames || node(at).framesBelow;
            slots.insert(slots.end(), node(at).slotsBelow.begin(), node(at).slotsBelow.end());
        });
        std::ranges::sort(slots);
        node(index).framesBelow = frames;
        node(index).slotsBelow = std::move(slots);
    }

    Result<Plan> checked()
    {
        for (const PlanNode& at : m_plan.m_nodes) {
            if (at.member >= 0 && !at.keys.empty())
                return Error{.message =
                                 QCoreApplication::translate("Plan", "\"{*}\" stands beside the named member \"%1\"")
                                     .arg(QString::fromStdString(at.keys.front().first))};
            if (at.frameDepth >= static_cast<int>(Plan::mostFrames))
                return Error{.message = QCoreApplication::translate("Plan", "more than %1 places inside one another")
                                            .arg(Plan::mostFrames)};
            if (at.keys.size() > Plan::mostKeys)
                return Error{
                    .message =
                        QCoreApplication::translate("Plan", "more than %1 names at one place").arg(Plan::mostKeys)};
        }
        return std::move(m_plan);
    }

    std::span<const RowRules> m_rows;
    std::span<const LookupTable> m_tables;
    std::span<const Pointer> m_embedded;
    Plan m_plan;
};

Result<Plan> Plan::compile(std::span<const RowRules> rows, std::span<const LookupTable> tables,
                           std::span<const Pointer> embedded)
{
    return PlanBuilder(rows, tables, embedded).build();
}

} // namespace waymark
