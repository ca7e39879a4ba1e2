// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/cellmodel.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace waymark {

/// Where numbers stand in their column.
inline QVariant atTheRight(bool number)
{
    return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

/// What a table's head says: a name for each column, in their order. Those of numbers stand where the numbers do.
inline QVariant columnHead(int column, int role, const QStringList& names, std::initializer_list<int> numbers = {})
{
    if (role == Qt::TextAlignmentRole)
        return atTheRight(std::ranges::find(numbers, column) != numbers.end());
    return role == Qt::DisplayRole && column < names.size() ? QVariant(names[column]) : QVariant();
}

/// A table of values. A concrete model is a table of columns: a few small functions.
template <typename Row>
class RowsModel : public QAbstractTableModel {
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
        return cell(rowAt(index.row()), index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return {};
        return head(section, role);
    }

    const std::vector<Row>& rows() const { return m_rows; }
    const Row& rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }

protected:
    virtual int columns() const = 0;
    virtual QVariant cell(const Row& row, int column, int role) const = 0;
    virtual QVariant head(int column, int role) const = 0;

    std::vector<Row> m_rows;
};

} // namespace waymark
