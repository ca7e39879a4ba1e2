// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"
#include "model/domain/sprint.h"

#include <span>

namespace waymark {

/// The number of the sprint that a run belongs to: the one that a person told, else that of the sprint among whose days
/// the run's time falls (of several, the one that starts last). Nothing: none of them. `timeZone`: of the workspace.
std::optional<int> runSprint(const Run& run, std::span<const Sprint> sprints, const QString& timeZone);

} // namespace waymark
