// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lensfile.h"
#include "model/domain/progress.h"
#include "model/domain/review.h"

#include <QHash>

#include <span>
#include <utility>
#include <vector>

namespace waymark {

/// What is worth knowing of a lens before one reviews by it.
struct LensSummary {
    QString description = {};
    std::vector<std::pair<QString, int>> pillars = {}; ///< name, questions
    int questions = 0;
    int choices = 0;
    std::vector<LensFault> faults = {};
    QString unreadable = {}; ///< why it can't be read; empty: it can
};

/// Where a lens is to be read from: the program's own by their key, others by their document.
struct LensSource {
    QString row = {}; ///< what identifies it in the list of lenses
    QString builtIn = {};
    QString document = {};
};

using LensSummaries = QHash<QString, LensSummary>; ///< by LensSource::row

/// For a worker: the framework alone takes longer than a frame. Stops when it is cancelled; what it has by then it gives.
LensSummaries readSummaries(const std::vector<LensSource>& sources, const Progress& progress);

/// A lens file that somebody brings, and what reading it found.
struct ReadLens {
    LensRecord record = {};
    LensSummary summary = {};
};
/// One that bears the name of a lens of the program is an edition of that one; `known`: the lenses of the workspace, see
/// keyOfLens(). `now`: UTC. Errors: those of readLensFile().
Result<ReadLens> readLensOfFile(const QString& file, const QDateTime& now, std::span<const LensRecord> known);

/// Replaces the file. Errors: Io, Invalid (of a workspace that is open).
Result<void> writeReviewFile(const QString& file, const QByteArray& document);
/// Errors: Io, Invalid likewise.
Result<QByteArray> readReviewFile(const QString& file);

} // namespace waymark
