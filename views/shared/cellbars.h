// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/bandcolors.h"

#include <QPoint>

class QPainter;
class QRect;

namespace waymark {

/// Counts as a stacked bar over all of `rect`: fixed order, 1 px gaps, suppressed hatched, not applicable left out.
void paintOutcomeBar(QPainter& painter, const QRect& rect, const OutcomeCounts& counts, Scheme scheme);

/// How much is done, over all of `rect`. `share`: done, of all.
void paintShareBar(QPainter& painter, const QRect& rect, QPoint share, Scheme scheme);

} // namespace waymark
