// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gaterecord.h"

#include <optional>

namespace waymark {

// The rules that a decision on a gate keeps. The steps on gates and the import of a whole plan both ask here.

/// Whether its outcome fits its clauses, and who stands for it. In words that go on a sentence; none: nothing is wrong.
std::optional<QString> decisionFault(const GateDecision& decision);
/// Whether a gate can be judged by it, see parseGatePolicy(); in such words.
std::optional<QString> policyFault(const GatePolicyRecord& policy);

} // namespace waymark
