// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

namespace waymark {

class Edit;

/// Makes the inverse of a change set, last change first. Errors: Conflict, if somebody changed one of its rows since;
/// Invalid, if what comes back breaks a rule together with what others have done since.
Result<void> takeBack(Edit& edit, const ChangeSet& step);

} // namespace waymark
