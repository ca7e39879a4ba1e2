// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/linelist.h"

#include "views/shared/cellmodel.h"
#include "views/story/linedelegate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>

namespace waymark {

LineList::LineList(const QString& accessibleName, QWidget* parent)
    : QListView(parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new LineDelegate(this));
    setFrameShape(NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setProperty("lines", true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LineList::setLeadColumn(bool column)
{
    m_leadColumn = column;
    static_cast<LineDelegate*>(itemDelegate())->setLeadColumn(column);
}

void LineList::setOpens(bool opens)
{
    m_opens = opens;
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LineList::setRemoves(const QString& actionText)
{
    m_removeText = actionText;
    setAccessibleDescription(tr("Enter opens a line, Del removes it"));
}

void LineList::setModel(QAbstractItemModel* model)
{
    QListView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &LineList::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &LineList::fit);
    fit();
}

void LineList::fit()
{
    setVisible(model()->rowCount() > 0);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

int LineList::heightForWidth(int width) const
{
    const auto* lines = static_cast<const LineDelegate*>(itemDelegate());
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += lines->heightFor(model()->index(row, 0), width);
    return height;
}

QSize LineList::sizeHint() const
{
    return {160, heightForWidth(std::max(width(), 160))};
}

QSize LineList::minimumSizeHint() const
{
    return {60, 0};
}

void LineList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_opens && index.isValid())
        Q_EMIT opened(index);
    else if (event->key() == Qt::Key_Delete && !m_removeText.isEmpty() && index.isValid())
        Q_EMIT removeRequested(index);
    else if (event->matches(QKeySequence::Copy) && index.isValid())
        QGuiApplication::clipboard()->setText(index.data(Qt::AccessibleTextRole).toString());
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Home
             || event->key() == Qt::Key_End)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void LineList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && m_opens && index.isValid() && index == currentIndex())
        Q_EMIT opened(index);
}

void LineList::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_opens)
        menu->addAction(tr("Open"), this, [this, row = QPersistentModelIndex(index)] { Q_EMIT opened(row); });
    if (!m_removeText.isEmpty())
        menu->addAction(m_removeText, this, [this, row = QPersistentModelIndex(index)] { Q_EMIT removeRequested(row); });
    menu->addAction(tr("Copy"), this, [text = index.data(Qt::AccessibleTextRole).toString()] {
        QGuiApplication::clipboard()->setText(text);
    });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).center())
                                                                : event->globalPos());
}

void LineList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void LineList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void LineList::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the page scrolls
}

/// The page follows the line that the keys go to.
void LineList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
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

} // namespace waymark
