// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/fansvg.h"

#include "model/report/html.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// Where the fan opens: today, or the first day that there is.
QDate beginOf(const PlanFigures& plan)
{
    const QDate first = plan.forecast.fan.front().day;
    return plan.burndown.days.empty() ? first : std::min(plan.burndown.days.back().day, first);
}

/// Between two of a step's numbers, from today on.
QString band(const PointPlot& plot, const PlanFigures& plan, const QString& style, int FanStep::*low,
             int FanStep::*high)
{
    const auto& fan = plan.forecast.fan;
    QStringList points{plot.at(beginOf(plan), plan.forecast.remaining)};
    for (const FanStep& step : fan)
        points << plot.at(step.day, step.*high);
    for (auto step = fan.rbegin(); step != fan.rend(); ++step)
        points << plot.at(step->day, (*step).*low);
    return u"<polygon class=\"%1\" points=\"%2\"/>"_s.arg(style, points.join(u' '));
}

QString median(const PointPlot& plot, const PlanFigures& plan)
{
    QStringList points{plot.at(beginOf(plan), plan.forecast.remaining)};
    QString dots;
    for (const FanStep& step : plan.forecast.fan) {
        points << plot.at(step.day, step.p50);
        dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\"><title>%3</title></circle>"_s.arg(
            svgNumber(plot.x(step.day)), svgNumber(plot.y(step.p50)),
            escapedHtml(Text::tr("End of sprint %1, %2: %3 points remain or less in half of the runs")
                            .arg(QString::number(step.sprint), step.day.toString(Qt::ISODate),
                                 QString::number(step.p50))));
    }
    return u"<polyline class=\"median\" points=\"%1\"/><g class=\"series-dots\">%2</g>"_s.arg(points.join(u' '), dots);
}

/// Lines down the days of the quantiles that the fan reaches, each name below the other so that they never overlap.
QString quantiles(const PointPlot& plot, const Forecast& forecast)
{
    QString svg;
    double y = PointPlot::top + 12;
    for (const auto& [name, date] : {std::pair(u"P50"_s, forecast.p50), std::pair(u"P80"_s, forecast.p80),
                                     std::pair(u"P95"_s, forecast.p95)}) {
        if (!date || date->day > forecast.fan.back().day)
            continue;
        const double x = plot.x(date->day);
        svg += u"<line class=\"limit\" x1=\"%1\" x2=\"%1\" y1=\"%2\" y2=\"%3\"/>"_s.arg(
                   svgNumber(x), svgNumber(PointPlot::top), svgNumber(PointPlot::bottom))
            + u"<text class=\"value\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(svgNumber(x - 4), svgNumber(y), name);
        y += 14;
    }
    return svg;
}

QString bar(const PointPlot& plot, const SprintVelocity& sprint, double x, double width)
{
    const double y = plot.y(sprint.done);
    return u"<rect class=\"bar\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"><title>%5</title></rect>"_s.arg(
        svgNumber(x), svgNumber(y), svgNumber(width), svgNumber(PointPlot::bottom - y),
        escapedHtml(Text::tr("Sprint %1: %2 of %3 points done")
                        .arg(QString::number(sprint.number), QString::number(sprint.done),
                             QString::number(sprint.planned))));
}

QString bars(const PointPlot& plot, const std::vector<SprintVelocity>& sprints)
{
    constexpr size_t mostNames = 20;
    const size_t every = (sprints.size() + mostNames - 1) / mostNames;
    const double slot = (PointPlot::right - PointPlot::left) / static_cast<double>(sprints.size());
    const double width = std::min(48.0, slot * 0.6);
    QString svg;
    for (size_t i = 0; i < sprints.size(); ++i) {
        const double middle = PointPlot::left + slot * (static_cast<double>(i) + 0.5);
        svg += bar(plot, sprints[i], middle - width / 2, width);
        if (i % every != 0)
            continue;
        svg += u"<text class=\"middle\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(
                   svgNumber(middle), svgNumber(plot.y(sprints[i].done) - 4), QString::number(sprints[i].done))
            + u"<text class=\"muted middle\" x=\"%1\" y=\"202\">%2</text>"_s.arg(svgNumber(middle),
                                                                               QString::number(sprints[i].number));
    }
    return svg;
}

} // namespace

ReportChart fanChart(const QString& title, const PlanFigures& plan)
{
    const Forecast& forecast = plan.forecast;
    if (forecast.fan.empty())
        return {.title = title};
    const PointPlot plot(forecast.remaining, beginOf(plan), forecast.fan.back().day);
    return drawnChart(title,
                      Text::tr("Points that may remain at the end of each sprint to come, from %1 today. In half of "
                               "the runs it is no more than the line; 60 % of them end within the inner band, 90 % "
                               "within the outer one.")
                          .arg(forecast.remaining),
                      band(plot, plan, u"outer"_s, &FanStep::p5, &FanStep::p95)
                          + band(plot, plan, u"inner"_s, &FanStep::p20, &FanStep::p80) + plot.grid() + plot.days()
                          + chartKey({{.style = u"median"_s, .text = Text::tr("half of the runs")},
                                      {.style = u"inner"_s, .text = Text::tr("20 to 80 %"), .area = true},
                                      {.style = u"outer"_s, .text = Text::tr("5 to 95 %"), .area = true}})
                          + median(plot, plan) + quantiles(plot, forecast));
}

ReportChart velocityChart(const Velocity& velocity)
{
    const QString title = Text::tr("Points done in each closed sprint");
    if (velocity.sprints.empty() || !velocity.mean.value)
        return {.title = title};
    const double mean = static_cast<double>(*velocity.mean.value) / 100;
    const PointPlot plot(std::ranges::max(velocity.sprints, {}, &SprintVelocity::done).done);
    const QString line = u"<line class=\"mean\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(
        svgNumber(PointPlot::left), svgNumber(PointPlot::right), svgNumber(plot.y(mean)));
    return drawnChart(title,
                      Text::tr("One bar a closed sprint, as high as the points that were done in it; their mean is %1.")
                          .arg(shownHundredths(*velocity.mean.value)),
                      plot.grid() + axisName(Text::tr("Sprint"))
                          + chartKey({{.style = u"bar"_s, .text = Text::tr("points done"), .area = true},
                                      {.style = u"mean"_s, .text = Text::tr("mean")}})
                          + bars(plot, velocity.sprints) + line);
}

} // namespace waymark
