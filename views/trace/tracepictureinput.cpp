// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the keyboard and the mouse do with a picture; tracepicture.cpp makes and paints it.
#include "views/trace/traceheads.h"
#include "views/trace/tracepicture.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace waymark {

namespace {

constexpr qreal zoomStep = 1.25;
constexpr qreal notch = 120; ///< of a wheel

} // namespace

bool TracePicture::zoomByKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // + without Shift
        zoom(zoomStep);
        return true;
    case Qt::Key_Minus: zoom(1 / zoomStep); return true;
    case Qt::Key_0: fit(); return true;
    default: return false;
    }
}

void TracePicture::keyPressEvent(QKeyEvent* event)
{
    const auto others = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::ControlModifier);
    if (!m_thread || others != Qt::NoModifier) {
        event->ignore(); // Alt with an arrow goes back
        return;
    }
    if (zoomByKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home: setCurrent(traceStep(*m_thread, m_look.current, static_cast<Qt::Key>(event->key()))); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_look.current >= 0)
            Q_EMIT opened(m_look.current);
        break;
    case Qt::Key_Space:
        if (m_look.current >= 0)
            Q_EMIT followed(m_look.current);
        break;
    default: event->ignore();
    }
}

void TracePicture::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    zoom(std::pow(zoomStep, event->angleDelta().y() / notch));
    event->accept();
}

void TracePicture::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void TracePicture::mouseMoveEvent(QMouseEvent* event)
{
    QGraphicsView::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        hover(nodeAt(event->pos()));
}

void TracePicture::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const bool dragged = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && !dragged)
        setCurrent(nodeAt(event->pos()));
    viewport()->setCursor(nodeAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TracePicture::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->pos());
    if (event->button() == Qt::LeftButton && node >= 0)
        Q_EMIT followed(node);
    else
        QGraphicsView::mouseDoubleClickEvent(event);
}

void TracePicture::leaveEvent(QEvent* event)
{
    hover(-1);
    QGraphicsView::leaveEvent(event);
}

void TracePicture::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    m_heads->setGeometry(viewport()->x(), viewport()->y() - traceHeadHeight, viewport()->width(), traceHeadHeight);
    if (m_fitted)
        fit();
}

void TracePicture::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (dx != 0)
        m_heads->update();
}

void TracePicture::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_look.scheme = schemeOf(palette());
        viewport()->update();
    }
}

} // namespace waymark
