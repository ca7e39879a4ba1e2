// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/reference.h"
#include "tests/support/builtincatalogues.h"

namespace waymark {

/// The reference content that the program comes with, read once, when it is first asked for.
inline const ReferenceShelf& builtInReference()
{
    static const ReferenceShelf shelf(builtInCatalogues());
    return shelf;
}

} // namespace waymark
