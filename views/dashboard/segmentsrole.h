// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace waymark {

/// QList<int>, beside those of CellRole: counts that a cell shows as a stacked bar, in the order in which it has them.
inline constexpr int SegmentsRole = Qt::UserRole + 100;

} // namespace waymark
