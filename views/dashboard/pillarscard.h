// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/pillarsmodel.h"

namespace waymark {

class EmptyState;
class SwatchLegend;

/// Questions of all reviews by pillar and risk. A row opens its review, its high risk issues and the legend open their reasons.
class PillarsCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit PillarsCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void showLegend();
    void fitColumns();
    void openRow(const QModelIndex& index);
    void openRisk(int segment);

    std::shared_ptr<const ProgrammeFigures> m_figures;
    PillarsModel m_model;
    DataTable* m_table = nullptr;
    SwatchLegend* m_legend;
    EmptyState* m_empty;
};

} // namespace waymark
