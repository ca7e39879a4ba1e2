// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMultiHash>
#include <QString>

#include <algorithm>
#include <map>
#include <set>

namespace waymark {

/// What rows of one kind are looked up by. Each index is made when it is asked for first, and follows what is written from then on.
/// Functions tell indexes apart.
template <typename T>
class RowIndexes {
public:
    using RowId = decltype(T::id);
    using KeyOf = QString (*)(const T&);
    using NumberOf = int (*)(const T&);

    /// Null: it was not there, or is not any more.
    void write(const T* before, const T* after);
    /// Of the rows whose key is `key`, in no order. `rows()` gives all that are there.
    template <typename Rows>
    QList<RowId> idsWith(KeyOf keyOf, const QString& key, Rows&& rows);
    /// Of all rows; 0, if there is none above.
    template <typename Rows>
    int highestOf(NumberOf numberOf, Rows&& rows);

private:
    std::map<KeyOf, QMultiHash<QString, RowId>> m_keys;
    std::map<NumberOf, std::multiset<int>> m_numbers;
};

template <typename T>
void RowIndexes<T>::write(const T* before, const T* after)
{
    for (auto& [keyOf, keys] : m_keys) {
        if (before)
            keys.remove(keyOf(*before), before->id);
        if (after)
            keys.insert(keyOf(*after), after->id);
    }
    for (auto& [numberOf, numbers] : m_numbers) {
        if (before)
            numbers.erase(numbers.find(numberOf(*before)));
        if (after)
            numbers.insert(numberOf(*after));
    }
}

template <typename T>
template <typename Rows>
auto RowIndexes<T>::idsWith(KeyOf keyOf, const QString& key, Rows&& rows) -> QList<RowId>
{
    const auto [keys, isNew] = m_keys.try_emplace(keyOf);
    if (isNew)
        for (const T* row : rows())
            keys->second.insert(keyOf(*row), row->id);
    return keys->second.values(key);
}

template <typename T>
template <typename Rows>
int RowIndexes<T>::highestOf(NumberOf numberOf, Rows&& rows)
{
    const auto [numbers, isNew] = m_numbers.try_emplace(numberOf);
    if (isNew)
        for (const T* row : rows())
            numbers->second.insert(numberOf(*row));
    return numbers->second.empty() ? 0 : std::max(0, *numbers->second.rbegin());
}

} // namespace waymark
