// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/import/folderbatch.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class JobBar;
class Workspace;

/// Imports the files of a watched folder without a preview: those that wait are read together on a worker, and then
/// count at once, in one undo step. One batch at a time, and none while another import is under way.
class FolderImport final : public QObject {
    Q_OBJECT
public:
    /// `folder`: its name, for messages. `jobs` may be null. Workspace, formats and jobs outlive this object.
    FolderImport(Workspace& workspace, const FormatCatalogue& formats, QString folder, JobBar* jobs, QObject* parent = nullptr);
    ~FolderImport() override;

    void add(const std::vector<SeenFile>& files); ///< a newer state of a file replaces the one that waits
    /// Reads what waits, if nothing is being read. To be called at each look: after a failure that isn't a file's, some
    /// of these calls only pass the time.
    void proceed();

Q_SIGNALS:
    void imported(int files);
    void leftAlone(int files); ///< bad, or the same as another
    /// Imported or not, they are not to be offered again before they change.
    void dealtWith(const std::vector<waymark::SeenFile>& files);
    void messageRaised(const waymark::Message& message);

private:
    void announce();
    void take(Result<FolderBatch> read);
    void closeFiles(const FolderBatch& batch);
    void tell(const FolderBatch& batch);
    void giveBack(const SeenFile& file);
    void tryLater(const Error& error);
    void giveUp();

    Workspace& m_workspace;
    const FormatCatalogue& m_formats;
    QString m_folder;
    JobBar* m_jobs;
    std::vector<SeenFile> m_waiting;
    std::vector<SeenFile> m_reading;
    int m_rests = 0;     ///< calls of proceed() to let pass
    QString m_failure;   ///< told last; not told again while it lasts
    std::unique_ptr<Job<Result<FolderBatch>>> m_job; ///< may outlive this object
};

} // namespace waymark
