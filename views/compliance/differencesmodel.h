// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/compliance/severitydifferences.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// What a comparison counts, by severity.
class DifferencesModel final : public KeyedRowsModel<SeverityDifferences, int> {
    Q_OBJECT
public:
    enum Column {
        SeverityColumn, NewColumn, ResolvedColumn, ReopenedColumn, ChangedColumn, GoneColumn, UnchangedColumn,
        OutOfScopeColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    /// Those of differencesBySeverity().
    void show(std::vector<SeverityDifferences> rows) { setRows(std::move(rows)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const SeverityDifferences& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    int keyOf(const SeverityDifferences& row) const override { return static_cast<int>(row.severity); }
    bool looksSame(const SeverityDifferences& a, const SeverityDifferences& b) const override
    {
        return a.counts == b.counts && a.newFails == b.newFails;
    }
};

} // namespace waymark
