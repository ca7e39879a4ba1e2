// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"

#include "templates/templates.h"

namespace waymark {

Result<Catalogues> Catalogues::load(const QString& folder)
{
    auto caf = Caf::load(folder + QStringLiteral("/caf.json"));
    if (!caf)
        return caf.error();
    auto epics = EpicCatalogue::load(folder + QStringLiteral("/epics.json"), *caf);
    if (!epics)
        return epics.error();
    auto series = SeriesCatalogue::load(folder + QStringLiteral("/series.json"), *epics);
    if (!series)
        return series.error();
    auto checkMap = CheckMap::load(folder + QStringLiteral("/checks"), *epics);
    if (!checkMap)
        return checkMap.error();
    auto practices = BestPracticeCatalogue::load(folder + QStringLiteral("/bestpractices.json"));
    if (!practices)
        return practices.error();
    auto frameworks = FrameworkCatalogue::load(folder + QStringLiteral("/frameworks.json"));
    if (!frameworks)
        return frameworks.error();
    auto references = References::make(*std::move(practices), *std::move(frameworks), *checkMap);
    if (!references)
        return references.error();
    return Catalogues{.caf = *std::move(caf),
                      .epics = *std::move(epics),
                      .series = *std::move(series),
                      .checkMap = *std::move(checkMap),
                      .references = *std::move(references)};
}

Result<Catalogues> Catalogues::loadBuiltIn()
{
    return load(templateFolder());
}

} // namespace waymark
