// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/frame.h"

#include <algorithm>
#include <cstring>

namespace waymark {

void Frame::open(size_t slots)
{
    m_values.clear();
    m_text.clear();
    m_tables.clear();
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

void Frame::appendTo(std::string& record) const
{
    const uint32_t sizes[] = {static_cast<uint32_t>(m_first.size()), static_cast<uint32_t>(m_values.size())};
    record.append(reinterpret_cast<const char*>(sizes), sizeof sizes);
    record.append(reinterpret_cast<const char*>(m_values.data()), m_values.size() * sizeof(CapturedValue));
    record.append(m_text);
}

void Frame::restore(std::string_view record)
{
    uint32_t sizes[2];
    std::memcpy(sizes, record.data(), sizeof sizes);
    record.remove_prefix(sizeof sizes);
    open(sizes[0]);
    m_values.resize(sizes[1]);
    const size_t valueBytes = m_values.size() * sizeof(CapturedValue);
    if (valueBytes > 0)
        std::memcpy(m_values.data(), record.data(), valueBytes);
    m_text = record.substr(valueBytes);
    relink();
}

FrameTable& Frame::table(int index)
{
    const auto at = static_cast<size_t>(index);
    if (m_tables.size() <= at)
        m_tables.resize(at + 1);
    if (!m_tables[at])
        m_tables[at] = std::make_unique<FrameTable>();
    return *m_tables[at];
}

const FrameTable* Frame::findTable(int index) const
{
    const auto at = static_cast<size_t>(index);
    return at < m_tables.size() ? m_tables[at].get() : nullptr;
}

} // namespace waymark
