// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boarddrag.h"

#include "views/shared/theme.h"

#include <QPainter>

namespace waymark {

namespace {

constexpr int lift = 4; ///< how far a second card peeps out below the held one
constexpr int badgeSide = 20;

} // namespace

BoardDrag::BoardDrag(const BoardModel& model, const BoardLayout& layout, std::vector<StoryId> stories, const StoryId& held, QPoint at)
    : m_model(model)
    , m_layout(layout)
    , m_stories(std::move(stories))
    , m_held(held)
    , m_at(at)
{
    settle();
    if (const auto spot = m_layout.spotOf(m_heldRow))
        m_grip = at - m_layout.cardRect(*spot).topLeft();
}

bool BoardDrag::settle()
{
    m_rows.clear();
    std::erase_if(m_stories, [&](const StoryId& story) { return !m_layout.spotOf(m_model.rowOf(story)); });
    for (const StoryId& story : m_stories)
        m_rows.insert(m_model.rowOf(story));
    m_heldRow = m_model.rowOf(m_held);
    if (m_drop)
        m_drop = m_layout.dropAt(m_at, m_rows);
    return m_rows.contains(m_heldRow);
}

QRegion BoardDrag::moveTo(QPoint at, bool inside)
{
    const QRegion before = region();
    m_at = at;
    m_drop = inside ? m_layout.dropAt(at, m_rows) : std::nullopt;
    return before | region();
}

std::optional<CardTarget> BoardDrag::target() const
{
    if (!m_drop)
        return std::nullopt;
    const BoardSpot& spot = m_drop->spot;
    const BoardLane& lane = m_layout.lane(spot.lane);
    CardTarget target{.status = boardColumns[static_cast<size_t>(spot.column)]};
    if (lane.key.kind != LaneKind::None)
        target.lane = lane.key;
    std::vector<int> staying;
    for (const int row : m_layout.cell(spot))
        if (!m_rows.contains(row))
            staying.push_back(row);
    if (lane.collapsed || staying.empty())
        return target;
    const auto storyAt = [&](int index) -> std::optional<StoryId> {
        return index >= 0 && index < static_cast<int>(staying.size())
            ? std::optional(m_model.rowAt(staying[static_cast<size_t>(index)]).story.id)
            : std::nullopt;
    };
    target.between = CardNeighbours{.above = storyAt(spot.index - 1), .below = storyAt(spot.index)};
    return target;
}

QRect BoardDrag::cell() const
{
    const BoardSpot& spot = m_drop->spot;
    return m_layout.lane(spot.lane).collapsed ? m_layout.headRect(spot.lane) : m_layout.cellRect(spot.lane, spot.column);
}

QRect BoardDrag::ghost() const
{
    const QRect card = m_layout.cardRect(m_layout.spotOf(m_heldRow).value_or(BoardSpot()));
    return {m_at - m_grip, card.size()};
}

QRect BoardDrag::badge() const
{
    return {ghost().right() - badgeSide / 2 - 4, ghost().top() - badgeSide / 2 + 2, badgeSide + 8, badgeSide};
}

QRegion BoardDrag::region() const
{
    QRegion region(ghost().adjusted(-2, -2, lift + 2, lift + 2));
    if (m_stories.size() > 1)
        region |= badge().adjusted(-1, -1, 1, 1);
    if (m_drop)
        region |= QRegion(cell()) | m_drop->indicator.adjusted(-3, -3, 3, 3);
    return region;
}

void BoardDrag::paintGround(QPainter& painter, Scheme scheme) const
{
    if (!m_drop)
        return;
    const bool collapsed = m_layout.lane(m_drop->spot.lane).collapsed;
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleColor(Role::Hover, scheme));
    painter.drawRoundedRect(collapsed ? cell() : cell().adjusted(0, 0, 0, -BoardLayout::cardGap), space::corner, space::corner);
}

void BoardDrag::paintAbove(QPainter& painter, CardPainter& cards, Scheme scheme) const
{
    const QColor accent = roleColor(Role::Accent, scheme);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_drop && m_layout.lane(m_drop->spot.lane).collapsed) {
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(m_drop->indicator).adjusted(1, 1, -1, -1), space::corner, space::corner);
    } else if (m_drop) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawRoundedRect(m_drop->indicator.adjusted(0, -1, 0, 1), 2, 2);
    }
    const CardState state{.selected = true};
    if (m_stories.size() > 1) {
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 1));
        painter.setBrush(roleColor(Role::Selection, scheme));
        painter.drawRoundedRect(QRectF(ghost().translated(lift, lift)).adjusted(0.5, 0.5, -0.5, -0.5), space::corner, space::corner);
    }
    cards.paintCard(ghost(), m_model.rowAt(m_heldRow), state);
    if (m_stories.size() < 2)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRoundedRect(badge(), badgeSide / 2, badgeSide / 2);
    painter.setPen(roleColor(Role::OnAccent, scheme));
    painter.setFont(typeFont(Type::Small, true));
    painter.drawText(badge(), Qt::AlignCenter, QString::number(m_stories.size()));
}

} // namespace waymark
