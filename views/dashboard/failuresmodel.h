// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// A failing check and how many of its results fail.
struct FailureRow {
    CheckOutcome check;
    EpicName epic; ///< id empty: assigned to none
    qint64 failing = 0;
};

/// The checks that fail, worst first: by severity, then by the number of results.
class FailuresModel final : public KeyedRowsModel<FailureRow, CheckKey> {
    Q_OBJECT
public:
    enum Column { SeverityColumn, CheckColumn, EpicColumn, FailingColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    /// At most `limit` of them; total() counts all.
    void show(const ProgrammeFigures& figures, int limit = 50);
    int total() const { return m_total; }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const FailureRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    CheckKey keyOf(const FailureRow& row) const override { return row.check.check; }
    bool looksSame(const FailureRow& a, const FailureRow& b) const override;

private:
    int m_total = 0;
};

} // namespace waymark
