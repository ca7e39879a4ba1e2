// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/formatcatalogue.h"
#include "model/job/job.h"
#include "views/import/folderbatch.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class JobBar;
class Workspace;

/// Imports the files of a watched folder without a preview: those that wait are read together on a worker, and then
/// count at once, in one undo step. One batch at a time, and none while another import is under way. Files that are in no
/// format that is known are tried again when there are others, as after one of them was mapped.
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
    /// Bad, or the same as another. Less than 0: so many that were left alone are so no more.
    void leftAlone(int files);
    /// Imported or not, they are not to be offered again before they change. Those of no known format are not among them: their
    /// format may be mapped after the program was started again.
    void dealtWith(const std::vector<waymark::SeenFile>& files);
    void messageRaised(const waymark::Message& message);

private:
    void announce();
    void take(Result<FolderBatch> read);
    void closeFiles(const FolderBatch& batch);
    FolderBatch newsOf(FolderBatch batch) const;
    void tell(const FolderBatch& news);
    void retryUnknown();
    int forgetUnknown(const std::vector<SeenFile>& files); ///< how many of them were such
    void giveBack(const SeenFile& file);
    void tryLater(const Error& error);
    void giveUp();

    Workspace& m_workspace;
    const FormatCatalogue& m_formats;
    FormatCatalogue m_tried; ///< with which files were read last
    QString m_folder;
    JobBar* m_jobs;
    std::vector<SeenFile> m_waiting;
    std::vector<SeenFile> m_reading;
    std::vector<SeenFile> m_unknown; ///< left alone because they are in no known format
    int m_rests = 0;     ///< calls of proceed() to let pass
    QString m_failure;   ///< told last; not told again while it lasts
    std::unique_ptr<Job<Result<FolderBatch>>> m_job; ///< may outlive this object
};

} // namespace waymark
