// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/nextrungcard.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "model/report/maturityparts.h"
#include "views/dashboard/maturitywords.h"
#include "views/dashboard/nextrungdelegate.h"
#include "views/shared/datatable.h"
#include "views/shared/tableheader.h"

#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int lineHeight = 22; ///< px: four epics are as tall as the cards beside this one

} // namespace

NextRungCard::NextRungCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("nextRung"), tr("Next rung"), parent)
{
    buildTable();
    column()->addStretch(1);
}

void NextRungCard::buildTable()
{
    DataTable* table = addTable(QStringLiteral("nextRungTable"), tr("What is missing for the next rung"), &m_model);
    table->verticalHeader()->setDefaultSectionSize(lineHeight);
    table->heads()->hide(); // the card's own head says it
    table->setColumnHidden(NextRungModel::EpicColumn, true); // for exports
    table->setColumnHidden(NextRungModel::RungColumn, true);
    table->setItemDelegateForColumn(NextRungModel::TextColumn, new NextRungDelegate(table));
    table->heads()->setSectionResizeMode(NextRungModel::TextColumn, QHeaderView::Stretch);
    table->heads()->setSectionResizeMode(NextRungModel::DoorColumn, QHeaderView::ResizeToContents);
    offer(table, &m_model, QStringLiteral("next-rung"));
    connect(table, &DataTable::opened, this, &NextRungCard::open);
}

void NextRungCard::show(const DashboardFacts& facts)
{
    m_model.show(facts.figures->maturity, context().workspace->records().stories(), context().catalogues->epics);
    tell(nextRungHeadline(m_model));
}

void NextRungCard::setFull(bool full)
{
    m_model.setWhole(full);
    tell(nextRungHeadline(m_model));
}

void NextRungCard::open(const QModelIndex& index)
{
    const NextRungRow row = m_model.rowAt(index.row()); // a copy: what opens may change the rows
    if (row.door == NextRungDoor::Ladder)
        openLadder(row);
    else
        openLine(row);
}

void NextRungCard::openLadder(const NextRungRow& row)
{
    if (const EpicMaturity* ladder = m_model.ladderOf(row.epic.id))
        Q_EMIT reasonsRequested(tr("Maturity of %1").arg(row.epic.name), rungText(*ladder), ladderFigure(*ladder));
}

void NextRungCard::openLine(const NextRungRow& row)
{
    const QString title = tr("%1: %2", "epic, what is missing").arg(row.epic.name, row.text);
    switch (row.door) {
    case NextRungDoor::Stories: Q_EMIT storiesRequested({.title = title, .stories = row.reason.stories}); break;
    case NextRungDoor::Checks: Q_EMIT checksRequested({.title = title, .checks = row.reason.checks, .outcome = row.reason.outcome}); break;
    case NextRungDoor::Risks: Q_EMIT risksRequested({.title = title, .risks = row.reason.risks}); break;
    case NextRungDoor::Exceptions: Q_EMIT exceptionsRequested({.title = title, .exceptions = row.reason.exceptions}); break;
    case NextRungDoor::Starter: Q_EMIT itemRequested({ItemKind::Starter, row.starter}); break;
    case NextRungDoor::Compliance: Q_EMIT screenRequested(QStringLiteral("compliance")); break;
    case NextRungDoor::Registry: Q_EMIT screenRequested(QStringLiteral("risks")); break;
    case NextRungDoor::Reason: Q_EMIT reasonsRequested(row.epic.name, row.criterion.text, row.criterion.figure); break;
    case NextRungDoor::Ladder: break;
    }
}

} // namespace waymark
