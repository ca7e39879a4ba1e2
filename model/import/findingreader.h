// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/run.h"
#include "model/import/findingsink.h"

#include <map>

namespace waymark {

class FormatCatalogue;

/// Bounds on hostile input; a file beyond one of them is refused with words.
struct ReadLimits {
    int depth = 256;
    qint64 rows = 20'000'000;
    qint64 textLength = 1 << 20;   ///< bytes of one string that Waymark wants; longer ones are cut and marked
    qint64 findingSize = 16 << 20; ///< bytes captured of one finding
};

struct ReadOptions {
    std::optional<QString> format = {}; ///< id; without it the content decides
    std::optional<QString> target = {}; ///< identity for findings of files that don't name theirs
    ReadLimits limits = {};
};

/// What a file says of itself, known once all of it was read.
struct FileFacts {
    QString format;      ///< id
    QString tool;        ///< lower-case slug; several tools in one file: the first and "+n"
    QString toolVersion;
    QByteArray sha256;   ///< 32 bytes
    qint64 bytes = 0;
    OutcomeCounts rows = {};
    QDateTime time = {}; ///< of the scan: the header's, else the latest finding's; invalid: the file has none
    bool complete = true; ///< false: the file itself says that it is a page or cut
    QString incompleteReason = {};
    std::vector<Scope> scopes = {};             ///< all that the file looked at, those without findings included
    std::map<QString, qint64> unknownWords = {}; ///< status words outside the format's vocabulary, taken as skipped
    std::map<QString, qint64> passedOver = {};   ///< rows that are no results, by reason ("OCSF class 6003")
};

/// Reads a results file of any size in flat memory and hands its findings on. The file may be JSON, JSON Lines or
/// several documents in a row, in UTF-8 or UTF-16, with or without a BOM.
/// Errors: NotFound/Io (the file), Parse (not JSON, truncated, too deep; position in message and detail), Invalid (no
/// format or several match, with the candidates in the message), Cancelled.
Result<FileFacts> readFindings(const QString& file, const FormatCatalogue& formats, const ReadOptions& options,
                               FindingSink& sink, Progress& progress);

} // namespace waymark
