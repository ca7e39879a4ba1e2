// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// Rows that can be left out, each by the tick in its first column. What is unticked stays so when rows are shown anew.
template <typename Row, typename RowKey>
class TickedRowsModel : public KeyedRowsModel<Row, RowKey> {
public:
    using KeyedRowsModel<Row, RowKey>::KeyedRowsModel;

    void show(std::vector<Row> rows)
    {
        this->setRows(std::move(rows));
        ticksChanged();
    }
    void tickAll(bool ticked = true)
    {
        m_unticked.clear();
        if (!ticked)
            m_unticked = keysIf([this](const Row& row) { return hasTick(row); });
        announceAll();
    }
    void tick(const QSet<RowKey>& keys, bool ticked)
    {
        if (ticked)
            m_unticked -= keys;
        else
            m_unticked += keys;
        announceAll();
    }
    /// Ticks the rows, or unticks them if all that have a tick are ticked.
    void toggle(const QList<int>& rows)
    {
        QSet<RowKey> keys;
        for (const int row : rows)
            if (hasTick(this->rowAt(row)))
                keys.insert(this->keyOf(this->rowAt(row)));
        if (!keys.isEmpty())
            tick(keys, keys.intersects(m_unticked));
    }
    QSet<RowKey> ticked() const
    {
        return keysIf([this](const Row& row) { return isTicked(row); });
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override
    {
        const bool ticks = index.isValid() && index.column() == tickColumn && hasTick(this->rowAt(index.row()));
        return KeyedRowsModel<Row, RowKey>::flags(index) | (ticks ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override
    {
        if (!this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
            || index.column() != tickColumn || !hasTick(this->rowAt(index.row())))
            return false;
        const RowKey key = this->keyOf(this->rowAt(index.row()));
        if (value.toInt() == Qt::Checked)
            m_unticked.remove(key);
        else
            m_unticked.insert(key);
        Q_EMIT this->dataChanged(index, index.siblingAtColumn(this->columns() - 1));
        ticksChanged();
        return true;
    }

protected:
    static constexpr int tickColumn = 0;

    /// Whether there is a choice.
    virtual bool hasTick(const Row&) const { return true; }
    /// For the signal that a template can't have.
    virtual void ticksChanged() = 0;

    bool isTicked(const Row& row) const { return hasTick(row) && !m_unticked.contains(this->keyOf(row)); }
    /// The cell's CheckStateRole.
    QVariant tickIn(const Row& row, int column) const
    {
        if (column != tickColumn || !hasTick(row))
            return {};
        return QVariant(isTicked(row) ? Qt::Checked : Qt::Unchecked);
    }
    /// Every row looks otherwise.
    void announceAll()
    {
        if (const int count = this->rowCount(); count > 0)
            Q_EMIT this->dataChanged(this->index(0, 0), this->index(count - 1, this->columns() - 1));
        ticksChanged();
    }

private:
    QSet<RowKey> keysIf(auto&& which) const
    {
        QSet<RowKey> keys;
        for (const Row& row : this->rows())
            if (which(row))
                keys.insert(this->keyOf(row));
        return keys;
    }

    QSet<RowKey> m_unticked;
};

} // namespace waymark
