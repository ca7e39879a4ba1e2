// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/framestore.h"
#include "model/import/rowview.h"
#include "model/import/spool.h"

namespace waymark {

/// Rows that want values from outside themselves, until their document closes: the order of keys is arbitrary, so those
/// values may come last. The rows wait in a spool; of each of their ancestors one record stays in memory.
class WaitingRows {
public:
    explicit WaitingRows(const Plan& plan)
        : m_plan(plan)
    {
    }

    /// `frames` are those open now, by depth; the row's own is the one of its site. Errors: Io.
    Result<void> add(int site, std::vector<Frame>& frames);
    /// To be told of each frame but the document's when its object closes; its values and tables go to the store if a
    /// waiting row needs them.
    void ancestorCloses(Frame& frame, FrameStore& store);
    size_t contextBytes() const { return m_contexts.size() * sizeof(Context); }

    /// Gives each row with all frames around it to `take`, which says false to stop, then forgets them. Errors: Io.
    template <typename Take>
    Result<void> giveOut(const Frame& document, Take take)
    {
        if (m_spool.isEmpty())
            return {};
        auto given = m_spool.drain([&](std::string_view record) { return take(restored(record, document)); });
        m_contexts.clear();
        return given;
    }

private:
    /// An ancestor of waiting rows, complete once it closed.
    struct Context {
        FrameView frame = {};
        FrameTables tables;
        int64_t parent = -1; ///< index of the next one outwards; -1: the document
    };

    RowView restored(std::string_view record, const Frame& document) const;

    const Plan& m_plan;
    Spool m_spool;
    std::string m_record;
    std::vector<Context> m_contexts;
};

} // namespace waymark
