// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exportactions.h"
#include "model/job/job.h"
#include "views/shared/messagebar.h"

namespace waymark {

class FiguresModel;
class JobBar;
class Workspace;
class WorkspaceView;
struct AppContext;

/// Writes a workspace for others on a worker, asking where to: one report or export at a time.
class WorkspaceExports final : public QObject {
    Q_OBJECT
public:
    WorkspaceExports(AppContext& app, JobBar& jobs, QObject* parent = nullptr);

    /// Does what is asked for of the workspace that `view` shows; it is asked for only while there is one.
    void serve(const ExportActions& actions, const std::function<WorkspaceView*()>& view);
    /// As the workspace is now.
    void write(const Workspace& workspace, ExportKind kind, bool redact);
    /// Of the environment and the day that the screens' figures are of, if the report has a past.
    void writeReport(const Workspace& workspace, const FiguresModel& figures, const OfferedReport& report, bool redact);

Q_SIGNALS:
    void messageRaised(const waymark::Message& message); ///< what was written, with a door to its folder, or why nothing was

private:
    bool isBusy(); ///< and says so
    QString askWhere(const QString& name, ExportKind kind);
    QString askWhereReport(const QString& name, const OfferedReport& report);
    void tell(const ExportRequest& request, const Result<ExportSummary>& written);
    void tellReport(const QString& name, const QString& file, const Result<void>& written);
    void tellFailure(const Error& error);
    void tellDone(const QString& text, const QString& file);
    void openFolder(const QString& folder);

    AppContext& m_app;
    JobBar& m_jobs;
    Job<Result<ExportSummary>> m_job;
    Job<Result<void>> m_report;
};

} // namespace waymark
