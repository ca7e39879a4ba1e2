// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/benchmarkrows.h"

#include <QAbstractItemModel>

namespace waymark {

/// The items of one benchmark below their sections, in the order of its publisher.
class BenchmarksModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { ItemColumn, TitleColumn, EpicColumn, StandingColumn, ChecksColumn, StoriesColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Changes only what differs, unless it is another benchmark.
    void show(Benchmark benchmark);
    const Benchmark& benchmark() const { return m_benchmark; }

    const BenchmarkRow* itemAt(const QModelIndex& index) const; ///< null: it is of a section, or of none
    QModelIndex indexOf(const ItemRef& item) const;             ///< invalid: there is none

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static QStringList heads();
    static QString text(const BenchmarkRow& row, int column); ///< as the table and files have it

private:
    bool hasShape(const Benchmark& benchmark) const;
    void replace(int row, BenchmarkSection section);
    static QVariant cell(const BenchmarkSection& section, int column, int role);
    static QVariant cell(const BenchmarkRow& row, int column, int role);
    static QVariant standing(const BenchmarkRow& row, int role);
    static QVariant hint(const BenchmarkRow& row, int column);

    Benchmark m_benchmark;
};

} // namespace waymark
