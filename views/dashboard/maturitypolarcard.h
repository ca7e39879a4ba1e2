// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/maturitygridmodel.h"

namespace waymark {

class MaturityPolar;

/// Which epic leads, and which doesn't move: their ladders as a polar chart.
class MaturityPolarCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit MaturityPolarCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void openLadder(int row);

    MaturityGridModel m_model;
    MaturityPolar* m_chart;
};

} // namespace waymark
