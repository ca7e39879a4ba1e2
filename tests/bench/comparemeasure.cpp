// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/edit/evidencereader.h"
#include "model/edit/workspace.h"

#include <algorithm>
#include <map>

namespace waymark::bench {

namespace {

constexpr int rounds = 40;
constexpr int pageRows = 100;

/// The runs of the target that was looked at most often, by their times.
std::vector<Run> runsOfOneTarget(const Records& records)
{
    std::map<QString, std::vector<Run>> byTarget;
    for (const Run& run : records.runs())
        if (run.counts())
            byTarget[run.target].push_back(run);
    std::vector<Run> most;
    for (auto& [target, runs] : byTarget)
        if (runs.size() > most.size())
            most = std::move(runs);
    std::ranges::sort(most, {}, &Run::time);
    return most;
}

/// To the first page of what differs, as a person waits for it.
Result<void> compareOnce(const QString& file, const ComparisonRequest& request)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    const auto comparison = reader->compare(request);
    if (!comparison)
        return comparison.error();
    const auto rows = reader->comparedRows(*comparison, std::nullopt, 0, pageRows);
    if (!rows)
        return rows.error();
    return rows->empty() ? Error{.message = QStringLiteral("the points that are compared don't differ")} : Result<void>();
}

Result<void> readRunsOnce(const QString& file)
{
    const auto reader = EvidenceReader::open(file);
    if (!reader)
        return reader.error();
    Progress progress;
    const auto changes = reader->runChanges(progress);
    if (!changes)
        return changes.error();
    const bool any = std::any_of(changes->cbegin(), changes->cend(), [](const RunChanges& run) { return run.reopened > 0; });
    return any ? Result<void>() : Error{.message = QStringLiteral("no run changed anything")};
}

/// Prints them, or why there are none; exit code.
int printTimes(const char* name, const std::function<Result<void>()>& step)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch watch;
        if (const auto done = step(); !done)
            return fail(done.error().message);
        times.push_back(watch.milliseconds());
    }
    printSpread(name, times);
    return 0;
}

} // namespace

int measureComparing(const QStringList& arguments)
{
    const QString file = arguments.value(0);
    const auto workspace = Workspace::open(file, {.author = QStringLiteral("bench"), .pollInterval = 0});
    if (!workspace)
        return fail(workspace.error().message);
    const std::vector<Run> runs = runsOfOneTarget((*workspace)->records());
    if (runs.size() < 2)
        return fail(QStringLiteral("no target was looked at twice"));
    const ComparisonRequest ofRuns{.from = runs.front().id, .to = runs.back().id};
    const ComparisonRequest ofDays{.from = runs.front().time, .to = runs.back().time};
    if (const int code = printTimes("compare-runs", [&] { return compareOnce(file, ofRuns); }); code != 0)
        return code;
    if (const int code = printTimes("compare-days", [&] { return compareOnce(file, ofDays); }); code != 0)
        return code;
    return printTimes("runs", [&] { return readRunsOnce(file); });
}

} // namespace waymark::bench
