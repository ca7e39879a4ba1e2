// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/job/job.h"
#include "views/shared/messagebar.h"

#include <QObject>

namespace waymark {

class JobBar;

/// Looks after the file of a workspace that was opened, once the person sees it: whether it is sound, on a worker, and
/// whether it lies where only one program may use it.
class FileCheck final : public QObject {
    Q_OBJECT
public:
    using Check = std::function<Result<void>(const QString& file, Progress& progress)>; ///< called on a worker

    struct Subject {
        QString file;
        bool onNetworkDrive = false;
        Check check;
    };

    /// Begins when `painted` is painted for the first time. `jobs` takes over a check that outlives this object; it may
    /// be null.
    FileCheck(Subject subject, QWidget* painted, JobBar* jobs, QObject* parent = nullptr);
    ~FileCheck() override;

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();

    Subject m_subject;
    JobBar* m_jobs;
    std::unique_ptr<Job<Result<void>>> m_job;
};

} // namespace waymark
