// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/import/format.h"

#include <cstdint>
#include <cstring>
#include <span>

namespace waymark {

/// Where a value is kept: a slot of the frame that is open at this depth.
struct SlotRef {
    int depth = -1; ///< -1: rows at this place have no such ancestor
    int slot = -1;

    friend auto operator<=>(const SlotRef&, const SlotRef&) = default;
};

/// One place of rows, with where each pointer of their rules is captured.
struct Site {
    int rules = 0;                     ///< index in the format's rows
    int depth = 0;                     ///< of the row's frame
    std::vector<SlotRef> values = {};  ///< by PointerIndex
    std::vector<int> tableDepths = {}; ///< by table: depth of the frame that owns it, or -1
    std::vector<Lookup> lookups = {};  ///< those of its rules
    bool late = false;                 ///< wants values from outside the row, which may come after it
};

/// One name or wildcard on the way to something wanted.
struct PlanNode {
    std::vector<std::pair<std::string, int>> keys = {};
    std::vector<std::uint8_t> keyMarks = {}; ///< Plan::markOf() each of them
    int element = -1; ///< child for each element of an array
    int member = -1;  ///< child for each member of an object
    int null = -1;    ///< child for null, if anybody asks for it
    int ordinal = 0;  ///< among its parent's keys
    std::vector<SlotRef> captures = {};
    std::vector<int> sites = {};
    int table = -1;      ///< objects here are entries of this table
    int frameDepth = -1; ///< objects here open a frame
    bool frame = false;
    bool textRow = false;  ///< a text here is a row
    bool embedded = false; ///< a text here is a document in base64
    bool leadsToResults = false; ///< a place of results, or on the way to one
    bool framesBelow = false;                  ///< here or deeper
    std::vector<SlotRef> slotsBelow = {};      ///< filled here or deeper, sorted
    std::vector<std::vector<Step>> slots = {}; ///< of the frame: the path to each

    bool isWeighed() const { return leadsToResults || !sites.empty(); } ///< what stands here is of some kind or a misfit
};

/// All wanted pointers of a format as one trie. What no node leads to is skipped unread.
class Plan {
public:
    static constexpr size_t mostKeys = 256;  ///< names at one place
    static constexpr size_t mostFrames = 16; ///< places inside one another

    /// `embedded`: places whose texts are documents. Errors: Invalid, if pointers contradict each other.
    static Result<Plan> compile(std::span<const RowRules> rows, std::span<const LookupTable> tables,
                                std::span<const Pointer> embedded = {});

    const PlanNode& node(int index) const { return m_nodes[static_cast<size_t>(index)]; }
    const Site& site(int index) const { return m_sites[static_cast<size_t>(index)]; }
    const std::vector<Site>& sites() const { return m_sites; }
    int tableOwnerDepth(int table) const { return m_tableOwners[static_cast<size_t>(table)]; }
    int tableCount() const { return static_cast<int>(m_tableOwners.size()); }
    size_t tableLists(int table) const { return m_tableLists[static_cast<size_t>(table)]; }
    /// Slots of each table's entries, by the table's PointerIndex.
    const std::vector<int>& entrySlots(int table) const { return m_entrySlots[static_cast<size_t>(table)]; }

    int entryKey(int table) const { return m_entryKeys[static_cast<size_t>(table)]; } ///< slot, or -1

    int childForKey(const PlanNode& node, std::string_view key) const
    {
        const std::uint8_t mark = markOf(key);
        for (size_t from = 0; from < node.keys.size(); ++from) {
            const void* const at = std::memchr(node.keyMarks.data() + from, mark, node.keyMarks.size() - from);
            if (!at)
                break;
            from = static_cast<size_t>(static_cast<const std::uint8_t*>(at) - node.keyMarks.data());
            if (const auto& [name, child] = node.keys[from]; name == key)
                return child;
        }
        return node.member;
    }
    /// Differs for most names that differ: a file has each key by the hundred thousand, and most are nobody's.
    static std::uint8_t markOf(std::string_view key)
    {
        const auto letter = [](char c) { return static_cast<unsigned char>(c); };
        return key.empty() ? 0 : static_cast<std::uint8_t>(key.size() * 5 + letter(key.front()) * 3u + letter(key.back()) * 11u);
    }

private:
    friend class PlanBuilder;
    std::vector<PlanNode> m_nodes = {PlanNode{}};
    std::vector<Site> m_sites = {};
    std::vector<int> m_tableOwners = {};
    std::vector<size_t> m_tableLists = {};
    std::vector<std::vector<int>> m_entrySlots = {};
    std::vector<int> m_entryKeys = {};
};

} // namespace waymark
