// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskchart.h"

#include "model/report/html.h"
#include "model/report/riskrows.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RiskReport)
};

constexpr int cellLeft = 96;
constexpr int cellTop = 20;
constexpr int cellWidth = 84;
constexpr int cellHeight = 34;
constexpr size_t mostNames = 8; ///< of sprints, below the axis

QString middleText(int x, int y, const QString& text, const QString& style)
{
    return u"<text class=\"%1\" x=\"%2\" y=\"%3\">%4</text>"_s.arg(style, QString::number(x), QString::number(y), escapedHtml(text));
}

/// One cell of the map. Its risks are named where one points at it.
QString cellSvg(int likelihood, int impact, int level, const QStringList& risks)
{
    const int x = cellLeft + (impact - 1) * cellWidth;
    const int y = cellTop + (RiskGrid::ratings - likelihood) * cellHeight;
    const QString title = Text::tr("Likelihood %1, impact %2, level %3: %4", "the last: risks")
                              .arg(QString::number(likelihood), QString::number(impact), QString::number(level),
                                   risks.isEmpty() ? Text::tr("no risk") : risks.join(u", "_s));
    QString svg = u"<rect class=\"band-%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\"><title>%6</title></rect>"_s.arg(
        bandWord(level), QString::number(x), QString::number(y), QString::number(cellWidth - 2), QString::number(cellHeight - 2),
        escapedHtml(title));
    svg += middleText(x + cellWidth - 8, y + 12, QString::number(level), u"value"_s);
    return risks.isEmpty() ? svg : svg + middleText(x + cellWidth / 2, y + 22, QString::number(risks.size()), u"count"_s);
}

QString axes()
{
    QString svg = u"<text class=\"muted\" x=\"0\" y=\"12\">%1</text>"_s.arg(escapedHtml(Text::tr("Likelihood")));
    for (int rating = 1; rating <= RiskGrid::ratings; ++rating) {
        svg += middleText(cellLeft - 12, cellTop + (RiskGrid::ratings - rating) * cellHeight + 21, QString::number(rating), u"muted value"_s);
        svg += middleText(cellLeft + (rating - 1) * cellWidth + cellWidth / 2, cellTop + RiskGrid::ratings * cellHeight + 14,
                          QString::number(rating), u"muted middle"_s);
    }
    return svg + middleText(cellLeft + RiskGrid::ratings * cellWidth / 2, 220, Text::tr("Impact"), u"muted middle"_s);
}

/// Equal steps to the right, exposure upwards.
struct ExposurePlot {
    static constexpr double left = 48;
    static constexpr double right = 590;
    static constexpr double top = 34;
    static constexpr double bottom = 186;

    size_t last = 1; ///< index of the last point
    qint64 most = 1; ///< at the topmost line

    double x(size_t i) const { return left + (right - left) * static_cast<double>(i) / static_cast<double>(last); }
    double y(qint64 exposure) const
    {
        return bottom - (bottom - top) * static_cast<double>(exposure) / static_cast<double>(most);
    }
};

QString grid(const ExposurePlot& plot)
{
    QString svg = u"<text class=\"muted\" x=\"0\" y=\"12\">%1</text>"_s.arg(escapedHtml(Text::tr("Exposure")));
    for (qint64 exposure = 0; exposure <= plot.most; exposure += axisStep(plot.most))
        svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"
                "<text class=\"muted value\" x=\"40\" y=\"%4\">%5</text>"_s.arg(
                    svgNumber(ExposurePlot::left), svgNumber(ExposurePlot::right), svgNumber(plot.y(exposure)),
                    svgNumber(plot.y(exposure) + 4), QString::number(exposure));
    return svg + axisName(Text::tr("End of sprint"));
}

QString nameOfPoint(const ExposurePoint& point)
{
    return point.sprint < 0 ? Text::tr("Now") : QString::number(point.sprint);
}

QString series(const ExposurePlot& plot, const std::vector<ExposurePoint>& points)
{
    const size_t step = (points.size() + mostNames - 1) / mostNames;
    QString path;
    QString marks;
    for (size_t i = 0; i < points.size(); ++i) {
        const QString x = svgNumber(plot.x(i));
        const double y = plot.y(points[i].exposure);
        path += x + u',' + svgNumber(y) + u' ';
        marks += u"<circle class=\"bar\" cx=\"%1\" cy=\"%2\" r=\"3\"><title>%3</title></circle>"_s.arg(
            x, svgNumber(y),
            escapedHtml(Text::tr("%1: exposure %2 of %3 risks", "sprint, sum, count")
                            .arg(nameOfPoint(points[i]), QString::number(points[i].exposure), QString::number(points[i].risks))));
        if ((points.size() - 1 - i) % step == 0) // "now" has its name in any case
            marks += u"<text class=\"middle\" x=\"%1\" y=\"%2\">%3</text><text class=\"muted middle\" x=\"%1\" y=\"204\">%4</text>"_s.arg(
                x, svgNumber(y - 7), QString::number(points[i].exposure), escapedHtml(nameOfPoint(points[i])));
    }
    return u"<polyline class=\"series\" points=\"%1\"/>"_s.arg(path.trimmed()) + marks;
}

} // namespace

ReportChart heatMapChart(const RiskReport& report)
{
    const QString title = Text::tr("Open risks by current likelihood and impact");
    QHash<RiskId, QString> references;
    for (const ReportedRisk& risk : report.risks)
        references.insert(risk.risk.id, risk.risk.reference);
    QString cells;
    qsizetype rated = 0;
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact) {
            QStringList risks;
            for (const RiskId& id : report.heat.at(likelihood, impact))
                risks << references.value(id);
            rated += risks.size();
            cells += cellSvg(likelihood, impact, report.grid.level(likelihood, impact), risks);
        }
    if (rated == 0)
        return {.title = title};
    QString text =
        Text::tr("How many stand in each cell, with the level of the cell in its corner. The appetite is %1.").arg(report.appetite);
    if (!report.heat.unrated.empty())
        text += u' ' + Text::tr("Open risks that are not rated and stand nowhere: %1.").arg(report.heat.unrated.size());
    return drawnChart(title, text, axes() + cells);
}

ReportChart exposureChart(const RiskReport& report)
{
    const QString title = Text::tr("Exposure, sprint by sprint");
    const std::vector<ExposurePoint>& points = report.registry.exposureTrend;
    if (points.size() < 2)
        return {.title = title};
    const int most = std::ranges::max(points, {}, &ExposurePoint::exposure).exposure;
    const ExposurePlot plot{.last = points.size() - 1, .most = axisEnd(most)};
    return drawnChart(title,
                      Text::tr("The sum of the current levels of all risks that were open at the end of each sprint, and now. By "
                               "today's grid and appetite; removed risks are left out of the past too."),
                      grid(plot) + series(plot, points));
}

} // namespace waymark
