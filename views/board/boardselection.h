// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardnavigation.h"

namespace waymark {

/// Which cards are selected and which one is current, by story, so that both survive whatever moves. A collapsed lane can
/// be current too; nothing is selected then.
class BoardSelection {
public:
    BoardSelection(const BoardModel& model, const BoardLayout& layout) : m_model(model), m_layout(layout) {}

    bool contains(const StoryId& story) const { return m_stories.contains(story); }
    std::vector<StoryId> stories() const; ///< by rank
    const std::optional<StoryId>& current() const { return m_current; }
    std::optional<BoardSpot> spot() const; ///< of the current card or lane; none: there is none
    const QRect& place() const { return m_place; } ///< where that was when cards were last arranged
    std::optional<BoardSpot> spotOf(const StoryId& story) const;
    StoryId storyAt(const BoardSpot& spot) const;

    void setOnly(const BoardSpot& spot); ///< current and alone selected
    void setCurrent(const BoardSpot& spot); ///< the selection stays
    void extendTo(const BoardSpot& spot); ///< selects all cards from the anchor to it, as a rectangle
    void toggle(const BoardSpot& spot);
    void selectAll();
    void selectCurrent(); ///< alone
    void clear();
    /// After cards were arranged anew: forgets what isn't shown. The head of a lane takes the place of a current card that
    /// it now hides, what is nearest that of one that left. Returns whether something else is current.
    bool settle();

private:
    const BoardModel& m_model;
    const BoardLayout& m_layout;
    QSet<StoryId> m_stories;
    std::optional<StoryId> m_current;
    std::optional<StoryId> m_anchor;
    bool m_onHead = false; ///< the head of m_lane is current
    LaneKey m_lane;        ///< of what is current, as last arranged; likewise:
    int m_column = 0;
    QRect m_place;
};

} // namespace waymark
