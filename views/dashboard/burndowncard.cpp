// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/burndowncard.h"

#include "views/dashboard/cardheadlines.h"
#include "views/dashboard/flowlayout.h"
#include "views/dashboard/showoneof.h"
#include "views/progress/burndownchart.h"
#include "views/progress/progresswords.h"
#include "views/shared/decisionrow.h"
#include "views/shared/emptystate.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

BurndownCard::BurndownCard(const ScreenContext& context, QWidget* parent)
    : DashboardCard(context, QStringLiteral("burndown"), tr("Burndown and forecast"), parent)
    , m_chart(new BurndownChart)
    , m_left(linkButton({}, "baselineLeft"))
    , m_noForecast(linkButton({}, "baselineWhen"))
    , m_foot(buildDays())
    , m_empty(new EmptyState(QStringLiteral("progress"), tr("No burndown yet"), {}, tr("Open the backlog")))
{
    m_chart->setObjectName(QStringLiteral("dashboardBurndown"));
    m_empty->setObjectName(QStringLiteral("noBaseline"));
    m_empty->setNarrow();
    m_empty->hide();
    column()->addWidget(m_chart, 1);
    column()->addWidget(m_foot);
    column()->addWidget(m_empty, 1);
    offer(m_chart, &m_model, QStringLiteral("baseline-burndown"));
    connect(m_left, &QPushButton::clicked, this, &BurndownCard::openLeft);
    connect(m_noForecast, &QPushButton::clicked, this, [this] { openDay(80); });
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT screenRequested(QStringLiteral("backlog")); });
}

QWidget* BurndownCard::buildDays()
{
    auto* foot = new QWidget;
    auto* flow = new FlowLayout(space::column, 0, foot);
    flow->setContentsMargins(space::column / 2, 0, 0, 0); // in line with the head
    m_left->setToolTip(tr("How many points are left, and how their scope changed"));
    flow->addWidget(m_left);
    for (size_t i = 0; i < percents.size(); ++i) {
        QPushButton* day = linkButton({}, "baselineDay");
        day->setObjectName(QStringLiteral("baselineP%1").arg(percents[i]));
        day->setToolTip(tr("With a chance of %1 % all must stories are done by then. Opens what that rests on.").arg(percents[i]));
        connect(day, &QPushButton::clicked, this, [this, percent = percents[i]] { openDay(percent); });
        flow->addWidget(day);
        m_days[i] = day;
    }
    m_noForecast->setToolTip(tr("Why that is so"));
    flow->addWidget(m_noForecast);
    return foot;
}

void BurndownCard::show(const DashboardFacts& facts)
{
    m_figures = facts.figures;
    m_today = facts.now.date();
    const PlanFigures& baseline = m_figures->baseline;
    m_model.show(baseline.burndown, &baseline.forecast);
    m_chart->setMarkerName(m_figures->asOf ? dayText(m_today) : tr("Today"));
    m_chart->show(m_model, tr("Baseline"), m_today);
    showDays();
    m_empty->setText(tr("No burndown yet"), missingText(baseline.burndown.remaining));
    tell(baselineHeadline(*m_figures));
    showOneOf({m_chart, m_foot}, m_empty, baseline.burndown.remaining.value.has_value());
}

void BurndownCard::showDays()
{
    const PlanFigure left = pointsLeft(m_figures->baseline);
    m_left->setText(tr("%1 left", "points").arg(left.value));
    m_left->setAccessibleName(tr("%1 left, %2", "points, of how many").arg(left.value, left.note));
    const Forecast& forecast = m_figures->baseline.forecast;
    const bool any = !forecast.fan.empty() || forecast.outOfSight;
    for (size_t i = 0; i < percents.size(); ++i) {
        m_days[i]->setText(tr("P%1 %2", "per cent, day").arg(QString::number(percents[i]), dayAt(percents[i])));
        m_days[i]->setVisible(any);
    }
    const PlanFigure done = doneBy(forecast, m_figures->velocity, m_today);
    m_noForecast->setText(tr("Forecast: %1, %2", "what there is instead of a day, why").arg(done.value, done.note));
    m_noForecast->setVisible(!any);
}

std::optional<ForecastDate> BurndownCard::dateAt(int percent) const
{
    const Forecast& forecast = m_figures->baseline.forecast;
    return percent == 50 ? forecast.p50 : percent == 80 ? forecast.p80 : forecast.p95;
}

QString BurndownCard::dayAt(int percent) const
{
    const auto date = dateAt(percent);
    return date ? dayText(date->day, m_today) : tr("not in sight");
}

void BurndownCard::openDay(int percent)
{
    PlanFigure done = doneBy(m_figures->baseline.forecast, m_figures->velocity, m_today);
    const auto date = dateAt(percent);
    const bool any = m_noForecast->isHidden();
    done.figure.value = date ? std::optional(date->day.toJulianDay()) : std::nullopt;
    Q_EMIT reasonsRequested(any ? tr("Baseline done by, P%1").arg(percent) : tr("Baseline done by"), any ? dayAt(percent) : done.value, done.figure);
}

void BurndownCard::openLeft()
{
    const PlanFigure left = pointsLeft(m_figures->baseline);
    Q_EMIT reasonsRequested(tr("Remaining, baseline"), left.value, left.figure);
}

} // namespace waymark
