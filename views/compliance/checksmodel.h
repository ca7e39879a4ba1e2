// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// A check with the name of its epic.
struct CheckRow {
    CheckOutcome check;
    EpicName epic; ///< id empty: assigned to none
};

/// Every check that ran, with its outcome and its results by outcome. Results of tools that report only failures count
/// as failed while they are open and as passed once they are gone.
class ChecksModel final : public KeyedRowsModel<CheckRow, CheckKey> {
    Q_OBJECT
public:
    enum Column {
        OutcomeColumn, SeverityColumn, CheckColumn, TitleColumn, EpicColumn, ToolColumn, FailedColumn, PassedColumn,
        OtherColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const ProgrammeFigures& figures);
    // For a file, as the table shows them. Any thread.
    static QStringList heads();
    static QStringList texts(const CheckRow& row);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const CheckRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    CheckKey keyOf(const CheckRow& row) const override { return row.check.check; }
    bool looksSame(const CheckRow& a, const CheckRow& b) const override;

private:
    static QString headText(int column);
    static QVariant text(const CheckRow& row, int column);
    static QVariant sortValue(const CheckRow& row, int column);
};

} // namespace waymark
