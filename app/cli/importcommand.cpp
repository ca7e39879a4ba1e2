// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/domain/plaintext.h"
#include "model/edit/imports.h"
#include "model/programme/namedplaces.h"

#include <QJsonArray>

#include <set>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

struct Imported {
    QString file; ///< as the caller named it
    Run run;
    std::map<QString, qint64> unknownWords;
    std::map<QString, qint64> passedOver; ///< rows that are no results, by reason
    qint64 notSeen = 0;                   ///< results that a complete run has not seen any more
};

struct ImportReport {
    std::vector<Imported> runs;
    std::vector<RejectedFile> rejected;
    QStringList notCounted = {};       ///< since the workspace failed
    std::optional<Error> failure = {}; ///< of the workspace, after which nothing more was done
};

Result<ImportRequest> requestOf(const Arguments& arguments, const Clock& clock)
{
    ImportRequest request{.file = {}, .partial = arguments.has(u"partial"_s), .drill = arguments.has(u"drill"_s)};
    if (arguments.has(u"format"_s))
        request.format = arguments.value(u"format"_s);
    if (arguments.has(u"target"_s)) {
        request.target = arguments.value(u"target"_s);
        if (showsNothing(*request.target))
            return Error{.message = u"--target takes a name"_s};
    }
    if (arguments.has(u"sprint"_s)) {
        bool ok = false;
        request.sprint = arguments.value(u"sprint"_s).toInt(&ok);
        if (!ok || *request.sprint < 0)
            return Error{.message = u"--sprint takes a number from 0"_s};
    }
    if (arguments.has(u"time"_s)) {
        request.time = timeNamed(arguments.value(u"time"_s));
        if (!request.time)
            return Error{.message = u"--time takes a time such as 2026-03-02T06:00:00Z"_s};
        // Every later run would be older than it, and change nothing. A day is left for clocks and zones, as in files.
        if (*request.time > clock.now().addDays(1))
            return Error{.message = u"--time takes a time that does not lie in the future"_s};
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
    if (staged->runs.empty())
        return {};
    if (auto done = dryRun ? discardImports(workspace.file(), *staged) : acceptImports(workspace, *staged); !done)
        return done;
    for (const StagedRun& run : staged->runs)
        report.runs.push_back({.file = request.file,
                               .run = run.run,
                               .unknownWords = run.facts.unknownWords,
                               .passedOver = run.facts.passedOver,
                               .notSeen = run.notSeen});
    if (dryRun)
        return {};
    staged->lock.reset();
    return settle(workspace.file(), progress);
}

QJsonObject toJson(const std::map<QString, qint64>& counts)
{
    QJsonObject object;
    for (const auto& [name, count] : counts)
        object.insert(name, count);
    return object;
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
            {u"reopened"_s, run.reopened},    {u"unchanged"_s, run.unchanged},
            {u"notSeen"_s, imported.notSeen},
            {u"unknownWords"_s, toJson(imported.unknownWords)},
            {u"passedOver"_s, toJson(imported.passedOver)},
            {u"warnings"_s, QJsonArray::fromStringList(run.warnings)},
            {u"incomplete"_s, run.complete ? QJsonValue(QJsonValue::Null) : QJsonValue(run.incompleteReason)}};
}

void printNotes(const Imported& imported)
{
    const Run& run = imported.run;
    if (!run.complete)
        printText(u"  partial (%1): what it lacks is not taken as resolved"_s.arg(run.incompleteReason));
    if (run.timeSource == TimeSource::ImportTime)
        printText(u"  the file has no time that can be right, so the time of this import counts"_s);
    for (const QString& warning : run.warnings)
        printText(u"  warning: %1"_s.arg(warning));
    for (const auto& [word, count] : imported.unknownWords)
        printText(u"  unknown status \"%1\" in %2 rows, taken as skipped"_s.arg(word, QString::number(count)));
    for (const auto& [reason, count] : imported.passedOver)
        printText(u"  rows passed over, since they are no results: %1 (%2)"_s.arg(QString::number(count), reason));
}

QString summary(const Imported& imported)
{
    const Run& run = imported.run;
    return u"%1 rows, %2 results (%3 new, %4 changed, %5 resolved, %6 reopened, %7 unchanged, %8 not seen any more)"_s
        .arg(run.rows)
        .arg(run.results)
        .arg(run.newResults)
        .arg(run.changed)
        .arg(run.resolved)
        .arg(run.reopened)
        .arg(run.unchanged)
        .arg(imported.notSeen);
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
        for (const QString& file : report.notCounted)
            rejected.append(QJsonObject{{u"file"_s, file}, {u"error"_s, report.failure->message}});
        printJson({{u"runs"_s, runs}, {u"rejected"_s, rejected}});
        return;
    }
    for (const Imported& imported : report.runs) {
        const QString target = imported.run.target.isEmpty() ? QString() : u" of "_s + imported.run.target;
        printText(u"%1: %2%3, %4"_s.arg(imported.file, imported.run.format, target, summary(imported)));
        printNotes(imported);
    }
}

/// One file after the other, so that those before a failure of the workspace count.
ImportReport importAll(Workspace& workspace, const ImportRequest& prototype, const Arguments& arguments,
                       const Session& session)
{
    ImportReport report;
    for (const QString& file : arguments.positionals().mid(1)) {
        ImportRequest request = prototype;
        request.file = file;
        const size_t before = report.runs.size();
        const auto done = report.failure
            ? Result<void>(*report.failure)
            : importOne(workspace, request, session, arguments.has(u"dry-run"_s), report);
        if (done)
            continue;
        report.failure = done.error();
        if (report.runs.size() == before)
            report.notCounted << file;
    }
    return report;
}

/// Errors: the workspace has no such sprint, in words.
Result<void> checkSprint(const ImportRequest& request, const Records& records)
{
    std::set<int> numbers;
    for (const Sprint& sprint : records.sprints())
        numbers.insert(sprint.number);
    if (!request.sprint || numbers.contains(*request.sprint))
        return {};
    return Error{.message = u"there is no sprint %1; "_s.arg(*request.sprint)
                     + (numbers.empty() ? u"the workspace has none"_s
                                        : u"there are %1 to %2"_s.arg(*numbers.begin()).arg(*numbers.rbegin()))};
}

} // namespace

Exit runImport(const Arguments& arguments, const Session& session)
{
    const auto prototype = requestOf(arguments, *session.clock);
    if (!prototype)
        return badUsage(prototype.error().message);
    for (const Error& fault : session.formats.faults()) // those of the person's own; the others do without them
        fail(fault);
    if (prototype->format && !session.formats.find(*prototype->format))
        return badUsage(u"there is no format \"%1\"; see waymark-cli formats"_s.arg(*prototype->format));
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    if (auto sprint = checkSprint(*prototype, (*workspace)->records()); !sprint)
        return badUsage(sprint.error().message);
    const ImportReport report = importAll(**workspace, *prototype, arguments, session);
    print(report, arguments.has(u"json"_s));
    Exit exit = Exit::Fine;
    for (const RejectedFile& rejected : report.rejected)
        exit = fail(rejected.error, rejected.file);
    return report.failure ? fail(*report.failure, (*workspace)->file()) : exit;
}

} // namespace waymark::cli
