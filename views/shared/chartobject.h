// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"

#include <QObject>
#include <QTextObjectInterface>

#include <memory>
#include <vector>

class QSvgRenderer;

namespace waymark {

/// Draws the images of a text document that are named "chart:0" and so on as charts, with lines instead of pixels. Register
/// it for QTextFormat::ImageObject; it draws no other images.
class ChartObject final : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// `width`: of the text, in units of the document.
    ChartObject(const std::vector<ReportChart>& charts, qreal width);
    ~ChartObject() override;

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    QSvgRenderer* rendererOf(const QTextFormat& format) const; ///< null: it is no chart

    std::vector<std::unique_ptr<QSvgRenderer>> m_renderers;
    qreal m_width;
};

} // namespace waymark
