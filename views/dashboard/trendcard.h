// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/trendmodel.h"

namespace waymark {

class TrendChart;

/// How compliance moved from day to day with imports.
class TrendCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit TrendCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 3; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    TrendModel m_model;
    TrendChart* m_chart;
};

} // namespace waymark
