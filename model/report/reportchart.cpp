// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reportchart.h"

#include "model/report/html.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qint64 mostLines = 5;   ///< above zero
constexpr double letterWidth = 6; ///< about, of the key's letters
constexpr double swatchWidth = 16;

} // namespace

qint64 axisStep(qint64 most)
{
    for (qint64 unit = 1;; unit *= 10)
        for (const qint64 factor : {1, 2, 5})
            if (factor * unit * mostLines >= most)
                return factor * unit;
}

qint64 axisEnd(qint64 most)
{
    const qint64 step = axisStep(most);
    return std::max<qint64>((most + step - 1) / step, 1) * step;
}

QString svgNumber(double value)
{
    return QString::number(value, 'f', 1);
}

PointPlot::PointPlot(qint64 most, QDate first, QDate last)
    : m_step(axisStep(most))
    , m_most(axisEnd(most))
    , m_first(first)
    , m_last(last)
{
}

double PointPlot::x(QDate day) const
{
    const double span = static_cast<double>(std::max<qint64>(m_first.daysTo(m_last), 1));
    return left + (right - left) * static_cast<double>(m_first.daysTo(day)) / span;
}

double PointPlot::y(double points) const
{
    return bottom - (bottom - top) * points / static_cast<double>(m_most);
}

QString PointPlot::at(QDate day, double points) const
{
    return svgNumber(x(day)) + u',' + svgNumber(y(points));
}

QString PointPlot::grid() const
{
    QString svg = u"<text class=\"muted\" x=\"0\" y=\"12\">%1</text>"_s.arg(escapedHtml(Text::tr("Points")));
    for (qint64 points = 0; points <= m_most; points += m_step) {
        const double height = y(static_cast<double>(points));
        svg += u"<line class=\"grid\" x1=\"%1\" x2=\"%2\" y1=\"%3\" y2=\"%3\"/>"_s.arg(
                   svgNumber(left), svgNumber(right), svgNumber(height))
            + u"<text class=\"muted value\" x=\"32\" y=\"%1\">%2</text>"_s.arg(svgNumber(height + 4),
                                                                             QString::number(points));
    }
    return svg;
}

QString PointPlot::days() const
{
    return u"<text class=\"muted\" x=\"%1\" y=\"202\">%2</text>"_s.arg(svgNumber(left), m_first.toString(Qt::ISODate))
        + u"<text class=\"muted value\" x=\"%1\" y=\"202\">%2</text>"_s.arg(svgNumber(right),
                                                                         m_last.toString(Qt::ISODate))
        + axisName(Text::tr("End of the day"));
}

QString axisName(const QString& text)
{
    return u"<text class=\"muted middle\" x=\"%1\" y=\"220\">%2</text>"_s.arg(
        svgNumber((PointPlot::left + PointPlot::right) / 2), escapedHtml(text));
}

QString chartKey(const std::vector<ChartKey>& entries)
{
    QString svg;
    double x = 2 * PointPlot::left;
    for (const ChartKey& entry : entries) {
        const QString from = svgNumber(x);
        const QString to = svgNumber(x + swatchWidth);
        svg += entry.area
            ? u"<rect class=\"%1\" x=\"%2\" y=\"4\" width=\"%3\" height=\"8\"/>"_s.arg(entry.style, from,
                                                                                  svgNumber(swatchWidth))
            : u"<line class=\"%1\" x1=\"%2\" x2=\"%3\" y1=\"8\" y2=\"8\"/>"_s.arg(entry.style, from, to);
        svg += u"<text x=\"%1\" y=\"12\">%2</text>"_s.arg(svgNumber(x + swatchWidth + 6), escapedHtml(entry.text));
        x += swatchWidth + 22 + letterWidth * static_cast<double>(entry.text.size());
    }
    return svg;
}

ReportChart drawnChart(const QString& title, const QString& description, const QString& content)
{
    return {.title = title,
            .description = description,
            .svg = u"<svg viewBox=\"0 0 624 226\" role=\"img\" aria-label=\"%1\"><title>%1</title><desc>%2</desc>"
                    "%3</svg>"_s.arg(escapedHtml(title), escapedHtml(description), content)};
}

} // namespace waymark
