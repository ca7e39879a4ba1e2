// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarktree.h"

#include "views/shared/celldelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace waymark {

BenchmarkTree::BenchmarkTree(QWidget* parent)
    : QTreeView(parent)
    , m_heads(new TableHeader(this))
{
    setObjectName(QStringLiteral("benchmarkTree"));
    setAccessibleName(tr("Items of the benchmark"));
    setAccessibleDescription(tr("Enter opens the details of an item, Left and Right close and open a section"));
    auto* cells = new CellDelegate(this);
    cells->setRowHeight(space::tableRow);
    setItemDelegate(cells);
    setHeader(m_heads);
    m_heads->setStretchLastSection(false);
    m_heads->setSectionsClickable(false);
    setUniformRowHeights(true);
    setIndentation(space::section);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.parent().isValid())
            Q_EMIT chosen(index);
    });
}

/// Sections are open whenever they appear.
void BenchmarkTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &QTreeView::expandAll);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this, model](const QModelIndex& parent, int first, int last) {
        if (!parent.isValid())
            for (int row = first; row <= last; ++row)
                expand(model->index(row, 0));
    });
    expandAll();
}

void BenchmarkTree::choose(const QModelIndex& index)
{
    const QScopedValueRollback<bool> choosing(m_choosing, true);
    if (index.parent().isValid())
        setExpanded(index.parent(), true);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void BenchmarkTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex current = currentIndex();
    if (enter && current.parent().isValid())
        Q_EMIT chosen(current);
    else if (enter && current.isValid())
        setExpanded(current.siblingAtColumn(0), !isExpanded(current.siblingAtColumn(0)));
    else
        QTreeView::keyPressEvent(event);
}

void BenchmarkTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (hasFocus() && current.parent().isValid() && !m_choosing)
        Q_EMIT chosen(current);
}

/// The first row gets the cursor, but is not opened: nobody has chosen it.
void BenchmarkTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        choose(model()->index(0, 0));
}

} // namespace waymark
