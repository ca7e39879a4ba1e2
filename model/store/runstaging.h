// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "model/domain/progress.h"
#include "model/domain/run.h"
#include "model/store/bulkconnection.h"

#include <memory>
#include <span>
#include <vector>

namespace waymark {

class PacedWrite;
class PendingStates;
class ResultWriter;
class ScopeChain;
struct WrittenScope;

/// Writes results files into a workspace as incoming runs, one after the other, all of one import: each is compared with
/// what counts and with those before it. Belongs to one thread; only one at a time may write to a workspace.
class RunStaging {
public:
    /// `importer` names this process, so that others can tell whether it still lives.
    static Result<std::unique_ptr<RunStaging>> open(const QString& file, const QString& importer, Progress& progress);
    ~RunStaging();

    /// The runs from here on are compared with what would count without this one, which each of them is to stand in for.
    Result<void> standInFor(const RunId& run);
    Result<void> begin(const Run& run);
    /// Conflict: the history was changed meanwhile (an import taken back, say); discard and begin anew.
    Result<void> write(std::span<const Finding> findings);
    /// Ends the transaction at hand, to be called before waiting for more findings.
    Result<void> rest();
    /// `run`: with all that is known of the file now. Gives it back with the numbers of its results. `scopes`: all that it
    /// looked at, those without findings included.
    Result<Run> finish(Run run, std::span<const Scope> scopes);
    /// Removes the run that was begun last.
    Result<void> discard();
    /// Whether targets of these scopes are known to the workspace.
    bool knowsTarget(const Scope& scope);
    /// Results that the run finished last, a complete one, has not seen any more and that are not resolved by that.
    qint64 notSeen() const { return m_notSeen; }
    qint64 prepared() const; ///< statements so far: what a test counts

private:
    RunStaging(std::unique_ptr<BulkConnection> connection, QString importer, Progress& progress);
    Result<void> finishScope(const Run& run, WrittenScope& scope, qint64 lastResult);
    Result<void> close(Run& run);
    Result<void> checkEpoch();
    qint64 epoch();
    qint64 dataVersion(); ///< differs after others have committed anything

    std::unique_ptr<BulkConnection> m_connection;
    QString m_importer;
    std::unique_ptr<PacedWrite> m_pace;
    std::unique_ptr<PendingStates> m_pending;
    std::unique_ptr<ResultWriter> m_writer;
    qint64 m_run = 0;
    qint64 m_replaced = 0; ///< the run that it stands in for; 0: none
    qint64 m_notSeen = 0;
    qint64 m_epoch = 0;
    qint64 m_dataVersion = 0;
    std::vector<qint64> m_late; ///< scopes that have later runs
};

} // namespace waymark
