// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultkeyset.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace waymark {

namespace {

void appendVarint(QByteArray& bytes, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        bytes.append(static_cast<char>(value | 0x80));
    bytes.append(static_cast<char>(value));
}

constexpr qint64 mostKey = std::numeric_limits<qint64>::max() / 4;

/// The value at `position`, which moves behind it; what a damaged blob lacks reads as 0.
qint64 takeVarint(const QByteArray& bytes, qsizetype& position)
{
    quint64 value = 0;
    for (int shift = 0; position < bytes.size() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[position++]);
        value |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    return static_cast<qint64>(value);
}

} // namespace

bool ResultKeySet::isEmpty() const
{
    return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
}

qint64 ResultKeySet::next(qint64 from, bool contained) const
{
    const quint64 flip = contained ? 0 : ~quint64(0);
    quint64 mask = ~quint64(0) << (from % 64);
    for (size_t word = static_cast<size_t>(from) / 64; word < m_words.size(); ++word, mask = ~quint64(0))
        if (const quint64 bits = (m_words[word] ^ flip) & mask; bits != 0)
            return static_cast<qint64>(word) * 64 + std::countr_zero(bits);
    return std::max(from, end());
}

ResultKeyRanges ResultKeyRanges::of(const ResultKeySet& keys)
{
    ResultKeyRanges ranges;
    for (qint64 first = keys.next(0, true); first < keys.end();) {
        const qint64 behind = keys.next(first, false);
        ranges.m_ranges.emplace_back(first, behind - 1);
        first = keys.next(behind, true);
    }
    return ranges;
}

ResultKeyRanges ResultKeyRanges::fromBytes(const QByteArray& bytes)
{
    ResultKeyRanges ranges;
    qint64 at = 0;
    for (qsizetype position = 0; position < bytes.size();) {
        const qint64 gap = takeVarint(bytes, position);
        const qint64 length = takeVarint(bytes, position);
        if (gap > mostKey - at || length > mostKey - at - gap)
            break; // damaged: no database gives such keys
        at += gap + length;
        ranges.m_ranges.emplace_back(at - length, at - 1);
    }
    return ranges;
}

QByteArray ResultKeyRanges::toBytes() const
{
    QByteArray bytes;
    qint64 at = 0;
    for (const auto& [first, last] : m_ranges) {
        appendVarint(bytes, static_cast<quint64>(first - at));
        appendVarint(bytes, static_cast<quint64>(last - first + 1));
        at = last + 1;
    }
    return bytes;
}

bool ResultKeyRanges::contains(qint64 key) const
{
    const auto behind = std::ranges::upper_bound(m_ranges, key, {}, &std::pair<qint64, qint64>::first);
    return behind != m_ranges.begin() && std::prev(behind)->second >= key;
}

} // namespace waymark
