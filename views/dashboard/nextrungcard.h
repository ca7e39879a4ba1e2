// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/nextrungmodel.h"

class QModelIndex;

namespace waymark {

/// What is missing for the next rung of the epics that are closest to it, each line with a door to where it is mended.
class NextRungCard final : public DashboardCard {
    Q_OBJECT
public:
    explicit NextRungCard(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const DashboardFacts& facts) override;
    using QWidget::show;
    void setFull(bool full) override; ///< all epics, not only the closest

private:
    void buildTable();
    void open(const QModelIndex& index);
    void openLadder(const NextRungRow& row);
    void openLine(const NextRungRow& row);

    NextRungModel m_model;
};

} // namespace waymark
