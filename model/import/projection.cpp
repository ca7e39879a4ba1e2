// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/projection.h"

#include <QCoreApplication>

namespace waymark {

namespace {

constexpr size_t mostContextBytes = size_t(256) << 20; ///< of ancestors and look-up tables in one document

QString say(const char* text)
{
    return QCoreApplication::translate("Projection", text);
}

/// At most `limit` bytes, marked if cut, never inside a character.
std::string_view bounded(std::string_view text, qint64 limit, std::string& scratch)
{
    if (static_cast<qint64>(text.size()) <= limit)
        return text;
    auto end = static_cast<size_t>(limit);
    while (end > 0 && (text[end] & '\xC0') == '\x80')
        --end;
    scratch.assign(text.substr(0, end)).append(" [...]");
    return scratch;
}

} // namespace

Projection::Projection(const Plan& plan, const ReadLimits& limits, RowReceiver& receiver, bool watching)
    : m_plan(plan)
    , m_limits(limits)
    , m_receiver(receiver)
    , m_watching(watching)
    , m_frames(Plan::mostFrames)
    , m_waiting(plan)
{
}

Projection::~Projection() = default;

bool Projection::fail(Error::Code code, const QString& message)
{
    m_fault = Error{.code = code, .message = message};
    return false;
}

OpenLevel& Projection::push()
{
    if (m_open == m_levels.size())
        m_levels.emplace_back();
    m_levels[m_open].reset();
    return m_levels[m_open++];
}

bool Projection::key(const std::string& name, qint64 position)
{
    if (m_skipped > 0)
        return true;
    OpenLevel& level = m_levels[m_open - 1];
    const PlanNode& node = m_plan.node(level.node);
    m_pending = m_plan.childForKey(node, name);
    if (m_pending < 0)
        return true;
    if (!m_leftOut.empty() && m_leftOut.contains(position)) {
        m_pending = -1;
        return true;
    }
    if (m_pending == node.member) {
        m_pendingMember = name;
        if (!level.members.insert(name).second)
            dropValues(level, m_pending, name);
        return true;
    }
    m_pendingMember.clear();
    const auto ordinal = static_cast<size_t>(m_plan.node(m_pending).ordinal);
    if (level.seen.test(ordinal))
        meetKeyAgain(level, m_pending, position);
    else if (m_plan.node(m_pending).framesBelow)
        level.frameKeys.emplace_back(m_pending, position);
    level.seen.set(ordinal);
    return true;
}

/// JSON leaves open what a repeated key means; here, as in most readers, the last one counts.
void Projection::meetKeyAgain(OpenLevel& level, int child, qint64 position)
{
    for (auto& [known, at] : level.frameKeys) {
        if (known == child) {
            m_replaced.insert(at);
            at = position;
        }
    }
    dropValues(level, child, {});
}

void Projection::dropValues(const OpenLevel& level, int child, std::string_view member)
{
    const auto below = m_plan.slotsBelow(child);
    for (size_t depth = 0; depth < m_frames.size(); ++depth) {
        Frame& frame = m_frames[depth];
        frame.drop(level.start, [&](const CapturedValue& value) {
            return below.contains({static_cast<int>(depth), value.slot}) &&
                   (member.empty() || frame.key(value) == member);
        });
    }
}

int Projection::nextNode()
{
    if (m_open == 0)
        return 0;
    const OpenLevel& level = m_levels[m_open - 1];
    return level.array ? m_plan.node(level.node).element : m_pending;
}

std::string_view Projection::memberKey() const
{
    const OpenLevel& level = m_levels[m_open - 1];
    if (!level.array && !m_pendingMember.empty())
        return m_pendingMember;
    return level.keyLevel < 0 ? std::string_view() : m_levels[static_cast<size_t>(level.keyLevel)].memberKey;
}

bool Projection::capture(const PlanNode& node, std::string_view text, CapturedValue::Kind kind, uint64_t element)
{
    if (node.captures.empty())
        return true;
    std::string scratch;
    const std::string_view kept = bounded(text, m_limits.textLength, scratch);
    const std::string_view key = memberKey();
    for (const SlotRef& slot : node.captures) {
        Frame& frame = m_frames[static_cast<size_t>(slot.depth)];
        if (m_watching && frame.first(slot.slot))
            continue;
        frame.add({.sequence = ++m_sequence, .element = element, .slot = slot.slot, .kind = kind}, kept, key);
        if (static_cast<qint64>(frame.bytes()) > m_limits.findingSize)
            return fail(Error::Code::Parse, say("One finding is larger than %1 MiB.").arg(m_limits.findingSize >> 20));
    }
    return true;
}

bool Projection::scalar(std::string_view text)
{
    if (m_skipped > 0)
        return true;
    const int at = nextNode();
    if (at < 0)
        return true;
    const PlanNode& node = m_plan.node(at);
    const OpenLevel& level = m_levels[m_open - 1];
    if (!node.sites.empty())
        m_receiver.notAnObject();
    if (node.captures.empty())
        return true;
    const bool ownElement = level.array || !m_pendingMember.empty();
    if (!capture(node, text, CapturedValue::Kind::Text, ownElement ? ++m_sequence : level.element))
        return false;
    return !m_watching || askReceiver();
}

/// A watcher looks at the innermost object that is a row of its plan.
bool Projection::askReceiver()
{
    for (size_t i = m_open; i-- > 0;) {
        const PlanNode& node = m_plan.node(m_levels[i].node);
        if (node.sites.empty() || m_levels[i].array)
            continue;
        RowView view(m_plan, m_plan.site(node.sites.front()));
        view.setFrame(node.frameDepth, &m_frames[static_cast<size_t>(node.frameDepth)]);
        return m_receiver.captured(view);
    }
    return true;
}

bool Projection::null()
{
    const int at = m_skipped == 0 ? nextNode() : -1;
    if (at >= 0 && !m_plan.node(at).sites.empty())
        m_receiver.notAnObject();
    return true;
}

bool Projection::open(bool array)
{
    if (++m_depth > m_limits.depth)
        return fail(Error::Code::Parse, say("The file is nested more than %1 levels deep.").arg(m_limits.depth));
    if (m_skipped > 0) {
        ++m_skipped;
        return true;
    }
    const int node = nextNode();
    if (node < 0) {
        m_skipped = 1;
        return true;
    }
    return enter(node, array);
}

bool Projection::enter(int at, bool array)
{
    const PlanNode& node = m_plan.node(at);
    const bool inside = m_open > 0;
    const bool viaMember = inside && !m_levels[m_open - 1].array && !m_pendingMember.empty();
    const bool ownElement = inside && (m_levels[m_open - 1].array || viaMember);
    const uint64_t element = ownElement ? ++m_sequence : inside ? m_levels[m_open - 1].element : 0;
    if (node.frameDepth >= 0)
        m_frames[static_cast<size_t>(node.frameDepth)].open(node.slots.size());
    if (inside && !capture(node, {}, CapturedValue::Kind::Container, element))
        return false;
    const int outerKey = inside ? m_levels[m_open - 1].keyLevel : -1;
    OpenLevel& level = push();
    level.node = at;
    level.array = array;
    level.element = element;
    level.start = m_sequence + 1;
    level.keyLevel = viaMember ? static_cast<int>(m_open) - 1 : outerKey;
    if (viaMember)
        level.memberKey = m_pendingMember;
    return !m_watching || node.captures.empty() || askReceiver();
}

bool Projection::close()
{
    --m_depth;
    if (m_skipped > 0) {
        --m_skipped;
        return true;
    }
    const OpenLevel& level = m_levels[m_open - 1];
    const PlanNode& node = m_plan.node(level.node);
    const bool closed = node.frameDepth < 0 || closeFrame(node, level.array);
    --m_open;
    return closed;
}

bool Projection::closeFrame(const PlanNode& node, bool array)
{
    if (node.frameDepth == 0 && !giveWaitingRows())
        return false;
    for (const int index : node.sites) {
        const Site& site = m_plan.site(index);
        if (array && !site.document) {
            if (node.frameDepth > 0)
                m_receiver.notAnObject();
            continue;
        }
        if (++m_rows > m_limits.rows)
            return fail(Error::Code::Parse, say("The file holds more than %1 results.").arg(m_limits.rows));
        if (!(site.late ? letWait(index) : giveRow(site)))
            return false;
    }
    return keep(node);
}

/// Frames that rows elsewhere refer to outlive their object.
bool Projection::keep(const PlanNode& node)
{
    Frame& frame = m_frames[static_cast<size_t>(node.frameDepth)];
    if (node.table >= 0) {
        m_tableBytes += frame.bytes();
        const auto owner = static_cast<size_t>(m_plan.tableOwnerDepth(node.table));
        m_frames[owner].table(node.table).entries.push_back(std::move(frame));
    } else {
        m_waiting.ancestorCloses(frame);
    }
    if (m_tableBytes + m_waiting.contextBytes() > mostContextBytes)
        return fail(Error::Code::Parse, say("The parts of the file that its results refer to are too large."));
    return true;
}

bool Projection::giveRow(const Site& site)
{
    RowView view(m_plan, site);
    view.setFrame(site.depth, &m_frames[static_cast<size_t>(site.depth)]);
    return m_receiver.row(view);
}

bool Projection::letWait(int site)
{
    const auto waits = m_waiting.add(site, m_frames);
    if (!waits)
        m_fault = waits.error();
    return waits.has_value();
}

bool Projection::giveWaitingRows()
{
    bool wanted = true;
    const auto given =
        m_waiting.giveOut(m_frames.front(), [&](const RowView& row) { return wanted = m_receiver.row(row); });
    if (!given)
        m_fault = given.error();
    m_tableBytes = 0;
    return given && wanted;
}

} // namespace waymark
