// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/failuresmodel.h"

class QPushButton;

namespace waymark {

/// What fails most.
class FailuresCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit FailuresCard(const ScreenContext& context, QWidget* parent = nullptr);

    int span() const override { return 5; }
    void show(const DashboardFacts& facts) override;
    using QWidget::show;
    void setFull(bool full) override;

private:
    void showRows();
    void openFailure(const QModelIndex& index);
    void openAll();

    std::shared_ptr<const ProgrammeFigures> m_figures;
    FailuresModel m_model;
    DataTable* m_table;
    QPushButton* m_all; ///< shown where not all are in the table
};

} // namespace waymark
