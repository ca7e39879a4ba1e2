// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlparts.h"

#include "model/domain/localday.h"
#include "model/report/html.h"
#include "model/report/planwords.h"
#include "model/report/reportstyle.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark::html {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

} // namespace

QString element(const QString& name, const QString& html)
{
    return u'<' + name + u'>' + html + u"</"_s + name + u'>';
}

QString paragraph(const QString& text)
{
    return element(u"p"_s, escapedHtml(text));
}

QString section(const QString& heading, const QString& html)
{
    return element(u"section"_s, element(u"h2"_s, escapedHtml(heading)) + html);
}

QString reasonList(const std::vector<Reason>& reasons)
{
    QString items;
    for (const Reason& reason : reasons) {
        const QString sign = reason.kind == Reason::Kind::LeftOut ? Text::tr("left out: ") : QString();
        const QString text = escapedHtml(sign + reason.text);
        items += element(u"li"_s, isSentence(reason)
                                      ? text
                                      : u"<b>%1</b> %2"_s.arg(QString::number(reason.count), text));
    }
    return element(u"ul"_s, items);
}

QString figureCard(const QString& label, const QString& value, const std::vector<Reason>& reasons, const QString& note)
{
    const QString noteHtml = note.isEmpty() ? QString() : u"<span class=\"note\">%1</span>"_s.arg(escapedHtml(note));
    return u"<details class=\"figure\"><summary><span class=\"muted\">%1</span><strong>%2</strong>%3</summary>"
           "%4</details>"_s.arg(escapedHtml(label), escapedHtml(value), noteHtml, reasonList(reasons));
}

QString row(const QStringList& cells, const QString& cell)
{
    QString content;
    for (const QString& text : cells)
        content += element(cell, escapedHtml(text));
    return element(u"tr"_s, content);
}

QString table(const QStringList& heads, const QString& html)
{
    return u"<div class=\"scroll\"><table><thead>"_s + row(heads, u"th"_s) + u"</thead><tbody>"_s + html
        + u"</tbody></table></div>"_s;
}

QString figure(const ReportChart& chart)
{
    if (chart.svg.isEmpty())
        return {};
    return u"<figure><figcaption><b>%1</b><br/>%2</figcaption>%3</figure>"_s.arg(
        escapedHtml(chart.title), escapedHtml(chart.description), chart.svg);
}

QString writtenText(const ReportFacts& facts)
{
    const QString text = zonedText(facts.written, facts.timeZone);
    return text.isEmpty() || text.endsWith(u' ' + facts.timeZone) ? text : u"%1 (%2)"_s.arg(text, facts.timeZone);
}

QString auditSection(const ReportFacts& facts)
{
    if (facts.auditHead.isEmpty())
        return {};
    return section(Text::tr("Audit log"),
                   paragraph(Text::tr("Head of the hash chain when this was written. Entries that are cut off later "
                                      "can be noticed only by comparing with it."))
                       + element(u"p"_s, element(u"code"_s, QString::fromLatin1(facts.auditHead.toHex()))));
}

QString documentTitle(const QString& name, const QString& kind)
{
    return Text::tr("%1: %2", "name, kind of report").arg(name, kind);
}

QString page(const QString& kind, const ReportFacts& facts, const QString& html)
{
    const QString title = escapedHtml(documentTitle(facts.workspace, kind));
    const QString environment = facts.environment.isEmpty() ? QString() : Text::tr(", environment %1").arg(facts.environment);
    const QString subtitle = Text::tr("%1, written %2%3", "kind of report, when, environment")
                                 .arg(kind, writtenText(facts), environment);
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"/>"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>"_s
               .arg(escapedHtml(Text::tr("en", "code of the language that reports are in")))
        + title + u"</title><style>"_s + reportStyle() + u"</style></head><body><header><h1>"_s + escapedHtml(facts.workspace)
        + u"</h1><p>"_s + escapedHtml(subtitle) + u"</p></header><main>"_s + html + u"</main></body></html>\n"_s;
}

} // namespace waymark::html
