// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changewords.h"
#include "model/domain/check.h"

#include <QHash>

namespace waymark {

class Records;

/// For differences(): "Sprint 3", "IAM-UC-01", "Anna Kovac" for the ids of sprints, stories, people, targets, threat
/// models, closings, exceptions, risks, policy statements, game days, workloads, lenses, reviews and answers, "(removed)" for
/// those that are gone. The
/// records must outlive it. `checks`, which no record names, are called by the tool's id, "iam_root_mfa", those that aren't
/// there by nothing.
NameOfValue namesIn(const Records& records, const QHash<CheckKey, CheckUnit>& checks = {});

} // namespace waymark
