// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/maturitypolarcard.h"

#include "model/report/maturityparts.h"
#include "views/dashboard/maturitypolar.h"
#include "views/dashboard/maturitywords.h"

#include <QVBoxLayout>

namespace waymark {

MaturityPolarCard::MaturityPolarCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("maturityPolar"), tr("Maturity by epic"), parent)
    , m_chart(new MaturityPolar(m_model))
{
    column()->addWidget(m_chart, 1);
    offer(m_chart, &m_model, QStringLiteral("maturity-by-epic"));
    connect(m_chart, &MaturityPolar::opened, this, &MaturityPolarCard::openLadder);
}

void MaturityPolarCard::show(const DashboardFacts& facts)
{
    m_model.show(facts.maturity, *facts.figures, facts.now, facts.fault);
    tell(polarHeadline(m_model, m_chart->leftOut() > 0));
}

void MaturityPolarCard::openLadder(int row)
{
    if (const EpicMaturity* ladder = m_model.ladder(row, m_model.now()))
        Q_EMIT reasonsRequested(tr("Maturity of %1").arg(ladder->epic.name), rungText(*ladder), ladderFigure(*ladder));
}

} // namespace waymark
