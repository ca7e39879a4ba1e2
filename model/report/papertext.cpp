// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/papertext.h"

#include "model/report/html.h"

#include <QHash>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using Look = std::vector<std::pair<const char*, const char*>>;

/// What a class of the style sheet says, as attributes of SVG; see reportStyle().
const Look& lookOf(const QString& style)
{
    static const QHash<QString, Look> looks = {
        {u"muted"_s, {{"fill", "#55616F"}}},
        {u"value"_s, {{"text-anchor", "end"}}},
        {u"middle"_s, {{"text-anchor", "middle"}}},
        {u"code"_s, {{"font-weight", "600"}}},
        {u"count"_s, {{"font-weight", "600"}, {"font-size", "14"}, {"text-anchor", "middle"}}},
        {u"grid"_s, {{"stroke", "#DDE2E8"}, {"stroke-width", "1"}}},
        {u"passed"_s, {{"fill", "#2A9484"}}},
        {u"failed"_s, {{"fill", "#D4512F"}}},
        {u"error"_s, {{"fill", "#8D57B8"}}},
        {u"skipped"_s, {{"fill", "#A7B1BC"}}},
        {u"suppressed"_s, {{"fill", "#D9A83A"}}},
        {u"series"_s, {{"fill", "none"}, {"stroke", "#2750B8"}, {"stroke-width", "2"}}},
        {u"series-dots"_s, {{"fill", "#2750B8"}}},
        {u"bar"_s, {{"fill", "#2750B8"}}},
        {u"inner"_s, {{"fill", "#C9D8F3"}}},
        {u"outer"_s, {{"fill", "#DCE6F8"}}},
        {u"scope"_s, {{"fill", "none"}, {"stroke", "#55616F"}, {"stroke-width", "1.6"}}},
        {u"ideal"_s, {{"fill", "none"}, {"stroke", "#55616F"}, {"stroke-width", "1.6"}, {"stroke-dasharray", "2 4"}}},
        {u"median"_s, {{"fill", "none"}, {"stroke", "#2750B8"}, {"stroke-width", "1.6"}, {"stroke-dasharray", "6 4"}}},
        {u"mean"_s, {{"fill", "none"}, {"stroke", "#18212C"}, {"stroke-width", "1"}, {"stroke-dasharray", "3 2"}}},
        {u"limit"_s, {{"fill", "none"}, {"stroke", "#18212C"}, {"stroke-width", "1"}, {"stroke-dasharray", "3 2"}}},
        {u"high-line"_s, {{"fill", "none"}, {"stroke", "#D4512F"}, {"stroke-width", "2"}}},
        {u"medium-line"_s, {{"fill", "none"}, {"stroke", "#B5841C"}, {"stroke-width", "2"}, {"stroke-dasharray", "6 4"}}},
        {u"band-low"_s, {{"fill", "#DCE6F8"}, {"stroke", "#DDE2E8"}}},
        {u"band-moderate"_s, {{"fill", "#A7B1BC"}, {"fill-opacity", "0.45"}, {"stroke", "#DDE2E8"}}},
        {u"band-high"_s, {{"fill", "#D9A83A"}, {"fill-opacity", "0.45"}, {"stroke", "#DDE2E8"}}},
        {u"band-extreme"_s, {{"fill", "#D4512F"}, {"fill-opacity", "0.45"}, {"stroke", "#DDE2E8"}}},
        {u"rung"_s, {{"fill", "#2750B8"}, {"stroke", "#DDE2E8"}}},
        {u"unknown"_s, {{"fill", "none"}, {"stroke", "#DDE2E8"}, {"stroke-dasharray", "3 3"}}},
    };
    static const Look none;
    const auto found = looks.constFind(style);
    return found == looks.cend() ? none : *found;
}

/// The later class has the last word, as in the style sheet.
QXmlStreamAttributes printedAttributes(const QXmlStreamReader& in)
{
    QHash<QString, QString> look;
    if (in.name() == u"text")
        look.insert(u"fill"_s, u"#18212C"_s);
    const QString classes = in.attributes().value(u"class"_s).toString();
    for (const QString& style : classes.split(u' ', Qt::SkipEmptyParts))
        for (const auto& [name, value] : lookOf(style))
            look.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    QXmlStreamAttributes attributes;
    for (const QXmlStreamAttribute& attribute : in.attributes())
        if (attribute.name() != u"class" && attribute.name() != u"role" && !attribute.name().startsWith(u"aria-"))
            look.insert(attribute.name().toString(), attribute.value().toString());
    QStringList names = look.keys();
    names.sort(); // the same file each time
    for (const QString& name : std::as_const(names))
        attributes.append(name, look.value(name));
    return attributes;
}

void printElement(QXmlStreamReader& in, QXmlStreamWriter& out, bool isRoot)
{
    const QString name = in.name().toString();
    out.writeStartElement(name);
    if (isRoot) {
        out.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
        out.writeAttribute(u"font-family"_s, u"sans-serif"_s);
        out.writeAttribute(u"font-size"_s, u"11"_s);
    }
    out.writeAttributes(printedAttributes(in));
    while (!in.atEnd()) {
        switch (in.readNext()) {
        case QXmlStreamReader::StartElement:
            if (in.name() == u"title" || in.name() == u"desc") // nobody points at paper
                in.skipCurrentElement();
            else
                printElement(in, out, false);
            break;
        case QXmlStreamReader::Characters: out.writeCharacters(in.text().toString()); break;
        case QXmlStreamReader::EndElement: out.writeEndElement(); return;
        default: break;
        }
    }
}

} // namespace

QString breakableHtml(const QString& text, qsizetype longestWord)
{
    QString html;
    QString piece;
    qsizetype word = 0;
    for (const QChar c : text) {
        piece += c;
        word = c.isSpace() ? 0 : word + 1;
        const bool joint = QStringView(u"-_/.:,;&|)").contains(c);
        if (word < longestWord / 2 || c.isHighSurrogate() || (!joint && word < longestWord))
            continue;
        html += escapedHtml(piece) + u"&#8203;"_s;
        piece.clear();
        word = 0;
    }
    return html + escapedHtml(piece);
}

QString paperSvg(const QString& svg)
{
    QXmlStreamReader in(svg);
    return in.readNextStartElement() && in.name() == u"svg" ? paperSvg(in) : QString();
}

QString paperSvg(QXmlStreamReader& in)
{
    QString printed;
    QXmlStreamWriter out(&printed);
    printElement(in, out, true);
    return in.hasError() ? QString() : printed;
}

} // namespace waymark
