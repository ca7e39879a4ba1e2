// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/svgchart.h"

#include "model/domain/localday.h"
#include "model/report/html.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

constexpr Outcome barOrder[] = {Outcome::Passed, Outcome::Failed, Outcome::Error, Outcome::Skipped, Outcome::Suppressed};

constexpr int rowHeight = 24;
constexpr int barLeft = 56;
constexpr int barWidth = 420;

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

QString barSegments(const OutcomeCounts& checks, int y)
{
    const double total = static_cast<double>(checks.total() - checks[Outcome::NotApplicable]);
    QString svg;
    double x = barLeft;
    for (const Outcome outcome : barOrder) {
        if (checks[outcome] == 0)
            continue;
        const double width = barWidth * static_cast<double>(checks[outcome]) / total;
        svg += u"<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"14\"><title>%5: %6</title></rect>"_s
                   .arg(word(outcome), number(x))
                   .arg(y + 5)
                   .arg(number(std::max(width - 1, 0.5)), escapedHtml(shownWord(outcome)))
                   .arg(checks[outcome]);
        x += width;
    }
    return svg;
}

QString epicRow(const EpicFigures& epic, int y)
{
    const QString code = epic.epic.code.isEmpty() ? u"\u2014"_s : epic.epic.code;
    QString svg = u"<text x=\"0\" y=\"%1\" class=\"code\">%2</text>"_s.arg(y + 16).arg(escapedHtml(code));
    const OutcomeCounts& checks = epic.compliance.checks;
    if (epic.compliance.checkLevel.value)
        svg += barSegments(checks, y);
    svg += u"<text x=\"560\" y=\"%1\" class=\"value\">%2</text><text x=\"620\" y=\"%1\" class=\"muted value\">%3</text>"_s
               .arg(y + 16)
               .arg(percentageText(epic.compliance.checkLevel.value))
               .arg(checks.total());
    return svg;
}

struct Plot {
    double left = 40;
    double right = 610;
    double top = 12;
    double bottom = 180;
    QDateTime first;
    QDateTime last;

    double x(const QDateTime& time) const
    {
        const double span = static_cast<double>(std::max<qint64>(first.secsTo(last), 1));
        return left + (right - left) * static_cast<double>(first.secsTo(time)) / span;
    }
    double y(int hundredths) const { return bottom - (bottom - top) * hundredths / 10'000.0; }
};

QString axes(const Plot& plot)
{
    QString svg;
    for (int percent = 0; percent <= 100; percent += 25) {
        const QString y = number(plot.y(percent * 100));
        svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(
                   number(plot.left), number(plot.right), y)
            + u"<text class=\"muted value\" x=\"32\" y=\"%1\">%2</text>"_s.arg(number(plot.y(percent * 100) + 4)).arg(percent);
    }
    return svg
        + u"<text class=\"muted\" x=\"%1\" y=\"200\">%2</text><text class=\"muted value\" x=\"%3\" y=\"200\">%4</text>"_s
              .arg(number(plot.left), plot.first.date().toString(Qt::ISODate), number(plot.right),
                   plot.last.date().toString(Qt::ISODate));
}

} // namespace

QString epicBarsSvg(const std::vector<EpicFigures>& epics)
{
    const int height = rowHeight * static_cast<int>(epics.size());
    QString svg = u"<svg viewBox=\"0 0 624 %1\" role=\"img\" aria-label=\"%2\">"_s.arg(height).arg(
        escapedHtml(tr("Share of checks by outcome, one bar an epic")));
    int y = 0;
    for (const EpicFigures& epic : epics) {
        svg += epicRow(epic, y);
        y += rowHeight;
    }
    return svg + u"</svg>"_s;
}

QString trendSvg(const std::vector<TrendPoint>& trend, const QString& timeZone)
{
    std::vector<TrendPoint> points;
    std::ranges::copy_if(trend, std::back_inserter(points), [](const TrendPoint& p) { return p.hundredths.has_value(); });
    if (points.size() < 2)
        return {};
    const Plot plot{.first = localMoment(points.front().time, timeZone), .last = localMoment(points.back().time, timeZone)};
    QString line;
    QString dots;
    for (const TrendPoint& point : points) {
        const QString x = number(plot.x(point.time));
        const QString y = number(plot.y(*point.hundredths));
        line += x + u',' + y + u' ';
        dots += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\"><title>%3: %4</title></circle>"_s.arg(
            x, y, zonedText(point.time, timeZone), percentageText(*point.hundredths));
    }
    return u"<svg viewBox=\"0 0 624 208\" role=\"img\" aria-label=\"%1\">%2<polyline class=\"series\" points=\"%3\"/>"
           "<g class=\"series-dots\">%4</g></svg>"_s.arg(
        escapedHtml(tr("Share of checks that pass, after each run, in per cent")), axes(plot), line.trimmed(), dots);
}

} // namespace waymark
