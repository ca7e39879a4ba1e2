// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/folderbatch.h"

#include "model/domain/heldfile.h"
#include "model/domain/plaintext.h"
#include "model/edit/importlock.h"
#include "model/edit/records.h"
#include "model/import/formatchoice.h"
#include "views/import/importwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

constexpr qsizetype mostNamed = 3; ///< in one message

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FolderBatch)
};

Error tryLater()
{
    return {Error::Code::Conflict, Text::tr("Another import is under way, or a file is still being written.")};
}

Error cancelled()
{
    return {Error::Code::Cancelled, Text::tr("The import was cancelled.")};
}

/// Empty: it can't be read, and whoever imports it will say why.
QString contentHash(const QString& path, const Progress& progress)
{
    constexpr qint64 block = 1 << 20;
    QFile file(path);
    if (!HeldFile::checkFree(path) || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd() && !progress.cancelled) {
        const QByteArray bytes = file.read(block);
        if (bytes.isEmpty())
            return {};
        hash.addData(bytes);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Whether another import holds the workspace. A folder that takes no lock is for the import itself to speak of.
bool isTaken(const QString& workspaceFile)
{
    return !ImportLock::tryAcquire(workspaceFile) && QFileInfo(QFileInfo(workspaceFile).absolutePath()).isWritable();
}

/// Whether a content that was imported before says something new: it names no time, and was written since.
bool isWrittenAnew(const SeenFile& file, const QString& hash, const KnownContents& known)
{
    const auto last = known.undated.constFind(hash);
    return last != known.undated.cend() && file.modified > *last;
}

/// The new ones of the files, by path, with their hashes. A content that comes back after another is no twin: of a tool
/// that names no time, the last one is what holds.
std::vector<std::pair<QString, QString>> chooseNew(const std::vector<SeenFile>& files, KnownContents& known,
                                                   const Progress& progress, std::vector<SameContent>& same)
{
    std::vector<std::pair<QString, QString>> chosen;
    QSet<QString> inBatch;
    QString before;
    for (const SeenFile& file : files) {
        if (progress.cancelled)
            break;
        if (lookAt(file.path) != file) // gone, or written again since
            continue;
        const QString hash = contentHash(file.path, progress);
        const bool isNew = !known.names.contains(hash) || inBatch.contains(hash) || isWrittenAnew(file, hash, known);
        if (hash.isEmpty() || (isNew && hash != before)) {
            chosen.emplace_back(file.path, hash);
            before = hash;
            if (hash.isEmpty())
                continue;
            inBatch.insert(hash);
            known.names.insert(hash, file.name());
        } else if (known.latest.value(file.name()) != hash) {
            same.push_back({.file = file, .as = known.names.value(hash), .inBatch = inBatch.contains(hash)});
        }
    }
    return chosen;
}

/// Whether each run was made of what was hashed.
bool isAsHashed(const StagedImports& staged, const std::vector<std::pair<QString, QString>>& chosen)
{
    return std::ranges::all_of(staged.runs, [&](const StagedRun& run) {
        return std::ranges::any_of(chosen, [&](const auto& file) {
            return QFileInfo(file.first).fileName() == run.run.file && (file.second.isEmpty() || file.second == run.run.sha256);
        });
    });
}

/// The twin of a file that can't be read can't be read either.
void rejectTwins(FolderBatch& batch)
{
    std::vector<RejectedFile> twins;
    std::erase_if(batch.same, [&](const SameContent& same) {
        const auto first = std::ranges::find_if(batch.staged.rejected, [&](const RejectedFile& rejected) {
            return same.inBatch && QFileInfo(rejected.file).fileName() == same.as;
        });
        if (first == batch.staged.rejected.end())
            return false;
        twins.push_back({same.file.path, first->error});
        return true;
    });
    std::ranges::move(twins, std::back_inserter(batch.staged.rejected));
}

/// "a.json, b.json, c.json and 4 more"
QString namesText(const QStringList& names)
{
    const QString named = names.mid(0, mostNamed).join(Text::tr(", "));
    return names.size() <= mostNamed
               ? named
               : Text::tr("%1 and %2 more", "names").arg(named, QString::number(names.size() - mostNamed));
}

QString importsText(const FolderBatch& batch, const QString& folder)
{
    QStringList names;
    Run sum;
    for (const StagedRun& staged : batch.staged.runs) {
        names << staged.run.file;
        addCounts(sum, staged.run);
    }
    return Text::tr("In the watched folder %1: %2.").arg(folder, namesText(names)) + u' ' +
           importedText(static_cast<int>(names.size()), sum);
}

/// What a preview would have shown of a file that now counts without one.
QStringList remarks(const FolderBatch& batch)
{
    QStringList lines;
    for (const StagedRun& staged : batch.staged.runs) {
        if (!staged.run.complete)
            lines << Text::tr("%1 is partial: what it lacks is not taken as resolved.").arg(staged.run.file);
        if (!staged.facts.unknownWords.empty())
            lines << Text::tr("%1 has status words that its format doesn't know; their results count as skipped.")
                         .arg(staged.run.file);
    }
    return lines;
}

QStringList leftAloneTexts(const FolderBatch& batch)
{
    QStringList lines;
    for (const RejectedFile& rejected : batch.staged.rejected)
        lines << Text::tr("%1 was left alone until it changes. %2", "file, why")
                     .arg(QFileInfo(rejected.file).fileName(), rejected.error.message);
    for (const SameContent& same : batch.same)
        lines << (same.inBatch ? Text::tr("%1 has the same content as %2, so it was not imported as well.")
                               : Text::tr("%1 has the same content as %2, which was imported before, so it was not imported "
                                             "again."))
                     .arg(same.file.name(), same.as == same.file.name() ? Text::tr("an earlier file of this name") : same.as);
    return lines;
}

/// The first few lines, and how many more there are.
QStringList firstFew(const QStringList& lines, const QString& more)
{
    if (lines.size() <= mostNamed)
        return lines;
    return lines.mid(0, mostNamed) + QStringList(more.arg(lines.size() - mostNamed));
}

} // namespace

KnownContents knownContents(const Records& records)
{
    KnownContents known;
    QHash<QString, QDateTime> latest;
    for (const Run& run : records.runs()) {
        if (run.state == RunState::Incoming)
            continue;
        known.names.insert(run.sha256, run.file);
        if (run.timeSource != TimeSource::File) {
            qint64& last = known.undated[run.sha256];
            last = std::max(last, run.imported.toMSecsSinceEpoch());
        }
        if (latest.contains(run.file) && latest.value(run.file) > run.imported)
            continue;
        latest.insert(run.file, run.imported);
        known.latest.insert(run.file, run.sha256);
    }
    return known;
}

Result<FolderBatch> stageBatch(const QString& workspaceFile, const std::vector<SeenFile>& files, KnownContents known,
                               const FormatCatalogue& formats, const Clock& clock, Progress& progress)
{
    if (isTaken(workspaceFile)) // told before anything is hashed
        return tryLater();
    FolderBatch batch;
    const auto chosen = chooseNew(files, known, progress, batch.same);
    if (progress.cancelled)
        return cancelled();
    if (chosen.empty())
        return batch;
    std::vector<ImportRequest> requests;
    for (const auto& [path, hash] : chosen)
        requests.push_back({.file = path, .format = xmlFormat(path, formats, progress)});
    auto staged = stageImports(workspaceFile, requests, formats, clock, progress);
    if (!staged)
        return staged.error();
    batch.staged = *std::move(staged);
    if (!progress.cancelled && isAsHashed(batch.staged, chosen)) {
        rejectTwins(batch);
        return batch;
    }
    if (auto discarded = discardImports(workspaceFile, batch.staged); !discarded)
        return discarded.error();
    return progress.cancelled ? cancelled() : tryLater();
}

QString batchText(const FolderBatch& batch, const QString& folder)
{
    QStringList lines;
    if (!batch.staged.runs.empty())
        lines << importsText(batch, folder);
    lines << firstFew(remarks(batch), Text::tr("There are %1 more remarks."));
    const QStringList left = leftAloneTexts(batch);
    if (lines.isEmpty() && !left.isEmpty())
        lines << Text::tr("In the watched folder %1:").arg(folder);
    lines << firstFew(left, Text::tr("%1 more files were not imported. Import results says why."));
    return plainLine(lines.join(u' ')); // names of files may hold anything
}

} // namespace waymark
