// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardmoves.h"
#include "views/board/boardselection.h"
#include "views/board/cardpainter.h"

#include <QRegion>

namespace waymark {

/// Cards that are being dragged: the pointer, what hangs on it and where it would come down. All of it in the layout's
/// coordinates.
class BoardDrag {
public:
    /// `held`: the card under the pointer, which is among the stories. `at`: the pointer.
    BoardDrag(const BoardModel& model, const BoardLayout& layout, std::vector<StoryId> stories, const StoryId& held, QPoint at);

    const std::vector<StoryId>& stories() const { return m_stories; }
    bool moves(int row) const { return m_rows.contains(row); }
    const std::optional<BoardDrop>& drop() const { return m_drop; }

    /// Returns what has to be painted anew. `inside`: whether the pointer is over the board, so that there is a drop.
    QRegion moveTo(QPoint at, bool inside);
    /// After the cards were arranged anew; false: the held card is not there any more.
    bool settle();
    QRegion region() const;
    std::optional<CardTarget> target() const;

    /// Lights up the cell; to be painted below the cards.
    void paintGround(QPainter& painter, Scheme scheme) const;
    /// The line between cards, and the held card.
    void paintAbove(QPainter& painter, CardPainter& cards, Scheme scheme) const;

private:
    QRect cell() const;
    QRect ghost() const;
    QRect badge() const;

    const BoardModel& m_model;
    const BoardLayout& m_layout;
    std::vector<StoryId> m_stories;
    QSet<int> m_rows;
    StoryId m_held;
    int m_heldRow = 0;
    QPoint m_grip; ///< the pointer within the held card
    QPoint m_at;
    std::optional<BoardDrop> m_drop;
};

} // namespace waymark
