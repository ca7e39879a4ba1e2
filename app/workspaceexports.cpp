// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceexports.h"

#include "app/appcontext.h"
#include "app/reportexport.h"
#include "app/workspacefiles.h"
#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "views/shared/figuresmodel.h"
#include "views/shared/jobbar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace waymark {

namespace {

/// What a report of the window is of.
ReportRequest requestFor(const Workspace& workspace, const FiguresModel& figures, const OfferedReport& report)
{
    ReportRequest request{.workspace = workspace.file(), .kind = report.kind, .author = workspace.author(), .now = workspace.clock().now()};
    if (report.kind == ReportKind::Review) {
        if (auto reviews = chosenReviews(workspace.records(), {}))
            request.reviews = *std::move(reviews); // that none is there is no error
        return request;
    }
    request.environment = figures.environment();
    if (report.kind == ReportKind::Programme || report.kind == ReportKind::Compliance)
        request.asOf = figures.asOfMoment();
    if (const Sprint* current = report.onlyCurrentSprint ? figures.sprint() : nullptr)
        request.sprint = current->id;
    return request;
}

} // namespace

WorkspaceExports::WorkspaceExports(AppContext& app, JobBar& jobs, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_jobs(jobs)
{
}

void WorkspaceExports::serve(const ExportActions& actions, const std::function<WorkspaceView*()>& view)
{
    connect(&actions, &ExportActions::requested, this,
            [this, view](ExportKind kind, bool redact) { write(view()->workspace(), kind, redact); });
    connect(&actions, &ExportActions::reportRequested, this, [this, view](const OfferedReport& report, bool redact) {
        writeReport(view()->workspace(), view()->figures(), report, redact);
    });
}

bool WorkspaceExports::isBusy()
{
    const bool isRunning = m_job.isRunning() || m_report.isRunning();
    if (isRunning)
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("An export is still being written. Start the next one when it is done.")});
    return isRunning;
}

void WorkspaceExports::write(const Workspace& workspace, ExportKind kind, bool redact)
{
    const QString out = isBusy() ? QString() : askWhere(workspace.records().properties().name, kind);
    if (out.isEmpty())
        return;
    const ExportRequest request{.workspace = workspace.file(),
                                .out = out,
                                .kind = kind,
                                .redact = redact,
                                .author = m_app.author,
                                .now = m_app.clock->now()};
    const auto records = std::make_shared<const Records>(workspace.records()); // the worker may not see those of this thread
    m_job.start([request, records, app = &m_app](Progress& progress) { return writeExport(request, *records, app->catalogues, progress); },
                this, [this, request](const Result<ExportSummary>& written) { tell(request, written); });
    m_jobs.watch(m_job, tr("Exporting: %1").arg(exportName(kind)));
}

void WorkspaceExports::writeReport(const Workspace& workspace, const FiguresModel& figures, const OfferedReport& report, bool redact)
{
    if (isBusy())
        return;
    const QString name = reportName(report);
    if (report.onlyCurrentSprint && !figures.sprint()) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning, .text = tr("There is no sprint to report of. Plan one on the roadmap first.")});
        return;
    }
    const QString file = askWhereReport(workspace.records().properties().name, report);
    if (file.isEmpty())
        return;
    ReportRequest request = requestFor(workspace, figures, report);
    request.redact = redact;
    const auto records = std::make_shared<const Records>(workspace.records());
    m_report.start([request, file, records, app = &m_app](Progress& progress) {
        return waymark::writeReport(request, file, *records, app->catalogues, progress);
    }, this, [this, name, file](const Result<void>& written) { tellReport(name, file, written); });
    m_jobs.watch(m_report, tr("Writing: %1").arg(name));
}

QString WorkspaceExports::askWhere(const QString& name, ExportKind kind)
{
    const bool isPack = kind == ExportKind::Pack;
    const QString suffix = isPack ? QStringLiteral(".zip") : QStringLiteral(".json");
    const QString proposal = plainFileName(tr("%1 %2", "workspace, what is exported").arg(name, isPack ? tr("evidence") : word(kind)));
    const QString filter = isPack ? tr("ZIP archives (*.zip);;New folders (*)") : tr("JSON (*.json);;All files (*)");
    QString out = m_app.prompt->saveFile(tr("Export %1").arg(exportName(kind)), QDir(m_app.settings->lastFolder()).filePath(proposal + suffix),
                                         filter);
    if (!out.isEmpty() && !isPack && QFileInfo(out).suffix().isEmpty())
        out += suffix;
    return out;
}

QString WorkspaceExports::askWhereReport(const QString& name, const OfferedReport& report)
{
    const QString suffix = QStringLiteral(".pdf");
    const QString proposal = plainFileName(tr("%1 %2", "workspace, what is exported").arg(name, word(report.kind)));
    QString file = m_app.prompt->saveFile(tr("Export %1").arg(reportName(report)),
                                          QDir(m_app.settings->lastFolder()).filePath(proposal + suffix),
                                          tr("PDF (*.pdf);;Web page (*.html);;Table (*.csv);;JSON (*.json)"));
    if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += suffix;
    return file;
}

void WorkspaceExports::tell(const ExportRequest& request, const Result<ExportSummary>& written)
{
    if (!written) {
        tellFailure(written.error());
        return;
    }
    QStringList sentences{tr("%1: written to %2.", "what was exported").arg(exportName(request.kind), QDir::toNativeSeparators(request.out))};
    sentences += written->sentences;
    tellDone(sentences.join(QLatin1Char(' ')), request.out);
}

void WorkspaceExports::tellReport(const QString& name, const QString& file, const Result<void>& written)
{
    if (written)
        tellDone(tr("%1: written to %2.", "what was exported").arg(name, QDir::toNativeSeparators(file)), file);
    else
        tellFailure(written.error());
}

void WorkspaceExports::tellFailure(const Error& error)
{
    if (error.code == Error::Code::Cancelled)
        return;
    qWarning("%s (%s)", qPrintable(error.message), qPrintable(error.detail));
    Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = error.message, .outlivesEdits = true});
}

void WorkspaceExports::tellDone(const QString& text, const QString& file)
{
    const QString folder = QFileInfo(file).absolutePath();
    Q_EMIT messageRaised({.kind = Message::Kind::Done,
                          .text = text,
                          .actionText = tr("Open folder"),
                          .action = [this, folder] { openFolder(folder); },
                          .outlivesEdits = true});
}

void WorkspaceExports::openFolder(const QString& folder)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        Q_EMIT messageRaised({.kind = Message::Kind::Failure,
                              .text = tr("The folder %1 can't be opened: the system has no program for that. Open it yourself.")
                                          .arg(QDir::toNativeSeparators(folder)),
                              .outlivesEdits = true});
}

} // namespace waymark
