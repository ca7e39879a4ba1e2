// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardcanvas.h"

#include "views/board/columnheads.h"
#include "views/shared/plaintooltip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace waymark {

namespace {

constexpr int scrollZone = 40; ///< px from an edge within which a drag scrolls
constexpr int scrollInterval = 15; ///< ms

/// How far to scroll in one step: faster, the nearer to the edge, or beyond it.
int scrollStep(int at, int length)
{
    const int before = scrollZone - at;
    const int behind = at - (length - scrollZone);
    return before > 0 ? -std::min(before / 3 + 1, 24) : behind > 0 ? std::min(behind / 3 + 1, 24) : 0;
}

} // namespace

void BoardCanvas::mousePressEvent(QMouseEvent* event)
{
    if (m_drag || event->button() == Qt::MiddleButton) {
        cancelDrag();
        return;
    }
    const QPoint at = event->pos() + offset();
    if (const auto head = m_layout.headAt(at)) {
        if (event->button() == Qt::LeftButton)
            setCollapsed(m_layout.lane(*head).key, !m_layout.lane(*head).collapsed);
        return;
    }
    if (const auto spot = m_layout.cardAt(at))
        pressCard(*spot, *event);
    else if (!(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
        changeSelection([](BoardSelection& selection) { selection.clear(); });
}

void BoardCanvas::pressCard(const BoardSpot& spot, const QMouseEvent& event)
{
    const StoryId story = m_selection.storyAt(spot);
    const bool plain = !(event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    const bool keeps = plain && m_selection.contains(story); // it may be the beginning of a drag of all selected
    changeSelection([&](BoardSelection& selection) {
        if (event.modifiers() & Qt::ShiftModifier)
            selection.extendTo(spot);
        else if (event.modifiers() & Qt::ControlModifier)
            selection.toggle(spot);
        else if (keeps)
            selection.setCurrent(spot);
        else
            selection.setOnly(spot);
    }, false); // cards don't move under a pointer that may be about to drag one
    if (event.button() == Qt::LeftButton)
        m_press = Press{.at = event.pos(), .story = story, .plain = plain};
}

void BoardCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag) {
        dragTo(event->pos());
        return;
    }
    if (m_press && (event->buttons() & Qt::LeftButton)
        && (event->pos() - m_press->at).manhattanLength() >= QApplication::startDragDistance()) {
        startDrag();
        dragTo(event->pos());
        return;
    }
    hover(event->buttons() ? std::nullopt : m_layout.cardAt(event->pos() + offset()));
}

void BoardCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto press = std::exchange(m_press, std::nullopt);
    if (m_drag) {
        dragTo(event->pos());
        dropHere();
        return;
    }
    if (!press || !press->plain)
        return;
    select(press->story);
    Q_EMIT openRequested(press->story);
}

void BoardCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event); // else two quick clicks on a head would count as one
}

void BoardCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    QPoint at = event->pos();
    if (byMouse && !m_layout.cardAt(at + offset()))
        return;
    if (!byMouse) {
        const auto current = m_selection.current();
        if (!current)
            return;
        at = cardRect(*current).center();
    }
    m_press.reset();
    Q_EMIT menuRequested(viewport()->mapToGlobal(at));
}

bool BoardCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QPoint at = help->pos() + offset();
    if (const auto spot = m_layout.cardAt(at)) {
        const QString text = m_model.index(m_layout.rowAt(*spot), 0).data(Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), plainToolTip(text), viewport(), m_layout.cardRect(*spot).translated(-offset()));
    } else {
        QToolTip::hideText();
    }
    return true;
}

void BoardCanvas::hover(std::optional<BoardSpot> spot)
{
    const std::optional<StoryId> story = spot ? std::optional(m_selection.storyAt(*spot)) : std::nullopt;
    if (story == m_hovered)
        return;
    for (const auto& each : {m_hovered, story})
        if (each)
            viewport()->update(cardRect(*each));
    m_hovered = story;
}

void BoardCanvas::startDrag()
{
    hover(std::nullopt);
    if (!m_selection.contains(m_press->story)) // Ctrl had just taken it out
        select(m_press->story);
    m_drag.emplace(m_model, m_layout, m_selection.stories(), m_press->story, m_press->at + offset());
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_scroll.start(scrollInterval, this);
    viewport()->update();
}

void BoardCanvas::dragTo(QPoint at)
{
    m_dragAt = at;
    const bool inside = viewport()->rect().adjusted(0, -m_heads->height(), 0, 0).contains(at);
    viewport()->update(m_drag->moveTo(at + offset(), inside).translated(-offset()));
}

void BoardCanvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_scroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QPoint before = offset();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + scrollStep(m_dragAt.y(), viewport()->height()));
    const int dx = scrollStep(m_dragAt.x(), viewport()->width());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (layoutDirection() == Qt::RightToLeft ? -dx : dx));
    if (m_drag && offset() != before)
        dragTo(m_dragAt);
}

void BoardCanvas::dropHere()
{
    const auto target = m_drag->target();
    const std::vector<StoryId> stories = m_drag->stories();
    cancelDrag();
    if (target)
        Q_EMIT placeRequested(stories, *target);
}

void BoardCanvas::cancelDrag()
{
    m_press.reset();
    if (!m_drag)
        return;
    m_drag.reset();
    m_scroll.stop();
    viewport()->unsetCursor();
    viewport()->update();
}

} // namespace waymark
