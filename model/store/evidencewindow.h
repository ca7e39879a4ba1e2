// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/bulkconnection.h"
#include "model/store/scopechain.h"

#include <vector>

namespace waymark {

/// A result as its row says, with all that its scope's runs saw of it.
struct WindowResult {
    qint64 key = 0;
    qint64 check = 0;
    qint64 firstRun = 0;
    StateRow first;
    qint64 sinceRun = 0;
    KnownState present = {};
    int presentSeverity = 0;
    int change = 0;
    std::vector<ChainRow> rows = {}; ///< in the order of the chain, the first run's included
};

/// Reads the results of one scope a window at a time, so that histories of any length need little memory.
class EvidenceWindow {
public:
    EvidenceWindow(BulkConnection& connection, qint64 scope, const ScopeChain& chain);

    static constexpr qint64 width = 2000;
    /// Windows that together hold every result that the chain's runs made known.
    std::vector<std::pair<qint64, qint64>> windows() const;
    /// The results with keys from `from` to `to`.
    const std::vector<WindowResult>& read(qint64 from, qint64 to);

private:
    void readRows(qint64 from, qint64 to);

    BulkConnection& m_connection;
    qint64 m_scope;
    const ScopeChain& m_chain;
    LentStatement m_results;
    LentStatement m_rows;
    std::vector<WindowResult> m_read;
};

/// What a change of one result at `position` of its scope's history starts from, see changeStart(): a few look-ups.
std::optional<ObservedState> readChangeStart(BulkConnection& connection, qint64 scope, const ScopeChain& chain, qint64 result,
                                             int position);

} // namespace waymark
