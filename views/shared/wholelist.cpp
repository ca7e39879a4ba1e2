// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/wholelist.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QWheelEvent>

#include <algorithm>

namespace waymark {

WholeList::WholeList(int likedWidth, int leastWidth, QWidget* parent)
    : QListView(parent)
    , m_likedWidth(likedWidth)
    , m_leastWidth(leastWidth)
{
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setEditTriggers(NoEditTriggers); // check marks don't ask for any
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // a fixed height would be that of the hint
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WholeList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &WholeList::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &WholeList::fit);
    fit();
}

void WholeList::fit()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

int WholeList::heightForWidth(int width) const
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += rowHeight(model()->index(row, 0), width);
    return height;
}

QSize WholeList::sizeHint() const
{
    return {m_likedWidth, heightForWidth(std::max(width(), m_likedWidth))};
}

QSize WholeList::minimumSizeHint() const
{
    return {m_leastWidth, 0};
}

void WholeList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!hasFocus() || !current.isValid())
        return;
    for (QWidget* ancestor = parentWidget(); ancestor; ancestor = ancestor->parentWidget())
        if (auto* page = qobject_cast<QScrollArea*>(ancestor)) {
            const QPoint centre = viewport()->mapTo(page->widget(), visualRect(current).center());
            page->ensureVisible(centre.x(), centre.y(), 0, 40);
            return;
        }
}

void WholeList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void WholeList::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

} // namespace waymark
