// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/openframes.h"

#include <QCoreApplication>
#include <QLocale>

namespace waymark {

OpenFrames::OpenFrames(const Plan& plan, const ReadLimits& limits)
    : m_plan(plan)
    , m_limits(limits)
    , m_frames(Plan::mostFrames)
    , m_waiting(plan)
{
}

void OpenFrames::drop(uint64_t sequence, const std::vector<SlotRef>& slots, std::optional<std::string_view> member)
{
    for (size_t depth = 0; depth < m_frames.size(); ++depth) {
        Frame& frame = m_frames[depth];
        frame.drop(sequence, [&](const CapturedValue& value) {
            return std::ranges::binary_search(slots, SlotRef{static_cast<int>(depth), value.slot}) &&
                   (!member || frame.view().key(value) == *member);
        });
    }
}

RowView OpenFrames::row(const Site& site) const
{
    RowView view(m_plan, site);
    view.setFrame(site.depth, m_frames[static_cast<size_t>(site.depth)].view());
    return view;
}

Result<void> OpenFrames::keep(const PlanNode& node, TablePosition position)
{
    Frame& frame = at(node.frameDepth);
    if (node.table >= 0) {
        FrameTables& tables = at(m_plan.tableOwnerDepth(node.table)).tables;
        tables.resize(static_cast<size_t>(m_plan.tableCount()));
        auto& table = tables[static_cast<size_t>(node.table)];
        if (!table)
            table = std::make_unique<FrameTable>();
        table->add(m_store.keep(frame), position);
        ++m_entries;
    } else {
        m_waiting.ancestorCloses(frame, m_store);
    }
    const size_t kept = m_store.bytes() + m_entries * FrameTable::bytesPerEntry + m_waiting.contextBytes();
    if (static_cast<qint64>(kept) <= m_limits.contextSize)
        return {};
    return Error{.code = Error::Code::Parse,
                 .message =
                     QCoreApplication::translate("OpenFrames", "What the results of one document refer to (rules, "
                                                               "files, the objects around them) is larger than %1. Split "
                                                               "the file and import the parts; nothing was imported.")
                         .arg(sizeText(m_limits.contextSize))};
}

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 0);
}

} // namespace waymark
