// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/itemmoves.h"

#include "model/edit/records.h"

namespace waymark {

namespace {

bool isPlace(ItemKind kind)
{
    return kind == ItemKind::Epic || kind == ItemKind::Capability || kind == ItemKind::Component || kind == ItemKind::Layer;
}

/// The id of the epic, capability, component or layer that a story is of.
QString placeOf(const Story& story, ItemKind kind)
{
    switch (kind) {
    case ItemKind::Epic: return story.epic;
    case ItemKind::Capability: return story.capability;
    case ItemKind::Component: return word(story.component);
    case ItemKind::Layer: return word(story.layer);
    default: return {};
    }
}

/// The id of the place of a kind where an item is; empty: none, or it has no one place.
QString placeNow(const Records& records, const ItemRef& item, ItemKind kind)
{
    if (item.kind == ItemKind::UseCase || item.kind == ItemKind::AbuseCase) {
        const auto id = StoryId::parse(item.id);
        const Story* story = id ? records.of<Story>().find(*id) : nullptr;
        return story ? placeOf(*story, kind) : QString();
    }
    if (item.kind == ItemKind::Risk && kind == ItemKind::Epic) {
        const auto id = RiskId::parse(item.id);
        const Risk* risk = id ? records.of<Risk>().find(*id) : nullptr;
        return risk ? risk->epic : QString();
    }
    return {};
}

} // namespace

std::optional<ItemMove> moveByTie(const Records& records, const ItemRef& one, const ItemRef& other)
{
    const bool first = isPlace(one.kind);
    const ItemRef& to = first ? one : other;
    const ItemRef& item = first ? other : one;
    const QString now = isPlace(to.kind) ? placeNow(records, item, to.kind) : QString();
    if (now.isEmpty() || now == to.id)
        return std::nullopt;
    return ItemMove{.item = item, .from = {to.kind, now}, .to = to};
}

} // namespace waymark
