// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracetree.h"

#include "views/shared/celldelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/trace/tracetreemodel.h"

#include <QKeyEvent>

namespace waymark {

TraceTree::TraceTree(QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("traceTree"));
    setAccessibleName(tr("Thread as a tree"));
    auto* cells = new CellDelegate(this);
    cells->setRowHeight(space::tableRow);
    setItemDelegate(cells);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setIndentation(space::section);
    setHorizontalScrollMode(ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::Base);
    setHeader(new TableHeader(this));
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &TraceTree::followed);
}

void TraceTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    auto* heads = static_cast<TableHeader*>(header());
    heads->resizeSection(TraceTreeModel::KindColumn, 84);
    heads->resizeSection(TraceTreeModel::StateColumn, 136);
    heads->setStretched(TraceTreeModel::NameColumn, 150);
    heads->setStretched(TraceTreeModel::TitleColumn, 72);
    heads->setGivingWay({TraceTreeModel::KindColumn, TraceTreeModel::TitleColumn});
}

void TraceTree::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        Q_EMIT opened(currentIndex());
    else if (plain && event->key() == Qt::Key_Space)
        Q_EMIT followed(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void TraceTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT chosen(current);
}

} // namespace waymark
