// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/rowsmodel.h"

#include <QSet>

#include <algorithm>

namespace waymark {

/// A table whose rows have keys, so that showing new rows changes only what differs: selection, scroll position and
/// sorting stay.
template <typename Row, typename RowKey>
class KeyedRowsModel : public RowsModel<Row> {
public:
    using RowsModel<Row>::RowsModel;

    /// -1: no row has this key.
    int rowOf(const RowKey& key) const
    {
        const auto it = std::ranges::find(m_rows, key, [this](const Row& row) { return keyOf(row); });
        return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
    }

protected:
    virtual RowKey keyOf(const Row& row) const = 0;
    virtual bool looksSame(const Row& a, const Row& b) const = 0;

    /// Shows `rows`, in their order, by the fewest removals, insertions and moves. Of equal keys the first counts.
    void setRows(std::vector<Row> rows)
    {
        QSet<RowKey> seen;
        std::erase_if(rows, [&](const Row& row) {
            const qsizetype before = seen.size();
            seen.insert(keyOf(row));
            return seen.size() == before;
        });
        removeMissing(rows);
        const QSet<RowKey> known = keysOf(m_rows);
        for (size_t i = 0; i < rows.size(); ++i) {
            if (known.contains(keyOf(rows[i])))
                moveHere(i, keyOf(rows[i]));
            else
                i = insertRun(i, rows, known) - 1;
        }
        for (size_t i = 0; i < rows.size(); ++i)
            replace(i, std::move(rows[i]));
    }

private:
    QSet<RowKey> keysOf(const std::vector<Row>& rows) const
    {
        QSet<RowKey> keys;
        for (const Row& row : rows)
            keys.insert(keyOf(row));
        return keys;
    }

    void removeMissing(const std::vector<Row>& rows)
    {
        const QSet<RowKey> wanted = keysOf(rows);
        for (size_t end = m_rows.size(); end > 0;) {
            size_t begin = end;
            while (begin > 0 && !wanted.contains(keyOf(m_rows[begin - 1])))
                --begin;
            if (begin < end) {
                this->beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
                m_rows.erase(at(m_rows, begin), at(m_rows, end));
                this->endRemoveRows();
            }
            end = begin > 0 ? begin - 1 : 0;
        }
    }

    void moveHere(size_t to, const RowKey& key)
    {
        size_t from = to;
        while (!(keyOf(m_rows[from]) == key))
            ++from;
        if (from == to)
            return;
        this->beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        std::rotate(at(m_rows, to), at(m_rows, from), at(m_rows, from + 1));
        this->endMoveRows();
    }

    /// Inserts the new rows from `begin` on up to the next known one; returns the index after them.
    size_t insertRun(size_t begin, const std::vector<Row>& rows, const QSet<RowKey>& known)
    {
        size_t end = begin + 1;
        while (end < rows.size() && !known.contains(keyOf(rows[end])))
            ++end;
        this->beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_rows.insert(at(m_rows, begin), at(rows, begin), at(rows, end));
        this->endInsertRows();
        return end;
    }

    void replace(size_t i, Row&& row)
    {
        const bool same = looksSame(m_rows[i], row);
        m_rows[i] = std::move(row);
        if (!same)
            Q_EMIT this->dataChanged(this->index(static_cast<int>(i), 0),
                                     this->index(static_cast<int>(i), this->columns() - 1));
    }

    static auto at(auto& rows, size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); }

    using RowsModel<Row>::m_rows;
};

} // namespace waymark
