// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/pillarsmodel.h"
#include "views/dashboard/stackedbarscard.h"

namespace waymark {

class EmptyState;

/// Questions of all reviews by pillar and risk. A row opens its review, its high risk issues and the legend open their reasons.
class PillarsCard final : public StackedBarsCard {
    Q_OBJECT
public:
    explicit PillarsCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    void showLegend();
    void openRow(const QModelIndex& index) override;
    void openSegment(int segment) override;
    void fitColumns() override;

    std::shared_ptr<const ProgrammeFigures> m_figures;
    PillarsModel m_model;
    EmptyState* m_empty;
};

} // namespace waymark
