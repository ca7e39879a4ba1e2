// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/maturitychart.h"

#include "model/report/html.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgrammeReport)
};

constexpr int left = 210;
constexpr int top = 24;
constexpr int width = 624;
constexpr int rowHeight = 24;
constexpr int widestCell = 72;
constexpr size_t mostColumns = 12;
constexpr qsizetype longestName = 32; ///< letters that find room beside the rows

QString columnName(const ReportedLadders& ladders)
{
    return ladders.sprint < 0 ? Text::tr("Now", "column of a chart") : Text::tr("Sprint %1").arg(ladders.sprint);
}

const EpicMaturity* ladderOf(const ReportedLadders& ladders, const QString& epic)
{
    const auto found = std::ranges::find(ladders.epics, epic, [](const EpicMaturity& each) { return each.epic.id; });
    return found == ladders.epics.end() ? nullptr : &*found;
}

QString cellSvg(const EpicMaturity* ladder, const QString& column, int x, int y, int cell)
{
    const bool isKnown = ladder && ladder->rung;
    const QString rung = isKnown ? QString::number(*ladder->rung) : u"?"_s;
    const QString title = isKnown ? Text::tr("%1: rung %2, %3", "when, number and name of a rung").arg(column, rung, rungName(*ladder->rung))
                                  : Text::tr("%1: can't be told").arg(column);
    const QString strength = isKnown ? u" fill-opacity=\"%1\""_s.arg(QString::number(0.04 + 0.08 * *ladder->rung, 'f', 2)) : QString();
    return u"<rect class=\"%1\"%2 x=\"%3\" y=\"%4\" width=\"%5\" height=\"%6\"><title>%7</title></rect>"_s.arg(
               isKnown ? u"rung"_s : u"unknown"_s, strength, QString::number(x), QString::number(y), QString::number(cell - 2),
               QString::number(rowHeight - 2), escapedHtml(title))
        + u"<text class=\"middle\" x=\"%1\" y=\"%2\">%3</text>"_s.arg(QString::number(x + cell / 2 - 1), QString::number(y + 15), rung);
}

QString rowName(const QString& name, int y)
{
    const QString shown = name.size() > longestName ? name.left(longestName - 1) + u'\u2026' : name;
    return u"<text x=\"0\" y=\"%1\">%2</text>"_s.arg(QString::number(y + 15), escapedHtml(shown));
}

QString columnSvg(const ReportedLadders& ladders, std::span<const EpicMaturity> epics, int x, int cell)
{
    const QString name = columnName(ladders);
    QString svg = u"<text class=\"muted middle\" x=\"%1\" y=\"14\">%2</text>"_s.arg(
        QString::number(x + cell / 2 - 1), escapedHtml(cell < 44 && ladders.sprint >= 0 ? QString::number(ladders.sprint) : name));
    int y = top;
    for (const EpicMaturity& epic : epics) {
        svg += cellSvg(ladderOf(ladders, epic.epic.id), name, x, y, cell);
        y += rowHeight;
    }
    return svg;
}

} // namespace

ReportChart maturityChart(const ProgrammeReport& report)
{
    const QString title = Text::tr("Rung of each epic at the end of each sprint");
    if (report.maturity.empty() || report.maturity.back().epics.empty())
        return {.title = title};
    const size_t columns = std::min(report.maturity.size(), mostColumns);
    const auto shown = std::span(report.maturity).last(columns);
    const std::vector<EpicMaturity>& epics = report.maturity.back().epics;
    const int cell = std::min(widestCell, (width - left) / static_cast<int>(columns));
    QString content;
    int y = top;
    for (const EpicMaturity& epic : epics) {
        content += rowName(epic.epic.name, y);
        y += rowHeight;
    }
    int x = left;
    for (const ReportedLadders& ladders : shown) {
        content += columnSvg(ladders, epics, x, cell);
        x += cell;
    }
    const QString description = Text::tr("From 0, not planned, to %1, sustained: the highest rung of which all criteria hold, and all of "
                                         "those below. The darker, the higher.").arg(topRung);
    return {.title = title,
            .description = description,
            .svg = u"<svg viewBox=\"0 0 624 %1\" role=\"img\" aria-label=\"%2\"><title>%2</title>%3</svg>"_s.arg(
                QString::number(y + 4), escapedHtml(title), content)};
}

} // namespace waymark
