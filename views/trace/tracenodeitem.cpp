// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracenodeitem.h"

#include "model/domain/plaintext.h"
#include "views/shared/brokenlines.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/trace/laidthread.h"
#include "views/trace/tracewords.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace waymark {

namespace {

constexpr qreal stripe = 4;
constexpr qreal signSize = 12;
constexpr qreal firstLine = 6;
constexpr qreal titleLine = 24;
constexpr qreal lineHeight = 15;
constexpr qreal textWidth = traceNodeSize.width() - 2 * traceNodeMargin;
constexpr qreal stateRoom = 84; ///< px, at most, so that the code has room

/// Whatever a text begins with, it is no markup.
QStaticText plainStatic(const QString& text, const QFont& font)
{
    QStaticText made(text);
    made.setTextFormat(Qt::PlainText);
    made.setPerformanceHint(QStaticText::AggressiveCaching);
    made.prepare({}, font);
    return made;
}

} // namespace

QFont traceSmallFont(bool strong)
{
    return typeFont(waymark::Type::Small, strong);
}

QStringList titleLines(const QString& title, qreal width)
{
    const QString text = plainCell(title);
    return text.isEmpty() ? QStringList() : brokenLines(text, traceSmallFont(), width);
}

QString codeLine(const QString& code, qreal width)
{
    return QFontMetricsF(traceSmallFont(true)).elidedText(plainCell(code), Qt::ElideMiddle, width);
}

TraceNodeItem::TraceNodeItem(const TraceNode& node, int number, bool focus, const TraceLook& look)
    : m_number(number)
    , m_focus(focus)
    , m_look(look)
    , m_tone(toneOf(node.tone))
    , m_sign(node.state.isEmpty() ? QString() : traceSign(node))
{
    setAcceptedMouseButtons(Qt::NoButton); // the picture sees to the mouse
    const QFontMetricsF metrics(traceSmallFont());
    const QString state = metrics.elidedText(plainCell(node.state), Qt::ElideRight, stateRoom);
    m_stateWidth = state.isEmpty() ? 0 : metrics.horizontalAdvance(state);
    const qreal taken = state.isEmpty() ? 0 : m_stateWidth + signSize + 10;
    m_code = plainStatic(codeLine(node.code, textWidth - taken), traceSmallFont(true));
    m_state = plainStatic(state, traceSmallFont());
    for (const QString& line : titleLines(node.title, textWidth))
        m_title.push_back(plainStatic(line, traceSmallFont()));
}

QRectF TraceNodeItem::boundingRect() const
{
    return QRectF(QPointF(0, 0), traceNodeSize).adjusted(-2, -2, 2, 2);
}

void TraceNodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const bool marked = m_look.marks(m_number);
    const QRectF card(QPointF(0, 0), traceNodeSize);
    const Role edge = m_number == m_look.current ? Role::Focus : m_focus ? Role::Accent : Role::Border;
    QPen pen(roleColor(edge, m_look.scheme), m_focus || m_number == m_look.current ? 2 : 1);
    painter->setPen(pen);
    painter->setBrush(roleColor(marked ? Role::Hover : Role::Raised, m_look.scheme));
    const bool legible = static_cast<qreal>(waymark::Type::Small) * detail >= leastTextHeight;
    painter->setRenderHint(QPainter::Antialiasing, legible);
    if (legible)
        painter->drawRoundedRect(card, 4, 4);
    else
        painter->drawRect(card);
    painter->fillRect(QRectF(0, 4, stripe, card.height() - 8), toneColor(m_tone, m_look.scheme));
    if (legible)
        paintTexts(*painter);
}

void TraceNodeItem::paintTexts(QPainter& painter) const
{
    painter.setPen(roleColor(m_focus ? Role::Accent : Role::Text, m_look.scheme));
    painter.setFont(traceSmallFont(true));
    painter.drawStaticText(QPointF(traceNodeMargin, firstLine), m_code);
    painter.setFont(traceSmallFont());
    if (!m_sign.isEmpty()) {
        const QColor ink = toneColor(m_tone, m_look.scheme);
        const qreal left = traceNodeSize.width() - traceNodeMargin - m_stateWidth;
        paintSign(painter, QRectF(left - signSize - 4, firstLine + 1, signSize, signSize).toRect(), m_sign, ink, onSignColor(m_look.scheme));
        painter.setPen(ink);
        painter.drawStaticText(QPointF(left, firstLine), m_state);
    }
    painter.setPen(roleColor(Role::Text, m_look.scheme));
    for (size_t i = 0; i < m_title.size(); ++i)
        painter.drawStaticText(QPointF(traceNodeMargin, titleLine + lineHeight * static_cast<qreal>(i)), m_title[i]);
}

} // namespace waymark
