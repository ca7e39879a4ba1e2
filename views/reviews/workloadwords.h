// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/workload.h"

namespace waymark {

/// What people call what is said of a workload: "ECS on Fargate", "Dedicated host", "Confidential"; "Not stated".
QString workloadText(ServiceModel model);
QString workloadText(Tenancy tenancy);
QString workloadText(DataClass data);

/// With a word for one.
QString countedTargets(qint64 count);
QString countedTools(qint64 count);

} // namespace waymark
