// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include "app/appcontext.h"
#include "app/workspacefiles.h"
#include "model/edit/backupfiles.h"
#include "views/shared/jobbar.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

constexpr int interval = 60'000;           ///< ms between two looks
constexpr int secondsPerHour = 3'600;
constexpr int secondsAfterFailure = 900;   ///< until it is tried again

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

Backups::Backups(AppContext& app, WorkspaceFiles& files, JobBar& jobs, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_files(files)
    , m_jobs(jobs)
    , m_now(new QAction(signIcon(QStringLiteral("copy")), tr("Back up now"), this))
    , m_open(new QAction(signIcon(QStringLiteral("folder")), tr("Open a backup..."), this))
{
    m_now->setEnabled(false);
    connect(m_now, &QAction::triggered, this, &Backups::backUpNow);
    connect(m_open, &QAction::triggered, this, &Backups::openBackup);
    const Preferences& preferences = app.settings->preferences();
    connect(&preferences, &Preferences::backupRequested, this, &Backups::backUpNow);
    connect(&preferences, &Preferences::openBackupRequested, this, &Backups::openBackup);
    connect(&preferences, &Preferences::changed, this, [this] { m_notBefore = {}; });
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Backups::look);
}

void Backups::follow(const QString& workspaceFile)
{
    if (!m_workspaceFile.isEmpty() && backsUpByItself(m_workspaceFile))
        add({.workspaceFile = m_workspaceFile});
    m_workspaceFile = workspaceFile;
    m_notBefore = {};
    m_now->setEnabled(!workspaceFile.isEmpty());
    if (workspaceFile.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
    showLatest();
}

bool Backups::backsUpByItself(const QString& workspaceFile) const
{
    const QString temporary = QFileInfo(QDir::tempPath()).canonicalFilePath();
    const bool goesByItself = !temporary.isEmpty() && QFileInfo(workspaceFile).canonicalFilePath().startsWith(temporary + u'/');
    return m_app.settings->preferences().values().backups.isOn && !goesByItself;
}

bool Backups::holdsClosing()
{
    if (m_isClosing) // asked again
        return false;
    if (!m_workspaceFile.isEmpty() && backsUpByItself(m_workspaceFile))
        add({.workspaceFile = m_workspaceFile});
    m_isClosing = !m_due.empty();
    return m_isClosing;
}

void Backups::stay()
{
    m_isClosing = false;
}

void Backups::backUpNow()
{
    if (!m_workspaceFile.isEmpty())
        add({.workspaceFile = m_workspaceFile, .isAskedFor = true});
}

void Backups::look()
{
    m_isClosing = m_isClosing && !m_due.empty();
    const QDateTime now = m_app.clock->now();
    if (m_workspaceFile.isEmpty() || !m_due.empty() || now < m_notBefore || !backsUpByItself(m_workspaceFile))
        return;
    const auto latest = m_app.settings->latestBackup(m_workspaceFile);
    const qint64 wanted = qint64(m_app.settings->preferences().values().backups.hours) * secondsPerHour;
    if (latest && latest->made <= now && latest->made.addSecs(wanted) > now)
        return;
    m_notBefore = now.addSecs(wanted); // if nothing is new
    add({.workspaceFile = m_workspaceFile});
}

void Backups::add(const Due& due)
{
    m_due.push_back(due);
    if (m_due.size() == 1)
        proceed();
}

void Backups::proceed()
{
    const Due due = m_due.front();
    const Preferences& preferences = m_app.settings->preferences();
    const BackupRequest request{.workspaceFile = due.workspaceFile,
                                .folder = preferences.backupFolder(),
                                .now = m_app.clock->now(),
                                .kept = preferences.values().backups.kept,
                                .hours = preferences.values().backups.hours,
                                .latest = due.isAskedFor ? std::nullopt : m_app.settings->latestBackup(due.workspaceFile)};
    m_job.start([request](Progress& progress) { return backUp(request, progress); }, this,
                [this, due](const Result<BackupOutcome>& outcome) { finish(due, outcome); });
    m_jobs.watch(m_job, tr("Backing up"));
}

void Backups::finish(const Due& due, const Result<BackupOutcome>& outcome)
{
    m_due.pop_front();
    if (outcome)
        tellDone(due, *outcome);
    else
        tellFailure(due, outcome.error());
    if (!m_due.empty())
        proceed();
    else if (m_isClosing && outcome)
        Q_EMIT closingAllowed();
}

void Backups::tellFailure(const Due& due, const Error& error)
{
    m_notBefore = m_app.clock->now().addSecs(secondsAfterFailure);
    qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
    const QString text = m_isClosing
        ? tr("%1 Close the window again to leave without it.", "why there is no backup").arg(error.message)
        : error.message;
    if (!due.isAskedFor && text == m_told) // it fails every quarter of an hour
        return;
    m_told = text;
    tell(error.code == Error::Code::Cancelled ? Message::Kind::Info : Message::Kind::Failure, text);
}

void Backups::tellDone(const Due& due, const BackupOutcome& outcome)
{
    m_told.clear();
    if (!outcome.made)
        return;
    m_app.settings->setLatestBackup(due.workspaceFile, *outcome.made);
    showLatest();
    if (!outcome.notRemoved.isEmpty())
        tell(Message::Kind::Warning, tr("%1 was backed up, but an older backup can't be removed: %2. Remove it by hand, or change the "
                                        "folder's permissions.", "workspace, file")
                                         .arg(shown(due.workspaceFile), shown(outcome.notRemoved.front())));
    else if (due.isAskedFor)
        tell(Message::Kind::Done, tr("Backed up to %1. The copy was opened, and is whole.").arg(shown(outcome.made->file)));
}

void Backups::tell(Message::Kind kind, const QString& text)
{
    Q_EMIT messageRaised({.kind = kind, .text = text, .outlivesEdits = true});
}

void Backups::showLatest()
{
    const auto latest = m_workspaceFile.isEmpty() ? std::nullopt : m_app.settings->latestBackup(m_workspaceFile);
    QString note;
    if (!m_workspaceFile.isEmpty())
        note = latest ? tr("Latest of this workspace: %1, %2", "moment, file")
                            .arg(momentText(latest->made, m_app.clock->now().toLocalTime()), shown(latest->file))
                      : tr("This workspace has not been backed up from here yet.");
    m_app.settings->preferences().setBackupNote(note);
}

void Backups::openBackup()
{
    if (m_copy.isRunning()) {
        tell(Message::Kind::Warning, tr("A backup is still being copied. Open the next one when it is done."));
        return;
    }
    const QString folder = m_app.settings->preferences().backupFolder();
    const QString backup = m_app.prompt->openFile(tr("Open a backup"), QFileInfo(folder).isDir() ? folder : m_app.settings->lastFolder(),
                                                  tr("Backups (*.waymark);;All files (*)"));
    if (backup.isEmpty())
        return;
    const QString named = nameInBackup(backup);
    const QString name = tr("%1 from a backup", "workspace").arg(named.isEmpty() ? QFileInfo(backup).completeBaseName() : named);
    const QString file = m_files.askWhere(tr("Where is the copy of the backup to lie?"), name);
    if (file.isEmpty())
        return;
    m_copy.start([backup, file](Progress&) { return copyBackup(backup, file); }, this, [this, file](const Result<void>& copied) {
        if (copied)
            m_files.open(file);
        else
            tell(Message::Kind::Failure, copied.error().message);
    });
    m_jobs.watch(m_copy, tr("Copying a backup"), JobBar::Stop::Never);
}

} // namespace waymark
