// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appcontext.h"

#include "model/programme/author.h"

#include <future>

namespace waymark {

QString authorBy(const Preferences& preferences)
{
    return preferences.values().author.isEmpty() ? loginName() : preferences.values().author;
}

namespace {

QStringList formatFolders()
{
    return {builtInFormatFolder(), userFormatFolder()};
}

} // namespace

TemplatesAhead::TemplatesAhead()
{
    catalogues = std::async(std::launch::async, &Catalogues::loadBuiltIn);
    formats = std::async(std::launch::async, &FormatCatalogue::load, formatFolders());
}

Result<std::unique_ptr<AppContext>> AppContext::create(TemplatesAhead templates)
{
    // Faults are told in the language that the program speaks by now.
    auto catalogues = templates.catalogues.get();
    if (!catalogues)
        catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return catalogues.error();
    FormatCatalogue formats = templates.formats.get();
    if (!formats.faults().empty())
        formats = FormatCatalogue::load(formatFolders());
    auto settings = std::make_unique<Settings>();
    return std::unique_ptr<AppContext>(
        new AppContext{.catalogues = *std::move(catalogues),
                       .formats = std::move(formats),
                       .clock = std::make_shared<SystemClock>(),
                       .author = authorBy(settings->preferences()),
                       .settings = std::move(settings),
                       .prompt = std::make_unique<QtPrompt>()});
}

} // namespace waymark
