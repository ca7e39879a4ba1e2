// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/roadmapgrid.h"

#include "views/roadmap/epicheads.h"
#include "views/roadmap/roadmapcells.h"
#include "views/roadmap/roadmapmodel.h"
#include "views/roadmap/sprintheads.h"
#include "views/shared/storycarrier.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>

#include <algorithm>

namespace waymark {

namespace {

constexpr int epicRow = 66;
constexpr int leastColumn = 104;

} // namespace

RoadmapGrid::RoadmapGrid(RoadmapModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_cells(new RoadmapCells(model, this)), m_heads(new SprintHeads(model, this))
{
    setObjectName(QStringLiteral("roadmapGrid"));
    setAccessibleName(tr("Roadmap: epics by sprints"));
    setHorizontalHeader(m_heads);
    setVerticalHeader(new EpicHeads(model, this));
    setModel(&model);
    setItemDelegate(m_cells);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setTabKeyNavigation(false);
    verticalHeader()->setDefaultSectionSize(epicRow);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_heads->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_heads, &QHeaderView::sectionClicked, this, [this](int column) {
        const int row = std::max(currentIndex().row(), 0);
        setCurrentIndex(m_model.index(row, column));
    });
    connect(m_heads, &QHeaderView::sectionDoubleClicked, this, &RoadmapGrid::sprintOpened);
    for (const auto signal : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(&model, signal, this, &RoadmapGrid::fitColumns);
}

std::vector<StoryId> RoadmapGrid::openStoriesAt(const QModelIndex& index) const
{
    std::vector<StoryId> open;
    for (const StoryId& id : m_model.cell(index).stories)
        if (const Story* story = m_model.story(id); story && story->status != StoryStatus::Done)
            open.push_back(id);
    return open;
}

void RoadmapGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    m_heads->setMarked(current.column());
    Q_EMIT cellChosen(current);
}

void RoadmapGrid::keyPressEvent(QKeyEvent* event)
{
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (ctrl && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        moveSideways((event->key() == Qt::Key_Right) != mirrored ? 1 : -1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT cellOpened(currentIndex());
    else if (event->key() == Qt::Key_F2)
        Q_EMIT sprintOpened(currentIndex().column());
    else
        QTableView::keyPressEvent(event);
}

void RoadmapGrid::moveSideways(int step)
{
    const QModelIndex from = currentIndex();
    const QModelIndex to = from.isValid() ? m_model.index(from.row(), from.column() + step) : QModelIndex();
    const std::vector<StoryId> stories = openStoriesAt(from);
    if (!to.isValid() || stories.empty())
        return;
    Q_EMIT moveRequested(stories, to);
}

void RoadmapGrid::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressed = index.isValid() ? m_cells->storyAt(visualRect(index), index, event->pos()) : std::nullopt;
    QTableView::mousePressEvent(event);
}

void RoadmapGrid::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const QModelIndex index = indexAt(event->pos());
    if (pressed && event->button() == Qt::LeftButton && index.isValid()
        && m_cells->storyAt(visualRect(index), index, event->pos()) == pressed)
        Q_EMIT storyRequested(*pressed);
}

void RoadmapGrid::startDrag(Qt::DropActions)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    const std::vector<StoryId> stories = pressed ? std::vector{*pressed} : openStoriesAt(currentIndex());
    if (stories.empty())
        return;
    auto* drag = new QDrag(this);
    std::vector<const Story*> carried;
    for (const StoryId& id : stories)
        if (const Story* story = m_model.story(id))
            carried.push_back(story);
    drag->setMimeData(carryStories(carried));
    drag->exec(Qt::MoveAction);
}

bool RoadmapGrid::takesAt(const QDropEvent& event) const
{
    return event.mimeData()->hasFormat(storiesFormat) && indexAt(event.position().toPoint()).isValid();
}

void RoadmapGrid::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(storiesFormat))
        event->acceptProposedAction();
    else
        event->ignore(); // the window takes files
}

void RoadmapGrid::dragMoveEvent(QDragMoveEvent* event)
{
    QTableView::dragMoveEvent(event); // scrolls near the edges
    if (!takesAt(*event)) {
        event->ignore();
        return;
    }
    selectionModel()->select(indexAt(event->position().toPoint()), QItemSelectionModel::ClearAndSelect);
    event->acceptProposedAction();
}

void RoadmapGrid::dropEvent(QDropEvent* event)
{
    if (!takesAt(*event)) {
        event->ignore();
        return;
    }
    const QModelIndex to = indexAt(event->position().toPoint());
    event->setDropAction(Qt::MoveAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    Q_EMIT moveRequested(storiesIn(*event->mimeData()), to);
}

void RoadmapGrid::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Keyboard
                             ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                             : event->globalPos());
}

void RoadmapGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// All columns fill the width; where they have no room, they keep their least width and the grid scrolls.
void RoadmapGrid::fitColumns()
{
    const int columns = m_model.columnCount();
    const int width = std::max(leastColumn, viewport()->width() / std::max(columns, 1));
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, width);
    m_heads->setMarked(currentIndex().column());
}

} // namespace waymark
