// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/targetedits.h"

namespace waymark {

/// Words for people: "Account", "Repository".
QString targetKindText(TargetKind kind);
/// Head of a column: "Environment".
QString fieldHead(TargetField field);
/// Inside a sentence: "environment".
QString fieldName(TargetField field);
/// Every table has the fields side by side, in their order, from column `first` on; nothing: a column besides them.
std::optional<TargetField> fieldAt(int column, int first);
/// "Set the environment of prod-1 to production", or "Clear the ...": what an edit is called. `which`: target or rule.
QString assignmentText(TargetField field, const QString& which, const QString& value);

} // namespace waymark
