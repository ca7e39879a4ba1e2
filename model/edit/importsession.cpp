// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/importsession.h"

#include "model/edit/newtargets.h"
#include "model/edit/stagingqueue.h"
#include "model/store/runstaging.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <set>
#include <thread>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Imports)
};

/// The one target's identity, or how many of which kind.
QString targetText(const std::vector<Scope>& scopes)
{
    std::set<std::pair<TargetKind, QString>> targets;
    std::set<TargetKind> kinds;
    for (const Scope& scope : scopes) {
        targets.emplace(scope.targetKind, scope.targetIdentity);
        kinds.insert(scope.targetKind);
    }
    if (targets.empty())
        return {};
    if (targets.size() == 1)
        return targets.begin()->second;
    const auto count = static_cast<int>(targets.size());
    switch (kinds.size() == 1 ? *kinds.begin() : TargetKind::Other) {
    case TargetKind::Account: return Text::tr("%1 accounts").arg(count);
    case TargetKind::Region: return Text::tr("%1 regions").arg(count);
    case TargetKind::Image: return Text::tr("%1 images").arg(count);
    case TargetKind::Repository: return Text::tr("%1 repositories").arg(count);
    case TargetKind::Host: return Text::tr("%1 hosts").arg(count);
    case TargetKind::Other: return Text::tr("%1 targets").arg(count);
    }
    return {};
}

/// Which target the file is about decides what it can resolve: a person should know where that is none, or not the one
/// that was given.
QStringList targetWarnings(const ImportRequest& request, const std::vector<Scope>& scopes)
{
    if (scopes.empty())
        return {Text::tr("The file names nothing that was looked at, so nothing is taken as resolved.")};
    const bool unused = request.target && std::ranges::find(scopes, *request.target, &Scope::targetIdentity) == scopes.end();
    if (unused)
        return {Text::tr("The file names its own targets; the one given (--target) was not used.")};
    return {};
}

void countRows(Run& run, const OutcomeCounts& rows)
{
    run.rows = rows.total();
    run.passed = rows[Outcome::Passed];
    run.failed = rows[Outcome::Failed];
    run.error = rows[Outcome::Error];
    run.skipped = rows[Outcome::Skipped];
    run.notApplicable = rows[Outcome::NotApplicable];
    run.suppressed = rows[Outcome::Suppressed];
}

} // namespace

ImportSession::ImportSession(RunStaging& staging, const FormatCatalogue& formats, const Clock& clock, Progress& progress)
    : m_staging(staging)
    , m_formats(formats)
    , m_clock(clock)
    , m_progress(progress)
{
}

Result<StagedRun> ImportSession::stage(const ImportRequest& request, qint64 share)
{
    Run run{.file = QFileInfo(request.file).fileName(), .imported = m_clock.now(), .drill = request.drill, .sprint = request.sprint};
    run.time = run.imported;
    // Who takes back an import just now changes what this file is compared with, so that it is read once more.
    constexpr int mostTries = 5;
    for (int tries = 1;; ++tries) {
        auto facts = readAndWrite(request, run, share);
        auto staged = facts ? finish(request, run, std::move(*facts)) : Result<StagedRun>(facts.error());
        if (staged)
            return staged;
        if (auto discarded = m_staging.discard(); !discarded)
            return discarded.error();
        if (staged.error().code != Error::Code::Conflict || tries == mostTries)
            return staged;
        run.id = RunId::create();
    }
}

Result<FileFacts> ImportSession::readAndWrite(const ImportRequest& request, const Run& run, qint64 share)
{
    m_share = share;
    m_file.done = 0;
    m_file.cancelled = false;
    if (auto begun = m_staging.begin(run); !begun)
        return begun.error();
    // A mistaken time far ahead would stay the last of its scope for ever; a day is what zones and clocks may differ.
    const ReadOptions options{.format = request.format, .target = request.target, .notAfter = m_clock.now().addDays(1)};
    StagingQueue queue;
    std::optional<Result<FileFacts>> facts;
    Result<void> written;
    {
        const std::jthread reader([&] {
            facts = readFindings(request.file, m_formats, options, queue, m_file);
            queue.close();
        });
        written = writeAll(queue, request, run);
        if (!written) {
            queue.refuse(written.error());
            m_file.cancelled = true; // the reader may be amidst something that gives no findings
        }
    }
    if (!written)
        return written.error();
    return *facts;
}

Result<void> ImportSession::writeAll(StagingQueue& queue, const ImportRequest& request, const Run& run)
{
    using namespace std::chrono_literals;
    while (!queue.isOver()) {
        m_progress.done = m_share + m_file.done;
        m_file.cancelled = m_progress.cancelled.load();
        if (auto written = writeItem(queue, request, run); !written)
            return written;
        queue.wait(50ms);
    }
    return {};
}

Result<void> ImportSession::writeItem(StagingQueue& queue, const ImportRequest& request, const Run& run)
{
    auto item = queue.tryNext();
    if (!item)
        return m_staging.rest(); // nobody shall wait for this thread while it waits for the reader
    if (item->restart) {
        if (auto discarded = m_staging.discard(); !discarded)
            return discarded;
        return m_staging.begin(run);
    }
    for (Finding& finding : item->findings)
        finding.scope.drill = request.drill;
    return m_staging.write(item->findings);
}

Result<StagedRun> ImportSession::finish(const ImportRequest& request, Run run, FileFacts facts)
{
    run.format = facts.format;
    run.tool = facts.tool;
    run.toolVersion = facts.toolVersion;
    run.sha256 = QString::fromLatin1(facts.sha256.toHex());
    run.bytes = facts.bytes;
    run.complete = facts.complete && !request.partial;
    if (!run.complete)
        run.incompleteReason = facts.complete ? Text::tr("imported as partial") : facts.incompleteReason;
    run.warnings = facts.warnings + targetWarnings(request, facts.scopes);
    countRows(run, facts.rows);
    if (request.time) {
        run.time = request.time->toUTC();
        run.timeSource = TimeSource::Given;
    } else if (facts.time.isValid()) {
        run.time = facts.time.toUTC();
    } else {
        run.timeSource = TimeSource::ImportTime;
    }
    for (Scope& scope : facts.scopes)
        scope.drill = request.drill;
    run.target = targetText(facts.scopes);
    auto finished = m_staging.finish(run, facts.scopes);
    if (!finished)
        return finished.error();
    StagedRun staged{.run = std::move(*finished), .facts = std::move(facts), .notSeen = m_staging.notSeen()};
    staged.newTargets = unknownTargets(m_staging, staged.facts.scopes);
    return staged;
}

} // namespace waymark
