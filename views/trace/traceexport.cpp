// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/traceexport.h"

#include "model/domain/heldfile.h"
#include "model/domain/plaintext.h"
#include "views/shared/theme.h"
#include "views/trace/traceedgeitem.h"
#include "views/trace/traceheads.h"
#include "views/trace/tracepicture.h"
#include "views/trace/tracewords.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceExport)
};

constexpr qreal margin = 20;
constexpr qreal longestSide = 16'000; ///< px of a PNG

/// Without what XML forbids: lone halves of a character, and what is none.
QString xmlText(const QString& text)
{
    QString clean = plainLine(text);
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar c = clean[i];
        const bool pair = c.isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (c.isSurrogate() || c.unicode() >= 0xfffe)
            clean[i] = QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

QString number(qreal value)
{
    return QString::number(value, 'f', 1);
}

QString pathData(const QPainterPath& path)
{
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement)
            data += u'M';
        else if (element.type == QPainterPath::LineToElement)
            data += u'L';
        else if (element.type == QPainterPath::CurveToElement)
            data += u'C';
        data += number(element.x) + u' ' + number(element.y) + u' ';
    }
    return data.trimmed();
}

/// Writes one picture.
class Svg {
public:
    Svg(QByteArray* bytes, Scheme scheme) : m_xml(bytes), m_scheme(scheme) { m_xml.setAutoFormatting(true); }

    void write(const LaidThread& thread, const QString& title)
    {
        const QSizeF size(thread.layout.size.width() + 2 * margin, thread.layout.size.height() + 2 * margin + traceHeadHeight);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        m_xml.writeAttribute(u"width"_s, number(size.width()));
        m_xml.writeAttribute(u"height"_s, number(size.height()));
        m_xml.writeAttribute(u"font-family"_s, xmlText(traceSmallFont().family()) + u", sans-serif"_s);
        m_xml.writeAttribute(u"font-size"_s, u"11"_s);
        m_xml.writeTextElement(u"title"_s, xmlText(title));
        rect({QPointF(0, 0), size}, Role::Surface, Role::Surface, 0);
        m_xml.writeStartElement(u"g"_s);
        m_xml.writeAttribute(u"transform"_s, u"translate(%1 %2)"_s.arg(number(margin), number(margin + traceHeadHeight)));
        for (const TraceColumn& column : thread.columns)
            text({column.left, -margin / 2 - 4}, column.head, roleColor(Role::Muted, m_scheme), true);
        for (const std::vector<QPointF>& line : thread.layout.edges)
            edge(line);
        for (size_t i = 0; i < thread.graph.nodes.size(); ++i)
            card(thread.graph.nodes[i], thread.layout.nodes[i], static_cast<int>(i) == thread.graph.focus);
        m_xml.writeEndDocument();
    }

private:
    void rect(const QRectF& at, Role fill, Role stroke, qreal width)
    {
        m_xml.writeEmptyElement(u"rect"_s);
        m_xml.writeAttribute(u"x"_s, number(at.x()));
        m_xml.writeAttribute(u"y"_s, number(at.y()));
        m_xml.writeAttribute(u"width"_s, number(at.width()));
        m_xml.writeAttribute(u"height"_s, number(at.height()));
        m_xml.writeAttribute(u"fill"_s, roleColor(fill, m_scheme).name());
        m_xml.writeAttribute(u"stroke"_s, roleColor(stroke, m_scheme).name());
        m_xml.writeAttribute(u"stroke-width"_s, number(width));
    }
    void text(const QPointF& at, const QString& words, const QColor& ink, bool strong, bool toTheEnd = false)
    {
        m_xml.writeStartElement(u"text"_s);
        m_xml.writeAttribute(u"x"_s, number(at.x()));
        m_xml.writeAttribute(u"y"_s, number(at.y()));
        m_xml.writeAttribute(u"fill"_s, ink.name());
        if (strong)
            m_xml.writeAttribute(u"font-weight"_s, u"600"_s);
        if (toTheEnd)
            m_xml.writeAttribute(u"text-anchor"_s, u"end"_s);
        m_xml.writeCharacters(xmlText(words));
        m_xml.writeEndElement();
    }
    void edge(const std::vector<QPointF>& line)
    {
        m_xml.writeEmptyElement(u"path"_s);
        m_xml.writeAttribute(u"d"_s, pathData(edgePath(line)));
        m_xml.writeAttribute(u"fill"_s, u"none"_s);
        m_xml.writeAttribute(u"stroke"_s, roleColor(Role::Border, m_scheme).name());
    }
    void card(const TraceNode& node, const QRectF& at, bool focus)
    {
        const QColor ink = toneColor(toneOf(node.tone), m_scheme);
        const qreal left = at.x() + traceNodeMargin;
        m_xml.writeStartElement(u"g"_s);
        m_xml.writeTextElement(u"title"_s, xmlText(nodeWords(node)));
        rect(at, Role::Raised, focus ? Role::Accent : Role::Border, focus ? 2 : 1);
        m_xml.writeEmptyElement(u"rect"_s);
        m_xml.writeAttribute(u"x"_s, number(at.x()));
        m_xml.writeAttribute(u"y"_s, number(at.y() + 4));
        m_xml.writeAttribute(u"width"_s, u"4"_s);
        m_xml.writeAttribute(u"height"_s, number(at.height() - 8));
        m_xml.writeAttribute(u"fill"_s, ink.name());
        text({left, at.y() + 17}, codeLine(node.code, at.width() / 2), roleColor(Role::Text, m_scheme), true);
        text({at.right() - traceNodeMargin, at.y() + 17}, node.state, ink, false, true);
        qreal y = at.y() + 35;
        for (const QString& line : titleLines(node.title, at.width() - 2 * traceNodeMargin)) {
            text({left, y}, line, roleColor(Role::Text, m_scheme), false);
            y += 15;
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    Scheme m_scheme;
};

bool writePng(TracePicture& picture, QIODevice& device)
{
    const QSizeF size = picture.pictureSize();
    const qreal scale = std::min({2.0, longestSide / std::max(size.width(), 1.0), longestSide / std::max(size.height(), 1.0)});
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return false;
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paintPicture(painter);
    painter.end();
    return image.save(&device, "PNG");
}

bool writeTrace(TracePicture& picture, const QString& title, const QString& file, QIODevice& device)
{
    if (file.endsWith(u".png"_s, Qt::CaseInsensitive))
        return writePng(picture, device);
    const LaidThread& thread = *picture.thread();
    if (file.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return device.write(threadCsv(thread.graph).toUtf8()) >= 0;
    return device.write(traceSvg(thread, title, schemeOf(picture.palette()))) >= 0;
}

} // namespace

QByteArray traceSvg(const LaidThread& thread, const QString& title, Scheme scheme)
{
    QByteArray bytes;
    Svg(&bytes, scheme).write(thread, title);
    return bytes;
}

Result<void> saveTrace(TracePicture& picture, const QString& title, const QString& file)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    QSaveFile device(file);
    if (device.open(QIODevice::WriteOnly) && writeTrace(picture, title, file, device) && device.commit())
        return {};
    return Error{.code = Error::Code::Io,
                 .message = Text::tr("The thread can't be saved to %1: %2. Choose another folder.").arg(file, device.errorString())};
}

} // namespace waymark
