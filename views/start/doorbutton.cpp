// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/start/doorbutton.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStyle>

namespace waymark {

namespace {

constexpr int pad = 20;
constexpr int signSide = 24;

} // namespace

DoorButton::DoorButton(const QString& sign, const QString& name, const QString& sentence, QWidget* parent)
    : PaintedButton(parent)
    , m_sign(sign)
    , m_sentence(sentence)
{
    setText(name);
    setAccessibleDescription(sentence);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize DoorButton::sizeHint() const
{
    const QFontMetrics body(typeFont(Type::Body));
    const int lines = 5; // 40 % longer text than the English one still fits
    return {240, pad + signSide + space::column + 20 + space::step + lines * body.lineSpacing() + pad};
}

void DoorButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scheme scheme = schemeOf(palette());
    const bool warm = isEnabled() && (underMouse() || isDown());
    painter.setBrush(roleColor(warm ? Role::Hover : Role::Raised, scheme));
    painter.setPen(hasFocus() ? QPen(roleColor(Role::Focus, scheme), 2) : QPen(roleColor(Role::Separator, scheme), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);

    const QRect inner = rect().adjusted(pad, pad, -pad, -pad);
    const auto placed = [&](const QRect& box) { return QStyle::visualRect(layoutDirection(), inner, box); };
    paintSign(painter, placed(QRect(inner.left(), inner.top(), signSide, signSide)), m_sign,
              roleColor(isEnabled() ? Role::Accent : Role::Border, scheme), onSignColor(scheme));
    int top = inner.top() + signSide + space::column;
    painter.setFont(typeFont(Type::Title, true));
    painter.setPen(roleColor(isEnabled() ? Role::Text : Role::Border, scheme));
    painter.drawText(QRect(inner.left(), top, inner.width(), 20), Qt::AlignLeading | Qt::AlignVCenter, text());
    top += 20 + space::step;
    painter.setFont(typeFont(Type::Body));
    painter.setPen(roleColor(Role::Muted, scheme));
    painter.drawText(QRect(inner.left(), top, inner.width(), inner.bottom() - top + pad / 2),
                     Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace waymark
