// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/projection.h"

#include "model/import/textcache.h"

#include <QCoreApplication>

#include <array>

namespace waymark {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Projection", text);
}

/// At most `limit` bytes, marked if cut, never inside a character.
std::string_view bounded(std::string_view text, qint64 limit, std::string& scratch)
{
    if (static_cast<qint64>(text.size()) <= limit)
        return text;
    scratch.assign(wholeStart(text, static_cast<size_t>(limit))).append(" [...]");
    return scratch;
}

} // namespace

Projection::Projection(const Plan& plan, const ReadLimits& limits, RowReceiver& receiver, bool watching)
    : m_plan(plan)
    , m_limits(limits)
    , m_receiver(receiver)
    , m_watching(watching)
    , m_frames(plan, m_limits)
{
}

Projection::~Projection() = default;

bool Projection::fail(const QString& message)
{
    m_fault = Error{.code = Error::Code::Parse, .message = message};
    return false;
}

bool Projection::did(const Result<void>& result)
{
    if (!result)
        m_fault = result.error();
    return result.has_value();
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
    m_keyPosition = position;
    if (m_pending < 0)
        return true;
    if (!m_leftOut.empty() && m_leftOut.contains(position)) {
        m_pending = -1;
        return true;
    }
    if (m_pending == node.member)
        return meetMember(level, name);
    m_toMember = false;
    const auto ordinal = static_cast<size_t>(m_plan.node(m_pending).ordinal);
    if (level.seen.test(ordinal))
        return meetKeyAgain(level, m_pending, position);
    if (m_plan.node(m_pending).framesBelow)
        level.frameKeys.emplace_back(m_pending, position);
    level.seen.set(ordinal);
    return true;
}

bool Projection::meetMember(OpenLevel& level, const std::string& name)
{
    m_toMember = true;
    m_pendingMember = name;
    if (!level.addMember(name))
        m_frames.drop(level.start, m_plan.node(m_pending).slotsBelow, name);
    if (static_cast<qint64>(level.memberBytes) > m_limits.memberSize)
        return fail(say("One object has so many members that their names alone take more than %1. See whether it is a "
                        "results file; nothing was imported.")
                        .arg(sizeText(m_limits.memberSize)));
    return true;
}

/// JSON leaves open what a repeated key means; here, as in most readers, the last one counts.
bool Projection::meetKeyAgain(OpenLevel& level, int child, qint64 position)
{
    for (auto& [known, at] : level.frameKeys) {
        if (known == child) {
            m_replaced.insert(at);
            at = position;
        }
    }
    m_frames.drop(level.start, m_plan.node(child).slotsBelow);
    if (static_cast<qsizetype>(m_replaced.size()) > m_limits.repeats)
        return fail(
            say("The file repeats more than %1 names, each in place of earlier results. Nothing was imported.").arg(m_limits.repeats));
    return true;
}

/// The node of the value that now comes, or -1 if nobody wants it.
int Projection::takeNode()
{
    if (m_open == 0)
        return 0;
    OpenLevel& level = m_levels[m_open - 1];
    if (!level.array)
        return m_pending;
    ++level.elements;
    return m_plan.node(level.node).element;
}

std::string_view Projection::memberKey() const
{
    const OpenLevel& level = m_levels[m_open - 1];
    if (!level.array && m_toMember)
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
        Frame& frame = m_frames.at(slot.depth);
        if (m_watching && frame.view().first(slot.slot))
            continue;
        ++m_captured;
        frame.add({.sequence = ++m_sequence, .element = element, .slot = slot.slot, .kind = kind}, kept, key);
        if (static_cast<qint64>(frame.bytes()) > m_limits.findingSize)
            return fail(
                say("One result, or what results refer to, is larger than %1. See whether it is a results file; nothing "
                    "was imported.").arg(sizeText(m_limits.findingSize)));
    }
    return true;
}

/// A watcher looks at the innermost object that is a row of its plan.
bool Projection::askReceiver()
{
    for (size_t i = m_open; i-- > 0;) {
        const PlanNode& node = m_plan.node(m_levels[i].node);
        if (node.sites.empty() || m_levels[i].array)
            continue;
        return m_receiver.captured(m_frames.row(m_plan.site(node.sites.front())));
    }
    return true;
}

bool Projection::open(bool array)
{
    if (++m_depth > m_limits.depth)
        return fail(say("The file is nested more than %1 levels deep. Nothing was imported.").arg(m_limits.depth));
    if (m_skipped > 0) {
        ++m_skipped;
        return true;
    }
    if (m_open == 0)
        return openRoot(array);
    const int node = takeNode();
    if (node < 0) {
        m_skipped = 1;
        return true;
    }
    return enter(node, array);
}

/// A list at the root only holds the documents; a list in it is none.
bool Projection::openRoot(bool array)
{
    if (!array)
        return enter(0, false);
    m_rootList = true;
    if (m_depth > 1) {
        weigh(0, Kind::List);
        m_skipped = 1;
    }
    return true;
}

bool Projection::enter(int at, bool array)
{
    weigh(at, array ? Kind::List : Kind::Object);
    const PlanNode& node = m_plan.node(at);
    const bool inside = m_open > 0;
    const bool viaMember = inside && !m_levels[m_open - 1].array && m_toMember;
    const bool ownElement = inside && (m_levels[m_open - 1].array || viaMember);
    const uint64_t element = ownElement ? ++m_sequence : inside ? m_levels[m_open - 1].element : 0;
    if (node.frameDepth >= 0)
        m_frames.at(node.frameDepth).open(node.slots.size());
    const uint64_t before = m_captured;
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
    return !m_watching || m_captured == before || askReceiver();
}

bool Projection::close()
{
    --m_depth;
    if (m_skipped > 0) {
        --m_skipped;
        return true;
    }
    if (m_open == 0)
        return true; // the list at the root
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
    return (array || giveRows(node)) && did(m_frames.keep(node, position(node)));
}

bool Projection::giveRows(const PlanNode& node)
{
    for (const int index : node.sites) {
        const Site& site = m_plan.site(index);
        if (++m_rows > m_limits.rows)
            return fail(say("The file holds more than %1 results. Nothing was imported: split it.").arg(m_limits.rows));
        if (!(site.late ? did(m_frames.letWait(index)) : m_receiver.row(m_frames.row(site))))
            return false;
    }
    return true;
}

/// Of an entry of a look-up table that now closes, in the innermost lists around it.
TablePosition Projection::position(const PlanNode& entry) const
{
    std::array<uint32_t, 2> index = {};
    const size_t lists = entry.table < 0 ? 0 : m_plan.tableLists(entry.table);
    size_t found = 0;
    for (size_t i = m_open - 1; found < lists && i-- > 0;)
        if (m_levels[i].array)
            index[found++] = m_levels[i].elements - 1;
    return {.outer = index[1], .inner = index[0]};
}

bool Projection::giveWaitingRows()
{
    bool wanted = true;
    return did(m_frames.giveWaitingRows([&](const RowView& row) { return wanted = m_receiver.row(row); })) && wanted;
}

} // namespace waymark
