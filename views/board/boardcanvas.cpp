// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardcanvas.h"

#include "views/board/boardaccessible.h"
#include "views/board/columnheads.h"
#include "views/board/cardtitlefield.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace waymark {

namespace {

constexpr int wheelStep = 32;

} // namespace

BoardCanvas::BoardCanvas(BoardModel& model, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(model, m_layout)
    , m_heads(new ColumnHeads(*this))
{
    setObjectName(QStringLiteral("boardCanvas"));
    setAccessibleName(tr("Cards of the sprint"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setViewportMargins(0, ColumnHeads::headHeight, 0, 0);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(wheelStep);
    horizontalScrollBar()->setSingleStep(wheelStep);
    makeBoardsAccessible();
    connect(&model, &BoardModel::settled, this, &BoardCanvas::rearrange);
    rearrange();
}

void BoardCanvas::arrange(const BoardArrangement& arrangement)
{
    const auto draft = m_arrangement.draft;
    m_arrangement = arrangement;
    m_arrangement.draft = draft;
    rearrange();
}

void BoardCanvas::setCollapsed(const LaneKey& lane, bool collapsed)
{
    if (collapsed)
        m_arrangement.collapsed.insert(lane.toString());
    else
        m_arrangement.collapsed.remove(lane.toString());
    rearrange();
}

void BoardCanvas::collapseAll(bool collapsed)
{
    for (const BoardLane& lane : m_layout.lanes()) {
        if (collapsed)
            m_arrangement.collapsed.insert(lane.key.toString());
        else
            m_arrangement.collapsed.remove(lane.key.toString());
    }
    rearrange();
}

void BoardCanvas::rearrange()
{
    const bool wasInSight = viewport()->rect().intersects(m_selection.place().translated(-offset()));
    m_layout.arrange(arrangeLanes(m_model, m_arrangement), m_model.rowCount(), m_arrangement.draft);
    place();
    if (m_drag && !m_drag->settle())
        cancelDrag();
    const bool another = m_selection.settle();
    if (const auto spot = m_selection.spot(); spot && (another || wasInSight))
        showSpot(*spot);
    if (m_renamed && !m_selection.spotOf(*m_renamed)) { // somebody else took the card away
        closeField();
        m_renamed.reset();
    }
    placeField();
    viewport()->update();
    Q_EMIT arranged();
    if (another)
        announce();
}

void BoardCanvas::place()
{
    m_layout.setRoom(viewport()->width(), layoutDirection());
    const QSize beyond = m_layout.size() - viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, beyond.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, beyond.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    m_heads->setGeometry(viewport()->x(), 0, viewport()->width(), ColumnHeads::headHeight);
    m_heads->update();
}

QPoint BoardCanvas::offset() const
{
    const int x = horizontalScrollBar()->value();
    return {layoutDirection() == Qt::RightToLeft ? horizontalScrollBar()->maximum() - x : x, verticalScrollBar()->value()};
}

QRect BoardCanvas::cardRect(const StoryId& story) const
{
    const auto spot = m_selection.spotOf(story);
    return spot ? m_layout.cardRect(*spot).translated(-offset()) : QRect();
}

QString BoardCanvas::placeText(const StoryId& story) const
{
    const auto spot = m_selection.spotOf(story);
    if (!spot)
        return {};
    const QString place = tr("%1, %2 of %3", "column, position, count")
                              .arg(signText(boardColumns[static_cast<size_t>(spot->column)]))
                              .arg(spot->index + 1)
                              .arg(m_layout.cell(*spot).size());
    const QString lane = m_layout.lane(spot->lane).title;
    return lane.isEmpty() ? place : tr("%1, %2", "place in a column, lane").arg(place, lane);
}

void BoardCanvas::showSpot(const BoardSpot& spot)
{
    QRect wanted = m_layout.placeOf(spot).adjusted(-BoardLayout::margin, -BoardLayout::cardGap, BoardLayout::margin, BoardLayout::cardGap);
    if (spot.index == 0)
        wanted.setTop(wanted.top() - BoardLayout::laneHead);
    const QRect seen(offset(), viewport()->size());
    const auto shift = [](int from, int to, int low, int high) { return from < low ? from - low : to > high ? std::min(to - high, from - low) : 0; };
    const int dx = shift(wanted.left(), wanted.right(), seen.left(), seen.right());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + shift(wanted.top(), wanted.bottom(), seen.top(), seen.bottom()));
    if (!spot.isHead())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + (layoutDirection() == Qt::RightToLeft ? -dx : dx));
}

void BoardCanvas::changeSelection(const SelectionChange& change, bool scrolls)
{
    const auto before = m_selection.spot();
    change(m_selection);
    viewport()->update();
    const auto now = m_selection.spot();
    if (now && scrolls)
        showSpot(*now);
    if (now != before)
        announce();
}

void BoardCanvas::select(const StoryId& story)
{
    if (const auto spot = m_selection.spotOf(story))
        changeSelection([&](BoardSelection& selection) { selection.setOnly(*spot); });
}

void BoardCanvas::announce()
{
    announceCurrent(*this);
    Q_EMIT currentChanged();
}

void BoardCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const Scheme scheme = schemeOf(palette());
    m_painter.begin(painter, scheme, layoutDirection());
    painter.translate(-offset());
    const QRegion region = event->region().translated(offset());
    if (m_drag)
        m_drag->paintGround(painter, scheme);
    paintLanes(painter, region.boundingRect());
    for (const int row : m_layout.rowsWithin(region.boundingRect())) {
        const QRect rect = m_layout.cardRect(*m_layout.spotOf(row));
        if (!region.intersects(rect))
            continue;
        const BoardCard& card = m_model.rowAt(row);
        m_painter.paintCard(rect, card,
                            {.selected = m_selection.contains(card.story.id),
                             .current = hasFocus() && m_selection.current() == card.story.id,
                             .hovered = m_hovered == card.story.id,
                             .dragged = m_drag && m_drag->moves(row)});
    }
    if (const QRect draft = m_layout.draftRect(); !draft.isEmpty())
        m_painter.paintDraft(draft, m_layout.lane(m_layout.laneOf(*m_arrangement.draft)));
    if (m_drag)
        m_drag->paintAbove(painter, m_painter, scheme);
}

void BoardCanvas::paintLanes(QPainter& painter, const QRect& seen)
{
    const auto current = hasFocus() ? m_selection.spot() : std::nullopt;
    for (int lane = std::max(0, m_layout.laneAt(seen.top())); lane < m_layout.laneCount(); ++lane) {
        const QRect head = m_layout.headRect(lane);
        if (head.isEmpty() || head.top() > seen.bottom())
            return;
        if (!head.intersects(seen))
            continue;
        if (lane > 0)
            painter.fillRect(QRect(head.left(), head.top(), head.width(), 1), roleColor(Role::Separator, schemeOf(palette())));
        m_painter.paintLaneHead(head, m_layout.lane(lane), current && current->isHead() && current->lane == lane);
    }
}

void BoardCanvas::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    place();
    placeField();
    if (const auto spot = m_selection.spot(); spot && hasFocus())
        showSpot(*spot);
}

void BoardCanvas::scrollContentsBy(int, int)
{
    placeField();
    m_heads->update();
    viewport()->update();
}

void BoardCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        rearrange();
}

void BoardCanvas::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_selection.spot() && m_layout.laneCount() > 0)
        if (const auto first = firstSpot(m_layout); first && event->reason() != Qt::MouseFocusReason)
            changeSelection([&](BoardSelection& selection) { selection.setOnly(*first); });
    announceCurrent(*this);
    viewport()->update();
}

void BoardCanvas::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    cancelDrag();
    viewport()->update();
}

} // namespace waymark
