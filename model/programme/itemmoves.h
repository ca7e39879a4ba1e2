// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/itemref.h"

#include <optional>

namespace waymark {

class Records;

/// What a tie takes away from where it is.
struct ItemMove {
    ItemRef item = {}; ///< a story or a risk
    ItemRef from = {}; ///< an epic, capability, component or layer
    ItemRef to = {};   ///< another of the same kind
};

/// What to tie the two would move, in whichever order: a story has one epic, capability, component and layer, a risk one epic. None:
/// it has none yet, it is there already, or such items stand beside others.
std::optional<ItemMove> moveByTie(const Records& records, const ItemRef& one, const ItemRef& other);

} // namespace waymark
