// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gatepolicy.h"
#include "model/domain/result.h"

namespace waymark {

/// A policy in a file of its own, as `waymark-cli gate --policy` takes it. Errors: Io, Invalid (the file is a workspace's),
/// Parse, in words that name the file.
Result<GatePolicy> readPolicyFile(const QString& file);
/// Replaces the file. Errors: Io, Invalid.
Result<void> writePolicyFile(const QString& file, const GatePolicy& policy);

} // namespace waymark
