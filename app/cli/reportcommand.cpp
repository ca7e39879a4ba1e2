// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/reportfile.h"

#include "model/export/reportcontent.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// What of the arguments says which report it is.
ReportOptions optionsOf(const Arguments& arguments)
{
    ReportOptions options;
    for (const QString& option : {u"kind"_s, u"sprint"_s, u"workload"_s, u"lens"_s, u"environment"_s, u"as-of"_s})
        if (arguments.has(option))
            options.insert(option, arguments.value(option));
    return options;
}

QString suffixOf(const Arguments& arguments)
{
    return QFileInfo(arguments.value(u"out"_s)).suffix().toLower();
}

/// Why the options can't be; empty: nothing is known against them before the workspace is read.
QString faultOf(const Arguments& arguments)
{
    if (const auto kind = kindOf(optionsOf(arguments)); !kind)
        return kind.error().message;
    const QString suffix = suffixOf(arguments);
    if (suffix == u"pdf")
        return u"--out takes the name of an .html, .csv or .json file; for a PDF call waymark --export FILE.pdf"_s;
    if (suffix != u"html" && suffix != u"csv" && suffix != u"json")
        return u"--out takes the name of an .html, .csv or .json file"_s;
    return {};
}

} // namespace

Exit runReport(const Arguments& arguments, const Session& session)
{
    if (const QString fault = faultOf(arguments); !fault.isEmpty())
        return badUsage(fault);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    auto request = requestOf(optionsOf(arguments), records, session.clock->now());
    if (!request)
        return badUsage(request.error().message);
    request->workspace = (*workspace)->file();
    request->redact = arguments.has(u"redact"_s);
    request->author = author(arguments);
    Progress progress;
    const auto report = reportContent(*request, suffixOf(arguments), records, session.catalogues, progress);
    if (!report)
        return fail(report.error(), (*workspace)->file());
    const auto written = writeReport(arguments.value(u"out"_s), *report);
    return written ? Exit::Fine : fail(written.error());
}

} // namespace waymark::cli
