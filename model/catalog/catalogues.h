// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/caf.h"
#include "model/catalog/checkmap.h"
#include "model/catalog/epics.h"
#include "model/catalog/references.h"
#include "model/catalog/series.h"

namespace waymark {

/// All reference content that the program comes with.
struct Catalogues {
    Caf caf;
    EpicCatalogue epics;
    SeriesCatalogue series;
    CheckMap checkMap;
    References references;

    /// From a template folder; validated throughout. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<Catalogues> load(const QString& folder);
    /// From the templates inside the program.
    static Result<Catalogues> loadBuiltIn();
};

} // namespace waymark
