// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/job/job.h"
#include "views/import/watchedfolder.h"
#include "views/shared/messagebar.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace waymark {

class FolderImport;
class JobBar;
class Workspace;
class WorkspaceActions;
struct AppContext;

/// The folder whose results an open workspace takes by itself. Which one it is, is remembered with the workspace's other
/// settings, so that it goes on when the workspace is opened again. Ends before the workspace.
class Watching final : public QObject {
    Q_OBJECT
public:
    Watching(AppContext& app, Workspace& workspace, WorkspaceActions& actions, JobBar& jobs, QObject* parent = nullptr);
    ~Watching() override;

    bool isOn() const { return m_folder.has_value(); }
    QString folder() const; ///< empty: none
    bool isThere() const { return m_folder && m_folder->isThere(); }
    int imported() const { return m_imported; } ///< files, since this began
    int left() const { return m_left; }         ///< files that were left alone, likewise

    void choose(); ///< asks for the folder
    void begin(const QString& folder); ///< tells why not, where it can't
    void stop();
    /// Looks into the folder, on a worker, unless it is just being looked into. By itself every two seconds.
    void look();

Q_SIGNALS:
    void changed();
    void messageRaised(const waymark::Message& message);

private:
    void watch(const QString& folder, const QStringList& taken);
    void follow(const FolderImport& import);
    void take(const FolderLook& look);
    void remember(const std::vector<SeenFile>& files);

    AppContext& m_app;
    Workspace& m_workspace;
    WorkspaceActions& m_actions;
    JobBar& m_jobs;
    QTimer m_timer;
    std::optional<WatchedFolder> m_folder;
    std::unique_ptr<FolderImport> m_import;
    int m_imported = 0;
    int m_left = 0;
    std::unique_ptr<Job<FolderLook>> m_looking; ///< may outlive this object, where a drive hangs
};

} // namespace waymark
