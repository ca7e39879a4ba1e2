// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tracethread.h"

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

/// Follows ties from item to item, always to the same side.
class Following {
public:
    Following(const TraceData& data, const TraceStart& start, bool left)
        : m_data(data), m_start(start.item), m_startLayer(layerInThread(data.items[size_t(start.item)])), m_left(left),
          m_known(data.items.size(), false)
    {
        m_known[size_t(m_start)] = true;
        // A result's thread leads by its check: to the left that is a step of its own, to the right it isn't one.
        if (start.result && left)
            m_steps.push_back({.item = m_start, .distance = 1, .left = true});
        else
            visit({.item = m_start, .distance = 0, .left = left});
        for (size_t next = 0; next < m_steps.size(); ++next)
            visit(TraceStep(m_steps[next]));
    }

    std::vector<TraceStep> take() { return std::move(m_steps); }

private:
    /// On the way they would lead to what has to do with the focus only by its date or its subject.
    static bool isPassed(ItemKind kind) { return kind == ItemKind::Sprint || kind == ItemKind::Epic; }

    void visit(const TraceStep& step)
    {
        const TraceItem& item = m_data.items[size_t(step.item)];
        if (step.item != m_start && isPassed(item.ref.kind))
            return;
        const int own = step.item == m_start ? m_startLayer : item.layer;
        for (const TraceNeighbour& neighbour : m_data.neighbours(step.item)) {
            const int layer = m_data.items[size_t(neighbour.item)].layer;
            const bool onward = m_left ? layer < own : layer > own;
            if (layer < 0 || !onward || m_known[size_t(neighbour.item)])
                continue;
            // What runs a check says where results come from, not what they are about.
            if (neighbour.relation == TraceRelation::RunBy && step.item != m_start)
                continue;
            m_known[size_t(neighbour.item)] = true;
            m_steps.push_back({.item = neighbour.item, .distance = step.distance + 1, .left = m_left});
        }
    }

    const TraceData& m_data;
    int m_start;
    int m_startLayer;
    bool m_left;
    std::vector<bool> m_known;
    std::vector<TraceStep> m_steps;
};

} // namespace

int layerInThread(const TraceItem& focus)
{
    const auto layer = focusLayerOf(focus.ref.kind);
    return layer ? int(*layer) : -1;
}

std::vector<TraceStep> traceSteps(const TraceData& data, const TraceStart& start)
{
    const std::vector<TraceStep> left = Following(data, start, true).take();
    const std::vector<TraceStep> right = Following(data, start, false).take();
    std::vector<TraceStep> steps;
    steps.reserve(left.size() + right.size());
    std::ranges::merge(left, right, std::back_inserter(steps), {}, &TraceStep::distance, &TraceStep::distance);
    return steps;
}

} // namespace waymark
