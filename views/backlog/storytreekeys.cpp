// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the keys move in the tree of stories.
#include "views/backlog/backlogmodel.h"
#include "views/backlog/storytree.h"
#include "views/shared/tableheader.h"

#include <QKeyEvent>

namespace waymark {

void StoryTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the screen leaves, the tree has nothing to leave
        return;
    }
    if (plain && press(event->key()))
        return;
    QTreeView::keyPressEvent(event);
}

bool StoryTree::press(int key)
{
    const QModelIndex cell = currentIndex();
    if (!cell.isValid())
        return false;
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return stepCell(isRightToLeft() ? (key == Qt::Key_Left ? Qt::Key_Right : Qt::Key_Left) : key);
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    if (const Story* story = m_model.storyAt(cell)) {
        if (BacklogModel::fieldOfColumn(cell.column()))
            edit(cell);
        else
            Q_EMIT opened(story->id);
    } else {
        setExpanded(cell, !isExpanded(cell));
    }
    return true;
}

/// From cell to cell; from the first one to the group; groups close and open.
bool StoryTree::stepCell(int key)
{
    const QModelIndex cell = currentIndex();
    if (!m_model.storyAt(cell)) {
        const QModelIndex group = cell.siblingAtColumn(0);
        if (key == Qt::Key_Right && isExpanded(group) && m_model.rowCount(group) > 0)
            setCurrentIndex(m_model.index(0, 0, group));
        else
            setExpanded(group, key == Qt::Key_Right);
        return true;
    }
    const QModelIndex next = neighbour(cell, key == Qt::Key_Right ? 1 : -1, false);
    if (next.isValid()) {
        selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        scrollTo(next);
    } else if (key == Qt::Key_Left && cell.parent().isValid()) {
        setCurrentIndex(cell.parent());
    }
    return true;
}

/// The next cell of the row that is shown (and may be edited); invalid: there is none.
QModelIndex StoryTree::neighbour(const QModelIndex& cell, int direction, bool editable) const
{
    for (int visual = m_heads->visualIndex(cell.column()) + direction; visual >= 0 && visual < m_heads->count(); visual += direction) {
        const int column = m_heads->logicalIndex(visual);
        if (!isColumnHidden(column) && (!editable || BacklogModel::fieldOfColumn(column)))
            return cell.siblingAtColumn(column);
    }
    return {};
}

/// Tab goes on to the next field of the story, whichever row it has been moved to meanwhile.
void StoryTree::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool on = hint == QAbstractItemDelegate::EditNextItem;
    const bool back = hint == QAbstractItemDelegate::EditPreviousItem;
    QTreeView::closeEditor(editor, on || back ? QAbstractItemDelegate::NoHint : hint);
    if (!on && !back)
        return;
    const QModelIndex next = neighbour(currentIndex(), on ? 1 : -1, true);
    if (!next.isValid())
        return;
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    edit(next);
}

} // namespace waymark
