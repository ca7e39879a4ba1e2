// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/folderimport.h"

#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "views/shared/jobbar.h"
#include "views/shared/undoaction.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int restsAfterFailure = 30; ///< a minute, at a look every two seconds
constexpr int announcedAfter = 300;   ///< ms

} // namespace

FolderImport::FolderImport(Workspace& workspace, const FormatCatalogue& formats, QString folder, JobBar* jobs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_formats(formats)
    , m_folder(std::move(folder))
    , m_jobs(jobs)
    , m_job(std::make_unique<Job<Result<FolderBatch>>>())
{
}

/// Nobody waits here: as with an import by hand, what was staged goes with the next import or opening.
FolderImport::~FolderImport()
{
    if (m_jobs)
        m_jobs->takeOver(std::move(m_job));
}

void FolderImport::add(const std::vector<SeenFile>& files)
{
    for (const SeenFile& file : files) {
        std::erase_if(m_waiting, [&](const SeenFile& waiting) { return waiting.path == file.path; });
        m_waiting.push_back(file);
    }
}

void FolderImport::proceed()
{
    if (m_job->isRunning() || m_waiting.empty())
        return;
    if (m_rests > 0) {
        --m_rests;
        return;
    }
    m_reading = std::exchange(m_waiting, {});
    m_job->start(
        [file = m_workspace.file(), files = m_reading, known = knownContents(m_workspace.records()), formats = m_formats,
         clock = &m_workspace.clock()](Progress& progress) { return stageBatch(file, files, known, formats, *clock, progress); },
        this, [this](Result<FolderBatch> read) { take(std::move(read)); });
    QTimer::singleShot(announcedAfter, this, &FolderImport::announce);
}

/// Only what lasts is shown: while another import is under way, a look at its lock is all that happens.
void FolderImport::announce()
{
    if (m_jobs && m_job->isRunning())
        m_jobs->watch(*m_job, m_reading.size() == 1 ? tr("Reading a file of the watched folder")
                                                    : tr("Reading %1 files of the watched folder").arg(m_reading.size()));
}

void FolderImport::take(Result<FolderBatch> read)
{
    if (!read) {
        if (read.error().code == Error::Code::Cancelled)
            giveUp();
        else
            tryLater(read.error());
        return;
    }
    FolderBatch batch = *std::move(read);
    if (const auto accepted = acceptImports(m_workspace, batch.staged); !accepted) {
        // Not as a conflict, which is tried at every look: the edit may be refused for long.
        tryLater({Error::Code::Storage, accepted.error().message, accepted.error().detail});
        return; // what is staged goes with the next try
    }
    m_failure.clear();
    batch.staged.lock.reset();
    closeFiles(batch);
    tell(batch);
}

/// All but those that the import could not compare in peace.
void FolderImport::closeFiles(const FolderBatch& batch)
{
    std::vector<SeenFile> closed = std::exchange(m_reading, {});
    size_t left = batch.same.size();
    for (const RejectedFile& rejected : batch.staged.rejected) {
        const auto file = std::ranges::find(closed, rejected.file, &SeenFile::path);
        if (rejected.error.code == Error::Code::Conflict && file != closed.end()) {
            giveBack(*file);
            closed.erase(file);
        } else if (rejected.error.code != Error::Code::NotFound) { // which is gone
            ++left;
        }
    }
    Q_EMIT dealtWith(closed);
    if (left > 0)
        Q_EMIT leftAlone(static_cast<int>(left));
    if (!batch.staged.runs.empty())
        Q_EMIT imported(static_cast<int>(batch.staged.runs.size()));
}

void FolderImport::tell(const FolderBatch& batch)
{
    FolderBatch told = batch;
    std::erase_if(told.staged.rejected, [](const RejectedFile& rejected) {
        return rejected.error.code == Error::Code::Conflict || rejected.error.code == Error::Code::NotFound;
    });
    const QString text = batchText(told, m_folder);
    if (text.isEmpty())
        return;
    const bool anyBad = !told.staged.rejected.empty();
    Message message{.kind = anyBad ? Message::Kind::Failure : Message::Kind::Info, .text = text};
    if (!told.staged.runs.empty()) {
        message = undoableMessage(m_workspace, this, text);
        message.kind = anyBad ? Message::Kind::Warning : Message::Kind::Done;
    }
    message.outlivesEdits = anyBad;
    Q_EMIT messageRaised(message);
}

/// A file that changed meanwhile waits in its newer state already.
void FolderImport::giveBack(const SeenFile& file)
{
    if (std::ranges::find(m_waiting, file.path, &SeenFile::path) == m_waiting.end())
        m_waiting.push_back(file);
}

void FolderImport::tryLater(const Error& error)
{
    for (const SeenFile& file : std::exchange(m_reading, {}))
        giveBack(file);
    if (error.code == Error::Code::Conflict)
        return;
    m_rests = restsAfterFailure;
    qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
    if (error.message != std::exchange(m_failure, error.message))
        Q_EMIT messageRaised({.kind = Message::Kind::Failure,
                              .text = tr("Files of the watched folder %1 could not be imported; it will be tried again. "
                                         "%2", "folder, why")
                                          .arg(m_folder, error.message),
                              .outlivesEdits = true});
}

/// Somebody stopped it: then it shall not begin anew by itself.
void FolderImport::giveUp()
{
    const std::vector<SeenFile> stopped = std::exchange(m_reading, {});
    Q_EMIT dealtWith(stopped);
    Q_EMIT leftAlone(static_cast<int>(stopped.size()));
    Q_EMIT messageRaised({.text = tr("The import from the watched folder %1 was stopped; nothing changed. Its files are left "
                                     "alone until they change. Import results takes them all the same.")
                                      .arg(m_folder),
                          .outlivesEdits = true});
}

} // namespace waymark
