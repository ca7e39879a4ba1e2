// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/check.h"
#include "model/domain/planday.h"
#include "model/edit/workspace.h"

namespace waymark {

/// All that a workspace holds but evidence, as a file says it.
struct PlanningData {
    struct Row {
        Entity entity = {};
        QString place = {}; ///< where the file says it, a JSON pointer: for errors
    };
    std::vector<Row> rows = {};         ///< the properties, then all others, parents before children; no runs
    std::vector<CheckUnit> checks = {}; ///< that the rows refer to, by these keys; the workspace gives them its own
    std::vector<PlanDay> days = {};     ///< by day
    QString auditHead = {};             ///< hex, of the workspace that the rows come from
};

/// Makes a new workspace of just this: every row with the id and revision that it has here, and the same plan days, as
/// long as the rows end where the latest days do. Its audit log starts anew and says where the rows come from.
/// Errors: Conflict (the file exists), Invalid (a row goes against a rule of the plan, see checkPlan(), or of the
/// database; the detail is the row's place), Io, Storage. After one there is no file.
Result<std::unique_ptr<Workspace>> restoreWorkspace(const QString& file, const PlanningData& data,
                                                    Workspace::Options options);

} // namespace waymark
