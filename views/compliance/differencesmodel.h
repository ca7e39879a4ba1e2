// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// How many results of a severity differ, and how.
struct SeverityDifferences {
    Severity severity = Severity::Unrated;
    DifferenceCounts counts = {};
    bool newFails = false; ///< one of the new ones at least failed or ended in an error
};

/// What a comparison counts, by severity from the worst; those without any result are left out.
class DifferencesModel final : public KeyedRowsModel<SeverityDifferences, int> {
    Q_OBJECT
public:
    enum Column {
        SeverityColumn, NewColumn, ResolvedColumn, ReopenedColumn, ChangedColumn, GoneColumn, UnchangedColumn,
        OutOfScopeColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Comparison& comparison);

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
