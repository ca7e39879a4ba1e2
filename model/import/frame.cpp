// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/frame.h"

#include "model/import/framestore.h"

#include <cstring>

namespace waymark {

namespace {

constexpr size_t mostKeptText = size_t(256) << 10; ///< what a large row allocated is not kept for the small ones

/// In front of a record: how many slots and values follow, and then the text.
struct RecordHead {
    uint32_t slots = 0;
    uint32_t values = 0;
};

constexpr size_t aligned(size_t size)
{
    return (size + Frame::alignment - 1) / Frame::alignment * Frame::alignment;
}

constexpr size_t valuesAt(const RecordHead& head)
{
    return aligned(sizeof(RecordHead) + head.slots * sizeof(int32_t));
}

} // namespace

FrameView FrameView::ofRecord(const char* record)
{
    RecordHead head;
    std::memcpy(&head, record, sizeof head);
    const char* values = record + valuesAt(head);
    return {reinterpret_cast<const int32_t*>(record + sizeof head), reinterpret_cast<const CapturedValue*>(values),
            values + head.values * sizeof(CapturedValue)};
}

Frame::Frame() = default;
Frame::~Frame() = default;
Frame::Frame(Frame&&) noexcept = default;

void Frame::open(size_t slots)
{
    if (m_text.capacity() > mostKeptText || m_values.capacity() * sizeof(CapturedValue) > mostKeptText) {
        m_values = {};
        m_text = {};
    }
    m_values.clear();
    m_text.clear();
    tables.clear();
    m_first.assign(slots, -1);
    m_last.assign(slots, -1);
    context = -1;
}

void Frame::add(const CapturedValue& value, std::string_view text, std::string_view key)
{
    CapturedValue& added = m_values.emplace_back(value);
    const auto slot = static_cast<size_t>(value.slot);
    const auto index = static_cast<int32_t>(m_values.size() - 1);
    added.at = static_cast<uint32_t>(m_text.size());
    added.length = static_cast<uint32_t>(text.size());
    m_text.append(text);
    added.keyAt = static_cast<uint32_t>(m_text.size());
    added.keyLength = static_cast<uint32_t>(key.size());
    m_text.append(key);
    (m_first[slot] < 0 ? m_first[slot] : m_values[static_cast<size_t>(m_last[slot])].next) = index;
    m_last[slot] = index;
}

void Frame::relink()
{
    std::ranges::fill(m_first, -1);
    std::ranges::fill(m_last, -1);
    for (size_t i = 0; i < m_values.size(); ++i) {
        const auto slot = static_cast<size_t>(m_values[i].slot);
        const auto index = static_cast<int32_t>(i);
        m_values[i].next = -1;
        (m_first[slot] < 0 ? m_first[slot] : m_values[static_cast<size_t>(m_last[slot])].next) = index;
        m_last[slot] = index;
    }
}

size_t Frame::recordSize() const
{
    const RecordHead head{.slots = static_cast<uint32_t>(m_first.size())};
    return aligned(valuesAt(head) + m_values.size() * sizeof(CapturedValue) + m_text.size());
}

void Frame::write(char* record) const
{
    const RecordHead head{.slots = static_cast<uint32_t>(m_first.size()),
                          .values = static_cast<uint32_t>(m_values.size())};
    std::memcpy(record, &head, sizeof head);
    if (!m_first.empty())
        std::memcpy(record + sizeof head, m_first.data(), m_first.size() * sizeof(int32_t));
    char* to = record + valuesAt(head);
    if (!m_values.empty())
        std::memcpy(to, m_values.data(), m_values.size() * sizeof(CapturedValue));
    std::memcpy(to + m_values.size() * sizeof(CapturedValue), m_text.data(), m_text.size());
}

} // namespace waymark
