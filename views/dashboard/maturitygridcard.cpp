// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitygridcard.h"

#include "model/report/maturityparts.h"
#include "views/dashboard/maturitygrid.h"
#include "views/dashboard/maturitywords.h"

#include <QVBoxLayout>

namespace waymark {

MaturityGridCard::MaturityGridCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("maturityGrid"), tr("Maturity by sprint"), parent)
    , m_grid(new MaturityGrid(m_model))
{
    column()->addWidget(m_grid, 1);
    offer(m_grid, &m_model, QStringLiteral("maturity-by-sprint"));
    connect(m_grid, &MaturityGrid::opened, this, &MaturityGridCard::openLadder);
    connect(m_grid, &MaturityGrid::leftOutChanged, this, [this] { tell(gridHeadline(m_model, m_grid->leftOut() > 0)); });
}

void MaturityGridCard::show(const DashboardFacts& facts)
{
    m_model.show(facts.maturity, *facts.figures, facts.now, facts.fault); // the grid follows, and says what it leaves out
}

void MaturityGridCard::openLadder(int row, int moment)
{
    const EpicMaturity* ladder = m_model.ladder(row, moment);
    if (!ladder)
        return;
    const QString title = moment == m_model.now() ? tr("Maturity of %1").arg(ladder->epic.name)
                                                  : tr("Maturity of %1, %2", "epic, moment").arg(ladder->epic.name, m_model.momentText(moment));
    Q_EMIT reasonsRequested(title, rungText(*ladder), ladderFigure(*ladder));
}

} // namespace waymark
