// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/edit/riskedits.h"

namespace waymark {

class Workspace;

/// Whether an item of this kind can be brought back to an earlier state: what people plan with. Not what was signed, decided,
/// approved, frozen or imported, nor what belongs to a closed sprint's record.
bool isRestorable(const Entity& entity);

/// Brings an item back to how it was, as part of a new edit: changed back if it is there, made again (under its own id) if it is
/// gone. All rules hold that hold for any edit, and what it refers to must be there: a story whose sprint is gone goes to the
/// backlog, an owner who is gone is left out, and `notes` says so. What hung on an item that is gone (links, notes, ties) are
/// items of their own; where two have been tied again since, that tie becomes what the image was. The stamp: who restores it,
/// and when; the reason: of the rating that a risk gets by it, empty: that it was restored. Errors: Invalid (not restorable, or a
/// rule refuses it, in words), Edit's own.
struct RestoredItem {
    QStringList notes = {}; ///< what could not come back as it was, in sentences
};
Result<RestoredItem> restoreItem(Edit& edit, const Entity& image, const Stamp& stamp, const QString& reason = {});

/// What restoring an item would do.
struct RestorePlan {
    std::vector<Change> changes = {}; ///< one a row; none: it is so already
    QStringList notes = {};           ///< as of RestoredItem
};
/// Found by doing it and taking that back before anybody sees it. Errors: those of restoreItem().
Result<RestorePlan> planRestore(Workspace& workspace, const Entity& image);

} // namespace waymark
