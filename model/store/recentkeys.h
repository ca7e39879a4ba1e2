// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <optional>

namespace waymark {

/// Remembers what was looked up lately, in bounded memory: when the younger of two generations is full, the older one
/// goes, and what is found in it comes back into the younger.
template <typename Text, typename Value>
class RecentKeys {
public:
    explicit RecentKeys(qsizetype bytes) : m_limit(bytes / 2) {}

    /// Null if it is not known any more. The pointer holds until the next insert() or find().
    Value* find(const Text& text)
    {
        if (const auto young = m_young.find(text); young != m_young.end())
            return &*young;
        const auto old = m_old.find(text);
        return old == m_old.end() ? nullptr : insert(text, *old);
    }
    Value* insert(const Text& text, Value value)
    {
        m_bytes += static_cast<qsizetype>(sizeof(Text) + sizeof(Value) + 32) + textBytes(text);
        if (m_bytes > m_limit) {
            m_old = std::exchange(m_young, {});
            m_bytes = 0;
        }
        return &*m_young.insert(text, value);
    }
    void clear()
    {
        m_young.clear();
        m_old.clear();
        m_bytes = 0;
    }

private:
    static qsizetype textBytes(const QString& text) { return text.size() * 2; }
    static qsizetype textBytes(const std::pair<QString, QString>& text) { return (text.first.size() + text.second.size()) * 2; }

    QHash<Text, Value> m_young;
    QHash<Text, Value> m_old;
    qsizetype m_limit;
    qsizetype m_bytes = 0;
};

} // namespace waymark
