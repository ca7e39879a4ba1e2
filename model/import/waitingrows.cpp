// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/waitingrows.h"

#include <cstring>

namespace waymark {

namespace {

/// In front of a row's own record.
struct WaitingHead {
    int64_t site = 0;
    int64_t parent = -1; ///< of the contexts
};

static_assert(sizeof(WaitingHead) % Frame::alignment == 0);

} // namespace

Result<void> WaitingRows::add(int site, std::vector<Frame>& frames)
{
    WaitingHead head{.site = site};
    const auto depth = static_cast<size_t>(m_plan.site(site).depth);
    for (size_t outer = 1; outer < depth; ++outer) {
        if (frames[outer].context < 0) {
            frames[outer].context = static_cast<int64_t>(m_contexts.size());
            m_contexts.emplace_back().parent = head.parent;
        }
        head.parent = frames[outer].context;
    }
    m_record.resize(sizeof head + frames[depth].recordSize());
    std::memcpy(m_record.data(), &head, sizeof head);
    frames[depth].write(m_record.data() + sizeof head);
    return m_spool.append(m_record);
}

void WaitingRows::ancestorCloses(Frame& frame, FrameStore& store)
{
    if (frame.context < 0)
        return;
    Context& context = m_contexts[static_cast<size_t>(frame.context)];
    context.frame = FrameView::ofRecord(store.keep(frame));
    context.tables = std::move(frame.tables);
}

RowView WaitingRows::restored(std::string_view record, const Frame& document) const
{
    WaitingHead head;
    std::memcpy(&head, record.data(), sizeof head);
    const Site& site = m_plan.site(static_cast<int>(head.site));
    RowView view(m_plan, site);
    view.setFrame(0, document.view(), document.tables);
    view.setFrame(site.depth, FrameView::ofRecord(record.data() + sizeof head));
    int depth = site.depth;
    for (int64_t at = head.parent; at >= 0; at = m_contexts[static_cast<size_t>(at)].parent) {
        const Context& context = m_contexts[static_cast<size_t>(at)];
        view.setFrame(--depth, context.frame, context.tables);
    }
    return view;
}

} // namespace waymark
