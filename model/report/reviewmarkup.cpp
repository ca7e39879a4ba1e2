// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewmarkup.h"

#include "model/report/html.h"
#include "model/report/htmlparts.h"
#include "model/report/papertable.h"
#include "model/report/papertext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {

QString ReviewMarkup::text(const QString& text) const
{
    return isPaper() ? breakableHtml(text) : escapedHtml(text);
}

QString ReviewMarkup::heading(int level, const QString& text) const
{
    return html::element(u"h%1"_s.arg(level), ReviewMarkup::text(text));
}

QString ReviewMarkup::paragraph(const QString& text) const
{
    return html::element(u"p"_s, ReviewMarkup::text(text));
}

QString ReviewMarkup::labelled(const QString& label, const QString& text) const
{
    if (text.isEmpty())
        return {};
    return u"<p><b>%1</b> %2</p>"_s.arg(escapedHtml(label), lines(text.split(u'\n')));
}

QString ReviewMarkup::lines(const QStringList& lines) const
{
    QStringList html;
    for (const QString& line : lines)
        html << text(line);
    return html.join(u"<br/>"_s);
}

QString ReviewMarkup::list(const QStringList& htmlItems) const
{
    QString items;
    for (const QString& item : htmlItems)
        items += html::element(u"li"_s, item);
    return items.isEmpty() ? QString() : html::element(u"ul"_s, items);
}

QString ReviewMarkup::link(const QString& url) const
{
    if (!url.startsWith(u"https://"_s) && !url.startsWith(u"http://"_s))
        return {};
    return isPaper() ? text(url)
                     : u"<a rel=\"noreferrer\" href=\"%1\">%2</a>"_s.arg(escapedHtml(url), escapedHtml(url));
}

QString ReviewMarkup::cards(const std::vector<ReportCard>& cards) const
{
    QString html;
    for (const ReportCard& card : cards)
        html += isPaper() ? row({text(card.label), html::element(u"b"_s, text(card.value))})
                          : html::figureCard(card.label, card.value, card.reasons);
    return isPaper() ? u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tbody>"_s + html + u"</tbody></table>"_s
                     : u"<section class=\"figures\">"_s + html + u"</section>"_s;
}

QString ReviewMarkup::table(const std::vector<ReportColumn>& columns, const QString& htmlRows) const
{
    QStringList heads;
    std::vector<int> shares;
    for (const ReportColumn& column : columns) {
        heads << (isPaper() ? breakableHtml(column.head) : column.head);
        shares.push_back(column.share);
    }
    return isPaper() ? paperTableHtml(heads, shares, htmlRows) : html::table(heads, htmlRows);
}

QString ReviewMarkup::row(const QStringList& htmlCells) const
{
    QString cells;
    for (const QString& cell : htmlCells)
        cells += html::element(u"td"_s, cell);
    return html::element(u"tr"_s, cells);
}

QString ReviewMarkup::sign(const QString& kind, const QString& text) const
{
    static const QHash<QString, QString> colours = {{u"high"_s, u"#D4512F"_s},
                                                    {u"medium"_s, u"#B5841C"_s},
                                                    {u"none"_s, u"#2A9484"_s},
                                                    {u"unknown"_s, u"#A7B1BC"_s}};
    if (isPaper())
        return u"<span style=\"color:%1\">\u25A0</span> <b>%2</b>"_s.arg(colours.value(kind), escapedHtml(text));
    return u"<span class=\"sign sign-%1\">%2</span>"_s.arg(kind, escapedHtml(text));
}

QString ReviewMarkup::fold(const QString& summary, const QString& htmlBefore, const QString& html, bool open) const
{
    if (isPaper())
        return heading(4, summary) + (htmlBefore.isEmpty() ? QString() : html::element(u"p"_s, htmlBefore)) + html;
    return u"<details class=\"question\"%1><summary>%2 %3</summary>%4</details>"_s.arg(
        open ? u" open"_s : QString(), htmlBefore, html::element(u"b"_s, escapedHtml(summary)), html);
}

QString ReviewMarkup::chart(const ReportChart& chart)
{
    if (!isPaper() || chart.svg.isEmpty())
        return html::figure(chart);
    ReportChart printed = chart;
    printed.svg = paperSvg(chart.svg);
    m_charts.push_back(std::move(printed));
    return u"%1<p><img src=\"chart:%2\"></p>%3"_s.arg(heading(4, chart.title), QString::number(m_charts.size() - 1),
                                                      paragraph(chart.description)); // a heading stays with what it heads
}

} // namespace waymark
