// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/traceheads.h"

#include "views/shared/theme.h"
#include "views/trace/tracepicture.h"

#include <QPainter>

namespace waymark {

TraceHeads::TraceHeads(TracePicture* picture)
    : QWidget(picture)
    , m_picture(*picture)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void TraceHeads::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Surface, scheme));
    painter.fillRect(QRect(0, height() - 1, width(), 1), roleColor(Role::Separator, scheme));
    if (!m_picture.thread())
        return;
    painter.setFont(typeFont(Type::Small, true));
    painter.setPen(roleColor(Role::Muted, scheme));
    const qreal room = (traceNodeSize.width() + 40) * m_picture.scaling();
    for (const TraceColumn& column : m_picture.thread()->columns) {
        const int x = m_picture.mapFromScene(QPointF(column.left, 0)).x();
        painter.drawText(QRect(x, 0, static_cast<int>(room), height() - 1), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(column.head, Qt::ElideRight, static_cast<int>(room)));
    }
}

} // namespace waymark
