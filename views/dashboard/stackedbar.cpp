// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/stackedbar.h"

#include "views/dashboard/segmentsrole.h"
#include "views/shared/datatable.h"
#include "views/shared/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace waymark {

namespace {

constexpr int barHeight = 14;
constexpr int thinnest = 3; ///< px, so that it can be seen

} // namespace

void paintSegment(QPainter& painter, const QRect& rect, const QBrush& fill, Scheme scheme)
{
    painter.setBrushOrigin(rect.topLeft());
    painter.fillRect(rect, fill);
    const bool isTrack = fill.color() == roleColor(Role::Track, scheme);
    if ((fill.style() == Qt::SolidPattern && !isTrack) || rect.width() <= thinnest)
        return;
    painter.setPen(isTrack ? roleColor(Role::Border, scheme) : fill.color());
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

/// What the thinnest get more than their share is taken from the widest.
void paintStackedBar(QPainter& painter, const QRect& rect, const QList<int>& counts, SegmentLook look, Scheme scheme)
{
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (total <= 0) {
        painter.fillRect(rect, roleColor(Role::Track, scheme));
        painter.restore();
        return;
    }
    QList<int> widths;
    int before = 0;
    for (const int count : counts) {
        const int from = rect.width() * before / total;
        before += count;
        widths << (count > 0 ? std::max(rect.width() * before / total - from, thinnest + 1) : 0);
    }
    *std::ranges::max_element(widths) += rect.width() - std::accumulate(widths.begin(), widths.end(), 0);
    int left = rect.left();
    for (int segment = 0; segment < static_cast<int>(widths.size()); ++segment) {
        if (widths[segment] > 1)
            paintSegment(painter, QRect(left, rect.top(), widths[segment] - 1, rect.height()), look(segment, scheme), scheme);
        left += widths[segment];
    }
    painter.restore();
}

StackedBarDelegate::StackedBarDelegate(SegmentLook look, QObject* parent)
    : CellDelegate(parent)
    , m_look(look)
{
}

void StackedBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Scheme scheme = schemeOf(option.palette);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    if (table && table->hoveredRow() == index.row())
        painter->fillRect(option.rect, roleColor(Role::Hover, scheme));
    const QRect room = option.rect.adjusted(space::column / 2, 0, -space::column / 2, 0);
    paintStackedBar(*painter, QRect(room.left(), room.center().y() - barHeight / 2 + 1, room.width(), barHeight),
                    index.data(SegmentsRole).value<QList<int>>(), m_look, scheme);
}

} // namespace waymark
