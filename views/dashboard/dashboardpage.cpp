// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/dashboardpage.h"

#include "model/edit/workspace.h"
#include "model/score/coverage.h"
#include "views/dashboard/findings.h"
#include "views/shared/outcomelegend.h"
#include "views/dashboard/trendchart.h"
#include "views/shared/celldelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/numbers.h"
#include "views/shared/pictureactions.h"
#include "views/shared/sectionhead.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace waymark {

namespace {

constexpr int narrow = 700;
constexpr int barRow = 26;
constexpr int tallestBarRow = 34;
constexpr int fewestFailures = 7;
constexpr int mostFailures = 11;
constexpr int gapAcross = 21;
constexpr int margin = space::page - space::field; // cards and cells bring the rest

void setWidths(DataTable* table, const QList<std::pair<int, int>>& widths, int stretched)
{
    for (const auto& [column, width] : widths) {
        table->heads()->setSectionResizeMode(column, QHeaderView::Fixed);
        table->setColumnWidth(column, width);
    }
    table->heads()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table->heads()->setSectionsClickable(false);
}

} // namespace

DashboardPage::DashboardPage(const ScreenContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_line(new FigureLine(this))
    , m_grid(new QGridLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildEpics();
    buildTrend();
    buildFailures();
    buildSprints();
    m_grid->setContentsMargins(margin, space::step, margin, space::column);
    m_grid->setHorizontalSpacing(2 * space::section - 11);
    m_grid->setVerticalSpacing(gapAcross);
    connect(m_line, &FigureLine::reasonsRequested, this, &DashboardPage::reasonsRequested);
    arrange();
}

DashboardPage::Section DashboardPage::addSection(const QString& name)
{
    Section section{.widget = new QWidget(this), .head = new SectionHead};
    section.widget->setObjectName(name);
    section.column = new QVBoxLayout(section.widget);
    section.column->setContentsMargins(2, 0, 2, 0);
    section.column->setSpacing(space::field);
    section.column->addWidget(section.head);
    return section;
}

void DashboardPage::buildEpics()
{
    m_epics = addSection(QStringLiteral("epicsSection"));
    m_epicTable = new DataTable(tr("Compliance by epic"));
    m_epicTable->setObjectName(QStringLiteral("epicBars"));
    m_epicTable->setModel(&m_epicsModel);
    m_epicTable->setOpensOnClick(true);
    m_epicTable->setFitsRows(true);
    m_epicTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_epicTable->verticalHeader()->setDefaultSectionSize(barRow);
    setWidths(m_epicTable, {{EpicBarsModel::EpicColumn, 188}, {EpicBarsModel::PassingColumn, 76}, {EpicBarsModel::ChecksColumn, 60}},
              EpicBarsModel::ShareColumn);
    m_legend = new OutcomeLegend;
    m_epics.column->addWidget(m_epicTable);
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
    m_failureTable = new DataTable(tr("What fails most"));
    m_failureTable->setObjectName(QStringLiteral("failures"));
    m_failureTable->setModel(&m_failuresModel);
    m_failureTable->setOpensOnClick(true);
    m_failureTable->setFitsRows(true);
    m_failureTable->setSelectionMode(QAbstractItemView::NoSelection);
    setWidths(m_failureTable, {{FailuresModel::SeverityColumn, 96}, {FailuresModel::EpicColumn, 72}, {FailuresModel::FailingColumn, 64}},
              FailuresModel::CheckColumn);
    m_allFailures = new QPushButton;
    m_allFailures->setObjectName(QStringLiteral("allFailures"));
    m_allFailures->setProperty("link", true);
    m_allFailures->setAutoDefault(true); // Enter presses it
    m_allFailures->setCursor(Qt::PointingHandCursor);
    m_failures.column->addWidget(m_failureTable);
    m_failures.column->addWidget(m_allFailures, 0, Qt::AlignLeft);
    m_failures.column->addStretch(1);
    connect(m_failureTable, &DataTable::opened, this, &DashboardPage::openFailure);
    connect(m_allFailures, &QPushButton::clicked, this, [this] { openOutcome(Outcome::Failed); });
}

void DashboardPage::buildSprints()
{
    m_sprints = addSection(QStringLiteral("sprintsSection"));
    m_sprintTable = new DataTable(tr("Points by sprint"));
    m_sprintTable->setObjectName(QStringLiteral("sprints"));
    m_sprintTable->setModel(&m_sprintsModel);
    m_sprintTable->setOpensOnClick(true);
    m_sprintTable->setFitsRows(true);
    m_sprintTable->setSelectionMode(QAbstractItemView::NoSelection);
    m_sprintTable->verticalHeader()->setDefaultSectionSize(barRow);
    setWidths(m_sprintTable, {{SprintsModel::SprintColumn, 64}, {SprintsModel::DaysColumn, 132}, {SprintsModel::PointsColumn, 88}},
              SprintsModel::ShareColumn);
    m_sprints.column->addWidget(m_sprintTable);
    m_sprints.column->addStretch(1);
    connect(m_sprintTable, &DataTable::opened, this, &DashboardPage::openSprint);
    offer(m_sprintTable, &m_sprintsModel, QStringLiteral("sprints"));
}

void DashboardPage::offer(QWidget* chart, const QAbstractItemModel* table, const QString& name)
{
    offerPicture(chart, {.table = table, .name = name, .prompt = m_context.prompt, .tell = [this](const Message& message) {
                             Q_EMIT messageRaised(message);
                         }});
}

void DashboardPage::show(const ProgrammeFigures& figures, const FigureMoment& moment)
{
    m_figures = figures;
    m_moment = moment;
    m_epicsModel.show(figures);
    m_trendModel.show(figures.trend, moment.now.timeZone());
    m_sprintsModel.show(figures, moment.now.date());
    m_line->show(figures, m_trendModel, moment);
    m_legend->show(figures.overall.checks);
    m_chart->show(m_trendModel, moment.now.date());
    showTitles();
    arrange();
    fitRows();
}

void DashboardPage::showTitles()
{
    m_failuresModel.show(m_figures, m_failureRows);
    const QDate today = m_moment.now.date();
    const auto set = [](const Section& section, const Finding& finding) {
        section.head->setText(finding.title, finding.second);
    };
    set(m_epics, epicsFinding(m_figures, m_trendModel, today));
    set(m_trend, trendFinding(m_trendModel, today));
    set(m_failures, failuresFinding(m_figures, m_failuresModel));
    set(m_sprints, sprintsFinding(m_sprintsModel, today));
    m_allFailures->setVisible(m_failuresModel.total() > m_failuresModel.rowCount());
    m_allFailures->setText(tr("All %1 failing checks").arg(countText(m_failuresModel.total())));
}

void DashboardPage::setRoom(int height)
{
    m_room = height;
    fitRows();
}

/// Heads, legend and gaps take what they need; what is left goes to failing checks first, then to taller bars.
void DashboardPage::fitRows()
{
    const int heads = 2 * (40 + 24 + 32);
    const int rest = m_room - m_line->height() - heads - 2 * gapAcross - space::section;
    const int bars = std::max(m_epicsModel.rowCount(), 1);
    const int failures = std::clamp((rest - bars * barRow) / space::tableRow, fewestFailures, mostFailures);
    const int bar = std::clamp((rest - failures * space::tableRow) / bars, barRow, tallestBarRow);
    m_epicTable->verticalHeader()->setDefaultSectionSize(m_columns == 1 ? barRow : bar);
    m_sprintTable->verticalHeader()->setDefaultSectionSize(m_epicTable->verticalHeader()->defaultSectionSize());
    m_epicTable->updateGeometry();
    m_sprintTable->updateGeometry();
    if (m_failureRows == failures || !m_moment.now.isValid())
        return;
    m_failureRows = failures;
    showTitles();
}

void DashboardPage::arrange()
{
    const int columns = width() < narrow ? 1 : 2;
    m_line->setFixedHeight(m_line->heightAt(width() - 2 * margin));
    const int column = m_columns == 2 ? width() * 11 / 20 : width();
    const int names = m_epicTable->sizeHintForColumn(EpicBarsModel::EpicColumn) + space::field;
    m_epicTable->setColumnWidth(EpicBarsModel::EpicColumn, names * 100 <= column * 46 ? std::max(names, 120) : 68);
    if (m_columns == columns)
        return;
    m_columns = columns;
    m_grid->addWidget(m_line, 0, 0, 1, columns);
    QWidget* const sections[] = {m_epics.widget, m_trend.widget, m_failures.widget, m_sprints.widget};
    for (int i = 0; i < 4; ++i)
        m_grid->addWidget(sections[i], 1 + i / columns, i % columns);
    m_grid->setColumnStretch(0, 11);
    m_grid->setColumnStretch(1, columns == 2 ? 9 : 0);
    m_grid->setRowStretch(5, 1);
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    fitRows();
}

/// One line under the figures, one between the rows and one between the columns.
void DashboardPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(roleColor(Role::Separator, schemeOf(palette())));
    const int gap = m_grid->verticalSpacing() / 2;
    const auto across = [&](int y) { painter.drawLine(space::page, y, width() - space::page, y); };
    across(m_line->geometry().bottom() + gap);
    const QWidget* const sections[] = {m_epics.widget, m_trend.widget, m_failures.widget, m_sprints.widget};
    for (int i = 0; i < 4; ++i) {
        const QRect place = sections[i]->geometry();
        if (i % m_columns == 0 && i + m_columns < 4)
            across(place.bottom() + gap);
        if (i % m_columns == 0 && m_columns == 2) {
            const int x = (place.right() + sections[i + 1]->geometry().left()) / 2;
            painter.drawLine(x, place.top(), x, place.bottom());
        }
    }
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

void DashboardPage::openSprint(const QModelIndex& index)
{
    const SprintFigures& row = m_sprintsModel.rowAt(index.row());
    Q_EMIT reasonsRequested(tr("Sprint %1: %2").arg(row.sprint.number).arg(row.sprint.goal), tr("%1 of %2 points").arg(row.done).arg(row.planned),
                            sprintPoints(row.sprint, m_context.workspace->records().stories(), row.closure ? &*row.closure : nullptr));
}

} // namespace waymark
