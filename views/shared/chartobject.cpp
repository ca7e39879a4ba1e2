// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/chartobject.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTextFormat>

namespace waymark {

ChartObject::ChartObject(const std::vector<ReportChart>& charts, qreal width)
    : m_width(width)
{
    for (const ReportChart& chart : charts)
        m_renderers.push_back(std::make_unique<QSvgRenderer>(chart.svg.toUtf8()));
}

ChartObject::~ChartObject() = default;

QSvgRenderer* ChartObject::rendererOf(const QTextFormat& format) const
{
    const QString name = format.toImageFormat().name();
    const QString prefix = QStringLiteral("chart:");
    bool isNumber = false;
    const size_t index = name.startsWith(prefix) ? name.mid(prefix.size()).toULongLong(&isNumber) : 0;
    return isNumber && index < m_renderers.size() ? m_renderers[index].get() : nullptr;
}

QSizeF ChartObject::intrinsicSize(QTextDocument*, int, const QTextFormat& format)
{
    const QSvgRenderer* renderer = rendererOf(format);
    if (!renderer || renderer->viewBoxF().isEmpty())
        return QSizeF(0, 0); // QSizeF() is -1 x -1
    const QSizeF box = renderer->viewBoxF().size();
    return {m_width, m_width * box.height() / box.width()};
}

void ChartObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format)
{
    if (QSvgRenderer* renderer = rendererOf(format))
        renderer->render(painter, rect);
}

} // namespace waymark
