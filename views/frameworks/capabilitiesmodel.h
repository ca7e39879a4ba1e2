// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frameworks/coveragerow.h"

#include <QAbstractItemModel>

#include <vector>

namespace waymark {

struct Caf;
struct ReferenceFigures;

/// The capabilities of the CAF below their perspectives, each with what stands behind it.
class CapabilitiesModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, StoriesColumn, ChecksColumn, ComplianceColumn, StandingColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Changes only what differs, unless they are capabilities of another framework.
    void show(const Caf& caf, const ReferenceFigures& figures);

    const CoverageRow* rowAt(const QModelIndex& index) const; ///< null: the index is of no row
    QModelIndex indexOf(const ItemRef& item) const;           ///< invalid: there is none
    int capabilities() const;
    int withStory() const;
    int gaps() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        CoverageRow perspective = {};
        std::vector<CoverageRow> capabilities = {};
    };
    bool hasShape(const std::vector<Group>& groups) const;
    void replace(int row, Group group);
    template <typename Predicate>
    int count(Predicate predicate) const;
    static QVariant cell(const CoverageRow& row, int column, int role);

    std::vector<Group> m_groups;
};

} // namespace waymark
