// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"

namespace waymark {

/// Adds what an import of `run` changed to a sum.
void addCounts(Run& sum, const Run& run);

/// "2 files imported: 3 new, 1 resolved."
QString importedText(int files, const Run& sum);

} // namespace waymark
