// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/cellbars.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {

void paintOutcomeBar(QPainter& painter, const QRect& rect, const OutcomeCounts& counts, Scheme scheme)
{
    const qint64 total = counts.total() - counts[Outcome::NotApplicable];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (total == 0)
        painter.fillRect(rect, roleColor(Role::Track, scheme));
    qint64 before = 0;
    for (const Outcome outcome : barOrder) {
        const qint64 count = counts[outcome];
        if (count == 0)
            continue;
        const auto edge = [&](qint64 sum) {
            return static_cast<int>(std::lround(double(rect.width()) * double(sum) / double(total)));
        };
        const int from = edge(before);
        before += count;
        const int to = std::max(edge(before), from + 3); // never so thin that it can't be seen
        QRect segment(rect.left() + from, rect.top(), to - from - (before < total ? 1 : 0), rect.height());
        segment = segment.intersected(rect);
        const QColor color = barColor(outcome, scheme);
        painter.setBrushOrigin(segment.topLeft());
        painter.fillRect(segment, outcome == Outcome::Suppressed ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        if (outcome == Outcome::Suppressed && segment.width() > 3) {
            painter.setPen(color);
            painter.drawRect(segment.adjusted(0, 0, -1, -1));
        }
    }
    painter.restore();
}

void paintShareBar(QPainter& painter, const QRect& rect, QPoint share, Scheme scheme)
{
    painter.fillRect(rect, roleColor(Role::Track, scheme));
    if (share.y() <= 0)
        return;
    QRect done = rect;
    done.setWidth(static_cast<int>(std::lround(double(rect.width()) * std::min(share.x(), share.y()) / share.y())));
    painter.fillRect(done, chartColor(ChartLine::Minus1, scheme));
}

} // namespace waymark
