// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/perspectivesmodel.h"
#include "views/dashboard/stackedbarscard.h"

namespace waymark {

/// How many capabilities of each perspective of the CAF have stories, and proven ones, and which have none. A row opens the
/// perspective, its counts and the legend open the stories behind them.
class CapabilitiesCard final : public StackedBarsCard {
    Q_OBJECT
public:
    explicit CapabilitiesCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void showLegend();
    void openRow(const QModelIndex& index) override;
    void openSegment(int cover) override;
    void fitColumns() override;

    PerspectivesModel m_model;
};

} // namespace waymark
