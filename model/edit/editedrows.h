// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"
#include "model/edit/rowindexes.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {

struct EditedKind { ///< whichever it is
    virtual ~EditedKind() = default;
};

/// The rows of one kind as an edit has left them so far, over those of the records. To write or find one costs the same in any crowd.
template <typename T>
class EditedRows : public EditedKind {
public:
    using RowId = decltype(T::id);
    using KeyOf = typename RowIndexes<T>::KeyOf;
    using NumberOf = typename RowIndexes<T>::NumberOf;
    explicit EditedRows(const RecordSet<T>& records) : m_records(records) {}

    /// Null: this edit has not written it; none within: it has removed it.
    const std::optional<T>* written(const RowId& id) const
    {
        const auto row = m_written.find(id);
        return row == m_written.end() ? nullptr : &row->second;
    }
    /// Null: it isn't there, or not any more. Good until the row is written again.
    const T* find(const RowId& id) const
    {
        const std::optional<T>* row = written(id);
        return !row ? m_records.find(id) : *row ? &**row : nullptr;
    }
    void write(const RowId& id, std::optional<T> row); ///< none: it is removed
    /// Those of the records first, then those that came, in that order; what is changed keeps its place.
    std::vector<const T*> rows() const;
    /// Of these the ones whose key is `key`; see RowIndexes.
    std::vector<const T*> rowsWith(KeyOf keyOf, const QString& key) const;
    /// Of all of them; 0, if there is none above.
    int highestOf(NumberOf numberOf) const
    {
        return m_indexes.highestOf(numberOf, [this] { return rows(); });
    }

private:
    struct Hash {
        size_t operator()(const RowId& id) const noexcept { return qHash(id); }
    };
    void list() const;
    void place(const RowId& id) const;
    const RecordSet<T>& m_records;
    std::unordered_map<RowId, std::optional<T>, Hash> m_written; // no QHash: rows are pointed to
    std::vector<RowId> m_order;                                  ///< of the first writings
    mutable bool m_isListed = false;
    mutable std::vector<const T*> m_rows; ///< null: removed
    mutable QHash<RowId, size_t> m_places;
    mutable RowIndexes<T> m_indexes;
};

template <typename T>
void EditedRows<T>::write(const RowId& id, std::optional<T> row)
{
    m_indexes.write(find(id), row ? &*row : nullptr);
    if (m_written.insert_or_assign(id, std::move(row)).second)
        m_order.push_back(id);
    if (m_isListed)
        place(id);
}

template <typename T>
void EditedRows<T>::place(const RowId& id) const
{
    const size_t place = m_places.value(id, m_rows.size());
    m_places.insert(id, place);
    m_rows.resize(std::max(m_rows.size(), place + 1));
    m_rows[place] = find(id);
}

template <typename T>
void EditedRows<T>::list() const
{
    if (std::exchange(m_isListed, true))
        return;
    for (const T& row : m_records.all())
        place(row.id);
    for (const RowId& id : m_order)
        place(id);
}

template <typename T>
std::vector<const T*> EditedRows<T>::rows() const
{
    list();
    std::vector<const T*> there = m_rows;
    std::erase(there, nullptr);
    return there;
}

template <typename T>
std::vector<const T*> EditedRows<T>::rowsWith(KeyOf keyOf, const QString& key) const
{
    std::vector<const T*> found;
    for (const RowId& id : m_indexes.idsWith(keyOf, key, [this] { return rows(); }))
        found.push_back(find(id));
    std::ranges::sort(found, {}, [this](const T* row) { return m_places.value(row->id); });
    return found;
}

} // namespace waymark
