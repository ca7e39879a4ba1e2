// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/capabilitytree.h"

#include "views/frameworks/capabilitiesmodel.h"
#include "views/shared/celldelegate.h"
#include "views/shared/tableheader.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace waymark {

CapabilityTree::CapabilityTree(QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("capabilityTree"));
    setAccessibleName(tr("Capabilities"));
    setAccessibleDescription(tr("Enter opens the details of a row, Left and Right close and open a perspective"));
    auto* cells = new CellDelegate(this);
    cells->setRowHeight(space::tableRow + space::step);
    setItemDelegate(cells);
    setHeader(new TableHeader(this));
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(false);
    setUniformRowHeights(true);
    setIndentation(space::section);
    setFrameShape(NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractItemView::clicked, this, &CapabilityTree::chosen);
    connect(this, &QAbstractItemView::doubleClicked, this, &CapabilityTree::chosen);
}

void CapabilityTree::setModel(QAbstractItemModel* model)
{
    QTreeView::setModel(model);
    auto* heads = static_cast<TableHeader*>(header());
    const std::pair<int, int> widths[] = {{CapabilitiesModel::StoriesColumn, 116},
                                          {CapabilitiesModel::ChecksColumn, 84},
                                          {CapabilitiesModel::ComplianceColumn, 112},
                                          {CapabilitiesModel::StandingColumn, 160}};
    for (const auto& [section, width] : widths)
        heads->resizeSection(section, width);
    heads->setStretched(CapabilitiesModel::NameColumn, 180);
    heads->setGivingWay({CapabilitiesModel::ComplianceColumn, CapabilitiesModel::ChecksColumn});
}

void CapabilityTree::choose(const QModelIndex& index)
{
    const QScopedValueRollback<bool> choosing(m_choosing, true);
    if (index.parent().isValid())
        setExpanded(index.parent(), true);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void CapabilityTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid())
        Q_EMIT chosen(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void CapabilityTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (hasFocus() && current.isValid() && !m_choosing)
        Q_EMIT chosen(current);
}

/// The first row gets the cursor, but is not opened: nobody has chosen it.
void CapabilityTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        choose(model()->index(0, 0));
}

} // namespace waymark
