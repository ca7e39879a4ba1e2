// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/lateinsertion.h"

#include "model/store/pacedwrite.h"
#include "model/store/pendingstates.h"

#include <algorithm>

namespace waymark {

namespace {

/// What the nearest earlier run that spoke of the result saw, whether or not it counts.
std::optional<ChainRow> rowBefore(const WindowResult& result, int position)
{
    std::optional<ChainRow> before;
    for (const ChainRow& row : result.rows)
        if (row.position < position)
            before = row;
    return before;
}

/// A row that says the same: the next one after a position, else the nearest before it.
std::optional<ChainRow> rowAlike(const WindowResult& result, const StateRow& state, int position)
{
    std::optional<ChainRow> alike;
    for (const ChainRow& row : result.rows) {
        if (row.state != state)
            continue;
        alike = row;
        if (row.position > position)
            break;
    }
    return alike;
}

} // namespace

LateInsertion::LateInsertion(BulkConnection& connection, PacedWrite& pace, PendingStates& pending,
                             const ResultWriter& writer, const ScopeChain& chain, int position)
    : m_connection(connection)
    , m_pace(pace)
    , m_pending(pending)
    , m_writer(writer)
    , m_chain(chain)
    , m_position(position)
    , m_run(chain.runs()[static_cast<size_t>(position)].key)
    , m_put(connection.lend("INSERT OR REPLACE INTO result_change (run_key, result_id, outcome, severity)"
                            " VALUES (?, ?, ?, ?)"))
    , m_drop(connection.lend("DELETE FROM result_change WHERE run_key = ? AND result_id = ?"))
    , m_dropDetail(connection.lend("DELETE FROM change_detail WHERE run_key = ? AND result_id = ?"))
    , m_copyFirst(connection.lend("INSERT OR REPLACE INTO change_detail (result_id, run_key, region, location, evidence,"
                                  " outcome_raw, refs) SELECT result_id, ?1, region, location, evidence, outcome_raw, refs"
                                  " FROM result_detail WHERE result_id = ?2"))
    , m_copyDetail(connection.lend("INSERT OR REPLACE INTO change_detail (result_id, run_key, region, location, evidence,"
                                   " outcome_raw, refs) SELECT result_id, ?1, region, location, evidence, outcome_raw, refs"
                                   " FROM change_detail WHERE result_id = ?2 AND run_key = ?3"))
    , m_unknown(connection.lend("UPDATE result SET outcome = NULL WHERE id = ?"))
{
}

Result<void> LateInsertion::insertInto(WrittenScope& scope)
{
    scope.counts = {};
    scope.deltas.clear();
    EvidenceWindow window(m_connection, scope.key, m_chain);
    for (const auto& [from, to] : window.windows()) {
        std::vector<WindowResult> results = window.read(from, to);
        for (WindowResult& result : results) {
            if (auto open = m_pace.open(); !open)
                return open.error();
            place(scope, result);
            if (auto breath = m_pace.breathe(); !breath)
                return breath;
        }
    }
    return m_connection.status();
}

void LateInsertion::place(WrittenScope& scope, WindowResult& result)
{
    const std::optional<ChainRow> earlier = rowBefore(result, m_position);
    const KnownState before = earlier ? KnownState(earlier->state) : std::nullopt;
    const bool created = result.firstRun == m_run;
    const KnownState seen = observed(result, before);
    if (!created)
        setRow(result, seen != before ? seen : std::nullopt);
    if (seen && (created || seen != before))
        protectLater(result, earlier, *seen);

    const std::vector<ChainRow> history = m_chain.history(result.key, result.rows);
    const KnownState from = stateBefore(history, m_position);
    const KnownState to = stateBefore(history, m_position + 1);
    if (to && (m_writer.seen().contains(result.key) || from != to))
        scope.counts.count(from, changeStart(history, m_position), *to, scope.failuresOnly);
    scope.deltas.move(result.check, from, to);
    if (created) {
        result.present.reset(); // settling derives it
        m_unknown->bind(1, result.key).run();
    }
    if (!history.empty() && KnownState(history.back().state) != result.present)
        m_pending.draft(result.key, history.back().state);
}

/// What the run saw of the result: none if it says nothing of it.
KnownState LateInsertion::observed(const WindowResult& result, const KnownState& before)
{
    if (result.firstRun == m_run)
        return result.first;
    if (m_writer.seen().contains(result.key)) {
        const auto row = std::ranges::find(result.rows, m_position, &ChainRow::position);
        if (row != result.rows.end())
            return row->state;
        const KnownState pending = m_pending.stateOf(result.key);
        return pending ? pending : result.present; // unchanged when it was written
    }
    if (!m_chain.runs()[static_cast<size_t>(m_position)].complete || !before)
        return before;
    return before->outcome == StateRow::notSeen ? before : StateRow{StateRow::notSeen, before->severity};
}

void LateInsertion::setRow(WindowResult& result, const KnownState& state)
{
    const auto row = std::ranges::find(result.rows, m_position, &ChainRow::position);
    const bool hasTexts = row != result.rows.end(); // written with the row
    if (hasTexts && KnownState(row->state) == state)
        return;
    if (hasTexts) {
        result.rows.erase(row);
        m_drop->bind(1, m_run).bind(2, result.key).run();
        if (!state || state->outcome == StateRow::notSeen)
            m_dropDetail->bind(1, m_run).bind(2, result.key).run();
    }
    if (!state)
        return;
    putRow(m_run, result, *state);
    // It was written as unchanged, and so without its texts: those of the run that it was compared with are of the same state.
    const auto alike = hasTexts ? std::nullopt : rowAlike(result, *state, m_position);
    if (alike)
        copyTexts(result, *alike, m_run);
    result.rows.push_back({m_position, *state});
    std::ranges::sort(result.rows, {}, &ChainRow::position);
}

/// The next run that saw the result, or saw that it is gone, relied on the row before: it gets one of its own.
void LateInsertion::protectLater(WindowResult& result, const std::optional<ChainRow>& before, const StateRow& placed)
{
    for (int later = m_position + 1; later < static_cast<int>(m_chain.runs().size()); ++later) {
        if (std::ranges::find(result.rows, later, &ChainRow::position) != result.rows.end())
            return;
        const ChainRun& run = m_chain.runs()[static_cast<size_t>(later)];
        if (!m_chain.hasSeen(later, result.key))
            continue;
        const StateRow saw = before ? before->state : StateRow{StateRow::notSeen, placed.severity};
        putRow(run.key, result, saw);
        if (before)
            copyTexts(result, *before, run.key);
        result.rows.push_back({later, saw});
        std::ranges::sort(result.rows, {}, &ChainRow::position);
        return;
    }
}

/// From one run to another that saw the same of the result; nothing, if it was not seen.
void LateInsertion::copyTexts(const WindowResult& result, const ChainRow& from, qint64 to)
{
    const qint64 run = m_chain.runs()[static_cast<size_t>(from.position)].key;
    if (from.state.outcome == StateRow::notSeen)
        return;
    if (run == result.firstRun)
        m_copyFirst->bind(1, to).bind(2, result.key).run();
    else
        m_copyDetail->bind(1, to).bind(2, result.key).bind(3, run).run();
}

void LateInsertion::putRow(qint64 run, const WindowResult& result, const StateRow& state)
{
    m_put->bind(1, run).bind(2, result.key).bind(3, state.outcome).bind(4, state.severity).run();
}

} // namespace waymark
