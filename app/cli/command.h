// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "model/catalog/catalogues.h"
#include "model/domain/clock.h"
#include "model/domain/runchanges.h"
#include "model/domain/sprint.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "model/programme/programmefigures.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <optional>

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

/// One line on standard error, with the name of the file if the error's own words don't have it; what it gives back is
/// for `return`. Nothing that is printed commands a terminal, whatever files and people put into it.
Exit fail(const Error& error, const QString& file = {});
Exit badUsage(const QString& text); ///< `text`: a sentence or the beginning of one; it goes on with where help is
void printText(const QString& text);         ///< one line on standard output
void printJson(const QJsonObject& document); ///< standard output
/// As printJson() prints it.
QByteArray jsonText(const QJsonObject& document, QJsonDocument::JsonFormat format);

/// Opens a workspace for the author that --author names, or else the login name.
Result<std::unique_ptr<Workspace>> openWorkspace(const Arguments& arguments, const Session& session);
QString author(const Arguments& arguments);

/// What --environment names; empty without it. Errors: no target is of it; the words name those that there are.
Result<QString> environment(const Arguments& arguments, const Records& records);
/// The sprint that --sprint names; nothing without it. Errors: there is no such sprint; the words name those that there are.
Result<std::optional<Sprint>> sprintOption(const Arguments& arguments, const Records& records);
/// All figures of an open workspace. `asOf` none: as they are now.
Result<ProgrammeFigures> readFigures(const Workspace& workspace, const Session& session, const QString& environment,
                                     const std::optional<QDateTime>& asOf = {});
/// What each run that counts changes, as things are now.
Result<ChangesByRun> readRunChanges(const Workspace& workspace);

} // namespace waymark::cli
