// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/pointschart.h"
#include "views/progress/velocitymodel.h"

class QBarCategoryAxis;
class QBarSeries;
class QBarSet;
class QLineSeries;

namespace waymark {

/// Points planned and done in each closed sprint, and how many are done on average.
class VelocityChart final : public PointsChart {
    Q_OBJECT
public:
    explicit VelocityChart(QWidget* parent = nullptr);

    /// `mean`: hundredths of a point a sprint.
    void show(const VelocityModel& velocity, const Figure& mean);
    using QWidget::show;

protected:
    QAbstractSeries* measure() const override;
    void recolour(Scheme scheme) override;
    void placeLabels() override;

private:
    QBarSet* m_planned;
    QBarSet* m_done;
    QBarSeries* m_bars;
    QLineSeries* m_mean;
    QGraphicsSimpleTextItem* m_meanLabel;
    QBarCategoryAxis* m_sprints;
};

} // namespace waymark
