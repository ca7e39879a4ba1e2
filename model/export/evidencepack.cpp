// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/evidencepack.h"

#include "model/domain/heldfile.h"
#include "model/export/packfolder.h"
#include "model/export/storedzip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EvidencePack)
};

bool isArchive(const QString& name)
{
    return name.endsWith(u".zip"_s, Qt::CaseInsensitive);
}

/// Whether the pack may stand there, before it costs anybody time.
Result<void> checkPlace(const QString& out)
{
    if (auto allowed = HeldFile::checkFree(out); !allowed)
        return allowed;
    const QFileInfo there(out);
    if (isArchive(out) ? there.isDir() : there.exists() || there.isSymLink())
        return Error{.code = Error::Code::Conflict,
                     .message = Text::tr("%1 is there already. Choose a folder that is still to be made.").arg(QDir::toNativeSeparators(out))};
    return {};
}

/// As a whole, by its name: what was made is beside that.
Result<void> place(const PackFolder& pack, const QString& out, const QDateTime& time, Progress& progress)
{
    if (isArchive(out))
        return writeWhole(out, [&](QIODevice& device) { return writeZip(device, pack.path(), pack.names(), time, progress); });
    if (progress.cancelled)
        return packCancelled();
    if (!QDir().rename(pack.path(), out))
        return packUnwritable(out, Text::tr("the folder that was filled can't be renamed"));
    return {};
}

} // namespace

Result<ExportSummary> writePack(const ExportRequest& request, ExportSources& sources, Progress& progress)
{
    const QString out = QDir::cleanPath(QFileInfo(request.out).absoluteFilePath()); // "packs/" too
    if (auto free = checkPlace(out); !free)
        return free.error();
    QTemporaryDir scratch(QFileInfo(out).dir().filePath(u".waymark-pack-XXXXXX"_s)); // goes with all in it, whatever happens
    if (!scratch.isValid())
        return packUnwritable(out, scratch.errorString());
    PackFolder pack(request, sources, scratch.path(), progress);
    if (auto filled = pack.fill(); !filled)
        return filled.error();
    if (auto placed = place(pack, out, request.now, progress); !placed)
        return placed.error();
    ExportSummary summary{.sentences = pack.notes()};
    if (request.redact)
        summary.sentences.prepend(sources.redaction.sentence(sources.redaction.inAll()));
    return summary;
}

} // namespace waymark
