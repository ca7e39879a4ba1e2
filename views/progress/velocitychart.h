// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/velocitymodel.h"
#include "views/shared/pointschart.h"

#include <array>

class QBarCategoryAxis;
class QBarSeries;
class QBarSet;
class QLineSeries;

namespace waymark {

class BarNumber;

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
    static constexpr int mostNumbered = 8; ///< sprints whose bars have room for their numbers

    void placeNumbers();

    QBarSet* m_planned;
    QBarSet* m_done;
    QBarSeries* m_bars;
    QLineSeries* m_mean;
    QGraphicsSimpleTextItem* m_meanLabel;
    QBarCategoryAxis* m_sprints;
    std::array<BarNumber*, 2 * mostNumbered> m_numbers = {}; ///< planned and done, sprint by sprint
};

} // namespace waymark
