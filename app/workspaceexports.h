// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/workspaceexport.h"
#include "model/job/job.h"
#include "views/shared/messagebar.h"

namespace waymark {

class JobBar;
class Workspace;
struct AppContext;

/// Writes a workspace for others on a worker, asking where to: one export at a time.
class WorkspaceExports final : public QObject {
    Q_OBJECT
public:
    WorkspaceExports(AppContext& app, JobBar& jobs, QObject* parent = nullptr);

    /// As the workspace is now.
    void write(const Workspace& workspace, ExportKind kind, bool redact);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message);

private:
    QString askWhere(const QString& name, ExportKind kind);
    void tell(const ExportRequest& request, const Result<ExportSummary>& written);

    AppContext& m_app;
    JobBar& m_jobs;
    Job<Result<ExportSummary>> m_job;
};

} // namespace waymark
