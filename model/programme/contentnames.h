// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemnames.h"

namespace waymark {

// Names of reference content: perspectives, capabilities, epics, best practices, controls, tools, layers, components and starter
// stories. See itemnames.h, which screens ask.

/// All texts on one line.
QString onOneLine(const QStringList& texts);

/// Code and title are empty where it isn't there, and for items of all other kinds.
NamedItem contentName(const ItemRef& item, const ItemSources& sources);

/// In the order of the catalogues; of other kinds none. Controls that no set has texts of, but a check or a tie names, come last.
std::vector<NamedItem> contentItems(ItemKind kind, const ItemSources& sources);

/// Every control that content or records name, "cis-docker/4.1", likewise; no one twice.
QStringList controlItems(const ItemSources& sources);

} // namespace waymark
