// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/waitingrows.h"

#include <cstring>

namespace waymark {

Result<void> WaitingRows::add(int site, std::vector<Frame>& frames)
{
    int64_t parent = -1;
    const auto depth = static_cast<size_t>(m_plan.site(site).depth);
    for (size_t outer = 1; outer < depth; ++outer) {
        if (frames[outer].context < 0) {
            frames[outer].context = static_cast<int64_t>(m_contexts.size());
            m_contexts.push_back({.parent = parent});
        }
        parent = frames[outer].context;
    }
    const int64_t head[] = {site, parent};
    m_record.assign(reinterpret_cast<const char*>(head), sizeof head);
    frames[depth].appendTo(m_record);
    return m_spool.append(m_record);
}

void WaitingRows::ancestorCloses(Frame& frame)
{
    if (frame.context < 0)
        return;
    m_contextBytes += frame.bytes();
    m_contexts[static_cast<size_t>(frame.context)].frame = std::move(frame);
}

RowView WaitingRows::restored(std::string_view record, const Frame& document, Frame& own) const
{
    int64_t head[2];
    std::memcpy(head, record.data(), sizeof head);
    own.restore(record.substr(sizeof head));
    const Site& site = m_plan.site(static_cast<int>(head[0]));
    RowView view(m_plan, site);
    view.setFrame(0, &document);
    view.setFrame(site.depth, &own);
    int depth = site.depth;
    for (int64_t at = head[1]; at >= 0; at = m_contexts[static_cast<size_t>(at)].parent)
        view.setFrame(--depth, &m_contexts[static_cast<size_t>(at)].frame);
    return view;
}

} // namespace waymark
