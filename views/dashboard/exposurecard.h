// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/risks/exposuremodel.h"

class QPushButton;

namespace waymark {

class EmptyState;
class ExposureChart;

/// The total exposure at the end of each sprint and at the figures' moment. The latest opens what it is made of.
class ExposureCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit ExposureCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 3; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void openReasons();

    std::shared_ptr<const ProgrammeFigures> m_figures;
    ExposureModel m_model;
    ExposureChart* m_chart;
    QPushButton* m_latest;
    EmptyState* m_empty;
};

} // namespace waymark
