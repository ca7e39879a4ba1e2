// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/scopechain.h"

#include "model/domain/checkresult.h"
#include "model/domain/fields.h"
#include "model/store/bulkconnection.h"

#include <algorithm>

namespace waymark {

QString storedMoment(const QDateTime& moment)
{
    return Codec<QDateTime>::encode(moment).toString();
}

ScopeChain::ScopeChain(std::vector<ChainRun> runs)
    : m_runs(std::move(runs))
{
    index();
}

ScopeChain ScopeChain::load(BulkConnection& connection, qint64 scope, std::span<const qint64> counting)
{
    ScopeChain chain;
    const LentStatement runs = connection.lend(
        "SELECT run.key, run.time, run.complete, run.state = 'counted', run.lag, run.result_from, run.result_to,"
        " run_seen.ranges FROM run_scope JOIN run ON run.key = run_scope.run_key"
        " LEFT JOIN run_seen ON run_seen.run_key = run.key"
        " WHERE run_scope.scope_id = ? ORDER BY run.time, run.key");
    runs->bind(1, scope);
    while (runs->next()) {
        ChainRun run{.key = runs->integer(0),
                     .time = runs->bytes(1),
                     .complete = runs->integer(2) != 0,
                     .counts = runs->integer(3) != 0,
                     .lag = static_cast<int>(runs->integer(4)),
                     .resultFrom = runs->integer(5),
                     .resultTo = runs->integer(6)};
        run.counts = run.counts || std::ranges::find(counting, run.key) != counting.end();
        if (!run.complete)
            run.seen = ResultKeyRanges::fromBytes(runs->bytes(7));
        chain.m_runs.push_back(std::move(run));
    }
    chain.index();
    return chain;
}

void ScopeChain::index()
{
    m_positions.clear();
    for (size_t i = 0; i < m_runs.size(); ++i)
        m_positions.insert(m_runs[i].key, static_cast<int>(i));
}

std::optional<int> ScopeChain::positionOf(qint64 run) const
{
    const auto found = m_positions.constFind(run);
    return found == m_positions.constEnd() ? std::nullopt : std::optional(*found);
}

int ScopeChain::placeFor(const QByteArray& time, qint64 key) const
{
    const auto place = std::ranges::find_if(
        m_runs, [&](const ChainRun& run) { return std::tie(run.time, run.key) > std::tie(time, key); });
    return static_cast<int>(place - m_runs.begin());
}

void ScopeChain::insert(int position, ChainRun run)
{
    m_runs.insert(m_runs.begin() + position, std::move(run));
    index();
}

std::optional<int> ScopeChain::countingBefore(int position) const
{
    while (--position >= 0)
        if (m_runs[static_cast<size_t>(position)].counts)
            return position;
    return std::nullopt;
}

bool ScopeChain::hasSeen(int position, qint64 result) const
{
    const ChainRun& run = m_runs[static_cast<size_t>(position)];
    return run.complete || run.seen.contains(result);
}

std::vector<ChainRow> ScopeChain::history(qint64 result, std::span<const ChainRow> rows) const
{
    std::vector<ChainRow> changes;
    const int end = static_cast<int>(m_runs.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const int next = i + 1 < rows.size() ? rows[i + 1].position : end;
        int position = rows[i].position;
        while (position < next && !(m_runs[static_cast<size_t>(position)].counts && hasSeen(position, result)))
            ++position;
        if (position == next)
            continue;
        StateRow state = rows[i].state;
        if (state.outcome == StateRow::notSeen) {
            if (changes.empty())
                continue;
            state.severity = changes.back().state.severity;
        }
        if (changes.empty() || changes.back().state != state)
            changes.push_back({position, state});
    }
    return changes;
}

KnownState stateBefore(std::span<const ChainRow> history, int position)
{
    KnownState state;
    for (const ChainRow& change : history)
        if (change.position < position)
            state = change.state;
    return state;
}

std::optional<ObservedState> changeStart(std::span<const ChainRow> history, int position)
{
    std::optional<ObservedState> start;
    for (const ChainRow& change : history)
        if (change.position < position)
            start = changeStart(start, change.state.state());
    return start;
}

bool startsEarlier(const KnownState& before, const StateRow& after)
{
    return before && leavesFailureOpen(before->state()) && !leavesFailureOpen(after.state());
}

} // namespace waymark
