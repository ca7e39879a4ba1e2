// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/import/filefacts.h"
#include "model/import/findingsink.h"
#include "model/import/readlimits.h"

#include <optional>

namespace waymark {

class FormatCatalogue;

struct ReadOptions {
    std::optional<QString> format = {}; ///< id; without it the content decides
    std::optional<QString> target = {}; ///< identity for findings of files that don't name theirs; none if nobody could see it
    std::optional<QDateTime> notAfter = {}; ///< later times can't be: they are taken as unknown, with a warning
    ReadLimits limits = {};
};

/// Reads a results file of any size in flat memory and hands its findings on. The file may be JSON, JSON Lines or
/// several documents in a row, in UTF-8 or UTF-16, with or without a BOM.
/// Errors: NotFound/Io (the file), Parse (not JSON, truncated, beyond a limit; position in message and detail), Invalid
/// (no file but a pipe, compressed, no format or several match, or not the given one, with the candidates in the message),
/// Cancelled, and what the sink says.
Result<FileFacts> readFindings(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                               FindingSink& sink, Progress& progress);

} // namespace waymark
