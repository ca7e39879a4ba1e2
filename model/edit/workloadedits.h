// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <span>

namespace waymark {

/// Steps on workloads, to be made inside `Workspace::edit`. Errors besides Edit's own: NotFound (somebody removed it, or its
/// owner or a target), Invalid (no name, a name that another workload has, texts too long).

/// Spaces around texts are dropped; gdpr implies personalData.
Result<WorkloadId> addWorkload(Edit& edit, Workload draft);
using WorkloadChange = std::function<void(Workload&)>;
Result<void> changeWorkload(Edit& edit, const WorkloadId& workload, const WorkloadChange& change);
/// With its reviews and all that is theirs.
Result<void> removeWorkload(Edit& edit, const WorkloadId& workload);
/// From now on just these; none: those of its environment.
Result<void> setWorkloadTargets(Edit& edit, const WorkloadId& workload, std::span<const TargetId> targets);

/// Whose results are evidence for it, see WorkloadTarget.
std::vector<TargetId> targetsInScope(const Records& records, const WorkloadId& workload);

} // namespace waymark
