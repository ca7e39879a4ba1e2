// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"

namespace waymark {

// The rules that a risk keeps whatever happens to it. The steps on risks and the import of a whole plan ask here. A fault
// comes in words that go on a sentence; none: there is none.

/// Title, lengths of what stands on one line, and ratings: 1 to 5, or 0 for what isn't rated yet.
std::optional<QString> riskFault(const Risk& risk);

} // namespace waymark
