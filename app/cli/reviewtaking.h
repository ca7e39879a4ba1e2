// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// `review --import` and `--lens-file`: takes over the answers of a file of the AWS Well-Architected Tool by the rule of
/// takenOver(), starts a review by a lens of the program, the workspace or a file; one edit, or with --dry-run none. With
/// --json: {"workload", "lens" (key), "started", "dryRun", "answers": [ids of the questions], "unmatched", "unknown",
/// "differingRisks": [sentences], "lensFaults": [{"pointer", "message"}]}.
Exit takeOver(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
