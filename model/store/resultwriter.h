// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/store/fingerprintregister.h"
#include "model/store/registers.h"
#include "model/store/resultkeyset.h"
#include "model/store/scopechain.h"
#include "model/store/tallydeltas.h"

#include <memory>
#include <span>
#include <vector>

namespace waymark {

class PacedWrite;
class PendingStates;

/// What an import will do to the results of a scope, each result counted once.
struct LifecycleCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 resolved = 0;
    qint64 reopened = 0;
    qint64 unchanged = 0;
    qint64 gone = 0; ///< not seen any more, and not resolved by that

    /// Counts a result that went from one state to another, and what that change starts from (see changeStart()); `times`
    /// once or, to take it back, -1.
    void count(const KnownState& from, const std::optional<ObservedState>& start, const StateRow& to, bool failuresOnly,
               int times = 1);
    LifecycleCounts& operator+=(const LifecycleCounts& other);
};

/// One scope of the run that is being written.
struct WrittenScope {
    WrittenScope(qint64 scope, bool listsFailuresOnly) : key(scope), failuresOnly(listsFailuresOnly) {}

    qint64 key;
    bool failuresOnly;
    LifecycleCounts counts = {};
    TallyDeltas deltas = {};
    /// Results of which a run that doesn't count spoke last: what this run saw of them must be put down even if unchanged.
    ResultKeySet disputed = {};
    std::optional<ScopeChain> chain = {}; ///< its earlier runs, once somebody asked for them
};

/// Writes the findings of one incoming run, as if it were the latest of its scopes: a new result with the state that it
/// has, a changed one as a change of this run, an unchanged one not at all. Rows of equal fingerprint merge, the worst
/// outcome wins. Memory is bounded: caches forget, and only one bit a result and the counts by check are kept.
class ResultWriter {
public:
    /// `firstResult` is greater than the key of every result there is.
    ResultWriter(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, qint64 run, qint64 firstResult);

    Result<void> write(std::span<const Finding> findings);
    /// Puts down what was kept back for the sake of order.
    Result<void> flush() { return m_fingerprints.flush(m_pace); }
    /// A scope that the run looked at, whether or not it has findings there.
    Result<void> enter(const Scope& scope);

    std::vector<std::unique_ptr<WrittenScope>>& scopes() { return m_scopes; }
    const ResultKeySet& seen() const { return m_seen; }
    qint64 results() const { return m_results; }
    qint64 checks() const { return m_checkCount; }
    qint64 firstResult() const { return m_firstResult; }

private:
    struct Known {
        qint64 key = 0;
        qint64 check = 0;
        KnownState state = {};
    };

    Result<void> findDisputed(WrittenScope& scope);
    void observe(WrittenScope& scope, const Finding& finding);
    void create(WrittenScope& scope, const Finding& finding, const StateRow& seen, qint64 check);
    void mergeCreated(WrittenScope& scope, const Finding& finding, const StateRow& seen, const Known& known);
    void mergeKnown(WrittenScope& scope, const Finding& finding, const StateRow& seen, const Known& known);
    void put(const Finding& finding, const StateRow& seen, const Known& known);
    void account(WrittenScope& scope, const Known& known, const StateRow& seen, int times);
    std::optional<ObservedState> startOf(WrittenScope& scope, const Known& known, const StateRow& seen);
    KnownState ownRow(qint64 result);
    void countCheck(qint64 check);

    BulkConnection& m_connection;
    PacedWrite& m_pace;
    PendingStates& m_pending;
    qint64 m_run;
    qint64 m_firstResult;
    CheckRegister m_checks;
    ResourceRegister m_resources;
    FingerprintRegister m_fingerprints;
    std::vector<std::unique_ptr<WrittenScope>> m_scopes;
    QHash<Scope, WrittenScope*> m_scopeByName;
    QHash<qint64, WrittenScope*> m_scopeByKey;
    Scope m_lastScope;
    WrittenScope* m_last = nullptr;
    ResultKeySet m_seen;
    ResultKeySet m_checksSeen;
    qint64 m_results = 0;
    qint64 m_checkCount = 0;
    BulkStatement m_read;
    BulkStatement m_insert;
    BulkStatement m_insertDetail;
    BulkStatement m_replaceDetail;
    BulkStatement m_worsen;
    BulkStatement m_findRow;
    BulkStatement m_putRow;
    BulkStatement m_dropRow;
    BulkStatement m_putDetail;
};

} // namespace waymark
