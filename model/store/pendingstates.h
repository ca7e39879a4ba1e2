// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/bulkconnection.h"
#include "model/store/staterow.h"

#include <vector>

namespace waymark {

/// What the earlier files of the same import say of results whose rows don't show it yet: an import of several files is
/// accepted as one, and each must be compared with those before it. Kept in the connection's temporary tables.
class PendingStates {
public:
    explicit PendingStates(BulkConnection& connection);

    /// Runs of this import that are staged already.
    const std::vector<qint64>& runs() const { return m_runs; }
    void addRun(qint64 run) { m_runs.push_back(run); }

    KnownState stateOf(qint64 result);
    void put(qint64 result, const StateRow& state);
    /// Takes over all that a run at the end of its scopes' histories changed.
    void putChangesOf(qint64 run);

private:
    BulkConnection& m_connection;
    std::vector<qint64> m_runs;
    bool m_empty = true;
    BulkStatement m_find;
    BulkStatement m_put;
};

} // namespace waymark
