// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"
#include "views/import/watchedfolder.h"

#include <QHash>

namespace waymark {

class Records;

/// What was imported before. Hashes are SHA-256, hex.
struct KnownContents {
    QHash<QString, QString> names = {};  ///< by hash: of a file that had it
    QHash<QString, QString> latest = {}; ///< by name: the hash of the file of that name that was imported last
    /// By hash, of contents that name no time: ms since 1970 of their latest import. A file that was written later says
    /// that the tool has looked again, and seen the same.
    QHash<QString, qint64> undated = {};
};

/// Of runs that count, and of those that were withdrawn: what a person took back doesn't come in again by itself.
KnownContents knownContents(const Records& records);

/// A file with the content of another.
struct SameContent {
    SeenFile file;
    QString as;           ///< name of the other
    bool inBatch = false; ///< that one belongs to the same batch; else it was imported before
};

/// Files of a watched folder that were read together.
struct FolderBatch {
    StagedImports staged = {};
    std::vector<SameContent> same = {}; ///< but for those that stand as they were imported, of which there is nothing to say
};

/// Stages those files that still are what was seen, and whose content is new, or came back after another in the batch;
/// those that changed will be seen again. XML is read in the format that it shows, if it shows one. Any thread.
/// Errors: Conflict (another import is under way, or a file was written while it was read: try again later), Cancelled,
/// Storage, Io.
Result<FolderBatch> stageBatch(const QString& workspaceFile, const std::vector<SeenFile>& files, KnownContents known,
                               const FormatCatalogue& formats, const Clock& clock, Progress& progress);

/// What became of a batch of a folder of this name, for the person; empty: nothing worth saying.
QString batchText(const FolderBatch& batch, const QString& folder);

} // namespace waymark
