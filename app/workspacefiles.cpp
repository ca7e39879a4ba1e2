// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspacefiles.h"

#include "app/appcontext.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"
#include "views/shared/jobbar.h"

#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

namespace waymark {

namespace {

const QString suffix = QStringLiteral(".waymark");

QString workspaceFilter()
{
    return WorkspaceFiles::tr("Waymark workspaces (*.waymark);;All files (*)");
}

QString resultsFilter()
{
    QStringList patterns;
    for (const QString& suffix : resultsSuffixes())
        patterns << QStringLiteral("*.%1").arg(suffix);
    return WorkspaceFiles::tr("Results (%1);;All files (*)", "*.json *.jsonl").arg(patterns.join(u' '));
}

} // namespace

QString plainFileName(const QString& name)
{
    QString result;
    for (const QChar c : name.trimmed())
        result += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : u'-';
    return result.left(80);
}

WorkspaceFiles::WorkspaceFiles(AppContext& app, JobBar& jobs, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_jobs(jobs)
{
}

void WorkspaceFiles::open(const QString& file)
{
    const QString chosen =
        file.isEmpty() ? m_app.prompt->openFile(tr("Open a workspace"), m_app.settings->lastFolder(), workspaceFilter())
                       : file;
    if (!chosen.isEmpty())
        openAt(chosen, {}, true);
}

void WorkspaceFiles::create(const NewProgramme& programme)
{
    const QString file = askWhere(tr("Where is the workspace to lie?"), programme.name);
    if (file.isEmpty())
        return;
    const auto made = createWorkspace(file, programme, m_app.catalogues, m_app.author, m_app.clock);
    if (!made)
        fail(made.error());
    else
        openAt(file, {}, true);
}

void WorkspaceFiles::createFromResults(const QStringList& results)
{
    const QStringList chosen = results.isEmpty() ? askForResults() : results;
    if (chosen.isEmpty())
        return;
    const QString file =
        askWhere(tr("Where is the workspace for these results to lie?"), QFileInfo(chosen.front()).completeBaseName());
    if (file.isEmpty())
        return;
    const QDate today = m_app.clock->now().toLocalTime().date();
    const NewProgramme programme = {.name = QFileInfo(file).completeBaseName(),
                                    .timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId()),
                                    .firstDay = today.addDays(8 - today.dayOfWeek())};
    const auto made = createWorkspace(file, programme, m_app.catalogues, m_app.author, m_app.clock);
    if (!made)
        fail(made.error());
    else
        openAt(file, chosen, true);
}

void WorkspaceFiles::openDemo()
{
    if (m_demo.isRunning())
        return;
    if (!m_demoFolder.isValid()) {
        fail({.message =
                  tr("The demo can't be made: no temporary folder could be made. Free some space and try again.")});
        return;
    }
    const QString file = m_demoFolder.filePath(QStringLiteral("demo-%1.waymark").arg(++m_demos));
    Q_EMIT busyChanged(true);
    m_demo.start(
        [file, app = &m_app](Progress& progress) -> Result<void> {
            const auto made = createDemo(file, app->catalogues, app->formats, app->author, app->clock, progress);
            return made ? Result<void>() : Result<void>(made.error());
        },
        this,
        [this, file](Result<void> made) {
            Q_EMIT busyChanged(false);
            if (made)
                openAt(file, {}, false);
            else if (made.error().code != Error::Code::Cancelled)
                fail(made.error());
        });
    m_jobs.watch(m_demo, tr("Making the demo"));
}

void WorkspaceFiles::saveCopy(const std::shared_ptr<const Workspace>& workspace)
{
    if (m_copy.isRunning()) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("A copy is still being written. Save the next one when it is done.")});
        return;
    }
    const QString name = workspace->records().properties().name;
    const QString file = askWhere(tr("Save a copy"), tr("%1 copy").arg(name));
    if (file.isEmpty())
        return;
    if (!workspace->isInPlace()) { // all that is left belongs to this thread
        tellOfCopy(file, workspace->saveCopy(file));
        return;
    }
    // The delivery holds the workspace, not the work: it belongs to this thread, and must end in it.
    m_copy.start([source = workspace.get(), file](Progress&) { return source->saveCopy(file); }, this,
                 [this, workspace, file](const Result<void>& saved) { tellOfCopy(file, saved); });
    m_jobs.watch(m_copy, tr("Saving a copy"), JobBar::Stop::Never);
}

void WorkspaceFiles::tellOfCopy(const QString& file, const Result<void>& saved)
{
    if (!saved)
        fail(saved.error());
    else
        Q_EMIT messageRaised({.kind = Message::Kind::Done,
                              .text = tr("A copy was saved as %1. You go on working in the workspace itself.")
                                          .arg(QDir::toNativeSeparators(file)),
                              .actionText = tr("Open the copy"),
                              .action = [this, file] { open(file); }});
}

QStringList WorkspaceFiles::askForResults()
{
    const QStringList files = m_app.prompt->openFiles(tr("Import results"), m_app.settings->lastFolder(), resultsFilter());
    if (!files.isEmpty())
        m_app.settings->setLastFolder(QFileInfo(files.front()).absolutePath());
    return files;
}

void WorkspaceFiles::openAt(const QString& file, const QStringList& results, bool remember)
{
    auto workspace = Workspace::open(file, {.author = m_app.author, .clock = m_app.clock});
    if (!workspace) {
        fail(workspace.error());
        return;
    }
    if (remember) {
        m_app.settings->addRecentWorkspace(file);
        m_app.settings->setLastFolder(QFileInfo(file).absolutePath());
    }
    Q_EMIT opened(std::shared_ptr<Workspace>(*std::move(workspace)), results);
}

QString WorkspaceFiles::askWhere(const QString& title, const QString& name)
{
    const QString proposal = QDir(m_app.settings->lastFolder()).filePath(plainFileName(name) + suffix);
    QString file = m_app.prompt->saveFile(title, proposal, workspaceFilter());
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += suffix;
    return file;
}

void WorkspaceFiles::fail(const Error& error)
{
    qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message});
}

} // namespace waymark
