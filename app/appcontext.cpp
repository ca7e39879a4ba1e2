// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appcontext.h"

#include "model/programme/author.h"

namespace waymark {

Result<std::unique_ptr<AppContext>> AppContext::create()
{
    auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return catalogues.error();
    return std::unique_ptr<AppContext>(
        new AppContext{.catalogues = *std::move(catalogues),
                       .formats = FormatCatalogue::load({builtInFormatFolder(), userFormatFolder()}),
                       .clock = std::make_shared<SystemClock>(),
                       .author = loginName(),
                       .settings = std::make_unique<Settings>(),
                       .prompt = std::make_unique<QtPrompt>()});
}

} // namespace waymark
