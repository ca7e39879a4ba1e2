// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/perspectivesmodel.h"

namespace waymark {

class SwatchLegend;

/// How many capabilities of each perspective of the CAF have stories, and proven ones, and which have none. A row opens the
/// perspective, its counts and the legend open the stories behind them.
class CapabilitiesCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit CapabilitiesCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void showLegend();
    void fitColumns();
    void openRow(const QModelIndex& index);
    void openCover(int cover);

    PerspectivesModel m_model;
    DataTable* m_table = nullptr;
    SwatchLegend* m_legend;
};

} // namespace waymark
