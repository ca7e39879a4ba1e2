// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/storytree.h"

#include "views/backlog/backlogmodel.h"
#include "views/backlog/storydelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QDragMoveEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace waymark {

namespace {

constexpr int chevronReach = 28; ///< of a group's row, where a click opens and closes it

} // namespace

StoryTree::StoryTree(BacklogModel& model, StoryDelegate* delegate, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
    , m_heads(new TableHeader(this))
{
    setObjectName(QStringLiteral("storyTree"));
    setAccessibleName(tr("Stories"));
    setHeader(m_heads);
    setItemDelegate(delegate);
    setModel(&model);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setIndentation(space::section);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    m_heads->setSectionsClickable(true);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setAutoExpandDelay(600);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setBackgroundRole(QPalette::Base);
    setRootIsDecorated(false); // groups draw their own sign
    connect(&model, &QAbstractItemModel::modelReset, this, &StoryTree::openNewGroups);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &StoryTree::openNewGroups);
    const auto note = [this](const QModelIndex& index, bool closed) {
        if (m_opening)
            return;
        const QString key = index.data(GroupKeyRole).toString();
        closed ? (void)m_closed.insert(key) : (void)m_closed.remove(key);
    };
    connect(this, &QTreeView::collapsed, this, [note](const QModelIndex& index) { note(index, true); });
    connect(this, &QTreeView::expanded, this, [note](const QModelIndex& index) { note(index, false); });
    buildColumns();
    openNewGroups();
}

std::vector<StoryId> StoryTree::selectedStories() const
{
    return m_model.storiesAt(selectionModel()->selectedRows());
}

void StoryTree::selectStories(const std::vector<StoryId>& stories)
{
    QItemSelection selection;
    QModelIndex first;
    for (const StoryId& story : stories) {
        const QModelIndex index = m_model.indexOf(story, 0);
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(m_model.columnCount() - 1));
        if (!first.isValid())
            first = index.siblingAtColumn(currentIndex().isValid() ? currentIndex().column() : BacklogModel::TitleColumn);
    }
    if (!first.isValid())
        return;
    setExpanded(first.parent(), true);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

void StoryTree::goTo(const StoryId& story, int column)
{
    const QModelIndex index = m_model.indexOf(story, column);
    if (!index.isValid())
        return;
    setExpanded(index.parent(), true);
    setCurrentIndex(index);
}

/// Groups are open until a person closes them, whenever they appear.
void StoryTree::openNewGroups()
{
    const QScopedValueRollback opening(m_opening, true);
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const QModelIndex index = m_model.index(row, 0); !m_model.storyAt(index))
            setExpanded(index, !m_closed.contains(index.data(GroupKeyRole).toString()));
}

void StoryTree::setGroupsOpen(bool open)
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        setExpanded(m_model.index(row, 0), open);
}

QStringList StoryTree::closedGroups() const
{
    return {m_closed.begin(), m_closed.end()};
}

void StoryTree::setClosedGroups(const QStringList& keys)
{
    m_closed = QSet<QString>(keys.begin(), keys.end());
    openNewGroups();
}

QString StoryTree::selectedText() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_heads->count(); ++visual)
        if (const int column = m_heads->logicalIndex(visual); !isColumnHidden(column))
            columns << column;
    QStringList cells;
    for (const int column : columns)
        cells << m_model.headerData(column, Qt::Horizontal).toString();
    QStringList lines{cells.join(u'\t')};
    for (const StoryId& story : selectedStories()) {
        cells.clear();
        for (const int column : columns)
            cells << m_model.indexOf(story, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void StoryTree::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (hasFocus() && rows.size() == 1)
        if (const Story* story = m_model.storyAt(rows.front()))
            Q_EMIT chosen(story->id);
}

void StoryTree::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    const int fromEdge = isRightToLeft() ? viewport()->width() - at.x() : at.x();
    if (event->button() == Qt::LeftButton && index.isValid() && !m_model.storyAt(index) && fromEdge < chevronReach) {
        selectionModel()->setCurrentIndex(index.siblingAtColumn(0), QItemSelectionModel::NoUpdate);
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        return;
    }
    QTreeView::mousePressEvent(event);
}

void StoryTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const Story* story = m_model.storyAt(index))
        Q_EMIT opened(story->id);
    else if (index.isValid())
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
}

void StoryTree::dragEnterEvent(QDragEnterEvent* event)
{
    m_toldRank = false;
    QTreeView::dragEnterEvent(event);
}

void StoryTree::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event);
    const QModelIndex under = indexAt(event->position().toPoint());
    if (event->isAccepted() || m_toldRank || m_model.isRanked() || !m_model.storyAt(under) || event->source() != this)
        return;
    m_toldRank = true;
    Q_EMIT rankIsOff();
}

void StoryTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
}

} // namespace waymark
