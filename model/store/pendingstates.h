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

    /// Runs of this import that stay.
    const std::vector<qint64>& runs() const { return m_runs; }
    /// None: its row says it.
    KnownState stateOf(qint64 result);

    /// Notes what a run makes of a result whose row doesn't show it, for the time when it is known that the run stays.
    void draft(qint64 result, const StateRow& state);
    void dropDraft();
    /// The run stays: takes over its draft and all that it changed, but for scopes at the end of whose histories it doesn't
    /// stand.
    void putChangesOf(qint64 run, const std::vector<qint64>& lateScopes);

private:
    BulkConnection& m_connection;
    std::vector<qint64> m_runs;
    bool m_empty = true;
    BulkStatement m_find;
    BulkStatement m_put;
};

} // namespace waymark
