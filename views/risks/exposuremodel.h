// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exposure.h"
#include "views/shared/keyedrowsmodel.h"

#include <QTimeZone>

namespace waymark {

/// The total exposure at the end of each sprint and now: what the chart draws, as a table.
class ExposureModel final : public KeyedRowsModel<ExposurePoint, int> {
    Q_OBJECT
public:
    enum Column { SprintColumn, DayColumn, ExposureColumn, RisksColumn, AboveColumn, UnratedColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    /// As exposureTrend() gives it.
    void show(const std::vector<ExposurePoint>& trend, const QTimeZone& zone);
    static QString nameOf(const ExposurePoint& point); ///< "Sprint 3", "Now"
    static QString sentence(const ExposurePoint& point);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ExposurePoint& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    int keyOf(const ExposurePoint& row) const override { return row.sprint; }
    bool looksSame(const ExposurePoint& a, const ExposurePoint& b) const override;

private:
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace waymark
