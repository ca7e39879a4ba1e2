// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/epicbarsmodel.h"
#include "views/dashboard/trendmodel.h"

namespace waymark {

class OutcomeLegend;

/// Which epics' checks pass.
class EpicsCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit EpicsCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 5; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;
    void setFull(bool full) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void openEpic(const QModelIndex& index);
    void openOutcome(Outcome outcome);
    void fitNames();

    std::shared_ptr<const ProgrammeFigures> m_figures;
    EpicBarsModel m_model;
    TrendModel m_trend;
    DataTable* m_table;
    OutcomeLegend* m_legend;
};

} // namespace waymark
