// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/framestore.h"

namespace waymark {

const char* FrameStore::keep(const Frame& frame)
{
    const size_t size = frame.recordSize();
    if (size > m_left) {
        const size_t piece = std::max(size, pieceSize);
        m_free = m_pieces.emplace_back(new char[piece]).get();
        m_left = piece;
        m_bytes += piece;
    }
    char* record = m_free;
    frame.write(record);
    m_free += size;
    m_left -= size;
    return record;
}

void FrameStore::clear()
{
    m_pieces.clear();
    m_free = nullptr;
    m_left = 0;
    m_bytes = 0;
}

FrameView FrameTable::byKey(int keySlot, std::string_view key) const
{
    const std::vector<const char*>& records = sortedBy(keySlot).records;
    const auto keyOf = [&](const char* record) { return firstText(FrameView::ofRecord(record), keySlot); };
    const auto found = std::ranges::lower_bound(records, key, {}, keyOf);
    return found == records.end() || keyOf(*found) != key ? FrameView() : FrameView::ofRecord(*found);
}

const FrameTable::Sorted& FrameTable::sortedBy(int keySlot) const
{
    if (const auto known = std::ranges::find(m_sorted, keySlot, &Sorted::keySlot); known != m_sorted.end())
        return *known;
    Sorted& sorted = m_sorted.emplace_back(Sorted{.keySlot = keySlot});
    const auto keyOf = [&](const char* record) { return firstText(FrameView::ofRecord(record), keySlot); };
    for (const Entry& entry : m_entries)
        if (!keyOf(entry.record).empty())
            sorted.records.push_back(entry.record);
    std::ranges::stable_sort(sorted.records, {}, keyOf);
    return sorted;
}

FrameView FrameTable::at(TablePosition position) const
{
    const auto found = std::ranges::lower_bound(m_entries, position, {}, &Entry::position);
    return found == m_entries.end() || found->position != position ? FrameView() : FrameView::ofRecord(found->record);
}

std::string_view firstText(const FrameView& frame, int slot)
{
    for (const CapturedValue* value = frame.first(slot); value; value = frame.next(*value))
        if (value->kind == CapturedValue::Kind::Text && value->length > 0)
            return frame.text(*value);
    return {};
}

} // namespace waymark
