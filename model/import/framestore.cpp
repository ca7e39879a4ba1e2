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
    if (!m_sorted)
        sortByKey(keySlot);
    const auto keyOf = [&](const char* record) { return firstText(FrameView::ofRecord(record), keySlot); };
    const auto found = std::ranges::lower_bound(m_byKey, key, {}, keyOf);
    return found == m_byKey.end() || keyOf(*found) != key ? FrameView() : FrameView::ofRecord(*found);
}

void FrameTable::sortByKey(int keySlot) const
{
    const auto keyOf = [&](const char* record) { return firstText(FrameView::ofRecord(record), keySlot); };
    for (const Entry& entry : m_entries)
        if (!keyOf(entry.record).empty())
            m_byKey.push_back(entry.record);
    std::ranges::stable_sort(m_byKey, {}, keyOf);
    m_sorted = true;
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
