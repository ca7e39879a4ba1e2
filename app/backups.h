// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/backup.h"
#include "model/job/job.h"
#include "views/shared/messagebar.h"

#include <QObject>
#include <QTimer>

#include <deque>

class QAction;

namespace waymark {

class JobBar;
class WorkspaceFiles;
struct AppContext;

/// Backs the open workspace up by itself, as the preferences have it, and when somebody asks for it; and opens backups, of
/// which only copies are ever edited. A workspace in the folder for temporary files, as the demo, is not backed up by itself.
/// Reading and writing is the work of jobs.
class Backups final : public QObject {
    Q_OBJECT
public:
    Backups(AppContext& app, WorkspaceFiles& files, JobBar& jobs, QObject* parent = nullptr);

    /// Of which workspace; empty: none is open any more. The one before is backed up once more, if it has changed.
    void follow(const QString& workspaceFile);
    /// Whether the program has to stay for a while: a last backup is then on its way, and closingAllowed() follows if it comes to
    /// good. If not, a message says so; asked again, and while that lasts, it may go all the same.
    bool holdsClosing();
    void stay(); ///< the program does after all
    void backUpNow();
    void openBackup(); ///< asks which, and where its copy is to lie
    /// Backs up if it is time to. By itself every minute.
    void look();
    QList<QAction*> commands() const { return {m_now, m_open}; }

Q_SIGNALS:
    void closingAllowed();
    void messageRaised(const waymark::Message& message);

private:
    struct Due {
        QString workspaceFile;
        bool isAskedFor = false;
    };

    bool backsUpByItself(const QString& workspaceFile) const;
    void add(const Due& due);
    void proceed();
    void finish(const Due& due, const Result<BackupOutcome>& outcome);
    void tellFailure(const Due& due, const Error& error);
    void tellDone(const Due& due, const BackupOutcome& outcome);
    void tell(Message::Kind kind, const QString& text);
    void showLatest();

    AppContext& m_app;
    WorkspaceFiles& m_files;
    JobBar& m_jobs;
    QAction* m_now;
    QAction* m_open;
    QTimer m_timer;
    QString m_workspaceFile;  ///< empty: none is open
    QDateTime m_notBefore;    ///< when there is nothing new, or it failed: not each minute
    std::deque<Due> m_due;    ///< the first is under way
    bool m_isClosing = false;
    QString m_told;           ///< failure that the person knows of
    Job<Result<BackupOutcome>> m_job;
    Job<Result<void>> m_copy;
};

} // namespace waymark
