// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "model/programme/reviewreportfacts.h"

namespace waymark::cli {

/// `report --kind review`: one file about the reviews that --workload and --lens name, else all.
Exit runReviewReport(const Arguments& arguments, const Session& session);

/// What --workload and --lens name.
ReviewChoice reviewChoice(const Arguments& arguments);

} // namespace waymark::cli
