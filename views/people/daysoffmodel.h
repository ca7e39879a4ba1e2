// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "views/shared/keyedrowsmodel.h"

#include <functional>

namespace waymark {

/// The days off of one person, by day. All of them are edited in place.
class DaysOffModel final : public KeyedRowsModel<Absence, AbsenceId> {
    Q_OBJECT
public:
    enum Column { FirstColumn, LastColumn, DaysColumn, ReasonColumn, ColumnCount };
    /// Makes the change; whether it was done. The row changes only when the workspace says so.
    using Change = std::function<bool(const AbsenceId& absence, int column, const QVariant& value)>;

    explicit DaysOffModel(Change change, QObject* parent = nullptr);

    /// What is over by `today` is muted.
    void show(std::vector<Absence> absences, QDate today);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Absence& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    AbsenceId keyOf(const Absence& row) const override { return row.id; }
    bool looksSame(const Absence& a, const Absence& b) const override { return a == b; }

private:
    QVariant text(const Absence& row, int column) const;

    Change m_change;
    QDate m_today;
};

} // namespace waymark
