// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/orphans.h"

namespace waymark {

QString missingText(OrphanKind kind); ///< what is missing: "No check proves it"
QString remedyText(OrphanKind kind);  ///< what to do about it
QString orphanKindText(OrphanKind kind); ///< all of them, for a list to choose from: "Stories without a check"
/// Kinds of items that mend it when they are tied to it by hand; empty: no tie does.
std::vector<ItemKind> remediesOf(OrphanKind kind);

} // namespace waymark
