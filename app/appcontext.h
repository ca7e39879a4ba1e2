// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings.h"
#include "model/catalog/catalogues.h"
#include "model/catalog/reference.h"
#include "model/domain/clock.h"
#include "model/import/formatcatalogue.h"
#include "views/shared/prompt.h"

#include <future>

namespace waymark {

/// Whom edits are by: the name that the person has set, else the login name.
QString authorBy(const Preferences& preferences);

/// Templates and formats, read by threads of their own from the moment that this is made. Where people keep theirs depends on
/// the application's name, which must be set.
struct TemplatesAhead {
    TemplatesAhead();

    std::future<Result<Catalogues>> catalogues;
    std::future<FormatCatalogue> formats;
};

/// Composition root: all that is made once and that everything else is handed.
struct AppContext {
    Catalogues catalogues;
    FormatCatalogue formats;
    std::shared_ptr<const Clock> clock;
    QString author;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Prompt> prompt;
    bool paintsWindowFirst = false; ///< a person waits for the window, which is to be seen before what is in it is made
    std::unique_ptr<ReferenceShelf> reference = std::make_unique<ReferenceShelf>(catalogues); ///< read when first asked for

    /// Built-in templates and the person's own formats. Errors: a catalogue is faulty.
    static Result<std::unique_ptr<AppContext>> create(TemplatesAhead templates = {});
};

} // namespace waymark
