// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <chrono>

namespace waymark {

class BulkConnection;

/// Cuts a long write into transactions of about 25 ms with gaps in which others get in: an edit, in this or another
/// program, never waits for longer than one of them. What is written so must be harmless until one last short
/// transaction makes it count.
class PacedWrite {
public:
    /// `progress` may ask to stop, which breathe() then reports as Cancelled; null: nobody can.
    explicit PacedWrite(BulkConnection& connection, const Progress* progress = nullptr)
        : m_connection(connection), m_progress(progress)
    {
    }

    /// Opens a transaction unless one is open. True: a new one, so that others may have written since the last.
    Result<bool> open();
    /// To be called after each few rows: ends the transaction if it has lasted long enough. `cost` is how many rows.
    Result<void> breathe(int cost = 1);
    /// Ends the transaction, if one is open, and lets others in.
    Result<void> close();

private:
    using Clock = std::chrono::steady_clock;
    void adapt(Clock::duration whole);

    BulkConnection& m_connection;
    const Progress* m_progress;
    Clock::time_point m_begun = {};
    Clock::duration m_slice = std::chrono::milliseconds(18);
    int m_sinceLook = 0;
};

} // namespace waymark
