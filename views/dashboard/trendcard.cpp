// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/trendcard.h"

#include "views/dashboard/headlines.h"
#include "views/dashboard/trendchart.h"
#include "views/shared/decisionrow.h"
#include "views/shared/numbers.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

TrendCard::TrendCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("trend"), tr("Compliance over time"), parent)
    , m_chart(new TrendChart)
    , m_latest(linkButton({}, "trendLatest"))
{
    m_chart->setObjectName(QStringLiteral("trendChart"));
    m_latest->setToolTip(tr("Which checks count, and which don't"));
    column()->addWidget(m_chart, 1);
    column()->addWidget(m_latest, 0, Qt::AlignLeading);
    offer(m_chart, &m_model, QStringLiteral("compliance-trend"));
    connect(m_latest, &QPushButton::clicked, this, &TrendCard::openReasons);
}

void TrendCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_model.show(facts.figures->trend, facts.now.timeZone());
    m_chart->show(m_model, facts.now.date());
    m_latest->setText(tr("Checks that pass: %1", "per cent").arg(percentText(m_figures->overall.checkLevel.value)));
    tell(trendHeadline(m_model, facts.now.date()));
}

void TrendCard::openReasons()
{
    const Figure level = m_figures->overall.checkLevel; // a copy: what opens may bring other figures
    Q_EMIT reasonsRequested(tr("Compliance, checks"), percentText(level.value), level);
}

} // namespace waymark
