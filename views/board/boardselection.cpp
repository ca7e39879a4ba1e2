// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardselection.h"

#include <algorithm>

namespace waymark {

std::vector<StoryId> BoardSelection::stories() const
{
    std::vector<StoryId> stories;
    for (const BoardCard& card : m_model.rows())
        if (m_stories.contains(card.story.id))
            stories.push_back(card.story.id);
    return stories;
}

std::optional<BoardSpot> BoardSelection::spotOf(const StoryId& story) const
{
    return m_layout.spotOf(m_model.rowOf(story));
}

StoryId BoardSelection::storyAt(const BoardSpot& spot) const
{
    return m_model.rowAt(m_layout.rowAt(spot)).story.id;
}

std::optional<BoardSpot> BoardSelection::spot() const
{
    if (m_current)
        return spotOf(*m_current);
    const int lane = m_onHead ? m_layout.laneOf(m_lane) : -1;
    return lane < 0 || !m_layout.lane(lane).collapsed ? std::nullopt : std::optional(BoardSpot{lane, m_column, -1});
}

void BoardSelection::setCurrent(const BoardSpot& spot)
{
    m_onHead = spot.isHead();
    m_current = m_onHead ? std::nullopt : std::optional(storyAt(spot));
    m_lane = m_layout.lane(spot.lane).key;
    m_column = spot.column;
    m_place = m_layout.placeOf(spot);
}

void BoardSelection::setOnly(const BoardSpot& spot)
{
    setCurrent(spot);
    selectCurrent();
}

void BoardSelection::selectCurrent()
{
    m_stories.clear();
    m_anchor = m_current;
    if (m_current)
        m_stories.insert(*m_current);
}

void BoardSelection::extendTo(const BoardSpot& spot)
{
    const auto anchor = m_anchor ? spotOf(*m_anchor) : std::nullopt;
    if (!anchor || spot.isHead()) {
        setOnly(spot);
        return;
    }
    setCurrent(spot);
    m_stories.clear();
    for (const int row : m_layout.rowsWithin(m_layout.cardRect(*anchor).united(m_layout.cardRect(spot))))
        m_stories.insert(m_model.rowAt(row).story.id);
}

void BoardSelection::toggle(const BoardSpot& spot)
{
    setCurrent(spot);
    m_anchor = m_current;
    if (m_current && !m_stories.remove(*m_current))
        m_stories.insert(*m_current);
}

void BoardSelection::selectAll()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_layout.spotOf(row))
            m_stories.insert(m_model.rowAt(row).story.id);
    if (const auto first = firstSpot(m_layout); first && !m_current)
        setCurrent(*first);
}

void BoardSelection::clear()
{
    m_stories.clear();
}

bool BoardSelection::settle()
{
    m_stories.removeIf([this](const StoryId& story) { return !spotOf(story); });
    if (m_anchor && !spotOf(*m_anchor))
        m_anchor.reset();
    if (const auto at = spot()) {
        setCurrent(*at);
        return false;
    }
    if (!m_current && !m_onHead)
        return false;
    const int lane = m_layout.laneOf(m_lane);
    const bool toggled = lane >= 0 && m_layout.lane(lane).collapsed != m_onHead;
    auto next = toggled ? entryOf(m_layout, lane, m_column) : std::nullopt;
    if (!next)
        next = spotNear(m_layout, m_place);
    m_current.reset();
    m_onHead = false;
    if (next && m_stories.isEmpty())
        setOnly(*next);
    else if (next)
        setCurrent(*next);
    return true;
}

} // namespace waymark
