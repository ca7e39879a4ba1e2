// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandpalette.h"
#include "model/programme/itemnames.h"

class QAction;

namespace waymark {

/// What the command palette offers of actions. Those that have no words, or are hidden, are left out.
void addCommands(std::vector<PaletteEntry>& entries, const QList<QAction*>& actions);

/// A row of the command palette for an item. `outcome`: of a check that ran.
PaletteEntry itemEntry(const NamedItem& item, std::optional<Outcome> outcome, const std::function<void(const ItemRef&)>& open);

} // namespace waymark
