// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/planhtml.h"

#include "model/report/burndownsvg.h"
#include "model/report/fansvg.h"
#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/planwords.h"
#include "model/report/sprinthtml.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString heading(const QString& text)
{
    return html::element(u"h3"_s, escapedHtml(text));
}

QString figureLine(const ProgrammeFigures& figures)
{
    const auto card = [](const QString& label, const Forecast& forecast) {
        return html::figureCard(label, dayText(forecast, forecast.p80), forecast.reasons);
    };
    return u"<section class=\"figures\">"_s
        + html::figureCard(Text::tr("Mean velocity, points a sprint"), meanText(figures.velocity.mean.value),
                           figures.velocity.mean.reasons)
        + card(Text::tr("Baseline (musts) done, P80"), figures.baseline.forecast)
        + card(Text::tr("Whole backlog done, P80"), figures.backlog.forecast) + u"</section>"_s;
}

QString row(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    return html::row({QString::number(sprint.number), datesText(sprint), shownWord(sprint.state), sprint.goal,
                      QString::number(figures.planned), QString::number(figures.done),
                      pointsText(figures.carriedOver.value), pointsText(figures.capacity.value), roomText(figures),
                      gateText(figures.gate)});
}

/// What is behind a sprint's row.
QString reasons(const SprintFigures& figures)
{
    return u"<details class=\"why\"><summary>%1</summary>%2</details>"_s.arg(
        escapedHtml(Text::tr("Sprint %1: why?").arg(figures.sprint.number)),
        heading(Text::tr("Capacity: %1").arg(pointsText(figures.capacity.value)))
            + html::reasonList(figures.capacity.reasons)
            + heading(Text::tr("Carried over: %1").arg(pointsText(figures.carriedOver.value)))
            + html::reasonList(figures.carriedOver.reasons)
            + heading(Text::tr("Gate: %1").arg(gateText(figures.gate))) + gateHtml(figures.gate));
}

QString sprintSection(const ProgrammeFigures& figures)
{
    QString rows;
    QString why;
    for (const SprintFigures& sprint : figures.sprints) {
        rows += row(sprint);
        why += reasons(sprint);
    }
    return html::section(Text::tr("Sprints: %1").arg(figures.sprints.size()),
                         html::table({Text::tr("Sprint"), Text::tr("Days"), Text::tr("State"), Text::tr("Goal"),
                                      Text::tr("Planned"), Text::tr("Done"), Text::tr("Carried over"),
                                      Text::tr("Capacity"), Text::tr("Over?"), Text::tr("Gate")},
                                     rows)
                             + why);
}

QString burndownPart(const QString& name, const Burndown& burndown)
{
    return heading(Text::tr("%1, points that remain: %2").arg(name, pointsText(burndown.remaining.value)))
        + html::figure(burndownChart(Text::tr("%1, day by day").arg(name), burndown))
        + html::reasonList(burndown.remaining.reasons);
}

QString velocitySection(const Velocity& velocity)
{
    return html::section(Text::tr("Velocity"),
                         html::figure(velocityChart(velocity))
                             + html::paragraph(Text::tr("Mean, points a sprint: %1").arg(meanText(velocity.mean.value)))
                             + html::reasonList(velocity.mean.reasons));
}

QString forecastRow(const QString& label, const Forecast& forecast, const std::optional<ForecastDate>& date)
{
    return html::row({label, dayText(forecast, date), date ? QString::number(date->sprint) : QString()});
}

/// If every sprint did all that it has room for; where nobody said how much that is, there is no such day.
QString capacityRow(const Forecast& forecast)
{
    const bool done = forecast.points > 0 && forecast.remaining == 0;
    return html::row({Text::tr("By capacity. Not a forecast: the day if every sprint did all that it has room for"),
                      forecast.byCapacity ? forecast.byCapacity->day.toString(Qt::ISODate)
                          : done          ? Text::tr("done")
                                          : Text::tr("no evidence"),
                      forecast.byCapacity ? QString::number(forecast.byCapacity->sprint) : QString()});
}

QString forecastPart(const QString& name, const PlanFigures& plan)
{
    const Forecast& forecast = plan.forecast;
    return heading(name)
        + html::table({Text::tr("Done"), Text::tr("Day"), Text::tr("End of sprint")},
                      forecastRow(Text::tr("P50, by then in half of the runs"), forecast, forecast.p50)
                          + forecastRow(Text::tr("P80, by then in 80 % of them"), forecast, forecast.p80)
                          + forecastRow(Text::tr("P95, by then in 95 % of them"), forecast, forecast.p95)
                          + capacityRow(forecast))
        + html::figure(fanChart(Text::tr("%1: what may remain").arg(name), plan)) + html::reasonList(forecast.reasons);
}

} // namespace

QString burndownHtml(const ProgrammeFigures& figures)
{
    return html::section(Text::tr("Programme burndown"),
                         burndownPart(Text::tr("Baseline (musts)"), figures.baseline.burndown)
                             + burndownPart(Text::tr("Whole backlog"), figures.backlog.burndown));
}

QString forecastHtml(const ProgrammeFigures& figures)
{
    return html::section(Text::tr("Forecast"), forecastPart(Text::tr("Baseline (musts)"), figures.baseline)
                                                   + forecastPart(Text::tr("Whole backlog"), figures.backlog));
}

QString sprintsHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return html::page(Text::tr("Sprints, burndown and forecast"), facts,
                      figureLine(figures) + sprintSection(figures) + burndownHtml(figures)
                          + velocitySection(figures.velocity) + forecastHtml(figures) + html::auditSection(facts));
}

} // namespace waymark
