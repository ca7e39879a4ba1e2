// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/readlimits.h"
#include "model/import/waitingrows.h"

namespace waymark {

/// The frames of the document at hand: one for each depth that is open, and, until the document closes, what of the
/// closed ones its results refer to.
class OpenFrames {
public:
    OpenFrames(const Plan& plan, const ReadLimits& limits);

    Frame& at(int depth) { return m_frames[static_cast<size_t>(depth)]; }
    /// Takes back what was captured from `sequence` on in these slots; with `member`, only what lies under that name.
    void drop(uint64_t sequence, const std::vector<SlotRef>& slots, std::optional<std::string_view> member = {});
    RowView row(const Site& site) const;
    Result<void> letWait(int site) { return m_waiting.add(site, m_frames); }
    /// To be told of each frame whose object closes, last of all; `position` counts for entries of look-up tables.
    /// Errors: Parse (beyond ReadLimits::contextSize).
    Result<void> keep(const PlanNode& node, TablePosition position);

    /// The document closes: gives the rows that wait to `take`, which says false to stop, and forgets them. Errors: Io.
    template <typename Take>
    Result<void> giveWaitingRows(Take take)
    {
        auto given = m_waiting.giveOut(m_frames.front(), take);
        m_store.clear();
        m_entries = 0;
        return given;
    }

private:
    const Plan& m_plan;
    const ReadLimits& m_limits;
    std::vector<Frame> m_frames;
    FrameStore m_store;
    WaitingRows m_waiting;
    size_t m_entries = 0; ///< of look-up tables
};

/// "8 MiB"
QString sizeText(qint64 bytes);

} // namespace waymark
