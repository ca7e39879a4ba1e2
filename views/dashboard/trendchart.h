// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/trendmodel.h"
#include "views/shared/pointschart.h"

class QLineSeries;
class QScatterSeries;

namespace waymark {

/// Compliance of checks over the days with imports. The last value is labelled.
class TrendChart final : public PointsChart {
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);

    void show(const TrendModel& trend, QDate today);
    using QWidget::show;

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

protected:
    QAbstractSeries* measure() const override;
    void recolour(Scheme scheme) override;
    void placeLabels() override;

private:
    void nameDays(const std::vector<TrendDay>& days, QDate today);

    QLineSeries* m_line;
    QScatterSeries* m_dots;
    QGraphicsSimpleTextItem* m_last;
};

} // namespace waymark
