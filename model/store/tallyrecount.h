// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/scopechain.h"
#include "model/store/tallydeltas.h"

#include <vector>

namespace waymark {

class BulkConnection;

/// Derives what each run brought to the tallies of a scope from its results, after runs in the middle of its history came
/// or went.
class TallyRecount {
public:
    TallyRecount(BulkConnection& connection, qint64 scope);

    /// Reads all results of the scope; holds no lock.
    Result<void> count();
    /// Corrects the tables for one run that counts, inside the transaction that is open; false: that was the last, and the
    /// scope needs no more recounting.
    bool correctNextRun();

private:
    TallyDeltas recorded(qint64 run);
    void correct(qint64 run, const TallyDeltas& right);

    BulkConnection& m_connection;
    qint64 m_scope;
    ScopeChain m_chain;
    std::vector<TallyDeltas> m_deltas; ///< by position in the chain
    size_t m_next = 0;
};

} // namespace waymark
