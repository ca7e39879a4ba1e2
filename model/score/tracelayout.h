// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>

#include <utility>
#include <vector>

namespace waymark {

/// What is to be laid out: nodes in columns, edges from left to right.
struct LayoutInput {
    std::vector<int> columns = {};                ///< of each node; gaps between their numbers take no room
    std::vector<std::pair<int, int>> edges = {};  ///< nodes by index; the first stands further left, else it has no line
    QSizeF node = {168, 44};                      ///< px
    qreal columnGap = 56;
    qreal rowGap = 12;
};

/// Where everything stands.
struct LayoutResult {
    std::vector<QRectF> nodes = {};               ///< in the order of the input; none overlaps another
    std::vector<std::vector<QPointF>> edges = {}; ///< each a polyline that ends at its nodes' sides and crosses no node
    QSizeF size = {};
    int crossings = 0;                            ///< of edges between neighbouring columns
};

/// Layered: long edges pass through places of their own in the columns between, each column is ordered by the means of its
/// neighbours, to and fro until crossings don't get fewer, and places are drawn towards their neighbours without overlapping.
/// The same input gives the same result. 500 nodes with 1,500 edges take less than 16 ms.
LayoutResult layeredLayout(const LayoutInput& input);

} // namespace waymark
