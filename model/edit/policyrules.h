// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/policy.h"

namespace waymark {

// The rules that policy statements and ties to controls keep whatever happens to them. The steps on them, undo and the import of
// a whole plan ask here. A fault comes in words that go on a sentence; none: there is none.

/// The same for titles that people read as the same: neither case nor spaces matter.
QString policyTitleKey(const QString& title);

/// Reference and title, lengths of what stands on one line and of the statement.
std::optional<QString> statementFault(const Policy& policy);
/// Two statements that nobody could tell apart, since capital and small letters of a reference are the same.
std::optional<QString> referenceFault(const Policy& policy, const Policy& other);

/// A benchmark or framework and an item of it: "cis-docker/4.1".
std::optional<QString> controlFault(const QString& control);

} // namespace waymark
