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

namespace waymark {

LineList::LineList(const QString& accessibleName, QWidget* parent)
    : WholeList(160, 60, parent)
{
    setAccessibleName(accessibleName);
    setItemDelegate(new LineDelegate(this));
    setSelectionMode(NoSelection);
    setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setProperty("lines", true);
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

void LineList::fit()
{
    setVisible(model()->rowCount() > 0);
    WholeList::fit();
}

int LineList::rowHeight(const QModelIndex& index, int width) const
{
    return static_cast<const LineDelegate*>(itemDelegate())->heightFor(index, width);
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
        WholeList::keyPressEvent(event);
    else
        event->ignore();
}

void LineList::mouseReleaseEvent(QMouseEvent* event)
{
    WholeList::mouseReleaseEvent(event);
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
    WholeList::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace waymark
