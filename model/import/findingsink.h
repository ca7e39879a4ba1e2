// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/domain/result.h"

#include <vector>

namespace waymark {

/// Takes the findings of one file as they are read. Called from the reading thread, in the order of the file.
class FindingSink {
public:
    virtual ~FindingSink() = default;
    /// An error stops the reading and is what readFindings() then returns.
    virtual Result<void> take(std::vector<Finding>&& findings) = 0;
    /// Everything taken so far is void: the file repeated a key that replaces it, and is being read anew.
    virtual Result<void> restart() = 0;
};

/// Bytes that a finding takes in memory; texts that it shares with others count in full.
qsizetype sizeOf(const Finding& finding);

} // namespace waymark
