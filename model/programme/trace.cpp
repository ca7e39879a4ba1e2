// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/trace.h"

#include "model/edit/evidencereader.h"
#include "model/programme/tracethread.h"

#include <algorithm>

namespace waymark {

struct TraceIndex::Data : TraceData {
    explicit Data(TraceData data) : TraceData(std::move(data)) {}
};

std::optional<TraceLayer> layerOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Perspective: return TraceLayer::Perspective;
    case ItemKind::Capability: return TraceLayer::Capability;
    case ItemKind::Epic: return TraceLayer::Epic;
    case ItemKind::AbuseCase: return TraceLayer::AbuseCase;
    case ItemKind::UseCase: return TraceLayer::UseCase;
    case ItemKind::Sprint: return TraceLayer::Sprint;
    case ItemKind::Check: return TraceLayer::Check;
    case ItemKind::Result: return TraceLayer::Result;
    case ItemKind::Choice:
    case ItemKind::Practice:
    case ItemKind::Control:
    case ItemKind::Policy:
    case ItemKind::GameDay:
    case ItemKind::Tool: return TraceLayer::Answer;
    case ItemKind::Risk: return TraceLayer::Risk;
    case ItemKind::Question:
    case ItemKind::Exception:
    case ItemKind::Layer:
    case ItemKind::Component:
    case ItemKind::Target:
    case ItemKind::Person:
    case ItemKind::Workload:
    case ItemKind::Starter:
    case ItemKind::Run: return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<TraceLayer> focusLayerOf(ItemKind kind)
{
    return kind == ItemKind::Exception ? TraceLayer::Answer : layerOf(kind);
}

TraceIndex::TraceIndex() : m_data(std::make_shared<const Data>(TraceData())) {}

TraceIndex::TraceIndex(const ItemSources& sources) : m_data(std::make_shared<const Data>(gatherTrace(sources))) {}

Result<TraceGraph> TraceIndex::thread(const ItemRef& item, const TraceLimits& limits, const EvidenceReader* results) const
{
    if (item.kind != ItemKind::Result) {
        const int index = m_data->find(item);
        return index >= 0 && focusLayerOf(item.kind) ? traceThread(*m_data, {.item = index}, limits, results)
                                                : Result<TraceGraph>(TraceGraph());
    }
    const auto key = keyOf<ResultKey>(item);
    if (!key || !results)
        return TraceGraph();
    auto detail = results->detail(*key);
    if (!detail && detail.error().code == Error::Code::NotFound)
        return TraceGraph();
    if (!detail)
        return detail.error();
    const int check = m_data->find(itemRef(detail->result.check));
    return check >= 0 ? traceThread(*m_data, {.item = check, .result = detail->result}, limits, results)
                      : Result<TraceGraph>(TraceGraph());
}

std::vector<ItemRef> TraceIndex::tiedTo(const ItemRef& item) const
{
    std::vector<ItemRef> tied;
    if (const int index = m_data->find(item); index >= 0)
        for (const TraceNeighbour& neighbour : m_data->neighbours(index))
            if (neighbour.direct)
                tied.push_back(m_data->items[size_t(neighbour.item)].ref);
    std::ranges::stable_sort(tied, {}, &ItemRef::kind);
    return tied;
}

std::vector<ItemRef> TraceIndex::tiedTo(const ItemRef& item, ItemKind kind) const
{
    std::vector<ItemRef> tied = tiedTo(item);
    std::erase_if(tied, [kind](const ItemRef& other) { return other.kind != kind; });
    return tied;
}

} // namespace waymark
