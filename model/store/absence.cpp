// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/absence.h"

#include "model/store/evidencewindow.h"
#include "model/store/pacedwrite.h"
#include "model/store/pendingstates.h"
#include "model/store/resultwriter.h"

#include <algorithm>

namespace waymark {

namespace {

struct Absent {
    qint64 key = 0;
    qint64 check = 0;
    KnownState state = {};
};

class AbsencePass {
public:
    AbsencePass(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, const ResultWriter& writer,
                const ScopeChain& chain, qint64 run, WrittenScope& scope)
        : m_connection(connection)
        , m_pace(pace)
        , m_pending(pending)
        , m_writer(writer)
        , m_chain(chain)
        , m_run(run)
        , m_scope(scope)
        , m_find(connection.lend("SELECT id, check_id, outcome, severity FROM result"
                                 " WHERE id BETWEEN ? AND ? AND +scope_id = ?"))
        , m_put(connection.lend("INSERT OR REPLACE INTO result_change (run_key, result_id, outcome, severity)"
                                " VALUES (?, ?, -1, ?)"))
    {
    }

    /// Goes through the gaps that the run has left in a range of keys.
    Result<void> mark(qint64 first, qint64 last)
    {
        constexpr qint64 atOnce = 2000;
        for (qint64 from = m_writer.seen().next(first, false); from <= last;) {
            const qint64 seenNext = m_writer.seen().next(from, true);
            const qint64 gapEnd = seenNext < m_writer.seen().end() ? std::min(seenNext - 1, last) : last;
            const qint64 to = std::min(gapEnd, from + atOnce - 1);
            if (auto marked = markGap(from, to); !marked)
                return marked;
            from = m_writer.seen().next(to + 1, false);
        }
        return m_connection.status();
    }

private:
    Result<void> markGap(qint64 from, qint64 to)
    {
        std::vector<Absent> absent;
        m_find->bind(1, from).bind(2, to).bind(3, m_scope.key);
        while (m_find->next()) {
            Absent& result = absent.emplace_back(Absent{.key = m_find->integer(0), .check = m_find->integer(1)});
            if (!m_find->isNull(2))
                result.state = StateRow{static_cast<int>(m_find->integer(2)), static_cast<int>(m_find->integer(3))};
        }
        for (const Absent& result : absent)
            if (auto marked = markOne(result); !marked)
                return marked;
        return m_connection.status();
    }

    Result<void> markOne(const Absent& result)
    {
        const KnownState pending = m_pending.stateOf(result.key);
        const KnownState before = pending ? pending : result.state;
        const bool wasSeen = before && before->outcome != StateRow::notSeen;
        if (!wasSeen && !m_scope.disputed.contains(result.key))
            return {};
        if (auto open = m_pace.open(); !open)
            return open.error();
        const StateRow after{StateRow::notSeen, before.value_or(StateRow()).severity};
        m_put->bind(1, m_run).bind(2, result.key).bind(3, after.severity).run();
        if (wasSeen) {
            m_scope.counts.count(before, startOf(result.key, before, after), after, m_scope.failuresOnly);
            m_scope.deltas.move(result.check, before, after);
        }
        return m_pace.breathe();
    }

    /// Where tools report more than failures, what is not seen any more is gone, whatever it was.
    std::optional<ObservedState> startOf(qint64 result, const KnownState& before, const StateRow& after)
    {
        if (!m_scope.failuresOnly || !startsEarlier(before, after))
            return observed(before);
        const auto start =
            readChangeStart(m_connection, m_scope.key, m_chain, result, static_cast<int>(m_chain.runs().size()));
        return start ? start : observed(before);
    }

    BulkConnection& m_connection;
    PacedWrite& m_pace;
    PendingStates& m_pending;
    const ResultWriter& m_writer;
    const ScopeChain& m_chain;
    qint64 m_run;
    WrittenScope& m_scope;
    LentStatement m_find;
    LentStatement m_put;
};

} // namespace

Result<void> markAbsent(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, const ResultWriter& writer,
                        const ScopeChain& chain, qint64 run, WrittenScope& scope)
{
    AbsencePass pass(connection, pace, pending, writer, chain, run, scope);
    for (const ChainRun& earlier : chain.runs())
        if (auto marked = pass.mark(earlier.resultFrom, earlier.resultTo); !marked)
            return marked;
    return connection.status();
}

} // namespace waymark
