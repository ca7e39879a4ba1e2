// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/folderimport.h"

#include "model/edit/workspace.h"
#include "model/import/detect.h"
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
    , m_tried(formats)
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
        for (std::vector<SeenFile>* former : {&m_waiting, &m_unknown})
            std::erase_if(*former, [&](const SeenFile& each) { return each.path == file.path; });
        m_waiting.push_back(file);
    }
}

void FolderImport::retryUnknown()
{
    if (&m_tried.formats() == &m_formats.formats()) // copies share what they hold
        return;
    m_tried = m_formats;
    for (const SeenFile& file : m_unknown)
        giveBack(file);
}

int FolderImport::forgetUnknown(const std::vector<SeenFile>& files)
{
    return static_cast<int>(std::erase_if(
        m_unknown, [&](const SeenFile& file) { return std::ranges::find(files, file) != files.end(); }));
}

void FolderImport::proceed()
{
    if (m_job->isRunning())
        return;
    retryUnknown();
    if (m_waiting.empty())
        return;
    if (m_rests > 0) {
        --m_rests;
        return;
    }
    m_reading = std::exchange(m_waiting, {});
    m_job->start(
        [file = m_workspace.file(), files = m_reading, known = knownContents(m_workspace.records()), formats = m_tried,
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
    const FolderBatch news = newsOf(batch);
    closeFiles(batch);
    tell(news);
}

/// All but those that the import could not compare in peace.
void FolderImport::closeFiles(const FolderBatch& batch)
{
    std::vector<SeenFile> closed = std::exchange(m_reading, {});
    std::vector<SeenFile> unknown;
    auto left = static_cast<int>(batch.same.size());
    for (const RejectedFile& rejected : batch.staged.rejected) {
        const auto file = std::ranges::find(closed, rejected.file, &SeenFile::path);
        if (rejected.error.code == Error::Code::Conflict && file != closed.end()) {
            giveBack(*file);
            closed.erase(file);
        } else if (rejected.error.code != Error::Code::NotFound) { // which is gone
            ++left;
            if (saysNoFormat(rejected.error) && file != closed.end())
                unknown.push_back(*file);
        }
    }
    left -= forgetUnknown(closed);
    m_unknown.insert(m_unknown.end(), unknown.begin(), unknown.end());
    std::erase_if(closed, [&](const SeenFile& file) { return std::ranges::find(unknown, file) != unknown.end(); });
    Q_EMIT dealtWith(closed);
    if (left != 0)
        Q_EMIT leftAlone(left);
    if (!batch.staged.runs.empty())
        Q_EMIT imported(static_cast<int>(batch.staged.runs.size()));
}

/// Without files that will be tried again or are gone, and without those of which the same was told before.
FolderBatch FolderImport::newsOf(FolderBatch batch) const
{
    std::erase_if(batch.staged.rejected, [this](const RejectedFile& rejected) {
        const bool toldBefore = saysNoFormat(rejected.error) &&
                                std::ranges::find(m_unknown, rejected.file, &SeenFile::path) != m_unknown.end();
        return toldBefore || rejected.error.code == Error::Code::Conflict || rejected.error.code == Error::Code::NotFound;
    });
    return batch;
}

void FolderImport::tell(const FolderBatch& news)
{
    const QString text = batchText(news, m_folder);
    if (text.isEmpty())
        return;
    const bool anyBad = !news.staged.rejected.empty();
    Message message{.kind = anyBad ? Message::Kind::Failure : Message::Kind::Info, .text = text};
    if (!news.staged.runs.empty()) {
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
    Q_EMIT leftAlone(static_cast<int>(stopped.size()) - forgetUnknown(stopped));
    Q_EMIT messageRaised({.text = tr("The import from the watched folder %1 was stopped; nothing changed. Its files are left "
                                     "alone until they change. Import results takes them all the same.")
                                      .arg(m_folder),
                          .outlivesEdits = true});
}

} // namespace waymark
