// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/gateedits.h"

namespace waymark {

struct ScreenContext;

/// Why the gate of a sprint can't be recorded as it is shown, and what to do about it; empty: it can.
QString recordingObstacle(const ScreenContext& context, const std::optional<SprintId>& sprint);

/// Whether what is shown may be outdated in a moment: not to be recorded before that.
bool isBeingJudged(const ScreenContext& context);

/// The gate as it is judged now. Only where nothing stands in the way.
GateRecording recordingOf(const ScreenContext& context, const SprintId& sprint);

} // namespace waymark
