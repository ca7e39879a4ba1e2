// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/cellmodel.h"

#include <QAbstractTableModel>
#include <QSet>

#include <algorithm>
#include <vector>

namespace waymark {

/// A table whose rows have keys, so that showing new rows changes only what differs: selection, scroll position and
/// sorting stay. A concrete model is a table of columns: a few small functions.
template <typename Row, typename RowKey>
class KeyedRowsModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const final { return parent.isValid() ? 0 : columns(); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return cell(m_rows[static_cast<size_t>(index.row())], index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        return head(section, role);
    }

    const std::vector<Row>& rows() const { return m_rows; }
    const Row& rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /// -1: no row has this key.
    int rowOf(const RowKey& key) const
    {
        const auto it = std::ranges::find_if(m_rows, [&](const Row& row) { return keyOf(row) == key; });
        return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
    }

protected:
    virtual int columns() const = 0;
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    virtual QVariant head(int column, int role) const = 0;
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
        QSet<RowKey> known;
        for (const Row& row : m_rows)
            known.insert(keyOf(row));
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
    void removeMissing(const std::vector<Row>& rows)
    {
        QSet<RowKey> wanted;
        for (const Row& row : rows)
            wanted.insert(keyOf(row));
        for (size_t end = m_rows.size(); end > 0;) {
            size_t begin = end;
            while (begin > 0 && !wanted.contains(keyOf(m_rows[begin - 1])))
                --begin;
            if (begin < end) {
                beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
                m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                             m_rows.begin() + static_cast<std::ptrdiff_t>(end));
                endRemoveRows();
            }
            end = begin > 0 ? begin - 1 : 0;
        }
    }

    void moveHere(size_t at, const RowKey& key)
    {
        size_t from = at;
        while (!(keyOf(m_rows[from]) == key))
            ++from;
        if (from == at)
            return;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(at));
        std::rotate(m_rows.begin() + static_cast<std::ptrdiff_t>(at), m_rows.begin() + static_cast<std::ptrdiff_t>(from),
                    m_rows.begin() + static_cast<std::ptrdiff_t>(from) + 1);
        endMoveRows();
    }

    /// Inserts the new rows from `at` on up to the next known one; returns the index after them.
    size_t insertRun(size_t at, const std::vector<Row>& rows, const QSet<RowKey>& known)
    {
        size_t end = at + 1;
        while (end < rows.size() && !known.contains(keyOf(rows[end])))
            ++end;
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin() + static_cast<std::ptrdiff_t>(at),
                      rows.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        return end;
    }

    void replace(size_t at, Row&& row)
    {
        const bool same = looksSame(m_rows[at], row);
        m_rows[at] = std::move(row);
        if (!same)
            Q_EMIT dataChanged(index(static_cast<int>(at), 0), index(static_cast<int>(at), columns() - 1));
    }

    std::vector<Row> m_rows;
};

} // namespace waymark
