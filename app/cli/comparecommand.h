// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// With --json: {"from", "to": {"time", "run", "file"}, ... as comparisonJson() has it, "results": [as comparedJson()]}.
/// In plain text the list ends after a thousand results, and says so.
Exit runCompare(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
