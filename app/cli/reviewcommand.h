// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// Lists the reviews, with --json as {"reviews": [as statusJson() has them, and "lensKey"]}; with --import or --lens-file
/// changes one, see takeOver(); with --export writes the answers of one.
Exit runReview(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
