// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/embedded.h"
#include "model/import/projection.h"

namespace waymark {

bool Projection::scalar(std::string_view text)
{
    if (m_skipped == 0 && m_open > 0 && wantsEmbedded() && holdsDocument(text))
        return embed(text);
    const int at = m_skipped == 0 ? takeNode() : -1;
    if (at < 0)
        return true;
    const PlanNode& node = m_plan.node(at);
    if (node.textRow && m_open > 0)
        return takeTextRow(node, text);
    weigh(at, Kind::Scalar);
    return m_open == 0 || captureLeaf(node, text);
}

bool Projection::null()
{
    const int at = m_skipped == 0 ? takeNode() : -1;
    if (at < 0)
        return true;
    weigh(at, Kind::Null);
    const int mark = m_plan.node(at).null;
    return mark < 0 || m_open == 0 || captureLeaf(m_plan.node(mark), "null");
}

bool Projection::captureLeaf(const PlanNode& node, std::string_view text)
{
    if (node.captures.empty())
        return true;
    const OpenLevel& level = m_levels[m_open - 1];
    const bool ownElement = level.array || m_toMember;
    const uint64_t before = m_captured;
    if (!capture(node, text, CapturedValue::Kind::Text, ownElement ? ++m_sequence : level.element))
        return false;
    return !m_watching || m_captured == before || askReceiver();
}

/// A text that is a row by itself: an object of which nothing but the text is known.
bool Projection::takeTextRow(const PlanNode& node, std::string_view text)
{
    m_frames.at(node.frameDepth).open(node.slots.size());
    return captureLeaf(node, text) && giveRows(node) && did(m_frames.keep(node, {}));
}

/// Of a member, for its name stands for whatever comes; elements of a list are counted one by one.
bool Projection::wantsEmbedded() const
{
    return !m_embedding && !m_levels[m_open - 1].array && m_pending >= 0 && m_plan.node(m_pending).embedded;
}

/// The events of the document, where its text stands. Keys in it have positions of their own, below 0, that are the same
/// in each reading of the file.
bool Projection::embed(std::string_view text)
{
    constexpr qint64 mostKeys = qint64(1) << 23; // of one value of JSON, which is smaller than that
    const qint64 place = m_keyPosition;
    qint64 keys = 0;
    m_embedding = true;
    const auto read = readEmbedded(text, *this, [&] { return -(place * mostKeys + ++keys); });
    m_embedding = false;
    if (!read && !m_fault)
        return fail(read.error().message);
    return read.has_value() && *read;
}

} // namespace waymark
