// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewchart.h"

#include "model/report/html.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReviewReport)
};

constexpr qsizetype longestName = 16; ///< of a milestone, below the axis
constexpr size_t mostNames = 6;       ///< that find room there

struct Point {
    QString name;
    RiskCounts counts;
};

std::vector<Point> pointsOf(const ReviewReport& report)
{
    std::vector<Point> points;
    for (const ReportedMilestone& milestone : report.milestones)
        if (milestone.fault.isEmpty())
            points.push_back({milestone.name, milestone.counts});
    if (!points.empty())
        points.push_back({Text::tr("Now"), report.figures.counts});
    return points;
}

QString elided(const QString& name)
{
    return name.size() > longestName ? name.left(longestName - 1) + u'\u2026' : name;
}

/// Equal steps to the right, questions upwards.
struct RiskPlot {
    static constexpr double left = 60;
    static constexpr double right = 560;
    static constexpr double top = 34;
    static constexpr double bottom = 186;

    size_t last = 1; ///< index of the last point
    int most = 1;    ///< questions

    double x(size_t i) const { return left + (right - left) * static_cast<double>(i) / static_cast<double>(last); }
    double y(int questions) const { return bottom - (bottom - top) * questions / static_cast<double>(most); }
};

QString grid(const RiskPlot& plot)
{
    QString svg = u"<text class=\"muted\" x=\"0\" y=\"12\">%1</text>"_s.arg(escapedHtml(Text::tr("Questions")));
    const int step = std::max(1, (plot.most + 3) / 4);
    for (int questions = 0; questions <= plot.most; questions += step)
        svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"
                "<text class=\"muted value\" x=\"32\" y=\"%4\">%5</text>"_s.arg(
                    svgNumber(RiskPlot::left), svgNumber(RiskPlot::right), svgNumber(plot.y(questions)),
                    svgNumber(plot.y(questions) + 4), QString::number(questions));
    return svg;
}

QString names(const RiskPlot& plot, const std::vector<Point>& points)
{
    const size_t step = (points.size() + mostNames - 1) / mostNames;
    QString svg;
    for (size_t i = 0; i < points.size(); ++i)
        if ((points.size() - 1 - i) % step == 0) // "now" has its name in any case
            svg += u"<text class=\"muted middle\" x=\"%1\" y=\"204\">%2</text>"_s.arg(svgNumber(plot.x(i)),
                                                                                  escapedHtml(elided(points[i].name)));
    return svg + axisName(Text::tr("Milestone"));
}

QString line(const RiskPlot& plot, const std::vector<Point>& points, int RiskCounts::*risk, const QString& style,
             const QString& dots)
{
    QString path;
    QString marks;
    for (size_t i = 0; i < points.size(); ++i) {
        const int questions = points[i].counts.*risk;
        const QString x = svgNumber(plot.x(i));
        path += x + u',' + svgNumber(plot.y(questions)) + u' ';
        marks += u"<circle class=\"%1\" cx=\"%2\" cy=\"%3\" r=\"3\"/><text class=\"middle\" x=\"%2\" y=\"%4\">%5</text>"_s.arg(
            dots, x, svgNumber(plot.y(questions)), svgNumber(plot.y(questions) - 7), QString::number(questions));
    }
    return u"<polyline class=\"%1\" points=\"%2\"/>"_s.arg(style, path.trimmed()) + marks;
}

} // namespace

ReportChart milestoneChart(const ReviewReport& report)
{
    const std::vector<Point> points = pointsOf(report);
    if (points.empty())
        return {};
    RiskPlot plot{.last = points.size() - 1};
    for (const Point& point : points)
        plot.most = std::max({plot.most, point.counts.high, point.counts.medium});
    const QString svg = grid(plot)
        + chartKey({{.style = u"high-line"_s, .text = Text::tr("High risk (HRI)")},
                    {.style = u"medium-line"_s, .text = Text::tr("Medium risk (MRI)")}})
        + names(plot, points) + line(plot, points, &RiskCounts::medium, u"medium-line"_s, u"suppressed"_s)
        + line(plot, points, &RiskCounts::high, u"high-line"_s, u"failed"_s);
    return drawnChart(Text::tr("From %1 to %2 questions at high risk").arg(points.front().counts.high).arg(points.back().counts.high),
                      Text::tr("Questions at high and at medium risk at each milestone, as answered, and now."), svg);
}

} // namespace waymark
