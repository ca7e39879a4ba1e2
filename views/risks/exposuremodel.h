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

    /// As exposureTrend() gives it. `latest`: what the last moment is called.
    void show(const std::vector<ExposurePoint>& trend, const QTimeZone& zone, const QString& latest = tr("Now"));
    QString nameOf(const ExposurePoint& point) const; ///< "Sprint 3", "Now"
    QString sentence(const ExposurePoint& point) const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ExposurePoint& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    int keyOf(const ExposurePoint& row) const override { return row.sprint; }
    bool looksSame(const ExposurePoint& a, const ExposurePoint& b) const override;

private:
    QTimeZone m_zone = QTimeZone::utc();
    QString m_latest = {};
};

} // namespace waymark
