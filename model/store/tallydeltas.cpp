// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/tallydeltas.h"

#include "model/store/bulkconnection.h"
#include "model/store/pacedwrite.h"

namespace waymark {

void TallyDeltas::move(qint64 check, const KnownState& from, const KnownState& to)
{
    add(check, from, -1);
    add(check, to, 1);
}

void TallyDeltas::add(qint64 check, const KnownState& state, qint64 count)
{
    if (!state)
        return;
    qint64& present = m_counts[{check, *state}];
    present += count;
    if (present == 0)
        m_counts.remove({check, *state});
}

Result<void> addToRunTally(BulkConnection& connection, PacedWrite& pace, qint64 run, qint64 scope,
                           const TallyDeltas& deltas)
{
    const LentStatement add = connection.lend(
        "INSERT INTO run_tally (run_key, scope_id, check_id, outcome, severity, delta) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET delta = delta + excluded.delta");
    for (auto place = deltas.counts().begin(); place != deltas.counts().end(); ++place) {
        if (auto open = pace.open(); !open)
            return open.error();
        const auto& [check, state] = place.key();
        add->bind(1, run).bind(2, scope).bind(3, check).bind(4, state.outcome).bind(5, state.severity).bind(6, *place);
        add->run();
        if (auto breath = pace.breathe(); !breath)
            return breath;
    }
    return connection.status();
}

} // namespace waymark
