// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/badgelabel.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

BadgeLabel::BadgeLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

BadgeLabel::BadgeLabel(const QString& sign, const QString& text, const Color& color, bool strong, QWidget* parent)
    : BadgeLabel(parent)
{
    show(sign, text, color, strong);
}

void BadgeLabel::show(const QString& sign, const QString& text, const Color& color, bool strong)
{
    m_sign = sign;
    m_text = text;
    m_color = color;
    m_strong = strong;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return {QFontMetrics(typeFont(Type::Body, m_strong)).horizontalAdvance(m_text) + space::sign + 6, 20};
}

QSize BadgeLabel::minimumSizeHint() const
{
    return {space::sign + 6, 20};
}

void BadgeLabel::paintEvent(QPaintEvent*)
{
    if (!m_color)
        return;
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    const QColor color = m_color(scheme);
    const QRect lead = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 3, 14, 14));
    if (m_sign.isEmpty())
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 2, 3, 16)), color);
    else
        paintSign(painter, lead, m_sign, color, onSignColor(scheme));
    painter.setFont(typeFont(Type::Body, m_strong));
    painter.setPen(m_sign.isEmpty() ? roleColor(Role::Text, scheme) : color);
    const QRect text = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(m_sign.isEmpty() ? 11 : 20, 0, 0, 0));
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, text.width());
    setToolTip(shown == m_text ? QString() : m_text);
    painter.drawText(text, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), shown);
}

} // namespace waymark
