// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/burndownsvg.h"

#include "model/report/html.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr ptrdiff_t mostDots = 40; ///< days; more would hide the line

using Days = std::span<const BurndownDay>;

QString polyline(const QString& style, const QStringList& points)
{
    return u"<polyline class=\"%1\" points=\"%2\"/>"_s.arg(style, points.join(u' '));
}

/// Scope changes at once, so its line goes in steps.
QString scopeLine(const PointPlot& plot, Days days)
{
    QStringList points;
    int scope = days.front().scope;
    for (const BurndownDay& day : days) {
        points << plot.at(day.day, scope) << plot.at(day.day, day.scope);
        scope = day.scope;
    }
    return polyline(u"scope"_s, points);
}

QString idealLine(const PointPlot& plot, const Burndown& burndown)
{
    QStringList points;
    for (const BurndownDay& day : burndown.days)
        points << plot.at(day.day, day.ideal);
    if (burndown.days.back().day < burndown.last)
        points << plot.at(burndown.last, 0);
    return polyline(u"ideal"_s, points);
}

QString remainingLine(const PointPlot& plot, Days days)
{
    QStringList points;
    QString dots;
    for (const BurndownDay& day : days) {
        points << plot.at(day.day, day.remaining());
        dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\"><title>%3</title></circle>"_s.arg(
            svgNumber(plot.x(day.day)), svgNumber(plot.y(day.remaining())),
            escapedHtml(Text::tr("%1: %2 of %3 points remain")
                            .arg(day.day.toString(Qt::ISODate), QString::number(day.remaining()),
                                 QString::number(day.scope))));
    }
    return polyline(u"series"_s, points)
        + (std::ssize(days) <= mostDots ? u"<g class=\"series-dots\">%1</g>"_s.arg(dots) : QString());
}

} // namespace

ReportChart burndownChart(const QString& title, const Burndown& burndown)
{
    const auto begun = std::ranges::find_if(burndown.days, [](const BurndownDay& day) { return day.scope > 0; });
    if (begun == burndown.days.end())
        return {.title = title};
    const Days days(begun, burndown.days.end());
    const int most = std::ranges::max(days, {}, &BurndownDay::scope).scope;
    const PointPlot plot(most, burndown.first, std::max(burndown.last, days.back().day));
    const BurndownDay& latest = days.back();
    return drawnChart(title,
                      Text::tr("Points at the end of each day until %1: %2 of %3 remain. The scope is what stood in "
                               "the set that day, the ideal what would remain if the first %4 points went evenly on "
                               "working days.")
                          .arg(latest.day.toString(Qt::ISODate), QString::number(latest.remaining()),
                               QString::number(latest.scope), QString::number(burndown.committed)),
                      plot.grid() + plot.days()
                          + chartKey({{.style = u"series"_s, .text = Text::tr("remaining")},
                                      {.style = u"scope"_s, .text = Text::tr("scope")},
                                      {.style = u"ideal"_s, .text = Text::tr("ideal")}})
                          + idealLine(plot, burndown) + scopeLine(plot, days) + remainingLine(plot, days));
}

} // namespace waymark
