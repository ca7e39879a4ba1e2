// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/edit/imports.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct Imported {
    QString file; ///< as the caller named it
    Run run;
    std::map<QString, qint64> unknownWords;
};

struct ImportReport {
    std::vector<Imported> runs;
    std::vector<RejectedFile> rejected;
};

Result<ImportRequest> requestOf(const Arguments& arguments)
{
    ImportRequest request{.file = {}, .partial = arguments.has(u"partial"_s), .drill = arguments.has(u"drill"_s)};
    if (arguments.has(u"format"_s))
        request.format = arguments.value(u"format"_s);
    if (arguments.has(u"target"_s))
        request.target = arguments.value(u"target"_s);
    if (arguments.has(u"sprint"_s)) {
        bool ok = false;
        request.sprint = arguments.value(u"sprint"_s).toInt(&ok);
        if (!ok || *request.sprint < 0)
            return Error{.message = u"--sprint takes a number from 0"_s};
    }
    if (arguments.has(u"time"_s)) {
        QDateTime time = QDateTime::fromString(arguments.value(u"time"_s), Qt::ISODate);
        if (!time.isValid())
            return Error{.message = u"--time takes a time such as 2026-03-02T06:00:00Z"_s};
        if (time.timeSpec() == Qt::LocalTime) // no zone given
            time.setTimeSpec(Qt::UTC);
        request.time = time.toUTC();
    }
    return request;
}

/// One file: staged, then accepted, or discarded for a dry run. Errors are those of the workspace, not of the file.
Result<void> importOne(Workspace& workspace, const ImportRequest& request, const Session& session, bool dryRun,
                       ImportReport& report)
{
    Progress progress;
    auto staged = stageImports(workspace.file(), {request}, session.formats, *session.clock, progress);
    if (!staged)
        return staged.error();
    for (RejectedFile& rejected : staged->rejected)
        report.rejected.push_back(std::move(rejected));
    for (const StagedRun& run : staged->runs)
        report.runs.push_back({.file = request.file, .run = run.run, .unknownWords = run.facts.unknownWords});
    if (staged->runs.empty())
        return {};
    if (dryRun)
        return discardImports(workspace.file(), *staged);
    if (auto accepted = acceptImports(workspace, *staged); !accepted)
        return accepted;
    staged->lock.reset();
    return settle(workspace.file(), progress);
}

QJsonObject toJson(const Imported& imported)
{
    const Run& run = imported.run;
    return {{u"file"_s, imported.file},       {u"format"_s, run.format},
            {u"tool"_s, run.tool},            {u"target"_s, run.target},
            {u"sha256"_s, run.sha256},        {u"time"_s, Codec<QDateTime>::encode(run.time)},
            {u"timeSource"_s, word(run.timeSource)}, {u"complete"_s, run.complete},
            {u"rows"_s, run.rows},            {u"passed"_s, run.passed},
            {u"failed"_s, run.failed},        {u"error"_s, run.error},
            {u"skipped"_s, run.skipped},      {u"notApplicable"_s, run.notApplicable},
            {u"suppressed"_s, run.suppressed}, {u"checks"_s, run.checks},
            {u"results"_s, run.results},      {u"new"_s, run.newResults},
            {u"changed"_s, run.changed},      {u"resolved"_s, run.resolved},
            {u"reopened"_s, run.reopened},    {u"unchanged"_s, run.unchanged}};
}

void print(const ImportReport& report, bool json)
{
    if (json) {
        QJsonArray runs;
        for (const Imported& imported : report.runs)
            runs.append(toJson(imported));
        QJsonArray rejected;
        for (const RejectedFile& file : report.rejected)
            rejected.append(QJsonObject{{u"file"_s, file.file}, {u"error"_s, file.error.message}});
        printJson({{u"runs"_s, runs}, {u"rejected"_s, rejected}});
        return;
    }
    for (const Imported& imported : report.runs) {
        const Run& run = imported.run;
        printText(u"%1: %2 of %3, %4 rows, %5 results (%6 new, %7 changed, %8 resolved, %9 reopened, %10 unchanged)"_s
                      .arg(imported.file, run.format, run.target)
                      .arg(run.rows)
                      .arg(run.results)
                      .arg(run.newResults)
                      .arg(run.changed)
                      .arg(run.resolved)
                      .arg(run.reopened)
                      .arg(run.unchanged));
        for (const auto& [word, count] : imported.unknownWords)
            printText(u"  unknown status \"%1\" in %2 rows, taken as skipped"_s.arg(word).arg(count));
    }
}

} // namespace

Exit runImport(const Arguments& arguments, const Session& session)
{
    const auto prototype = requestOf(arguments);
    if (!prototype)
        return badUsage(prototype.error().message);
    if (prototype->format && !session.formats.find(*prototype->format))
        return badUsage(u"there is no format \"%1\"; see waymark-cli formats"_s.arg(*prototype->format));
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error());
    ImportReport report;
    for (const QString& file : arguments.positionals().mid(1)) {
        ImportRequest request = *prototype;
        request.file = file;
        if (auto done = importOne(**workspace, request, session, arguments.has(u"dry-run"_s), report); !done)
            return fail(done.error());
    }
    print(report, arguments.has(u"json"_s));
    Exit exit = Exit::Fine;
    for (const RejectedFile& rejected : report.rejected)
        exit = fail(rejected.error);
    return exit;
}

} // namespace waymark::cli
