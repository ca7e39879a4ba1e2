// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/bytesource.h"
#include "model/import/detect.h"
#include "model/import/findingreader.h"
#include "model/import/formatcatalogue.h"
#include "model/import/projection.h"

#include <optional>

namespace waymark {

/// Errors: those of the source; Invalid if the file holds nothing but blanks, and may not.
Result<void> openResults(ByteSource& source, const QString& file, bool mayBeEmpty);

/// The format that the person gave, else the one that the content shows, for which no more is read than the first match
/// needs.
Result<const Format*> chooseFormat(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                                   Progress& progress);

/// The format whose tool wrote this XML, for where nobody is there to say it: its id. Nothing: it is no XML, can't be read, or
/// no format or several show themselves. Lines of text are not told so: what a tool writes is in many a log, too.
std::optional<QString> xmlFormat(const QString& file, const FormatCatalogue& formats, Progress& progress);

/// Feeds `rows` with a file of the format that a person gave: text, if the format is one of text and the file doesn't
/// begin as JSON, else documents, of which `watcher` is told. Errors: those of the readers; Invalid for a text that
/// isn't what the tool of the format writes.
Result<void> readGiven(ByteSource& source, const Format& format, const ReadLimits& limits, Projection& rows,
                       Detector& watcher);

/// Feeds `rows` and `watcher` with documents of the format that the file was seen to be of.
Result<void> readDetected(ByteSource& source, const Format& format, const ReadLimits& limits, Projection& rows,
                          Detector& watcher);

} // namespace waymark
