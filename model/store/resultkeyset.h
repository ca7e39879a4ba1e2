// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace waymark {

/// A set of results by key: one bit each.
class ResultKeySet {
public:
    bool contains(qint64 key) const
    {
        const size_t word = static_cast<size_t>(key) / 64;
        return word < m_words.size() && (m_words[word] >> (key % 64) & 1) != 0;
    }
    void insert(qint64 key)
    {
        const size_t word = static_cast<size_t>(key) / 64;
        if (word >= m_words.size())
            m_words.resize(word + word / 2 + 16);
        m_words[word] |= quint64(1) << (key % 64);
    }
    void remove(qint64 key)
    {
        if (const size_t word = static_cast<size_t>(key) / 64; word < m_words.size())
            m_words[word] &= ~(quint64(1) << (key % 64));
    }
    bool isEmpty() const;
    /// The first key from `from` on that is in the set, or not in it.
    qint64 next(qint64 from, bool contained) const;
    qint64 end() const { return static_cast<qint64>(m_words.size()) * 64; }

private:
    std::vector<quint64> m_words;
};

/// Keys as ranges: what a run that is not complete has seen, small where imports repeat themselves.
class ResultKeyRanges {
public:
    static ResultKeyRanges of(const ResultKeySet& keys);
    static ResultKeyRanges fromBytes(const QByteArray& bytes);
    QByteArray toBytes() const;
    bool contains(qint64 key) const;

private:
    std::vector<std::pair<qint64, qint64>> m_ranges; ///< first and last, ascending
};

} // namespace waymark
