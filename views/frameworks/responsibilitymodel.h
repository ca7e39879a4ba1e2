// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/responsibility.h"

#include <QAbstractTableModel>

#include <span>
#include <vector>

namespace waymark {

/// The shared responsibility matrix: what somebody has to answer for by service models, the first column naming it. Heads name
/// the workloads of each model.
class ResponsibilityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Which cell of the matrix; pointers are valid as long as what was shown.
    struct Cell {
        const ResponsibilityRow* row = nullptr;
        const Responsibility::Model* model = nullptr;
        const ResponsibilityCell* cell = nullptr;
    };

    /// `responsibility` outlives what is shown of it.
    void show(const Responsibility& responsibility, std::span<const Workload> workloads);

    std::optional<Cell> cellAt(const QModelIndex& index) const; ///< none: the index is of no cell, or of a name
    /// Names, in their order. Those on EKS on Fargate, which has no column of its own, stand with EKS, and it is said of them.
    QStringList workloadsOf(ServiceModel model) const;
    /// Names of those that state a model of which there is no column, in their order: nothing is out of scope by it.
    QStringList withoutColumn() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString modelHead(int column) const;

    const Responsibility* m_matrix = nullptr;
    std::vector<std::pair<ServiceModel, QString>> m_workloads; ///< by name
};

} // namespace waymark
