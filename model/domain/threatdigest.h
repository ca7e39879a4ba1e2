// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/link.h"
#include "model/domain/story.h"
#include "model/domain/threatmodel.h"

#include <span>

namespace waymark {

/// What a signature under the threat model of a target stands for, as SHA-256 in hex: its elements, each with kind, name,
/// description, the reason for needing no abuse case, and the abuse cases that answer it, with title and narrative. In
/// whichever order all these come.
QString threatModelDigest(const TargetId& target, std::span<const ThreatElement> elements, std::span<const Link> links,
                          std::span<const Story> stories);

} // namespace waymark
