// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/store/staterow.h"

#include <QHash>


namespace waymark {

class BulkConnection;
class PacedWrite;

/// Counts of one scope's results by check and state, or changes of them.
class TallyDeltas {
public:
    struct Place {
        qint64 check = 0;
        StateRow state;

        friend bool operator==(const Place&, const Place&) = default;
        friend size_t qHash(const Place& place, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, place.check, place.state.outcome, place.state.severity);
        }
    };

    /// A result of the check went from one state to another.
    void move(qint64 check, const KnownState& from, const KnownState& to);
    void add(qint64 check, const KnownState& state, qint64 count);
    void clear() { m_counts.clear(); }
    qsizetype size() const { return m_counts.size(); }
    const QHash<Place, qint64>& counts() const { return m_counts; }

private:
    QHash<Place, qint64> m_counts;
};

/// Adds to what the tables say that a run brought to a scope.
Result<void> addToRunTally(BulkConnection& connection, PacedWrite& pace, qint64 run, qint64 scope,
                           const TallyDeltas& deltas);

} // namespace waymark
