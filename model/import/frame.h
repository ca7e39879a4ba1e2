// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// A wanted leaf (or the mark that a wanted container was there), as the file has it.
struct CapturedValue {
    enum class Kind : uint8_t { Text, Container };
    uint64_t sequence = 0; ///< order of capture in the document
    uint64_t element = 0;  ///< the array element or object member that it lies in
    int32_t slot = 0;
    int32_t next = -1; ///< of the same slot
    uint32_t at = 0;
    uint32_t length = 0;
    uint32_t keyAt = 0; ///< key met by the innermost "{*}"
    uint32_t keyLength = 0;
    Kind kind = Kind::Text;
};

class Frame;

/// The entries of a look-up table, found by key or position.
struct FrameTable {
    std::vector<Frame> entries = {};
    mutable std::unordered_map<std::string, size_t> byKey = {}; ///< made at the first look-up
    mutable bool indexed = false;
};

/// The wanted values of one object: a row, one of its ancestors, or an entry of a look-up table. Reused from row to
/// row, so that reading allocates nothing.
class Frame {
public:
    void open(size_t slots);
    void add(const CapturedValue& value, std::string_view text, std::string_view key);
    /// Takes back what was captured from `sequence` on by slots for which `voided(slot)`.
    template <typename Voided>
    void drop(uint64_t sequence, Voided voided)
    {
        std::erase_if(m_values,
                      [&](const CapturedValue& value) { return value.sequence >= sequence && voided(value); });
        relink();
    }

    const CapturedValue* first(int slot) const
    {
        const int32_t at = slot < 0 ? -1 : m_first[static_cast<size_t>(slot)];
        return at < 0 ? nullptr : &m_values[static_cast<size_t>(at)];
    }
    const CapturedValue* next(const CapturedValue& value) const
    {
        return value.next < 0 ? nullptr : &m_values[static_cast<size_t>(value.next)];
    }
    std::string_view text(const CapturedValue& value) const { return {m_text.data() + value.at, value.length}; }
    std::string_view key(const CapturedValue& value) const { return {m_text.data() + value.keyAt, value.keyLength}; }

    size_t bytes() const { return m_text.size() + m_values.size() * sizeof(CapturedValue); }
    void appendTo(std::string& record) const;
    /// Reads what appendTo() wrote, from the front of the record.
    void restore(std::string_view record);

    FrameTable& table(int index);
    const FrameTable* findTable(int index) const;

    int64_t context = -1; ///< number among the kept frames, once a spooled row refers to this one

private:
    void relink();

    std::vector<CapturedValue> m_values;
    std::vector<int32_t> m_first;
    std::vector<int32_t> m_last;
    std::string m_text;
    std::vector<std::unique_ptr<FrameTable>> m_tables;
};

} // namespace waymark
