// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/maturitygridmodel.h"

namespace waymark {

class MaturityGrid;

/// How many epics have come to the baseline, and how: the ladders sprint by sprint as a heat grid.
class MaturityGridCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit MaturityGridCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void openLadder(int row, int moment);

    MaturityGridModel m_model;
    MaturityGrid* m_grid;
};

} // namespace waymark
