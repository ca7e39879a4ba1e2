// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"

#include <QSet>
#include <QTreeView>

#include <optional>

class QMenu;

namespace waymark {

class BacklogModel;
class StoryDelegate;
class TableHeader;

/// The backlog's tree: groups over the whole width, cells that are edited where they stand, stories that are dragged
/// between each other and onto groups. The arrow keys go from cell to cell; Enter edits or, on a reference, opens.
class StoryTree final : public QTreeView {
    Q_OBJECT
public:
    StoryTree(BacklogModel& model, StoryDelegate* delegate, QWidget* parent = nullptr);

    TableHeader* heads() const { return m_heads; }
    std::vector<StoryId> selectedStories() const;
    void selectStories(const std::vector<StoryId>& stories); ///< and stands on the first
    /// Stands on a story, in this column.
    void goTo(const StoryId& story, int column);
    void setGroupsOpen(bool open); ///< all of them
    QStringList closedGroups() const; ///< keys
    void setClosedGroups(const QStringList& keys);
    /// Selected rows as the tree shows them, cells separated by tabs, heads first.
    QString selectedText() const;
    /// Column widths, order and hidden columns, for the settings.
    QByteArray columnState() const;
    /// `chosen`: as chosenColumns() gave them with the state; nothing: it is older than that.
    void restoreColumns(const QByteArray& state, const std::optional<QSet<int>>& chosen);
    /// Columns that a person has shown or hidden: for want of room they are neither.
    const QSet<int>& chosenColumns() const { return m_chosen; }
    void fitColumns(); ///< to the room that there is; called by itself, but not when the filter changes
    QMenu* columnMenu(QWidget* parent);

Q_SIGNALS:
    void opened(const waymark::StoryId& story);  ///< a double click, or Enter on its reference
    void chosen(const waymark::StoryId& story);  ///< the one story that a person has just selected
    void selectionMoved();
    void copyRequested();
    void rankIsOff(); ///< stories are dragged between others, but these aren't in the order of rank

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void buildColumns();
    void adaptColumns();
    void adaptHidden(bool cramped);
    void fitTitle(); ///< it takes what the other columns leave
    bool stepCell(int key);
    bool press(int key);
    QModelIndex neighbour(const QModelIndex& cell, int direction, bool editable) const;
    void openNewGroups();
    void drawGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    BacklogModel& m_model;
    TableHeader* m_heads;
    QSet<QString> m_closed; ///< keys of groups
    bool m_opening = false;
    bool m_toldRank = false;
    bool m_fitting = false;
    bool m_narrow = false; ///< columns have the widths for narrow windows
    QSet<int> m_chosen;    ///< columns
};

} // namespace waymark
