// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportexport.h"

#include "app/appcontext.h"
#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"
#include "model/export/redactionof.h"
#include "model/report/redactedreport.h"
#include "model/report/reviewhtml.h"
#include "views/shared/pdfreport.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ReportExport", text);
}

Result<void> checkRequest(const ReportExport& request)
{
    const auto refuse = [](const QString& text) { return Error{.code = Error::Code::Invalid, .message = text}; };
    if (!request.kind.isEmpty() && request.kind != u"review")
        return refuse(tr("There is no PDF of the kind \"%1\"; there is review.").arg(request.kind));
    if (QFileInfo(request.file).suffix().compare(QStringLiteral("pdf"), Qt::CaseInsensitive) != 0)
        return refuse(tr("--export takes the name of a .pdf file; waymark-cli report writes the others."));
    if (request.workspace.isEmpty())
        return refuse(tr("--export needs a workspace to report of."));
    return {};
}

/// As asked for.
Result<PrintedReport> redacted(PrintedReport report, const ReportExport& request, const Workspace& workspace)
{
    if (!request.redact)
        return report;
    auto redaction = redactionOf(workspace.file(), workspace.records(), workspace.author());
    if (!redaction)
        return redaction.error();
    report.body = redactedHtml(report.body, *redaction);
    for (ReportChart& chart : report.charts)
        chart = {.title = redaction->redacted(chart.title),
                 .description = redaction->redacted(chart.description),
                 .svg = redactedHtml(chart.svg, *redaction)};
    report.title = redaction->redacted(report.title);
    report.subtitle = redaction->redacted(report.subtitle);
    report.subtitle += QStringLiteral(". ") + redaction->sentence();
    return report;
}

/// Invalid is kept for what the command line asks for.
Error unreadable(Error error)
{
    if (error.code == Error::Code::Invalid)
        error.code = Error::Code::Parse;
    return error;
}

} // namespace

Result<void> exportReport(const AppContext& context, const ReportExport& request)
{
    if (auto checked = checkRequest(request); !checked)
        return checked;
    const auto workspace =
        Workspace::open(request.workspace, {.author = context.author, .clock = context.clock, .pollInterval = 0});
    if (!workspace)
        return unreadable(workspace.error());
    const Records& records = (*workspace)->records();
    const auto chosen = chosenReviews(records, request.reviews);
    if (!chosen)
        return Error{.code = Error::Code::Invalid, .message = chosen.error().message};
    const auto evidence = EvidenceReader::open(request.workspace);
    if (!evidence)
        return evidence.error();
    const auto reports = reviewReports(*evidence, records, context.catalogues, *chosen, {.now = context.clock->now()});
    if (!reports)
        return reports.error();
    const auto auditHead = (*workspace)->auditHead();
    if (!auditHead)
        return auditHead.error();
    const ReportFacts facts{.workspace = records.properties().name,
                            .written = context.clock->now(),
                            .auditHead = *auditHead,
                            .author = context.author};
    const auto printed = redacted(printedReviews(*reports, facts), request, **workspace);
    if (!printed)
        return printed.error();
    Progress progress;
    return writePdf(*printed, request.file, progress);
}

} // namespace waymark
