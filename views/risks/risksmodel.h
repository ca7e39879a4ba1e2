// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskfigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDate>

namespace waymark {

class Records;
struct ProgrammeFigures;

/// A risk with what its row says besides.
struct RiskRow {
    Risk risk = {};
    RiskStand stand = RiskStand::Unrated;
    QString owner = {};     ///< name; empty: nobody
    int checks = 0;         ///< that show it
    std::optional<int> failing = {}; ///< of these; none: the figures are not there yet
    QStringList stories = {};        ///< references of those that treat it, sorted
    bool overdue = false;   ///< its review day is over, and it isn't closed

    friend bool operator==(const RiskRow&, const RiskRow&) = default;
};

/// By reference. `figures` may be null while they are computed.
std::vector<RiskRow> riskRows(const Records& records, const RiskFacts& facts, const ProgrammeFigures* figures, QDate today);

/// What the stand of the risks in `records` is told from, at `now` (UTC). Valid until the next change, and as long as the
/// figures are. `figures` null: they are being computed, and their checks pass for never run until they are there.
RiskFacts riskFacts(const Records& records, const ProgrammeFigures* figures, const QDateTime& now);

/// The risk registry as a table.
class RisksModel final : public KeyedRowsModel<RiskRow, RiskId> {
    Q_OBJECT
public:
    enum Column {
        ReferenceColumn, TitleColumn, CategoryColumn, LevelColumn, TargetColumn, TreatmentColumn, StatusColumn, OwnerColumn,
        ReviewColumn, ChecksColumn, StoriesColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<RiskRow> rows, int appetite, QDate today);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const RiskRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    RiskId keyOf(const RiskRow& row) const override { return row.risk.id; }
    bool looksSame(const RiskRow& a, const RiskRow& b) const override { return a == b; }

private:
    QString text(const RiskRow& row, int column) const;
    static QVariant sortValue(const RiskRow& row, int column);
    static QVariant sign(const RiskRow& row, int column);
    static QVariant tone(const RiskRow& row, int column);
    QString hint(const RiskRow& row, int column) const;

    int m_appetite = 0;
    QDate m_today;
};

} // namespace waymark
