// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

namespace waymark {

/// Finds a place for each of a chart's labels: near the end of its line, inside the plot, clear of every line and of the
/// labels that have their place already. Where lines leave no room it stands on one, but never on another label. All in px.
class LabelPlacing {
public:
    explicit LabelPlacing(const QRectF& plot);

    void avoid(const QList<QPointF>& line);
    /// Top left of a label whose line ends at `end`.
    QPointF place(const QPointF& end, const QSizeF& label);

private:
    std::optional<QRectF> nearest(const QPointF& end, const QSizeF& label, std::span<const QLineF> lines) const;
    bool isFree(const QRectF& box, std::span<const QLineF> lines) const;

    QRectF m_room;
    std::vector<QLineF> m_lines;
    std::vector<QRectF> m_taken;
};

} // namespace waymark
