// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/trendmodel.h"

#include <QChartView>

class QCategoryAxis;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace waymark {

/// Compliance of checks over the days with imports. The last value is labelled, the others show under the pointer; the
/// accessible description holds all of them.
class TrendChart final : public QChartView {
    Q_OBJECT
public:
    explicit TrendChart(QWidget* parent = nullptr);

    void show(const TrendModel& trend, QDate today);
    using QWidget::show;

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {240, 180}; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; ///< arrows go from value to value
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour();
    void placeLabel();
    void tell(int point, QPoint globalPosition);
    void labelDays(const std::vector<TrendDay>& days, QDate today);
    void describe(const TrendModel& trend, QDate today);

    QLineSeries* m_line;
    QScatterSeries* m_points;
    QCategoryAxis* m_days;
    QValueAxis* m_percent;
    QGraphicsSimpleTextItem* m_last;
    QStringList m_tips; ///< one a point
    int m_told = -1;    ///< the point that the arrow keys stand on
};

} // namespace waymark
