// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// Says what a lens file holds and what is wrong with it. With --strict a fault exits 1.
Exit runLens(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
