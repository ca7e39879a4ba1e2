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

Result<std::unique_ptr<AppContext>> AppContext::create()
{
    // At once with the catalogues: the window waits for both.
    auto formats = std::async(std::launch::async, &FormatCatalogue::load, QStringList{builtInFormatFolder(), userFormatFolder()});
    auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return catalogues.error();
    auto settings = std::make_unique<Settings>();
    return std::unique_ptr<AppContext>(
        new AppContext{.catalogues = *std::move(catalogues),
                       .formats = formats.get(),
                       .clock = std::make_shared<SystemClock>(),
                       .author = authorBy(settings->preferences()),
                       .settings = std::move(settings),
                       .prompt = std::make_unique<QtPrompt>()});
}

} // namespace waymark
