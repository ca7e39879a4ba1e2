// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardpage.h"

#include "model/edit/workspace.h"
#include "model/score/coverage.h"
#include "views/dashboard/headlines.h"
#include "views/dashboard/trendchart.h"
#include "views/gate/gatestanding.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int barRow = 26;
constexpr int tallestBarRow = 34;
constexpr int fewestFailures = 7;
constexpr int mostFailures = 11;

} // namespace

DashboardPage::DashboardPage(const ScreenContext& context, QWidget* parent)
    : SectionPage(context.prompt, parent)
    , m_context(context)
    , m_line(new FigureLine(this))
{
    setLine(m_line);
    buildEpics();
    buildTrend();
    buildFailures();
    buildSprints();
    addRow({m_epics.widget, m_trend.widget});
    addRow({m_failures.widget, m_sprints.widget});
    arrange();
}

void DashboardPage::buildEpics()
{
    m_epics = addSection(QStringLiteral("epicsSection"));
    m_epicTable = addTable(m_epics, QStringLiteral("epicBars"), tr("Compliance by epic"), &m_epicsModel);
    m_epicTable->verticalHeader()->setDefaultSectionSize(barRow);
    setWidths(m_epicTable, {{EpicBarsModel::EpicColumn, 188}, {EpicBarsModel::PassingColumn, 76}, {EpicBarsModel::ChecksColumn, 60}},
              EpicBarsModel::ShareColumn);
    m_legend = new OutcomeLegend;
    m_epics.column->addWidget(m_legend);
    m_epics.column->addStretch(1);
    connect(m_epicTable, &DataTable::opened, this, &DashboardPage::openEpic);
    connect(m_legend, &OutcomeLegend::activated, this, &DashboardPage::openOutcome);
    offer(m_epicTable, &m_epicsModel, QStringLiteral("compliance-by-epic"));
}

void DashboardPage::buildTrend()
{
    m_trend = addSection(QStringLiteral("trendSection"));
    m_chart = new TrendChart;
    m_chart->setObjectName(QStringLiteral("trendChart"));
    m_trend.column->addWidget(m_chart, 1);
    offer(m_chart, &m_trendModel, QStringLiteral("compliance-trend"));
}

void DashboardPage::buildFailures()
{
    m_failures = addSection(QStringLiteral("failuresSection"));
    m_failureTable = addTable(m_failures, QStringLiteral("failures"), tr("What fails most"), &m_failuresModel);
    setWidths(m_failureTable, {{FailuresModel::SeverityColumn, 96}, {FailuresModel::EpicColumn, 72}, {FailuresModel::FailingColumn, 64}},
              FailuresModel::CheckColumn);
    m_allFailures = linkButton({}, "allFailures");
    m_failures.column->addWidget(m_allFailures, 0, Qt::AlignLeft);
    m_failures.column->addStretch(1);
    connect(m_failureTable, &DataTable::opened, this, &DashboardPage::openFailure);
    connect(m_allFailures, &QPushButton::clicked, this, [this] { openOutcome(Outcome::Failed); });
}

void DashboardPage::buildSprints()
{
    m_sprints = addSection(QStringLiteral("sprintsSection"));
    m_sprintTable = addTable(m_sprints, QStringLiteral("sprints"), tr("Points by sprint"), &m_sprintsModel);
    m_sprintTable->verticalHeader()->setDefaultSectionSize(barRow);
    setWidths(m_sprintTable, {{SprintsModel::SprintColumn, 64}, {SprintsModel::DaysColumn, 132}, {SprintsModel::PointsColumn, 88}},
              SprintsModel::ShareColumn);
    m_gate = linkButton({}, "dashboardGate");
    m_sprints.column->addWidget(m_gate, 0, Qt::AlignLeft);
    m_sprints.column->addStretch(1);
    connect(m_gate, &QPushButton::clicked, this, &DashboardPage::openGate);
    connect(m_sprintTable, &DataTable::opened, this, &DashboardPage::openSprint);
    offer(m_sprintTable, &m_sprintsModel, QStringLiteral("sprints"));
}

void DashboardPage::show(const ProgrammeFigures& figures, const QDateTime& now)
{
    m_figures = figures;
    m_now = now;
    m_epicsModel.show(figures);
    m_trendModel.show(figures.trend, now.timeZone());
    m_sprintsModel.show(figures, now.date());
    m_line->show(figures, m_trendModel, now);
    m_legend->show(figures.overall.checks);
    m_chart->show(m_trendModel, now.date());
    showGate();
    showTitles();
    arrange();
}

void DashboardPage::showTitles()
{
    m_failuresModel.show(m_figures, m_failureRows);
    const QDate today = m_now.date();
    tell(m_epics, epicsHeadline(m_figures, m_trendModel, today));
    tell(m_trend, trendHeadline(m_trendModel, today));
    tell(m_failures, failuresHeadline(m_figures, m_failuresModel));
    tell(m_sprints, sprintsHeadline(m_sprintsModel, today));
    m_allFailures->setVisible(m_failuresModel.total() > m_failuresModel.rowCount());
    m_allFailures->setText(tr("All %1 failing checks").arg(countText(m_failuresModel.total())));
}

void DashboardPage::showGate()
{
    const int row = m_sprintsModel.currentRow();
    m_gate->setVisible(row >= 0);
    if (row < 0)
        return;
    const SprintFigures& current = m_sprintsModel.rowAt(row);
    const GateStanding standing = gateStanding(&current, m_context.workspace->records(), m_figures.asOf);
    m_gate->setText(tr("Gate of sprint %1: %2", "number, state").arg(QString::number(current.sprint.number), signText(standing.state)));
    m_gate->setToolTip(gateSentence(standing));
}

/// Heads, legend and gaps take what they need; what is left goes to failing checks first, then to taller bars.
void DashboardPage::fit()
{
    const int column = columns() == 2 ? width() * 11 / 20 : width();
    const int names = m_epicTable->sizeHintForColumn(EpicBarsModel::EpicColumn) + space::field;
    m_epicTable->setColumnWidth(EpicBarsModel::EpicColumn, names * 100 <= column * 46 ? std::max(names, 120) : 68);
    const int heads = 2 * (40 + 24 + 32);
    const int rest = roomBelowLine() - heads - 2 * gap - space::section;
    const int bars = std::max(m_epicsModel.rowCount(), 1);
    const int failures = std::clamp((rest - bars * barRow) / space::tableRow, fewestFailures, mostFailures);
    const int bar = std::clamp((rest - failures * space::tableRow) / bars, barRow, tallestBarRow);
    for (DataTable* table : {m_epicTable, m_sprintTable}) {
        table->verticalHeader()->setDefaultSectionSize(columns() == 1 ? barRow : bar);
        table->updateGeometry();
    }
    if (m_failureRows == failures || !m_now.isValid())
        return;
    m_failureRows = failures;
    showTitles();
}

void DashboardPage::openEpic(const QModelIndex& index)
{
    const EpicFigures& epic = m_epicsModel.rowAt(index.row());
    const QString name = EpicBarsModel::nameOf(epic);
    if (index.column() == EpicBarsModel::ChecksColumn && epic.compliance.checks.total() > 0)
        Q_EMIT checksRequested({.title = name, .checks = EpicBarsModel::checksOf(epic)});
    else
        Q_EMIT reasonsRequested(name, percentText(epic.compliance.checkLevel.value), epic.compliance.checkLevel);
}

void DashboardPage::openOutcome(Outcome outcome)
{
    for (const Reason& reason : m_figures.overall.checkLevel.reasons)
        if (reason.outcome == outcome) {
            Q_EMIT checksRequested({.title = tr("Checks, %1").arg(signText(outcome)), .checks = reason.checks, .outcome = outcome});
            return;
        }
}

void DashboardPage::openFailure(const QModelIndex& index)
{
    const CheckOutcome& check = m_failuresModel.rowAt(index.row()).check;
    Q_EMIT checksRequested({.title = check.checkId, .checks = {check.check}, .outcome = Outcome::Failed});
}

void DashboardPage::openGate()
{
    if (const int row = m_sprintsModel.currentRow(); row >= 0)
        Q_EMIT gateRequested(SprintId(m_sprintsModel.rowAt(row).sprint.id)); // a copy: what opens may change the rows
}

void DashboardPage::openSprint(const QModelIndex& index)
{
    const SprintFigures& row = m_sprintsModel.rowAt(index.row());
    Q_EMIT reasonsRequested(tr("Sprint %1: %2").arg(row.sprint.number).arg(row.sprint.goal), tr("%1 of %2 points").arg(row.done).arg(row.planned),
                            sprintPoints(row.sprint, m_context.workspace->records().stories(), row.closure ? &*row.closure : nullptr));
}

} // namespace waymark
