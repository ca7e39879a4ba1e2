// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/catalog/catalogues.h"
#include "model/domain/clock.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"

#include <QJsonObject>

#include <memory>

namespace waymark::cli {

/// Exit codes; pipelines depend on them.
enum class Exit { Fine = 0, SaysNo = 1, BadUsage = 2, CannotRead = 3 };

/// What every verb may need.
struct Session {
    const Catalogues& catalogues;
    const FormatCatalogue& formats;
    std::shared_ptr<const Clock> clock;
};

/// One verb of the command line.
struct Command {
    const char* name;
    const char* synopsis; ///< behind the name
    const char* purpose;
    Grammar grammar;
    Exit (*run)(const Arguments& arguments, const Session& session);
};

const std::vector<Command>& commands();

Exit runNew(const Arguments& arguments, const Session& session);
Exit runImport(const Arguments& arguments, const Session& session);
Exit runStatus(const Arguments& arguments, const Session& session);
Exit runReport(const Arguments& arguments, const Session& session);
Exit runFormats(const Arguments& arguments, const Session& session);
Exit runVerify(const Arguments& arguments, const Session& session);

/// One line on standard error; what it gives back is for `return`.
Exit fail(const Error& error);
Exit badUsage(const QString& text);
void printText(const QString& text);        ///< standard output, with a line end
void printJson(const QJsonObject& document); ///< standard output

/// Opens a workspace for the author that --author names, or else the login name.
Result<std::unique_ptr<Workspace>> openWorkspace(const Arguments& arguments, const Session& session);
QString author(const Arguments& arguments);

} // namespace waymark::cli
