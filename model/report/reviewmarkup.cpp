// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewmarkup.h"

#include "model/report/html.h"
#include "model/report/htmlparts.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype longestWord = 24; ///< that no column is too narrow for

/// Where a word may break on paper: behind a sign that ids are put together with, or else anywhere at last.
QString breakable(const QString& text)
{
    QString html;
    QString piece;
    qsizetype word = 0;
    for (const QChar c : text) {
        piece += c;
        word = c.isSpace() ? 0 : word + 1;
        const bool joint = QStringView(u"-_/.:,;&|)").contains(c);
        if (word < longestWord / 2 || c.isSurrogate() || (!joint && word < longestWord))
            continue;
        html += escapedHtml(piece) + u"&#8203;"_s;
        piece.clear();
        word = 0;
    }
    return html + escapedHtml(piece);
}

/// What a class of the style sheet says, as attributes of SVG.
QString printedSvg(QString svg)
{
    static const std::pair<const char*, const char*> looks[] = {
        {"grid", "stroke=\"#DDE2E8\" stroke-width=\"1\""},
        {"muted", "fill=\"#55616F\""},
        {"muted value", "fill=\"#55616F\" text-anchor=\"end\""},
        {"muted middle", "fill=\"#55616F\" text-anchor=\"middle\""},
        {"middle", "fill=\"#18212C\" text-anchor=\"middle\""},
        {"high-line", "fill=\"none\" stroke=\"#D4512F\" stroke-width=\"2\""},
        {"medium-line", "fill=\"none\" stroke=\"#B5841C\" stroke-width=\"2\" stroke-dasharray=\"6 4\""},
        {"failed", "fill=\"#D4512F\""},
        {"suppressed", "fill=\"#B5841C\""},
    };
    for (const auto& [style, attributes] : looks) // texts can't be mistaken: their quotes are escaped
        svg.replace(u"class=\"%1\""_s.arg(QLatin1String(style)), QLatin1String(attributes));
    const QString root = u"<svg "_s;
    return svg.replace(0, svg.startsWith(root) ? root.size() : 0,
                       u"<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" font-size=\"11\" "_s);
}

QString paperTable(const std::vector<ReportColumn>& columns, const QString& htmlRows)
{
    QString heads;
    for (const ReportColumn& column : columns)
        heads += u"<th align=\"left\" width=\"%1%\">%2</th>"_s.arg(QString::number(column.share), breakable(column.head));
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><thead><tr>"_s + heads + u"</tr></thead><tbody>"_s
        + htmlRows + u"</tbody></table>"_s;
}

} // namespace

QString ReviewMarkup::text(const QString& text) const
{
    return isPaper() ? breakable(text) : escapedHtml(text);
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
    if (isPaper())
        return paperTable(columns, htmlRows);
    QStringList heads;
    for (const ReportColumn& column : columns)
        heads << column.head;
    return html::table(heads, htmlRows);
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
    printed.svg = printedSvg(chart.svg);
    m_charts.push_back(std::move(printed));
    return u"%1<p><img src=\"chart:%2\"></p>%3"_s.arg(heading(4, chart.title), QString::number(m_charts.size() - 1),
                                                      paragraph(chart.description)); // a heading stays with what it heads
}

} // namespace waymark
