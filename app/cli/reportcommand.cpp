// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/asof.h"
#include "app/cli/reportfile.h"
#include "app/cli/reviewreport.h"

#include "model/edit/evidencereader.h"
#include "model/programme/riskreportfacts.h"
#include "model/programme/tieditems.h"
#include "model/report/csvreport.h"
#include "model/report/htmlreport.h"
#include "model/report/jsonreport.h"
#include "model/report/planhtml.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "model/report/sprintcsv.h"
#include "model/report/sprinthtml.h"
#include "model/report/sprintjson.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// What a report is written from.
struct Content {
    const ProgrammeFigures& figures;
    const ReportFacts& facts;
    const PlanRows& rows;
    const SprintFigures* sprint; ///< the only one that it is of; null: all
    const RiskReport& risks;     ///< empty but for a report of the registry
};

/// One kind of report as one type of file.
struct Report {
    const char* kind;
    const char* suffix; ///< of the file
    QByteArray (*write)(const Content& content);
};

template <QString (*html)(const ProgrammeFigures&, const ReportFacts&)>
QByteArray asHtml(const Content& content)
{
    return html(content.figures, content.facts).toUtf8();
}

template <QString (*csv)(const ProgrammeFigures&)>
QByteArray asCsv(const Content& content)
{
    return csv(content.figures).toUtf8();
}

template <QJsonObject (*json)(const ProgrammeFigures&, const ReportFacts&)>
QByteArray asJson(const Content& content)
{
    return QJsonDocument(json(content.figures, content.facts)).toJson();
}

QByteArray sprintsAsHtml(const Content& content)
{
    return (content.sprint ? sprintHtml(content.figures, *content.sprint, content.rows, content.facts)
                           : sprintsHtml(content.figures, content.facts))
        .toUtf8();
}

QByteArray sprintsAsCsv(const Content& content)
{
    return (content.sprint ? sprintCsv(content.figures, *content.sprint, content.rows) : sprintsCsv(content.figures))
        .toUtf8();
}

QByteArray sprintsAsJson(const Content& content)
{
    return QJsonDocument(content.sprint ? sprintJson(content.figures, *content.sprint, content.rows, content.facts)
                                        : sprintsJson(content.figures, content.facts))
        .toJson();
}

QByteArray risksAsHtml(const Content& content)
{
    return risksHtml(content.risks, content.facts).toUtf8();
}

QByteArray risksAsCsv(const Content& content)
{
    return risksCsv(content.risks).toUtf8();
}

QByteArray risksAsJson(const Content& content)
{
    return QJsonDocument(risksJson(content.risks, content.facts)).toJson();
}

constexpr Report reports[] = {
    {"dashboard", "html", asHtml<dashboardHtml>}, {"dashboard", "csv", asCsv<dashboardCsv>},
    {"dashboard", "json", asJson<dashboardJson>}, {"compliance", "html", asHtml<complianceHtml>},
    {"compliance", "csv", asCsv<complianceCsv>},  {"compliance", "json", asJson<complianceJson>},
    {"sprint", "html", sprintsAsHtml},            {"sprint", "csv", sprintsAsCsv},
    {"sprint", "json", sprintsAsJson},            {"risks", "html", risksAsHtml},
    {"risks", "csv", risksAsCsv},                 {"risks", "json", risksAsJson},
};

/// Errors: there is no such report, in words about the option that is wrong.
Result<Report> find(const QString& kind, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    const auto isKind = [&](const Report& report) { return kind == QLatin1String(report.kind); };
    const auto isIt = [&](const Report& report) { return isKind(report) && suffix == QLatin1String(report.suffix); };
    if (std::ranges::none_of(reports, isKind))
        return Error{.message = u"there is no report of the kind \"%1\"; there are dashboard, compliance, sprint, "
                                "risks and review"_s.arg(kind)};
    const auto found = std::ranges::find_if(reports, isIt);
    if (found == std::end(reports))
        return Error{.message = u"--out takes the name of an .html, .csv or .json file"_s};
    return *found;
}

QString kindOf(const Arguments& arguments)
{
    return arguments.value(u"kind"_s, u"dashboard"_s);
}

/// The one that --kind and --out ask for. Errors: there is no such, or another option isn't for it.
Result<Report> reportOf(const Arguments& arguments)
{
    const QString kind = kindOf(arguments);
    const auto report = find(kind, arguments.value(u"out"_s));
    if (!report)
        return report;
    for (const QString& option : {u"workload"_s, u"lens"_s})
        if (arguments.has(option))
            return Error{.message = u"--%1 is for --kind review only"_s.arg(option)};
    if (arguments.has(u"sprint"_s) && kind != u"sprint")
        return Error{.message = u"--sprint is for --kind sprint only"_s};
    if (arguments.has(u"as-of"_s) && kind == u"sprint")
        return Error{.message = u"--as-of is not for --kind sprint: the plan has no past"_s};
    if (arguments.has(u"as-of"_s) && kind == u"risks")
        return Error{.message = u"--as-of is not for --kind risks: the registry is as it is now"_s};
    return report;
}

/// Null: none is chosen.
const SprintFigures* figuresOf(const std::optional<Sprint>& chosen, const ProgrammeFigures& figures)
{
    for (const SprintFigures& sprint : figures.sprints)
        if (chosen && sprint.sprint.id == chosen->id)
            return &sprint;
    return nullptr;
}

/// With all that the report tells.
Result<ProgrammeFigures> figuresFor(const QString& kind, const Workspace& workspace, const Session& session,
                                    const QString& environment, const std::optional<QDateTime>& moment)
{
    auto figures = readFigures(workspace, session, environment, moment);
    if (!figures || kind != u"compliance")
        return figures;
    const auto evidence = EvidenceReader::open(workspace.file());
    if (!evidence)
        return evidence.error();
    if (auto added = addTiedItems(*figures, *evidence, workspace.records(), session.catalogues); !added)
        return added.error();
    return figures;
}

PlanRows planRows(const Records& records)
{
    return {.stories = records.stories(), .people = records.people(), .closedStories = records.of<ClosedStory>().all()};
}

/// Of the registry, if the report is of that.
RiskReport risksFor(const QString& kind, const Records& records, const Session& session, const ProgrammeFigures& figures)
{
    return kind == u"risks" ? riskReport(records, session.catalogues, figures, session.clock->now()) : RiskReport();
}

} // namespace

Exit runReport(const Arguments& arguments, const Session& session)
{
    if (kindOf(arguments) == u"review")
        return runReviewReport(arguments, session);
    const auto report = reportOf(arguments);
    if (!report)
        return badUsage(report.error().message);
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto chosen = environment(arguments, records);
    if (!chosen)
        return badUsage(chosen.error().message);
    const auto sprint = sprintOption(arguments, records);
    if (!sprint)
        return badUsage(sprint.error().message);
    const auto moment = asOf(arguments, records, session.clock->now());
    if (!moment)
        return badUsage(moment.error().message);
    const auto figures = figuresFor(kindOf(arguments), **workspace, session, *chosen, *moment);
    if (!figures)
        return fail(figures.error(), (*workspace)->file());
    const auto changes = readRunChanges(**workspace);
    if (!changes)
        return fail(changes.error(), (*workspace)->file());
    const auto auditHead = (*workspace)->auditHead();
    if (!auditHead)
        return fail(auditHead.error(), (*workspace)->file());
    const ReportFacts facts{.workspace = records.properties().name,
                            .environment = *chosen,
                            .written = session.clock->now(),
                            .runChanges = *changes,
                            .auditHead = *auditHead};
    const PlanRows rows = planRows(records);
    const RiskReport risks = risksFor(kindOf(arguments), records, session, *figures);
    return finishReport(report->write({*figures, facts, rows, figuresOf(*sprint, *figures), risks}), arguments, **workspace);
}

} // namespace waymark::cli
