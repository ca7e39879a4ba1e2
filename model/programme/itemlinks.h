// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"
#include "model/edit/edit.h"

namespace waymark {

struct Catalogues;
struct Reference;

/// Whether two items of these kinds can be tied to each other by hand, in whichever order. What can: story and check, abuse case
/// and use case, risk and check, story or control, best practice or control and check, control and story or policy statement,
/// policy statement and story or check, epic and check, service or tool and story or check; and what is a field of a story or a risk: capability and epic of a story,
/// epic of a risk.
bool canLink(ItemKind one, ItemKind other);

/// What ties are judged by. A check that the workspace doesn't know yet is named instead of its key, "prowler iam_root_mfa", and made
/// known to it by the tie.
struct LinkContext {
    const Catalogues* catalogues = nullptr;
    const Reference* reference = nullptr; ///< null: controls are taken as frameworks know them, and no tool is known
    QString author = {};
    /// ProgrammeFigures::units, by which it is told what the catalogue ties to a check. Null: only what people tied can go.
    const QHash<CheckKey, CheckUnit>* units = nullptr;
};

/// Ties two items as their kinds allow. Gives whether anything changed: they may be tied already. Errors besides Edit's own:
/// NotFound (one of them is gone), Invalid (their kinds can't be tied, or a rule refuses it, in words).
Result<bool> linkItems(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context);
/// Takes such a tie away. Gives whether there was one that can go: what the catalogue says can be rejected, and is.
Result<bool> unlinkItems(Edit& edit, const ItemRef& one, const ItemRef& other, const LinkContext& context);

} // namespace waymark
