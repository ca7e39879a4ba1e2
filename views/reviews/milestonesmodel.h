// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"
#include "model/score/reviewfigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <functional>

namespace waymark {

class ParsedMilestones;
class Records;

/// A milestone of a review, or the review as it is now.
struct MilestoneRow {
    std::optional<MilestoneId> id = {}; ///< none: as it is now
    QString name = {};
    QDateTime taken = {}; ///< UTC; invalid: now
    QString author = {};
    std::optional<RiskCounts> counts = {}; ///< none: not read yet, or `fault` says why they can't be
    std::optional<int> contradicted = {};  ///< choices; none: likewise, or evidence is being read
    QString fault = {};

    friend bool operator==(const MilestoneRow&, const MilestoneRow&) = default;
};

/// The milestones in the order in which they were taken, then how it is now; nothing of a review without milestones.
/// `now`: null while the lens isn't known; `isProven`: it is made with evidence.
std::vector<MilestoneRow> milestoneRows(const Records& records, const ReviewId& review, const ParsedMilestones& parsed,
                                        const ReviewFigures* now, bool isProven);

/// The milestones of a review. Names are edited in place. Also what the chart draws, as a table.
class MilestonesModel final : public KeyedRowsModel<MilestoneRow, QString> {
    Q_OBJECT
public:
    enum Column { NameColumn, TakenColumn, AuthorColumn, HighColumn, MediumColumn, ContradictedColumn, ColumnCount };
    /// Makes the change; whether it was done. The row changes only when the workspace says so.
    using Rename = std::function<bool(const MilestoneId& milestone, const QString& name)>;

    explicit MilestonesModel(Rename rename, QObject* parent = nullptr);

    void show(std::vector<MilestoneRow> rows) { setRows(std::move(rows)); }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const MilestoneRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const MilestoneRow& row) const override { return row.id ? row.id->toString() : QString(); }
    bool looksSame(const MilestoneRow& a, const MilestoneRow& b) const override { return a == b; }

private:
    static QVariant text(const MilestoneRow& row, int column);
    static QVariant count(const MilestoneRow& row, const std::optional<int>& number);

    Rename m_rename;
};

} // namespace waymark
