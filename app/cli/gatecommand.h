// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// Exits 1 if the gate of a sprint doesn't hold. Judges only: nothing is written.
Exit runGate(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
