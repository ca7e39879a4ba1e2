// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportexport.h"

#include "app/appcontext.h"
#include "model/domain/wholefile.h"
#include "model/edit/workspace.h"
#include "model/export/reportcontent.h"
#include "views/shared/pdfreport.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ReportExport", text);
}

QString suffixOf(const QString& file)
{
    return QFileInfo(file).suffix().toLower();
}

Error misused(const QString& text)
{
    return {.code = Error::Code::Invalid, .message = text};
}

/// Invalid is kept for what the command line asks for.
Error unusable(Error error)
{
    if (error.code == Error::Code::Invalid)
        error.code = Error::Code::Io;
    return error;
}

/// Of options that only a report has; empty: none is given.
QString optionOfReports(const ReportExport& request)
{
    QStringList given = request.options.keys();
    given.sort();
    return given.isEmpty() && request.redact ? QStringLiteral("redact") : given.value(0);
}

} // namespace

Result<void> writeReport(const ReportRequest& request, const QString& file, const Records& records, const Catalogues& catalogues,
                         Progress& progress)
{
    const QString suffix = suffixOf(file);
    if (suffix == u"pdf") {
        const auto printed = reportOnPaper(request, records, catalogues, progress);
        if (!printed)
            return printed.error();
        progress.done = 0; // pages from here on
        return writePdf(*printed, file, progress);
    }
    if (suffix != u"html" && suffix != u"csv" && suffix != u"json")
        return misused(tr("The report was not written to %1: nobody knows what such a file would be. Give it a name that ends in "
                          ".html, .pdf, .csv or .json.").arg(file));
    const auto content = reportContent(request, suffix, records, catalogues, progress);
    if (!content)
        return content.error();
    return writeWholeFile(file, *content, tr("The report can't be written to %1: %2. Choose another folder."));
}

bool ReportExport::isPicture() const
{
    return suffixOf(file) == u"png";
}

Result<void> checkExport(const ReportExport& request)
{
    if (!request.isPicture() && suffixOf(request.file) != u"pdf")
        return misused(tr("--export takes the name of a .pdf or .png file; waymark-cli report writes the others."));
    if (request.workspace.isEmpty())
        return misused(tr("--export needs a workspace to report of."));
    if (request.isPicture()) {
        const QString option = optionOfReports(request);
        return option.isEmpty() ? Result<void>()
                                : Result<void>(misused(tr("--%1 is for reports: a .png is a picture of the dashboard as it is.").arg(option)));
    }
    if (request.isSized)
        return misused(tr("--size is for pictures: a report has the size of its paper."));
    const auto kind = kindOf(request.options);
    return kind ? Result<void>() : Result<void>(misused(kind.error().message));
}

Result<void> exportReport(const AppContext& context, const ReportExport& request)
{
    const auto workspace =
        Workspace::open(request.workspace, {.author = context.author, .clock = context.clock, .pollInterval = 0});
    if (!workspace)
        return unusable(workspace.error());
    const Records& records = (*workspace)->records();
    auto wanted = requestOf(request.options, records, context.clock->now());
    if (!wanted)
        return misused(wanted.error().message);
    wanted->workspace = (*workspace)->file();
    wanted->redact = request.redact;
    wanted->author = context.author;
    Progress progress;
    const auto written = writeReport(*wanted, request.file, records, context.catalogues, progress);
    return written ? written : Result<void>(unusable(written.error()));
}

} // namespace waymark
