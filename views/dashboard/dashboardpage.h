// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/epicbarsmodel.h"
#include "views/dashboard/failuresmodel.h"
#include "views/dashboard/figureline.h"
#include "views/dashboard/sprintsmodel.h"
#include "views/dashboard/trendmodel.h"
#include "views/screen.h"
#include "views/shared/sectionpage.h"

class QPushButton;

namespace waymark {

class OutcomeLegend;
class TrendChart;

/// The dashboard's content: a line of figures over four sections. Rows are as many and as tall as fit.
class DashboardPage final : public SectionPage {
    Q_OBJECT
public:
    explicit DashboardPage(const ScreenContext& context, QWidget* parent = nullptr);

    /// `now`: in the workspace's time zone.
    void show(const ProgrammeFigures& figures, const QDateTime& now);
    using QWidget::show;

Q_SIGNALS:
    void checksRequested(const waymark::CheckSelection& selection);
    void gateRequested(const waymark::SprintId& sprint);

protected:
    void fit() override;

private:
    void buildEpics();
    void buildTrend();
    void buildFailures();
    void buildSprints();
    void openEpic(const QModelIndex& index);
    void openOutcome(Outcome outcome);
    void openFailure(const QModelIndex& index);
    void openSprint(const QModelIndex& index);
    void openGate();
    void showTitles();
    void showGate();

    ScreenContext m_context;
    ProgrammeFigures m_figures;
    QDateTime m_now;
    EpicBarsModel m_epicsModel;
    TrendModel m_trendModel;
    FailuresModel m_failuresModel;
    SprintsModel m_sprintsModel;
    FigureLine* m_line;
    Section m_epics, m_trend, m_failures, m_sprints;
    DataTable* m_epicTable = nullptr;
    DataTable* m_failureTable = nullptr;
    DataTable* m_sprintTable = nullptr;
    OutcomeLegend* m_legend = nullptr;
    TrendChart* m_chart = nullptr;
    QPushButton* m_allFailures = nullptr;
    QPushButton* m_gate = nullptr; ///< of the current sprint
    int m_failureRows = 8;
};

} // namespace waymark
