// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/store/scopechain.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace waymark {

class Database;

/// One result with the changes of its state, by the runs of its scope that count.
struct ResultPast {
    qint64 result = 0;
    qint64 check = 0;
    qint64 scope = 0;
    const ScopeChain* chain = nullptr;  ///< of its scope; lives as long as what read it
    std::vector<ChainRow> changes = {}; ///< oldest first; empty: no run that counts has seen it
};

/// A failure that nothing has ended, see leavesFailureOpen().
struct OpenFailure {
    int since = 0;    ///< position in its chain at which it began
    int severity = 0; ///< that the result had when it failed last
};

/// The failure that is open just before `position`, whatever its severity was meanwhile; none: none is.
std::optional<OpenFailure> openFailure(std::span<const ChainRow> changes, int position);

/// The outcomes that leave a failure open, as numbers for an IN (...).
QString unprovenOutcomes();

/// Reads results with their pasts in lots, and the runs of each scope once.
class ResultPasts {
public:
    explicit ResultPasts(const Database& database) : m_database(database) {}

    Result<const ScopeChain*> chain(qint64 scope);
    /// Those that are there, by key.
    Result<std::vector<ResultPast>> read(const std::vector<qint64>& keys);
    Result<std::vector<ResultPast>> readRange(qint64 from, qint64 to);
    /// Calls `visit(past)`, with a const ResultPast&, for each of those that are there, read lot by lot.
    template <typename Visitor>
    Result<void> each(const std::vector<qint64>& keys, Visitor&& visit);

    static constexpr size_t lot = 500; ///< results that one query should ask for

private:
    Result<std::vector<ResultPast>> readWhere(const QString& resultCondition, const QString& changeCondition);

    const Database& m_database;
    std::map<qint64, ScopeChain> m_chains; ///< by scope
};

template <typename Visitor>
Result<void> ResultPasts::each(const std::vector<qint64>& keys, Visitor&& visit)
{
    for (size_t start = 0; start < keys.size(); start += lot) {
        const auto pasts = read({keys.data() + start, keys.data() + std::min(start + lot, keys.size())});
        if (!pasts)
            return pasts.error();
        for (const ResultPast& past : *pasts)
            visit(past);
    }
    return {};
}

} // namespace waymark
