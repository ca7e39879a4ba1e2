// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "model/programme/setup.h"
#include "views/shared/messagebar.h"

#include <QObject>
#include <QTemporaryDir>

namespace waymark {

class JobBar;
class Workspace;
struct AppContext;

/// A name that any file system takes.
QString plainFileName(const QString& name);

/// Opens, makes and copies workspace files, asking where they are to lie. Every way to a workspace ends in opened().
class WorkspaceFiles final : public QObject {
    Q_OBJECT
public:
    WorkspaceFiles(AppContext& app, JobBar& jobs, QObject* parent = nullptr);

    void open(const QString& file); ///< empty: asks for one
    void create(const NewProgramme& programme);
    /// Asks for results, then makes a workspace to take them.
    void createFromResults(const QStringList& results = {});
    /// A fresh demo in a temporary folder, which goes when the program ends.
    void openDemo();
    /// Asks where to; the workspace stays open until the copy is written.
    void saveCopy(const std::shared_ptr<const Workspace>& workspace);

    QStringList askForResults();
    /// Where the file of a workspace of this name is to lie; empty: the person declined.
    QString askWhere(const QString& title, const QString& name);

Q_SIGNALS:
    /// `results` are to be imported at once.
    void opened(std::shared_ptr<waymark::Workspace> workspace, const QStringList& results);
    void busyChanged(bool busy);
    void messageRaised(const waymark::Message& message);

private:
    void openAt(const QString& file, const QStringList& results, bool remember);
    void tellOfCopy(const QString& file, const Result<void>& saved);
    void fail(const Error& error);

    AppContext& m_app;
    JobBar& m_jobs;
    QTemporaryDir m_demoFolder;
    int m_demos = 0;
    Job<Result<void>> m_demo;
    Job<Result<void>> m_copy;
};

} // namespace waymark
