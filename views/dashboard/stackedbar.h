// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/celldelegate.h"

#include "views/shared/bandcolors.h"

#include <QBrush>
#include <QList>

namespace waymark {

/// Fill of a segment of a bar, and of the swatch that stands for it in a legend.
using SegmentLook = QBrush (*)(int segment, Scheme scheme);

/// Counts as a stacked bar over all of `rect`: 1 px gaps, each seen however small its share is.
void paintStackedBar(QPainter& painter, const QRect& rect, const QList<int>& counts, SegmentLook look, Scheme scheme);
/// One segment: a fill, and an edge where it is hatched or no darker than the track.
void paintSegment(QPainter& painter, const QRect& rect, const QBrush& fill, Scheme scheme);

/// Draws a cell's SegmentsRole as a stacked bar.
class StackedBarDelegate final : public CellDelegate {
    Q_OBJECT
public:
    explicit StackedBarDelegate(SegmentLook look, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    SegmentLook m_look;
};

} // namespace waymark
