// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/epicbarsmodel.h"
#include "views/dashboard/failuresmodel.h"
#include "views/dashboard/figureline.h"
#include "views/dashboard/sprintsmodel.h"
#include "views/dashboard/trendmodel.h"
#include "views/screen.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace waymark {

class DataTable;
class OutcomeLegend;
class SectionHead;
class TrendChart;

/// The dashboard's content: a line of figures over four sections, in two columns or, where it is narrow, in one.
class DashboardPage final : public QWidget {
    Q_OBJECT
public:
    explicit DashboardPage(const ScreenContext& context, QWidget* parent = nullptr);

    void show(const ProgrammeFigures& figures, const FigureMoment& moment);
    using QWidget::show;
    /// Height of the part that is seen without scrolling: rows are as many and as tall as fit.
    void setRoom(int height);

Q_SIGNALS:
    void reasonsRequested(const QString& title, const QString& value, const waymark::Figure& figure);
    void checksRequested(const waymark::CheckSelection& selection);
    void messageRaised(const waymark::Message& message);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Head, body and foot of a section.
    struct Section {
        QWidget* widget = nullptr;
        SectionHead* head = nullptr;
        QVBoxLayout* column = nullptr;
    };
    Section addSection(const QString& name);
    void buildEpics();
    void buildTrend();
    void buildFailures();
    void buildSprints();
    void arrange();
    void offer(QWidget* chart, const QAbstractItemModel* table, const QString& name);
    void openEpic(const QModelIndex& index);
    void openOutcome(Outcome outcome);
    void openFailure(const QModelIndex& index);
    void openSprint(const QModelIndex& index);
    void showTitles();
    void fitRows();

    ScreenContext m_context;
    ProgrammeFigures m_figures;
    FigureMoment m_moment;
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
    QGridLayout* m_grid;
    int m_columns = 0;
    int m_room = 0;
    int m_failureRows = 8;
};

} // namespace waymark
