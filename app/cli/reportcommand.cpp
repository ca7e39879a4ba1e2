// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/report/csvreport.h"
#include "model/report/htmlreport.h"
#include "model/report/jsonreport.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// One kind of report as one type of file.
struct Report {
    const char* kind;
    const char* suffix; ///< of the file
    QByteArray (*write)(const ProgrammeFigures& figures, const ReportFacts& facts);
};

template <QString (*html)(const ProgrammeFigures&, const ReportFacts&)>
QByteArray asHtml(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return html(figures, facts).toUtf8();
}

template <QString (*csv)(const ProgrammeFigures&)>
QByteArray asCsv(const ProgrammeFigures& figures, const ReportFacts&)
{
    return csv(figures).toUtf8();
}

template <QJsonObject (*json)(const ProgrammeFigures&, const ReportFacts&)>
QByteArray asJson(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    return QJsonDocument(json(figures, facts)).toJson();
}

constexpr Report reports[] = {
    {"dashboard", "html", asHtml<dashboardHtml>},   {"dashboard", "csv", asCsv<dashboardCsv>},
    {"dashboard", "json", asJson<dashboardJson>},   {"compliance", "html", asHtml<complianceHtml>},
    {"compliance", "csv", asCsv<complianceCsv>},    {"compliance", "json", asJson<complianceJson>},
};

/// Errors: there is no such report, in words about the option that is wrong.
Result<Report> find(const QString& kind, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix();
    const auto isKind = [&](const Report& report) { return kind == QLatin1String(report.kind); };
    const auto isIt = [&](const Report& report) { return isKind(report) && suffix == QLatin1String(report.suffix); };
    if (std::ranges::none_of(reports, isKind))
        return Error{.message = u"there is no report of the kind \"%1\"; there are dashboard and compliance"_s.arg(kind)};
    const auto found = std::ranges::find_if(reports, isIt);
    if (found == std::end(reports))
        return Error{.message = u"--out takes the name of an .html, .csv or .json file"_s};
    return *found;
}

Result<void> write(const QString& file, const QByteArray& content)
{
    QSaveFile device(file);
    if (!device.open(QIODevice::WriteOnly) || device.write(content) < 0 || !device.commit())
        return Error{.code = Error::Code::Io,
                     .message = u"The report can't be written to %1: %2."_s.arg(file, device.errorString())};
    return {};
}

} // namespace

Exit runReport(const Arguments& arguments, const Session& session)
{
    const QString out = arguments.value(u"out"_s);
    const auto report = find(arguments.value(u"kind"_s, u"dashboard"_s), out);
    if (!report)
        return badUsage(report.error().message);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto chosen = environment(arguments, records);
    if (!chosen)
        return badUsage(chosen.error().message);
    const auto figures = readFigures(**workspace, session, *chosen);
    if (!figures)
        return fail(figures.error(), (*workspace)->file());
    const auto auditHead = (*workspace)->auditHead();
    if (!auditHead)
        return fail(auditHead.error(), (*workspace)->file());
    const auto written = write(out, report->write(*figures, {.workspace = records.properties().name,
                                                             .environment = *chosen,
                                                             .written = session.clock->now(),
                                                             .auditHead = *auditHead}));
    return written ? Exit::Fine : fail(written.error());
}

} // namespace waymark::cli
