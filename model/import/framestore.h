// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/frame.h"

namespace waymark {

/// Keeps the values of many objects in few large pieces of memory. What it gave out stays where it is until clear().
class FrameStore {
public:
    const char* keep(const Frame& frame);    ///< a record for FrameView::ofRecord()
    size_t bytes() const { return m_bytes; } ///< allocated
    void clear();

private:
    static constexpr size_t pieceSize = 64 << 10;

    std::vector<std::unique_ptr<char[]>> m_pieces;
    char* m_free = nullptr;
    size_t m_left = 0;
    size_t m_bytes = 0;
};

/// Where an entry stands in the lists of its table: the inner one's index, and the outer one's if there are two.
struct TablePosition {
    uint32_t outer = 0;
    uint32_t inner = 0;

    friend auto operator<=>(const TablePosition&, const TablePosition&) = default;
};

/// The entries of a look-up table, found by key or by position. Entries are added in the order of the file, and before
/// the first look-up.
class FrameTable {
public:
    static constexpr size_t bytesPerEntry = 64; ///< besides its record, with the room that vectors keep

    void add(const char* record, TablePosition position) { m_entries.push_back({position, record}); }
    /// The first entry whose value in `keySlot` is the key, or none.
    FrameView byKey(int keySlot, std::string_view key) const;
    FrameView at(TablePosition position) const;

private:
    struct Entry {
        TablePosition position = {};
        const char* record = nullptr;
    };
    struct Sorted {
        int keySlot = 0;
        std::vector<const char*> records = {}; ///< those that have a key
    };
    const Sorted& sortedBy(int keySlot) const;

    std::vector<Entry> m_entries;
    mutable std::vector<Sorted> m_sorted; ///< one for each kind of key that was asked for
};

/// The first text of the slot that is not empty.
std::string_view firstText(const FrameView& frame, int slot);

} // namespace waymark
