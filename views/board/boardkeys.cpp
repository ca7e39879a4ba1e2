// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardkeys.h"

#include "views/board/boardcanvas.h"

#include <QKeyEvent>

#include <algorithm>

namespace waymark {

namespace {

/// Keys name directions on the screen; columns run the other way where the language does.
std::optional<BoardStep> stepOf(const QKeyEvent& event, Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft;
    const bool far = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Up: return BoardStep::Up;
    case Qt::Key_Down: return BoardStep::Down;
    case Qt::Key_Left: return mirrored ? BoardStep::Right : BoardStep::Left;
    case Qt::Key_Right: return mirrored ? BoardStep::Left : BoardStep::Right;
    case Qt::Key_Home: return far ? BoardStep::First : BoardStep::RowStart;
    case Qt::Key_End: return far ? BoardStep::Last : BoardStep::RowEnd;
    case Qt::Key_PageUp: return BoardStep::LaneBefore;
    case Qt::Key_PageDown: return BoardStep::LaneAfter;
    default: return std::nullopt;
    }
}

bool go(BoardCanvas& board, const QKeyEvent& event, BoardStep step)
{
    const auto from = board.selection().spot();
    if (from && from->isHead() && step == BoardStep::Right) {
        board.open();
        return true;
    }
    const auto to = from ? spotAfter(board.places(), *from, step) : firstSpot(board.places());
    if (!to)
        return true;
    board.changeSelection([&](BoardSelection& selection) {
        if (event.modifiers() & Qt::ShiftModifier)
            selection.extendTo(*to);
        else if (event.modifiers() & Qt::AltModifier)
            selection.setCurrent(*to);
        else
            selection.setOnly(*to);
    });
    return true;
}

/// What the keys move: what is selected, or else the current card.
void selectSomething(BoardCanvas& board)
{
    if (board.selection().stories().empty() && board.selection().current())
        board.changeSelection([](BoardSelection& selection) { selection.selectCurrent(); });
}

void moveToColumn(BoardCanvas& board, int column)
{
    selectSomething(board);
    if (column >= 0 && column < boardColumnCount)
        board.moveSelected({.status = boardColumns[static_cast<size_t>(column)]});
}

/// The selected cards of the current one's cell, up (-1) or down (1) by one of the others.
void rank(BoardCanvas& board, const BoardSpot& at, int direction)
{
    std::vector<StoryId> moving;
    std::vector<StoryId> staying;
    size_t first = 0; ///< staying cards above the first and above the last moving one
    size_t last = 0;
    for (const int row : board.places().cell(at)) {
        const StoryId story = board.model().rowAt(row).story.id;
        if (!board.selection().contains(story)) {
            staying.push_back(story);
            continue;
        }
        if (moving.empty())
            first = staying.size();
        last = staying.size();
        moving.push_back(story);
    }
    if (moving.empty() || (direction < 0 ? first == 0 : last == staying.size()))
        return;
    const size_t gap = direction < 0 ? first - 1 : last + 1;
    CardNeighbours between;
    if (gap > 0)
        between.above = staying[gap - 1];
    if (gap < staying.size())
        between.below = staying[gap];
    Q_EMIT board.placeRequested(moving, {.between = between});
}

void changeLane(BoardCanvas& board, const BoardSpot& at, int direction)
{
    const int lane = at.lane + direction;
    if (lane >= 0 && lane < board.places().laneCount())
        board.moveSelected({.lane = board.places().lane(lane).key});
}

bool move(BoardCanvas& board, const QKeyEvent& event, BoardStep step)
{
    const auto at = board.selection().spot();
    if (!at || at->isHead())
        return true;
    selectSomething(board);
    const bool toLane = event.modifiers() & Qt::ShiftModifier;
    switch (step) {
    case BoardStep::Left: moveToColumn(board, at->column - 1); return true;
    case BoardStep::Right: moveToColumn(board, at->column + 1); return true;
    case BoardStep::Up: toLane ? changeLane(board, *at, -1) : rank(board, *at, -1); return true;
    case BoardStep::Down: toLane ? changeLane(board, *at, 1) : rank(board, *at, 1); return true;
    default: return false;
    }
}

bool escape(BoardCanvas& board)
{
    if (board.isDragging()) {
        board.cancelDrag();
        return true;
    }
    if (board.selection().stories().size() < 2)
        return false;
    board.changeSelection([](BoardSelection& selection) { selection.selectCurrent(); });
    return true;
}

bool collapse(BoardCanvas& board, bool collapsed)
{
    const auto at = board.selection().spot();
    if (!at || board.arrangement().lanes == LaneKind::None)
        return false;
    board.setCollapsed(board.places().lane(at->lane).key, collapsed);
    return true;
}

bool toggle(BoardCanvas& board)
{
    const auto at = board.selection().spot();
    if (at && at->isHead())
        board.open();
    else if (at)
        board.changeSelection([&](BoardSelection& selection) { selection.toggle(*at); });
    return true;
}

bool act(BoardCanvas& board, const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: board.open(); return true;
    case Qt::Key_Space: return toggle(board);
    case Qt::Key_F2: board.rename(); return true;
    case Qt::Key_Delete: selectSomething(board); board.removeSelected(); return true;
    case Qt::Key_Plus: return collapse(board, false);
    case Qt::Key_Minus: return collapse(board, true);
    case Qt::Key_Escape: return escape(board);
    default: break;
    }
    const bool plain = !(event.modifiers() & ~Qt::KeypadModifier);
    if (!plain || event.key() < Qt::Key_1 || event.key() >= Qt::Key_1 + boardColumnCount)
        return false;
    moveToColumn(board, event.key() - Qt::Key_1);
    return true;
}

} // namespace

bool pressKey(BoardCanvas& board, const QKeyEvent& event)
{
    if (board.isDragging() && event.key() != Qt::Key_Escape)
        return true;
    if (event.matches(QKeySequence::SelectAll)) {
        board.changeSelection([](BoardSelection& selection) { selection.selectAll(); });
        return true;
    }
    if (const auto step = stepOf(event, board.layoutDirection()))
        return (event.modifiers() & Qt::ControlModifier) && *step <= BoardStep::Right ? move(board, event, *step)
                                                                                      : go(board, event, *step);
    return act(board, event);
}

} // namespace waymark
