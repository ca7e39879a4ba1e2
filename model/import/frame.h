// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
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

/// The wanted values of one object, wherever they are kept: in an open Frame, or in a record that was made of one.
/// Valid as long as that is.
class FrameView {
public:
    FrameView() = default;
    FrameView(const int32_t* first, const CapturedValue* values, const char* text)
        : m_first(first)
        , m_values(values)
        , m_text(text)
    {
    }
    /// `record` is what Frame::write() wrote, at an address for which Frame::alignment holds.
    static FrameView ofRecord(const char* record);

    explicit operator bool() const { return m_text != nullptr; }
    const CapturedValue* first(int slot) const
    {
        const int32_t at = slot < 0 ? -1 : m_first[slot];
        return at < 0 ? nullptr : m_values + at;
    }
    const CapturedValue* next(const CapturedValue& value) const
    {
        return value.next < 0 ? nullptr : m_values + value.next;
    }
    std::string_view text(const CapturedValue& value) const { return {m_text + value.at, value.length}; }
    std::string_view key(const CapturedValue& value) const { return {m_text + value.keyAt, value.keyLength}; }

private:
    const int32_t* m_first = nullptr; ///< by slot
    const CapturedValue* m_values = nullptr;
    const char* m_text = nullptr;
};

class FrameTable;
using FrameTables = std::vector<std::unique_ptr<FrameTable>>; ///< by number of the table; null: not met

/// The wanted values of one object that is open: a row, one of its ancestors, or an entry of a look-up table. Reused
/// from row to row, so that reading allocates nothing.
class Frame {
public:
    static constexpr size_t alignment = alignof(CapturedValue);

    Frame();
    ~Frame();
    Frame(Frame&&) noexcept;

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

    FrameView view() const { return {m_first.data(), m_values.data(), m_text.data()}; }
    size_t bytes() const { return m_text.size() + m_values.size() * sizeof(CapturedValue); }

    size_t recordSize() const;
    /// Writes recordSize() bytes that FrameView::ofRecord() reads.
    void write(char* record) const;

    /// The look-up tables that belong to this object.
    FrameTables tables;
    int64_t context = -1; ///< number among the kept frames, once a waiting row refers to this one

private:
    void relink();

    std::vector<CapturedValue> m_values;
    std::vector<int32_t> m_first;
    std::vector<int32_t> m_last;
    std::string m_text;
};

} // namespace waymark
