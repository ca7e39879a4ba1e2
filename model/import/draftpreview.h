// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/domain/progress.h"
#include "model/import/formatdraft.h"

#include <QStringList>

namespace waymark {

/// What an import by the drafted format would read first.
struct DraftPreview {
    static constexpr size_t mostFindings = 50;

    std::vector<Finding> findings = {};
    OutcomeCounts counts = {}; ///< of these findings
    bool whole = false;        ///< the file has no more
    QStringList notes = {};    ///< warnings, in words: statuses without a meaning first
};

/// Reads the beginning of a file as an import would, by the format as drafted. Any thread. Errors: those of readFormat()
/// and readFindings().
Result<DraftPreview> previewOf(const QString& file, const FormatDraft& draft, Progress& progress);

} // namespace waymark
