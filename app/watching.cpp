// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watching.h"

#include "app/appcontext.h"
#include "app/workspaceactions.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "views/import/folderimport.h"
#include "views/shared/jobbar.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

constexpr int interval = 2000; ///< ms between two looks, and so the time that a file must not change to be complete

QString nameOf(const QString& folder)
{
    const QString name = QDir(folder).dirName();
    return name.isEmpty() ? QDir::toNativeSeparators(folder) : name;
}

/// ".json, .jsonl"
QString suffixesText()
{
    QStringList texts;
    for (const QString& suffix : resultsSuffixes())
        texts << QStringLiteral(".%1").arg(suffix);
    return texts.join(Watching::tr(", "));
}

} // namespace

Watching::Watching(AppContext& app, Workspace& workspace, WorkspaceActions& actions, JobBar& jobs, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_jobs(jobs)
    , m_looking(std::make_unique<Job<FolderLook>>())
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Watching::look);
    connect(&actions, &WorkspaceActions::watchRequested, this, &Watching::choose);
    connect(&actions, &WorkspaceActions::unwatchRequested, this, &Watching::stop);
    Preferences& preferences = app.settings->preferences();
    connect(&preferences, &Preferences::watchRequested, this, &Watching::begin);
    connect(&preferences, &Preferences::unwatchRequested, this, &Watching::stop);
    connect(this, &Watching::changed, &preferences, [this, &preferences] { preferences.setWatchedFolder(folder()); });
    if (const QString folder = app.settings->watchedFolder(workspace.file()); !folder.isEmpty())
        watch(folder, app.settings->takenFiles(workspace.file()));
}

Watching::~Watching()
{
    m_actions.setWatching(false);
    m_app.settings->preferences().setWatchedFolder({});
    m_jobs.takeOver(std::move(m_looking));
}

QString Watching::folder() const
{
    return m_folder ? m_folder->folder() : QString();
}

void Watching::choose()
{
    const QString chosen =
        m_app.prompt->openFolder(tr("Watch a folder for results"), isOn() ? folder() : m_app.settings->lastFolder());
    if (!chosen.isEmpty())
        begin(chosen);
}

void Watching::begin(const QString& chosen)
{
    const QFileInfo info(chosen);
    if (!info.isDir() || !info.isReadable()) {
        Q_EMIT messageRaised({.kind = Message::Kind::Failure,
                              .text = tr("%1 can't be watched: it is no folder, or you may not read it. Choose another, or "
                                         "change its permissions.")
                                          .arg(QDir::toNativeSeparators(chosen))});
        return;
    }
    const QString path = info.absoluteFilePath();
    m_app.settings->setLastFolder(path);
    m_app.settings->setWatchedFolder(m_workspace.file(), path);
    m_app.settings->setTakenFiles(m_workspace.file(), {});
    watch(path, {});
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = tr("Watching %1. Results in files of these kinds count as soon as they are complete there, without a "
                                     "preview, and each import can be undone: %2. For lines of text, whose format a person has to "
                                     "give, there is Import results.", "folder, suffixes")
                                      .arg(QDir::toNativeSeparators(path), suffixesText()),
                          .outlivesEdits = true});
}

void Watching::stop()
{
    if (!isOn())
        return;
    const QString path = folder();
    m_app.settings->setWatchedFolder(m_workspace.file(), {});
    m_app.settings->setTakenFiles(m_workspace.file(), {});
    m_timer.stop();
    m_import.reset();
    m_folder.reset();
    m_actions.setWatching(false);
    Q_EMIT changed();
    Q_EMIT messageRaised({.text = tr("%1 is not watched any more. What was imported from it stays.").arg(QDir::toNativeSeparators(path)),
                          .outlivesEdits = true});
}

void Watching::watch(const QString& folder, const QStringList& taken)
{
    m_folder.emplace(folder, taken);
    m_imported = 0;
    m_left = 0;
    m_import = std::make_unique<FolderImport>(m_workspace, m_app.formats, nameOf(folder), &m_jobs);
    follow(*m_import);
    m_actions.setWatching(true);
    m_timer.start();
    Q_EMIT changed();
}

void Watching::follow(const FolderImport& import)
{
    connect(&import, &FolderImport::messageRaised, this, &Watching::messageRaised);
    connect(&import, &FolderImport::dealtWith, this, &Watching::remember);
    connect(&import, &FolderImport::imported, this, [this](int files) {
        m_imported += files;
        Q_EMIT changed();
    });
    connect(&import, &FolderImport::leftAlone, this, [this](int files) {
        m_left += files;
        Q_EMIT changed();
    });
}

void Watching::look()
{
    if (!m_folder || m_looking->isRunning())
        return;
    const QString path = folder();
    m_looking->start([path](Progress&) { return lookInto(path); }, this, [this, path](const FolderLook& look) {
        if (folder() == path)
            take(look);
    });
}

void Watching::take(const FolderLook& look)
{
    const WatchedFolder::News news = m_folder->take(look);
    const QString path = QDir::toNativeSeparators(folder());
    if (news.vanished)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("The watched folder %1 can't be read: it was moved or removed, or you may not read it. It is "
                                         "looked for until you stop watching.")
                                          .arg(path),
                              .outlivesEdits = true});
    if (news.returned)
        Q_EMIT messageRaised({.text = tr("The watched folder %1 is there again.").arg(path), .outlivesEdits = true});
    if (news.vanished || news.returned)
        Q_EMIT changed();
    m_import->add(news.ready);
    m_import->proceed();
}

void Watching::remember(const std::vector<SeenFile>& files)
{
    for (const SeenFile& file : files)
        m_folder->remember(file);
    m_app.settings->setTakenFiles(m_workspace.file(), m_folder->remembered());
}

} // namespace waymark
