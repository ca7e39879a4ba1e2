// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/trendcard.h"

#include "views/dashboard/headlines.h"
#include "views/dashboard/trendchart.h"

#include <QVBoxLayout>

namespace waymark {

TrendCard::TrendCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("trend"), tr("Compliance over time"), parent)
    , m_chart(new TrendChart)
{
    m_chart->setObjectName(QStringLiteral("trendChart"));
    column()->addWidget(m_chart, 1);
    offer(m_chart, &m_model, QStringLiteral("compliance-trend"));
}

void TrendCard::show(const DashboardFacts& facts)
{
    m_model.show(facts.figures->trend, facts.now.timeZone());
    m_chart->show(m_model, facts.now.date());
    tell(trendHeadline(m_model, facts.now.date()));
}

} // namespace waymark
