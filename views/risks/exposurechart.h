// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/exposuremodel.h"
#include "views/shared/pointschart.h"

class QLineSeries;
class QScatterSeries;

namespace waymark {

/// The total exposure at the end of each sprint, and now. The last value is labelled.
class ExposureChart final : public PointsChart {
    Q_OBJECT
public:
    explicit ExposureChart(QWidget* parent = nullptr);

    void show(const ExposureModel& trend);
    using QWidget::show;

    QSize sizeHint() const override { return {300, 200}; }
    QSize minimumSizeHint() const override { return {200, 140}; }

protected:
    QAbstractSeries* measure() const override;
    void recolour(Scheme scheme) override;
    void placeLabels() override;

private:
    void nameSprints(const ExposureModel& trend);

    QCategoryAxis* m_sprints;
    QLineSeries* m_line;
    QScatterSeries* m_dots;
    QGraphicsSimpleTextItem* m_last;
};

} // namespace waymark
