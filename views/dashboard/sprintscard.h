// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/sprintsmodel.h"

class QPushButton;

namespace waymark {

/// Points planned and done by sprint, and the gate of the one under way.
class SprintsCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit SprintsCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void showGate();
    void openSprint(const QModelIndex& index);
    void openGate();

    std::shared_ptr<const ProgrammeFigures> m_figures;
    SprintsModel m_model;
    DataTable* m_table;
    QPushButton* m_gate; ///< of the current sprint
};

} // namespace waymark
