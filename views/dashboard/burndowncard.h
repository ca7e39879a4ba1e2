// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/progress/burndownmodel.h"

#include <array>

class QPushButton;

namespace waymark {

class BurndownChart;
class EmptyState;

/// The points of must stories that are left, day by day, with their scope and the forecast's fan; below it by when they are done.
/// The points and each of the days open their reasons.
class BurndownCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit BurndownCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;

private:
    QWidget* buildDays();
    void showDays();
    void openDay(int percent);
    void openLeft();
    std::optional<ForecastDate> dateAt(int percent) const;
    QString dayAt(int percent) const; ///< "17 Jun", or that it isn't in sight

    static constexpr std::array percents = {50, 80, 95};

    std::shared_ptr<const ProgrammeFigures> m_figures;
    QDate m_today;
    BurndownModel m_model;
    BurndownChart* m_chart;
    QPushButton* m_left;
    QPushButton* m_noForecast; ///< instead of the days
    std::array<QPushButton*, percents.size()> m_days = {};
    QWidget* m_foot;
    EmptyState* m_empty;
};

} // namespace waymark
