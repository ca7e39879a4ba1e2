// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/store/bulkconnection.h"
#include "model/store/pacedwrite.h"

#include <vector>

namespace waymark {

/// Result rows, and tallies that could only be estimated, which lag behind the runs that count. settle() brings them in
/// line, in short transactions. Cut off, it goes on from the lag that the runs still show; two at once do the same work
/// twice, and no harm.
class LaggingRows {
public:
    LaggingRows(BulkConnection& connection, Progress& progress) : m_connection(connection), m_pace(connection, &progress) {}
    Result<void> settle();

private:
    struct Moment { ///< differs as soon as the history of any scope has changed
        qint64 flips = 0;
        qint64 counted = 0;
        friend bool operator==(const Moment&, const Moment&) = default;
    };
    enum class Step { Done, Overtaken };

    Moment moment();
    Result<void> widenLag();
    Result<Step> recount();
    Result<Step> applyChanges(qint64 run);
    Result<Step> replayScopes();
    Result<Step> replay(qint64 scope);
    Result<Step> endLag(const char* sql, qint64 run);
    /// Opens a transaction, in which the history is still that of `m_moment`.
    Result<Step> enter();
    std::vector<qint64> keys(const char* sql);

    BulkConnection& m_connection;
    PacedWrite m_pace;
    Moment m_moment;
};

} // namespace waymark
