// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/sprintscard.h"

#include "model/edit/workspace.h"
#include "model/score/coverage.h"
#include "views/dashboard/headlines.h"
#include "views/dashboard/leadingreasons.h"
#include "views/gate/gatestanding.h"
#include "views/shared/datatable.h"
#include "views/shared/decisionrow.h"
#include "views/shared/fittedtable.h"

#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int barRow = 26;

} // namespace

SprintsCard::SprintsCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("sprints"), tr("Points by sprint"), parent)
    , m_table(addTable(QStringLiteral("sprints"), tr("Points by sprint"), &m_model))
    , m_gate(linkButton({}, "dashboardGate"))
{
    fixWidths(m_table, {{SprintsModel::SprintColumn, 64}, {SprintsModel::DaysColumn, 132}, {SprintsModel::PointsColumn, 88}},
              SprintsModel::ShareColumn);
    m_table->verticalHeader()->setDefaultSectionSize(barRow);
    m_gate->setVisible(false);
    column()->addWidget(m_gate, 0, Qt::AlignLeading);
    column()->addStretch(1);
    connect(m_table, &DataTable::opened, this, &SprintsCard::openSprint);
    connect(m_gate, &QPushButton::clicked, this, &SprintsCard::openGate);
    offer(m_table, &m_model, QStringLiteral("sprints"));
}

void SprintsCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_model.show(*m_figures, facts.now.date());
    showGate();
    tell(sprintsHeadline(m_model, facts.now.date()));
}

void SprintsCard::showGate()
{
    const int row = m_model.currentRow();
    m_gate->setVisible(row >= 0);
    if (row < 0)
        return;
    const SprintFigures& current = m_model.rowAt(row);
    const GateStanding standing = gateStanding(&current, context().workspace->records(), m_figures->asOf);
    m_gate->setText(tr("Gate of sprint %1: %2", "number, state").arg(QString::number(current.sprint.number), signText(standing.state)));
    m_gate->setToolTip(gateSentence(standing));
}

void SprintsCard::openGate()
{
    if (const int row = m_model.currentRow(); row >= 0)
        Q_EMIT gateRequested(SprintId(m_model.rowAt(row).sprint.id)); // a copy: what opens may change the rows
}

void SprintsCard::openSprint(const QModelIndex& index)
{
    const SprintFigures& row = m_model.rowAt(index.row());
    const Figure points = m_figures->asOf && m_figures->isPlanThen
        ? pointsThen(row)
        : sprintPoints(row.sprint, context().workspace->records().stories(), row.closure ? &*row.closure : nullptr);
    Q_EMIT reasonsRequested(tr("Sprint %1: %2").arg(row.sprint.number).arg(row.sprint.goal),
                            tr("%1 of %2 points").arg(row.done).arg(row.planned), points);
}

} // namespace waymark
