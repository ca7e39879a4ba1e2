// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/exposurecard.h"

#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/showoneof.h"
#include "views/risks/exposurechart.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/numbers.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

ExposureCard::ExposureCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("exposure"), tr("Exposure"), parent)
    , m_chart(new ExposureChart)
    , m_latest(linkButton({}, "exposureLatest"))
    , m_empty(new EmptyState(QStringLiteral("risk"), tr("No risk has been rated yet"),
                             tr("Rate the likelihood and impact of risks. Their levels add up to the exposure, which is drawn from sprint to sprint."),
                             tr("Open the risks")))
{
    m_chart->setObjectName(QStringLiteral("dashboardExposure"));
    m_latest->setToolTip(tr("What it is made of"));
    m_empty->setObjectName(QStringLiteral("noExposure"));
    m_empty->setNarrow();
    m_empty->hide();
    column()->addWidget(m_chart, 1);
    column()->addWidget(m_latest, 0, Qt::AlignLeading);
    column()->addWidget(m_empty, 1);
    offer(m_chart, &m_model, QStringLiteral("risk-exposure"));
    connect(m_latest, &QPushButton::clicked, this, &ExposureCard::openReasons);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("risks")); });
}

void ExposureCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    const RegistryFigures& registry = m_figures->registry;
    const QDate day = facts.now.date();
    m_model.show(registry.exposureTrend, facts.now.timeZone(), m_figures->asOf ? dayText(day) : tr("Now"));
    m_chart->show(m_model);
    const QString value = registry.exposure.value ? countText(*registry.exposure.value) : tr("no evidence");
    m_latest->setText(m_figures->asOf ? tr("Exposure on %1: %2", "day, sum of levels").arg(dayText(day), value)
                                      : tr("Exposure now: %1", "sum of levels").arg(value));
    tell(exposureHeadline(*m_figures));
    showOneOf({m_chart, m_latest}, m_empty, !registry.exposureTrend.empty());
}

void ExposureCard::openReasons()
{
    const Figure exposure = m_figures->registry.exposure; // a copy: what opens may bring other figures
    Q_EMIT reasonsRequested(tr("Exposure to risks"), exposure.value ? countText(*exposure.value) : tr("no evidence"), exposure);
}

} // namespace waymark
