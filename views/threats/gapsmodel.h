// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gaps.h"
#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;

enum class GapKind { Unmitigated, Unproven, Unclaimed };

/// An item that is tied to nothing: a story, or a check.
struct GapRow {
    GapKind kind = GapKind::Unmitigated;
    std::optional<Story> story = {};
    std::optional<CheckOutcome> check = {};
    EpicName epic = {};

    QString key() const { return story ? story->id.toString() : QString::number(check->check.value()); }
    QString name() const { return story ? story->reference : check->checkId; }
    QString title() const { return story ? story->title : check->title; }
};

/// The gaps of one kind.
class GapsModel final : public KeyedRowsModel<GapRow, QString> {
    Q_OBJECT
public:
    enum Column { NameColumn, TitleColumn, EpicColumn, WeightColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Records& records, const ProgrammeFigures& figures, GapKind kind);
    int count(GapKind kind) const; ///< of the records and figures shown last

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GapRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const GapRow& row) const override { return row.key(); }
    bool looksSame(const GapRow& a, const GapRow& b) const override;

private:
    Gaps m_gaps;
    GapKind m_kind = GapKind::Unmitigated;
};

} // namespace waymark
