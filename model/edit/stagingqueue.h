// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/findingsink.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace waymark {

/// Carries findings from the thread that reads a file to the one that writes it. Bounded by number and by bytes, so that a
/// fast reader waits instead of filling the memory.
class StagingQueue final : public FindingSink {
public:
    struct Item {
        bool restart = false; ///< everything before it is void
        std::vector<Finding> findings = {};
    };

    Result<void> take(std::vector<Finding>&& findings) override;
    Result<void> restart() override;
    /// No more items will come.
    void close();
    /// The reader gets this error at its next step, and then stops.
    void refuse(const Error& error);

    /// What there is without waiting.
    std::optional<Item> tryNext();
    /// Waits until there is something, the reader has ended, or the time is up.
    void wait(std::chrono::milliseconds atMost);
    /// Closed and empty.
    bool isOver();

private:
    struct Sized {
        Item item;
        qsizetype bytes = 0;
    };
    Result<void> put(Item item, qsizetype bytes);

    std::mutex m_mutex;
    std::condition_variable m_roomOrRefusal;
    std::condition_variable m_itemOrEnd;
    std::deque<Sized> m_items;
    qsizetype m_bytes = 0;
    size_t m_count = 0;
    bool m_closed = false;
    std::optional<Error> m_refusal;
};

} // namespace waymark
