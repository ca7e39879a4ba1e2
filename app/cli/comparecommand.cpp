// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparecommand.h"

#include "app/cli/runscommand.h"
#include "model/edit/evidencereader.h"
#include "model/programme/namedplaces.h"
#include "model/report/comparisontext.h"
#include "model/score/shownwords.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

constexpr int pageRows = 1000; ///< of results that are read at once

/// What FROM or TO names: a moment, else a run. Errors: neither, in words.
Result<ComparisonPoint> pointOf(const QString& text, const Records& records, std::span<const NumberedRun> runs)
{
    const auto moment = momentNamed(text, records.properties().timeZone);
    if (moment)
        return ComparisonPoint(*moment);
    const auto run = runNamed(text, runs);
    if (run)
        return ComparisonPoint(run->id);
    return Error{.message = moment.error().message + u", and "_s + run.error().message};
}

const Run* runOf(const ComparisonPoint& point, const Records& records)
{
    const RunId* id = std::get_if<RunId>(&point);
    return id ? records.of<Run>().find(*id) : nullptr;
}

QJsonObject pointJson(const QDateTime& time, const Run* run)
{
    return {{u"time"_s, time.toUTC().toString(Qt::ISODate)},
            {u"run"_s, run ? QJsonValue(run->id.toString()) : QJsonValue()},
            {u"file"_s, run ? QJsonValue(run->file) : QJsonValue()}};
}

QString pointText(const QDateTime& time, const Run* run)
{
    const QString moment = time.toUTC().toString(Qt::ISODate);
    return run ? u"%1 (%2)"_s.arg(moment, run->file) : moment;
}

/// What is compared, with what came of it.
struct Compared {
    const EvidenceReader& reader;
    const Comparison& comparison;
    const Run* from; ///< null: a moment
    const Run* to;
};

/// Page by page, so that a long list needs little memory. Errors: of the workspace, in the midst of the document.
Result<void> printAsJson(const Compared& compared)
{
    QJsonObject head = comparisonJson(compared.comparison);
    head.insert(u"from"_s, pointJson(compared.comparison.from, compared.from));
    head.insert(u"to"_s, pointJson(compared.comparison.to, compared.to));
    QByteArray text = jsonText(head, QJsonDocument::Compact);
    text.chop(1); // the object goes on
    std::fprintf(stdout, "%s,\"results\":[", text.constData());
    const char* separator = "\n";
    const auto count = static_cast<qint64>(compared.comparison.results.size());
    for (qint64 offset = 0; offset < count; offset += pageRows) {
        const auto rows = compared.reader.comparedRows(compared.comparison, {}, offset, pageRows);
        if (!rows)
            return rows.error();
        for (const ComparedRow& row : *rows) {
            std::fprintf(stdout, "%s%s", separator, jsonText(comparedJson(row), QJsonDocument::Compact).constData());
            separator = ",\n";
        }
    }
    std::fputs("]}\n", stdout);
    return {};
}

void printRow(const ComparedRow& row)
{
    printText(u"  %1 %2 %3 %4 of %5, %6: %7 -> %8"_s
                  .arg(word(row.compared.kind), -9)
                  .arg(shownWord(row.compared.severity()), -9)
                  .arg(row.result.tool, row.result.checkId, row.result.target, row.result.resource,
                       stateText(row.compared.before), stateText(row.compared.after)));
}

Result<void> printAsText(const Compared& compared)
{
    const auto rows = compared.reader.comparedRows(compared.comparison, {}, 0, pageRows);
    if (!rows)
        return rows.error();
    printText(u"From %1 to %2:"_s.arg(pointText(compared.comparison.from, compared.from),
                                      pointText(compared.comparison.to, compared.to)));
    printText(u"  "_s + comparisonText(compared.comparison));
    for (const ScopeOutside& outside : compared.comparison.outside)
        printText(u"  out of scope: "_s + outsideText(outside));
    for (const ComparedRow& row : *rows)
        printRow(row);
    const auto more = static_cast<qint64>(compared.comparison.results.size()) - pageRows;
    if (more > 0)
        printText(u"  and %1 more; --json lists all"_s.arg(more));
    return {};
}

} // namespace

Exit runCompare(const Arguments& arguments, const Session& session)
{
    const QString file = arguments.positionals().front();
    const auto opened = openWithRuns(arguments, session);
    if (!opened)
        return fail(opened.error(), file);
    const Records& records = opened->workspace->records();
    const auto from = pointOf(arguments.positionals().at(1), records, opened->runs);
    if (!from)
        return badUsage(from.error().message);
    const auto to = pointOf(arguments.positionals().at(2), records, opened->runs);
    if (!to)
        return badUsage(to.error().message);
    const auto reader = EvidenceReader::open(opened->workspace->file());
    if (!reader)
        return fail(reader.error(), file);
    const auto comparison = reader->compare({.from = *from, .to = *to});
    if (!comparison) {
        const Error& error = comparison.error();
        const bool misnamed = error.code == Error::Code::NotFound || error.code == Error::Code::Invalid;
        return misnamed ? badUsage(error.message) : fail(error, file);
    }
    const Compared compared{*reader, *comparison, runOf(*from, records), runOf(*to, records)};
    const auto printed = arguments.has(u"json"_s) ? printAsJson(compared) : printAsText(compared);
    return printed ? Exit::Fine : fail(printed.error(), file);
}

} // namespace waymark::cli
