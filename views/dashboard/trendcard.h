// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/trendmodel.h"

class QPushButton;

namespace waymark {

class TrendChart;

/// How compliance moved from day to day with imports. What it is at the figures' moment opens its reasons.
class TrendCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit TrendCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 3; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void openReasons();

    std::shared_ptr<const ProgrammeFigures> m_figures;
    TrendModel m_model;
    TrendChart* m_chart;
    QPushButton* m_latest;
};

} // namespace waymark
