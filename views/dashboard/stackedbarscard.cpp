// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/stackedbarscard.h"

#include "views/dashboard/swatchlegend.h"
#include "views/shared/datatable.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

constexpr int barRow = 26; ///< px

} // namespace

void StackedBarsCard::addBars(QAbstractItemModel& model, const Bars& bars)
{
    m_table = addTable(bars.table, bars.accessibleName, &model);
    m_table->verticalHeader()->setDefaultSectionSize(barRow);
    m_table->setItemDelegateForColumn(bars.column, new StackedBarDelegate(bars.look, m_table));
    m_legend = new SwatchLegend(bars.segments, bars.look);
    m_legend->setObjectName(bars.legend);
    column()->addWidget(m_legend);
    column()->addStretch(1);
    offer(m_table, &model, bars.fileName);
    connect(m_table, &DataTable::opened, this, &StackedBarsCard::openRow);
    connect(m_legend, &SwatchLegend::activated, this, &StackedBarsCard::openSegment);
}

void StackedBarsCard::fitNames(int column, int shortest, int mostPercent)
{
    const int names = m_table->sizeHintForColumn(column);
    m_table->setColumnWidth(column, std::clamp(names, shortest, std::max(shortest, width() * mostPercent / 100)));
}

void StackedBarsCard::resizeEvent(QResizeEvent* event)
{
    DashboardCard::resizeEvent(event);
    fitColumns();
}

} // namespace waymark
