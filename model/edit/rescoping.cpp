// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/rescoping.h"

#include "model/domain/localday.h"
#include "model/domain/plaintext.h"
#include "model/edit/evidencewriting.h"
#include "model/edit/importlock.h"
#include "model/edit/newtargets.h"
#include "model/edit/stagingqueue.h"
#include "model/edit/workspace.h"
#include "model/store/runreader.h"
#include "model/store/runstaging.h"

#include <QCoreApplication>

#include <thread>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Rescoping)
};

Error invalid(const QString& message)
{
    return {Error::Code::Invalid, message, {}};
}

/// Stages the copy: one thread reads what the run saw, this one writes it.
class CopySession {
public:
    CopySession(RunStaging& staging, RunReader& reader, const Rescoping& rescoping, Progress& progress)
        : m_staging(staging)
        , m_reader(reader)
        , m_rescoping(rescoping)
        , m_progress(progress)
    {
    }

    Result<StagedRescoping> stage(const Run& before, Run after)
    {
        // Who takes back an import just now changes what the copy is compared with, so that it is made once more.
        constexpr int mostTries = 5;
        for (int tries = 1;; ++tries) {
            auto staged = tryStage(before, after);
            if (staged)
                return staged;
            if (auto discarded = m_staging.discard(); !discarded)
                return discarded.error();
            if (staged.error().code != Error::Code::Conflict || tries == mostTries)
                return staged;
            after.id = RunId::create();
        }
    }

private:
    Result<StagedRescoping> tryStage(const Run& before, const Run& after)
    {
        if (auto replaced = m_staging.standInFor(before.id); !replaced)
            return replaced.error();
        if (auto begun = m_staging.begin(after); !begun)
            return begun.error();
        m_progress.done = 0;
        if (auto written = readAndWrite(); !written)
            return written.error();
        std::vector<Scope> scopes;
        for (const Scope& scope : m_reader.scopes())
            scopes.push_back(moved(scope));
        const auto finished = m_staging.finish(after, scopes);
        if (!finished)
            return finished.error();
        return StagedRescoping{.before = before, .after = *finished, .newTargets = unknownTargets(m_staging, scopes)};
    }

    Result<void> readAndWrite()
    {
        StagingQueue queue;
        Result<void> read;
        Result<void> written;
        {
            const std::jthread reader([&] {
                read = m_reader.read([&](std::vector<Finding>&& findings) { return queue.take(std::move(findings)); });
                queue.close();
            });
            written = writeAll(queue);
            if (!written)
                queue.refuse(written.error());
        }
        return written ? read : written;
    }

    Result<void> writeAll(StagingQueue& queue)
    {
        using namespace std::chrono_literals;
        while (!queue.isOver()) {
            if (m_progress.cancelled)
                return Error{Error::Code::Cancelled, Text::tr("Cancelled."), {}};
            if (auto written = writeItem(queue); !written)
                return written;
            queue.wait(50ms);
        }
        return {};
    }

    Result<void> writeItem(StagingQueue& queue)
    {
        auto item = queue.tryNext();
        if (!item)
            return m_staging.rest(); // nobody shall wait for this thread while it waits for the reader
        for (Finding& finding : item->findings)
            finding.scope = moved(finding.scope);
        m_progress.done += static_cast<qint64>(item->findings.size());
        return m_staging.write(item->findings);
    }

    Scope moved(Scope scope) const
    {
        if (m_rescoping.target) {
            scope.targetIdentity = *m_rescoping.target;
            scope.targetKind = m_rescoping.targetKind.value_or(m_reader.scopes().front().targetKind);
        }
        scope.drill = m_rescoping.drill.value_or(scope.drill);
        return scope;
    }

    RunStaging& m_staging;
    RunReader& m_reader;
    const Rescoping& m_rescoping;
    Progress& m_progress;
};

/// The row of the copy: all that the file said, and what the person says otherwise.
Run copyOf(const Run& run, const Rescoping& rescoping)
{
    Run copy = run;
    copy.id = RunId::create();
    copy.state = RunState::Incoming;
    copy.revision = 0;
    copy.drill = rescoping.drill.value_or(run.drill);
    if (rescoping.target)
        copy.target = *rescoping.target;
    if (rescoping.time) {
        copy.time = rescoping.time->toUTC();
        copy.timeSource = TimeSource::Given;
    }
    if (rescoping.complete) {
        copy.complete = *rescoping.complete;
        copy.incompleteReason = copy.complete ? QString() : Text::tr("re-scoped as partial");
    }
    return copy;
}

Result<void> checkRescoping(const Run& run, const Rescoping& rescoping, const Clock& clock)
{
    const auto refused = [&run](const QString& why) {
        return invalid(Text::tr("The run %1 was not re-scoped: %2").arg(run.file, why));
    };
    if (run.state != RunState::Counted)
        return refused(Text::tr("it doesn't count. Restore it first."));
    if (rescoping == Rescoping())
        return refused(Text::tr("nothing would differ."));
    if (rescoping.target && showsNothing(*rescoping.target))
        return refused(Text::tr("the target needs a name."));
    if (rescoping.time && (!rescoping.time->isValid() || *rescoping.time > clock.now().addDays(1)))
        return refused(Text::tr("no run can have been in the future."));
    return {};
}

} // namespace

Rescoping differing(const Run& run, Rescoping rescoping)
{
    if (rescoping.target == run.target && !rescoping.targetKind)
        rescoping.target.reset();
    if (!rescoping.target)
        rescoping.targetKind.reset();
    if (rescoping.time == run.time)
        rescoping.time.reset();
    if (rescoping.drill == run.drill)
        rescoping.drill.reset();
    if (rescoping.complete == run.complete)
        rescoping.complete.reset();
    return rescoping;
}

QString rescopingText(const Rescoping& rescoping, const QString& timeZone)
{
    QStringList words;
    if (rescoping.target)
        words << Text::tr("target %1").arg(*rescoping.target);
    if (rescoping.time)
        words << Text::tr("time %1").arg(zonedText(*rescoping.time, timeZone));
    if (rescoping.drill)
        words << (*rescoping.drill ? Text::tr("as a drill") : Text::tr("no drill"));
    if (rescoping.complete)
        words << (*rescoping.complete ? Text::tr("as complete") : Text::tr("as partial"));
    return words.join(Text::tr(", ", "between words of a list"));
}

Result<StagedRescoping> stageRescoping(const QString& workspaceFile, const Run& run, const Rescoping& rescoping,
                                       const Clock& clock, Progress& progress)
{
    const Rescoping wanted = differing(run, rescoping);
    if (auto possible = checkRescoping(run, wanted, clock); !possible)
        return possible.error();
    auto lock = ImportLock::acquire(workspaceFile, progress);
    if (!lock)
        return lock.error();
    {
        const auto connection = openEvidence(workspaceFile);
        if (!connection)
            return connection.error();
        if (auto prepared = prepareStaging(**connection, progress); !prepared)
            return prepared.error();
    }
    const auto reader = RunReader::open(workspaceFile, run.id);
    if (!reader)
        return reader.error();
    const auto staging = RunStaging::open(workspaceFile, ImportLock::holderName(), progress);
    if (!staging)
        return staging.error();
    progress.done = 0;
    progress.total = run.results;
    auto staged = CopySession(**staging, **reader, wanted, progress).stage(run, copyOf(run, wanted));
    if (staged) {
        staged->lock = *lock;
        staged->rescoping = wanted;
    }
    return staged;
}

Result<void> acceptRescoping(Workspace& workspace, const StagedRescoping& staged)
{
    const QString words = rescopingText(staged.rescoping, workspace.records().properties().timeZone);
    const QString text = Text::tr("Re-scope the run %1: %2").arg(staged.before.file, words);
    return workspace.edit(text, [&](Edit& edit) -> Result<void> {
        if (auto inserted = insertUnknown(edit, staged.newTargets); !inserted)
            return inserted;
        Run withdrawn = staged.before;
        withdrawn.state = RunState::Withdrawn;
        if (auto updated = edit.update(staged.before, std::move(withdrawn)); !updated)
            return updated;
        Run counted = staged.after;
        counted.state = RunState::Counted;
        return edit.update(staged.after, std::move(counted));
    });
}

Result<void> discardRescoping(const QString& workspaceFile, const StagedRescoping& staged)
{
    return discardStaged(workspaceFile, {&staged.after.id, 1});
}

} // namespace waymark
