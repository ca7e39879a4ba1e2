// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracetree.h"

#include "views/shared/celldelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"
#include "views/trace/tracetreemodel.h"

#include <QKeyEvent>

#include <algorithm>

namespace waymark {

namespace {

constexpr int leastName = 150; ///< px
constexpr int leastTitle = 72;
constexpr int fittedRows = 300; ///< the first of them: to measure texts takes time

} // namespace

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
    connect(this, &QTreeView::expanded, this, &TraceTree::fitNames);
    connect(this, &QTreeView::collapsed, this, &TraceTree::fitNames);
}

void TraceTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    auto* heads = static_cast<TableHeader*>(header());
    heads->resizeSection(TraceTreeModel::KindColumn, 112);
    heads->resizeSection(TraceTreeModel::StateColumn, 136);
    heads->setSectionResizeMode(TraceTreeModel::NameColumn, QHeaderView::Fixed); // for people: it follows its names
    heads->setStretched(TraceTreeModel::TitleColumn, leastTitle);
    heads->setGivingWay({TraceTreeModel::KindColumn, TraceTreeModel::TitleColumn});
}

void TraceTree::fitNames()
{
    if (!model())
        return;
    const int room = viewport()->width() - header()->sectionSize(TraceTreeModel::StateColumn);
    header()->resizeSection(TraceTreeModel::NameColumn, std::max(leastName, std::min(neededByNames(), room)));
    if (isColumnHidden(TraceTreeModel::TitleColumn)) // then nothing else takes what is left
        header()->resizeSection(TraceTreeModel::NameColumn, std::max(leastName, room));
}

/// px
int TraceTree::neededByNames() const
{
    int needed = 0;
    QModelIndex name = model()->index(0, TraceTreeModel::NameColumn);
    for (int row = 0; row < fittedRows && name.isValid(); ++row, name = indexBelow(name))
        if (name.siblingAtColumn(TraceTreeModel::TitleColumn).data().toString().isEmpty())
            needed = std::max(needed, neededBy(name));
    return needed;
}

int TraceTree::neededBy(const QModelIndex& name) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    if (name.data(StrongRole).toBool()) {
        option.font.setWeight(QFont::DemiBold);
        option.fontMetrics = QFontMetrics(option.font);
    }
    int levels = 1; // and the sign that opens it
    for (QModelIndex above = name.parent(); above.isValid(); above = above.parent())
        ++levels;
    return levels * indentation() + itemDelegate()->sizeHint(option, name).width();
}

void TraceTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitNames();
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
