// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskgrid.h"
#include "model/score/heatmap.h"
#include "views/dashboard/dashboardcard.h"
#include "views/risks/riskheatmodel.h"

#include <QDateTime>

class QPushButton;

namespace waymark {

class EmptyState;
class RiskHeatMap;
class SwatchLegend;

/// Where the open risks stand by likelihood and impact, and how many of each band there are. A cell, a band and the number of
/// those above the appetite open these risks.
class RiskHeatCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit RiskHeatCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 3; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void showBands();
    void openCell(const RatingPair& cell);
    void openBand(int band);
    void openAbove();
    std::vector<RiskId> risksOf(RiskBand band) const; ///< open and rated

    std::shared_ptr<const ProgrammeFigures> m_figures;
    QDateTime m_moment; ///< UTC: of the figures
    RiskGrid m_grid;
    RiskHeatModel m_model;
    RiskHeatMap* m_map;
    SwatchLegend* m_legend;
    QPushButton* m_above;
    EmptyState* m_empty;
};

} // namespace waymark
