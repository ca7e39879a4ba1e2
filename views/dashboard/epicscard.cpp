// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/epicscard.h"

#include "views/dashboard/headlines.h"
#include "views/shared/datatable.h"
#include "views/shared/fittedtable.h"
#include "views/shared/numbers.h"
#include "views/shared/outcomelegend.h"
#include "views/shared/theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int barRow = 26;
constexpr int tallBarRow = 40;   ///< where the card has the whole page
constexpr int codeColumn = 68;   ///< px
constexpr int nameColumn = 120;  ///< px, at least
constexpr int mostNamePart = 46; ///< per cent of the width

} // namespace

EpicsCard::EpicsCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("epics"), tr("Compliance by epic"), parent)
    , m_table(addTable(QStringLiteral("epicBars"), tr("Compliance by epic"), &m_model))
    , m_legend(new OutcomeLegend)
{
    fixWidths(m_table, {{EpicBarsModel::EpicColumn, 188}, {EpicBarsModel::PassingColumn, 76}, {EpicBarsModel::ChecksColumn, 60}},
              EpicBarsModel::ShareColumn);
    m_table->verticalHeader()->setDefaultSectionSize(barRow);
    column()->addWidget(m_legend);
    column()->addStretch(1);
    connect(m_table, &DataTable::opened, this, &EpicsCard::openEpic);
    connect(m_legend, &OutcomeLegend::activated, this, &EpicsCard::openOutcome);
    offer(m_table, &m_model, QStringLiteral("compliance-by-epic"));
}

void EpicsCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_model.show(*m_figures);
    m_trend.show(m_figures->trend, facts.now.timeZone());
    m_legend->show(m_figures->overall.checks);
    tell(epicsHeadline(*m_figures, m_trend, facts.now.date()));
    fitNames();
}

void EpicsCard::setFull(bool full)
{
    m_table->verticalHeader()->setDefaultSectionSize(full ? tallBarRow : barRow);
    m_table->updateGeometry();
}

void EpicsCard::resizeEvent(QResizeEvent* event)
{
    DashboardCard::resizeEvent(event);
    fitNames();
}

/// Where names would take too much of the width there are codes in their place.
void EpicsCard::fitNames()
{
    const int names = m_table->sizeHintForColumn(EpicBarsModel::EpicColumn) + space::field;
    m_table->setColumnWidth(EpicBarsModel::EpicColumn, names * 100 <= width() * mostNamePart ? std::max(names, nameColumn) : codeColumn);
}

void EpicsCard::openEpic(const QModelIndex& index)
{
    const EpicFigures& epic = m_model.rowAt(index.row());
    const QString name = EpicBarsModel::nameOf(epic);
    if (index.column() == EpicBarsModel::ChecksColumn && epic.compliance.checks.total() > 0)
        Q_EMIT checksRequested({.title = name, .checks = EpicBarsModel::checksOf(epic)});
    else
        Q_EMIT reasonsRequested(name, percentText(epic.compliance.checkLevel.value), epic.compliance.checkLevel);
}

void EpicsCard::openOutcome(Outcome outcome)
{
    for (const Reason& reason : m_figures->overall.checkLevel.reasons)
        if (reason.outcome == outcome) {
            Q_EMIT checksRequested({.title = tr("Checks, %1").arg(signText(outcome)), .checks = reason.checks, .outcome = outcome});
            return;
        }
}

} // namespace waymark
