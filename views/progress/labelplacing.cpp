// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/labelplacing.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr double gap = 6; ///< px between a line's end and its label
constexpr double aboveAxis = 2;
constexpr double step = 4;

bool crosses(const QLineF& line, const QRectF& box)
{
    if (!QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1).intersects(box))
        return false;
    const auto side = [&line](const QPointF& corner) { // of the line that the corner lies on, by sign
        return line.dx() * (corner.y() - line.y1()) - line.dy() * (corner.x() - line.x1());
    };
    const auto [least, most] =
        std::minmax({side(box.topLeft()), side(box.topRight()), side(box.bottomLeft()), side(box.bottomRight())});
    return least <= 0 && most >= 0;
}

} // namespace

LabelPlacing::LabelPlacing(const QRectF& plot)
    : m_room(plot.adjusted(0, 0, gap, -aboveAxis))
{
}

void LabelPlacing::avoid(const QList<QPointF>& line)
{
    for (qsizetype i = 1; i < line.size(); ++i)
        m_lines.emplace_back(line[i - 1], line[i]);
}

QPointF LabelPlacing::place(const QPointF& end, const QSizeF& label)
{
    std::optional<QRectF> box = nearest(end, label, m_lines);
    if (!box)
        box = nearest(end, label, {});
    if (!box) // the plot is smaller than its labels
        return {end.x() + gap, end.y() - label.height() / 2};
    m_taken.push_back(*box);
    return box->topLeft();
}

/// Beside the end, or before it; a little lower or higher where that is taken, and ever further away.
std::optional<QRectF> LabelPlacing::nearest(const QPointF& end, const QSizeF& label, std::span<const QLineF> lines) const
{
    const double lastLeft = std::floor(m_room.right() - label.width()); // else rounding may put its edge outside
    const double lastTop = std::floor(m_room.bottom() - label.height());
    const double beside = std::min(end.x() + gap, lastLeft);
    const double before = std::max(m_room.left(), std::min(end.x(), m_room.right()) - gap - label.width());
    const double top = std::max(m_room.top(), std::min(end.y() - label.height() / 2, lastTop));
    for (double away = 0; away < m_room.height(); away += step)
        for (const double left : {beside, before})
            for (const double y : {top + away, top - away})
                if (const QRectF box(QPointF(left, y), label); isFree(box, lines))
                    return box;
    return std::nullopt;
}

bool LabelPlacing::isFree(const QRectF& box, std::span<const QLineF> lines) const
{
    return m_room.contains(box)
        && std::ranges::none_of(m_taken, [&](const QRectF& other) { return other.intersects(box); })
        && std::ranges::none_of(lines, [&](const QLineF& line) { return crosses(line, box); });
}

} // namespace waymark
