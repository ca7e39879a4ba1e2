// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalogues.h"

namespace waymark {

/// What the program comes with, read once; must be right.
inline const Catalogues& builtInCatalogues()
{
    static const Catalogues catalogues = [] {
        auto loaded = Catalogues::loadBuiltIn();
        if (!loaded)
            qFatal("%s | %s", qPrintable(loaded.error().message), qPrintable(loaded.error().detail));
        return *std::move(loaded);
    }();
    return catalogues;
}

} // namespace waymark
