// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

namespace waymark {

struct LastChange;

enum class RowAct { Insert, Update, Remove };

/// What people call a row: "Story IAM-UC-01".
QString rowName(const Entity& entity);

/// Turns what a constraint said (Statement's Invalid) into words about the row; passes other errors through.
Error refusedByRule(const Entity& entity, RowAct act, const Error& error);

/// The row is no longer as it was read. `timeZone`: of the workspace, IANA name.
Error changedSince(const Entity& entity, bool stillThere, const std::optional<LastChange>& last, const QString& timeZone);

} // namespace waymark
