// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/coveragematrix.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace waymark {

/// What a person restricts a coverage matrix to.
struct MatrixFilter {
    QString rowWords = {};
    QString columnWords = {};
    bool rowGaps = false; ///< only rows without a tie
    bool columnGaps = false;

    friend bool operator==(const MatrixFilter&, const MatrixFilter&) = default;
};

/// A coverage matrix as a table: of all cells only the tied ones are held.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum MatrixRole {
        TiedRole = Qt::UserRole + 200, ///< bool, of a cell
        TiesRole,                      ///< int, of a head: 0 is a gap
        TitleRole                      ///< QString, of a head: its title, while DisplayRole has its code
    };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::shared_ptr<const CoverageMatrix>& matrix); ///< not null
    void setFilter(const MatrixFilter& filter);
    const MatrixFilter& filter() const { return m_filter; }
    const CoverageMatrix& matrix() const { return *m_matrix; }
    const std::shared_ptr<const CoverageMatrix>& shared() const { return m_matrix; }
    const std::vector<int>& shownRows() const { return m_rows; }       ///< of matrix()
    const std::vector<int>& shownColumns() const { return m_columns; } ///< likewise

    const MatrixItem& rowItem(int row) const;
    const MatrixItem& columnItem(int column) const;
    bool isTied(const QModelIndex& index) const;
    bool hasColumn(const ItemRef& item) const { return m_columnOf.contains(item); } ///< whether shown or not
    const MatrixItem* column(const ItemRef& item) const;                            ///< null: there is none
    /// Where it is shown; -1: nowhere.
    int shownRow(const ItemRef& item) const;
    int shownColumn(const ItemRef& item) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    QString cellWords(const QModelIndex& index) const;

    std::shared_ptr<const CoverageMatrix> m_matrix = std::make_shared<const CoverageMatrix>(); ///< never null
    MatrixFilter m_filter;
    std::vector<int> m_rows;
    std::vector<int> m_columns;
    QHash<ItemRef, int> m_columnOf; ///< all
};

/// Kinds of items along a side, for people: "Best practices".
QString sideText(MatrixSide side);
/// "37 of 213 stories have no check".
QString gapsText(MatrixSide side, qint64 gaps, qint64 all, MatrixSide other);

} // namespace waymark
