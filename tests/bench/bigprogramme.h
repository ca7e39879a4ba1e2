// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <memory>

namespace waymark {

class Workspace;
struct Catalogues;

} // namespace waymark

namespace waymark::bench {

/// Cards on the board: stories of the active sprint.
inline constexpr int boardCards = 500;

/// Makes a workspace of 10,000 stories, 300 of them abuse cases, in seven sprints, three of which are closed; with ten
/// people, 200 checks that ran, 100 elements of threat models, and a workload whose review by the framework is answered.
Result<void> makeBigProgramme(const QString& file, const Catalogues& catalogues);

/// Opens it on a day of its active sprint.
Result<std::unique_ptr<Workspace>> openBigProgramme(const QString& file);

} // namespace waymark::bench
