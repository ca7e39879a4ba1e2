// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/resultkeyset.h"
#include "model/store/staterow.h"

#include <QDateTime>
#include <QHash>

#include <span>
#include <vector>

namespace waymark {

class BulkConnection;

/// As the tables have it: it sorts as text.
QString storedMoment(const QDateTime& moment);

/// One run in the history of a scope.
struct ChainRun {
    qint64 key = 0;
    QByteArray time = {}; ///< as stored, which sorts as text
    bool complete = true;
    bool counts = false;
    int lag = 0;
    qint64 resultFrom = 1; ///< keys of the results that it made known
    qint64 resultTo = 0;
    ResultKeyRanges seen = {}; ///< of a run that is not complete
};

/// What one run saw of one result, where that differs from what the run before it saw.
struct ChainRow {
    int position = 0; ///< in the chain
    StateRow state;

    friend bool operator==(const ChainRow&, const ChainRow&) = default;
};

/// All runs of one scope in the order of their time, those that don't count included. A run's own observation of a result
/// is the latest row at or before it, given that it saw the result or is complete; the state of a result is what the
/// latest counting run observed.
class ScopeChain {
public:
    ScopeChain() = default;
    /// Runs in the order of their time.
    explicit ScopeChain(std::vector<ChainRun> runs);
    /// Runs in `counting` count although they are still incoming: those of the import at hand.
    static ScopeChain load(BulkConnection& connection, qint64 scope, std::span<const qint64> counting = {});

    const std::vector<ChainRun>& runs() const { return m_runs; }
    std::optional<int> positionOf(qint64 run) const;
    /// Where a run of this time and key belongs.
    int placeFor(const QByteArray& time, qint64 key) const;
    void insert(int position, ChainRun run);
    /// From here on as if the run at that position didn't count.
    void discount(int position) { m_runs[static_cast<size_t>(position)].counts = false; }
    /// The latest counting run before a position, if there is one.
    std::optional<int> countingBefore(int position) const;
    bool hasSeen(int position, qint64 result) const;

    /// The changes of a result's state, oldest first. `rows` in the order of the chain. A state without outcome (not seen)
    /// keeps the severity last seen, and is none while the result is not known.
    std::vector<ChainRow> history(qint64 result, std::span<const ChainRow> rows) const;

private:
    void index();
    std::vector<ChainRun> m_runs;
    QHash<qint64, int> m_positions;
};

/// The state after the runs before `position`.
KnownState stateBefore(std::span<const ChainRow> history, int position);
/// What a change at `position` starts from, see changeStart() of states.
std::optional<ObservedState> changeStart(std::span<const ChainRow> history, int position);
/// Whether that isn't simply `before`, so that only the history can tell it.
bool startsEarlier(const KnownState& before, const StateRow& after);

} // namespace waymark
