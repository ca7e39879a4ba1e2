// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/format.h"
#include "model/import/formatnode.h"

namespace waymark {

/// A pointer from the document; anything else is noted as a fault.
Pointer placeFrom(const FormatNode& node);

/// Reads "rows", "shared", "lookedAt", "troubles" and "document" of a format file. Its tables must be known.
void readRows(const FormatNode& root, Format& format);

} // namespace waymark
