// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"
#include "model/job/job.h"

#include <QObject>

#include <functional>

namespace waymark {

class Workspace;

/// Settles the workspace's results on a worker after each change of a run, undo and redo included, and once at the
/// start; then deletes what only purged runs saw. Figures don't wait for it, but where partial runs are among those of a
/// scope they are exact only then: so they are computed anew on settled(), as tables of results are read anew.
class ResultsSettler final : public QObject {
    Q_OBJECT
public:
    explicit ResultsSettler(Workspace& workspace, QObject* parent = nullptr);

    bool isSettling() const { return m_job.isRunning(); }
    JobBase& job() { return m_job; }

Q_SIGNALS:
    void settled();
    void failed(const waymark::Error& error);

private:
    void follow(const ChangeSet& changes);
    void start(std::function<Result<void>(const QString& file, Progress&)> work);

    Workspace& m_workspace;
    Job<Result<void>> m_job;
};

} // namespace waymark
