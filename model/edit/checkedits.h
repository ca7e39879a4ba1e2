// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <span>

namespace waymark {

/// Steps on what checks are tied to, to be made inside `Workspace::edit`. Errors besides Edit's own: NotFound, Invalid
/// with what would be wrong.

/// Whether the catalogues have an item: what is in none of them can't be tied. See isTieItem().
using HasTieItem = std::function<bool(CheckTieKind kind, const QString& item)>;

/// Ties each check to an item under the name of `author`, which confirms what was proposed, and takes back what was
/// rejected. An epic takes the place of the one that the check was tied to. Gives the number of checks for which that is
/// new. Errors: Invalid, if the catalogues don't have the item.
Result<int> tieChecks(Edit& edit, std::span<const CheckKey> checks, CheckTieKind kind, const QString& item,
                      const QString& author, const HasTieItem& has);

/// Takes back what a person said of a tie, made or rejected: what the catalogue and results say counts again.
Result<void> untie(Edit& edit, const CheckTieId& tie);

/// The check isn't about this item, whatever the catalogue or a reference in results says: not used, nor proposed again.
Result<void> rejectTie(Edit& edit, CheckKey check, CheckTieKind kind, const QString& item, const QString& author);

/// Makes checks proof of a story. Gives the number of those that weren't yet.
Result<int> linkChecks(Edit& edit, std::span<const CheckKey> checks, const StoryId& story);

} // namespace waymark
