// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemlinks.h"

namespace waymark {

/// How two items of certain kinds are tied and untied. Each act gets the ids of `one` and `other` in this order, and gives
/// whether it changed anything.
struct LinkRule {
    using Act = Result<bool> (*)(Edit& edit, const QString& one, const QString& other, const LinkContext& context);

    ItemKind one = ItemKind::UseCase;
    ItemKind other = ItemKind::Check;
    Act link = nullptr;
    Act unlink = nullptr;
};

/// The rule for two kinds in whichever order; null: they can't be tied by hand.
const LinkRule* linkRule(ItemKind one, ItemKind other);

} // namespace waymark
