// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/shapetree.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr size_t longestName = 256; ///< bytes; what is longer is data, no name of a member

std::string escaped(std::string_view name)
{
    std::string step;
    for (const char c : name) {
        if (c == '~' || c == '/')
            step.append(c == '~' ? "~0" : "~1");
        else
            step.append(1, c);
    }
    return step;
}

} // namespace

ShapeTree::ShapeTree(const ShapeLimits& limits, std::function<qint64()> position)
    : m_limits(limits)
    , m_position(std::move(position))
    , m_nodes(1)
{
}

bool ShapeTree::goesOn()
{
    m_endedEarly = m_endedEarly || m_position() > m_limits.bytes;
    return !m_endedEarly;
}

int ShapeTree::child(int node, std::string_view step)
{
    auto& children = m_nodes[static_cast<size_t>(node)].children;
    if (const auto known = children.find(step); known != children.end())
        return known->second;
    if (m_nodes.size() >= m_limits.paths || step.size() > longestName) {
        m_leftPathsOut = true;
        return nobody;
    }
    const int made = static_cast<int>(m_nodes.size());
    children.emplace(std::string(step), made);
    m_nodes[static_cast<size_t>(node)].order.push_back(made);
    m_nodes.push_back({.step = std::string(step), .parent = node});
    return made;
}

/// Where the value that now comes stands.
int ShapeTree::next()
{
    if (m_open.empty() || m_open.back().node < 0)
        return 0;
    return m_open.back().array ? child(m_open.back().node, "*") : m_pending;
}

void ShapeTree::meet(int node, qint64 item)
{
    ShapeNode& met = m_nodes[static_cast<size_t>(node)];
    if (met.seenIn == item)
        return;
    met.seenIn = item;
    ++met.present;
}

bool ShapeTree::key(std::string_view name)
{
    if (m_skipped > 0)
        return goesOn();
    // A member named "*" can't be asked for by a pointer, which would mean each element.
    m_pending = name == "*" || name == "{*}" ? nobody : child(m_open.back().node, escaped(name));
    return goesOn();
}

void ShapeTree::note(ShapeNode& node, std::string_view text)
{
    if (const auto known = node.words.find(text); known != node.words.end())
        ++known->second;
    else if (text.size() <= m_limits.wordLength && node.words.size() < m_limits.words)
        node.words.emplace(std::string(text), 1);
    else
        node.moreWords = true;
    if (text.empty() || static_cast<qsizetype>(node.examples.size()) >= m_limits.examples)
        return;
    // More bytes than characters are kept, so that none is cut in two where it would be seen.
    std::string example(text.substr(0, static_cast<size_t>(m_limits.exampleLength) * 4));
    if (std::ranges::find(node.examples, example) == node.examples.end())
        node.examples.push_back(std::move(example));
}

bool ShapeTree::scalar(std::string_view text, ScalarKind kind)
{
    if (m_skipped > 0 || m_open.empty() || m_open.back().node < 0)
        return goesOn();
    const int at = next();
    if (at < 0)
        return goesOn();
    meet(at, m_open.back().item);
    ShapeNode& node = m_nodes[static_cast<size_t>(at)];
    bool& met = kind == ScalarKind::Text ? node.texts : kind == ScalarKind::Number ? node.numbers : node.booleans;
    met = true;
    note(node, text);
    return goesOn();
}

bool ShapeTree::null()
{
    if (m_skipped > 0 || m_open.empty() || m_open.back().node < 0)
        return goesOn();
    if (const int at = next(); at >= 0)
        m_nodes[static_cast<size_t>(at)].nulls = true;
    return goesOn();
}

bool ShapeTree::open(bool array)
{
    const bool inRootList = !m_open.empty() && m_open.back().node < 0;
    if (m_open.empty() && array) {
        m_open.push_back({.node = -1, .array = true});
        return goesOn();
    }
    const int at = m_skipped > 0 || (inRootList && array) || m_open.size() >= m_limits.depth ? nobody : next();
    if (at < 0) {
        ++m_skipped;
        return goesOn();
    }
    ShapeNode& node = m_nodes[static_cast<size_t>(at)];
    qint64 item = m_open.empty() ? 0 : m_open.back().item;
    meet(at, item);
    (array ? node.list : node.object) = true;
    if (!array && (at == 0 || node.step == "*")) {
        item = ++m_items;
        ++node.items;
    }
    m_open.push_back({.node = at, .array = array, .item = item});
    return goesOn();
}

bool ShapeTree::close()
{
    if (m_skipped > 0)
        --m_skipped;
    else
        m_open.pop_back();
    return true;
}

} // namespace waymark
