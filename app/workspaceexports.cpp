// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspaceexports.h"

#include "app/appcontext.h"
#include "app/exportactions.h"
#include "app/workspacefiles.h"
#include "model/edit/workspace.h"
#include "views/shared/jobbar.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

WorkspaceExports::WorkspaceExports(AppContext& app, JobBar& jobs, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_jobs(jobs)
{
}

void WorkspaceExports::write(const Workspace& workspace, ExportKind kind, bool redact)
{
    if (m_job.isRunning()) {
        Q_EMIT messageRaised({.kind = Message::Kind::Warning,
                              .text = tr("An export is still being written. Start the next one when it is done.")});
        return;
    }
    const QString out = askWhere(workspace.records().properties().name, kind);
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

void WorkspaceExports::tell(const ExportRequest& request, const Result<ExportSummary>& written)
{
    if (!written) {
        if (written.error().code == Error::Code::Cancelled)
            return;
        qWarning("%s (%s)", qPrintable(written.error().message), qPrintable(written.error().detail));
        Q_EMIT messageRaised({.kind = Message::Kind::Failure, .text = written.error().message, .outlivesEdits = true});
        return;
    }
    QStringList sentences{tr("%1: written to %2.", "what was exported").arg(exportName(request.kind), QDir::toNativeSeparators(request.out))};
    sentences += written->sentences;
    Q_EMIT messageRaised({.kind = Message::Kind::Done, .text = sentences.join(QLatin1Char(' ')), .outlivesEdits = true});
}

} // namespace waymark
