// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/milestonesmodel.h"
#include "views/shared/pointschart.h"

class QBarCategoryAxis;
class QLineSeries;
class QScatterSeries;

namespace waymark {

/// Questions at high and at medium risk, milestone by milestone and now.
class MilestoneChart final : public PointsChart {
    Q_OBJECT
public:
    explicit MilestoneChart(QWidget* parent = nullptr);

    void show(const std::vector<MilestoneRow>& rows);
    using QWidget::show;

    QSize sizeHint() const override { return {360, 220}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    QAbstractSeries* measure() const override;
    void recolour(Scheme scheme) override;
    void placeLabels() override;

private:
    QLineSeries* m_high;
    QLineSeries* m_medium;
    QScatterSeries* m_highDots;
    QScatterSeries* m_mediumDots;
    QGraphicsSimpleTextItem* m_highLabel;
    QGraphicsSimpleTextItem* m_mediumLabel;
    QBarCategoryAxis* m_names;
};

/// What the chart says, in one line: "High risk fell from 6 to 3 questions since M1".
QString milestonesTitle(const std::vector<MilestoneRow>& rows);

} // namespace waymark
