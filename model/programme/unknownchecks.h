// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/itemnames.h"

namespace waymark {

/// Checks that the catalogue's check map lists and that the workspace doesn't know yet, so that what they are to prove can be planned
/// before they have run. Code and id are their name, "prowler iam_root_mfa", by which ties make them known.
std::vector<NamedItem> unknownChecks(const ItemSources& sources);

} // namespace waymark
