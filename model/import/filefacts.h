// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/scope.h"

#include <QDateTime>
#include <QStringList>

#include <map>
#include <vector>

namespace waymark {

/// What a file says of itself, known once all of it was read.
struct FileFacts {
    QString format; ///< id
    QString tool;   ///< lower-case slug; several tools in one file: the first and "+n"
    QString toolVersion;
    QByteArray sha256; ///< 32 bytes
    qint64 bytes = 0;
    OutcomeCounts rows = {};
    QDateTime time = {};  ///< of the scan: the header's, else the latest finding's; invalid: the file has none
    bool futureTimes = false; ///< it names times that lie in the future, which are taken as unknown
    bool complete = true; ///< false: the file itself says that it is a page or cut
    QString incompleteReason = {};
    std::vector<Scope> scopes = {};              ///< all that the file looked at, those without findings included
    std::map<QString, qint64> unknownWords = {}; ///< status words outside the format's vocabulary, taken as skipped
    std::map<QString, qint64> passedOver = {};   ///< rows that are no results, by reason ("OCSF class 6003")
    QStringList warnings = {}; ///< what else a person should know: errors that the tool reports, impossible times
};

} // namespace waymark
