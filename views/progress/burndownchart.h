// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/burndownmodel.h"
#include "views/shared/pointschart.h"

#include <array>

class QAreaSeries;
class QLineSeries;
class QScatterSeries;

namespace waymark {

/// Points that remain, day by day, and the scope that they are part of; of a sprint the ideal, of the programme the fan of
/// the forecast.
class BurndownChart final : public PointsChart {
    Q_OBJECT
public:
    explicit BurndownChart(QWidget* parent = nullptr);

    /// `name`: of the set of stories.
    void show(const BurndownModel& burndown, const QString& name, QDate today);
    using QWidget::show;
    void setMarkerName(const QString& name); ///< what stands at the line of `today`: "Today", unless told otherwise

protected:
    QAbstractSeries* measure() const override;
    void recolour(Scheme scheme) override;
    void placeLabels() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What lies between two quantiles of the forecast.
    struct Band {
        QLineSeries* upper = nullptr;
        QLineSeries* lower = nullptr;
        QAreaSeries* area = nullptr;
    };
    /// A line and the text at its end.
    struct Line {
        QLineSeries* series = nullptr;
        QGraphicsSimpleTextItem* label = nullptr;
    };
    enum LinePlace { ScopeLine, RemainingLine, IdealLine, MedianLine, LineCount };

    static Band makeBand();
    void drawCourse(const std::vector<BurndownRow>& rows);
    void drawFan(const std::vector<BurndownRow>& rows, QDate today);
    void tellValues(const std::vector<BurndownRow>& rows, QDate today);
    void nameDays();
    QList<QPointF> onScreen(const QLineSeries& line) const; ///< px in the viewport
    void placeMarkerLabel();

    Band m_outer; ///< P5 to P95
    Band m_inner; ///< P20 to P80
    std::array<Line, LineCount> m_lines;
    QScatterSeries* m_end; ///< where the points that remain stand now
    QLineSeries* m_marker; ///< today, from bottom to top
    QGraphicsSimpleTextItem* m_markerLabel;
    QDate m_first;
    QDate m_last;
    QDate m_today;
};

} // namespace waymark
