// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/choicelist.h"

#include "views/reviews/choicesmodel.h"
#include "views/reviews/reviewchoicedelegate.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace waymark {

ChoiceList::ChoiceList(QWidget* parent)
    : WholeList(240, 160, parent)
    , m_delegate(new ReviewChoiceDelegate(this))
{
    setObjectName(QStringLiteral("choiceList"));
    setAccessibleName(tr("Choices"));
    setAccessibleDescription(tr("Space selects a choice, Enter opens what is behind it, N goes to the next open question"));
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractItemView::doubleClicked, this, &ChoiceList::openCurrent);
}

QModelIndex ChoiceList::indexOf(const QString& choice) const
{
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        if (const QModelIndex index = model()->index(row, 0); index.data(KeyRole).toString() == choice)
            return index;
    return {};
}

void ChoiceList::showChoice(const QString& choice)
{
    const QModelIndex index = indexOf(choice);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
}

void ChoiceList::showFirst()
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        showChoice(model()->index(0, 0).data(KeyRole).toString());
}

QString ChoiceList::current() const
{
    return currentIndex().data(KeyRole).toString();
}

int ChoiceList::rowHeight(const QModelIndex& index, int width) const
{
    return m_delegate->heightFor(index, width);
}

void ChoiceList::openCurrent()
{
    if (const QString choice = current(); !choice.isEmpty())
        Q_EMIT opened(choice);
}

void ChoiceList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    // Held down, the key stops at the last choice instead of running through all questions
    const bool last = !event->isAutoRepeat() && currentIndex().isValid() && currentIndex().row() == model()->rowCount() - 1;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCurrent();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (plain && (event->key() == Qt::Key_N || (event->key() == Qt::Key_Down && last)))
        Q_EMIT nextRequested();
    else
        WholeList::keyPressEvent(event);
}

void ChoiceList::mouseReleaseEvent(QMouseEvent* event)
{
    WholeList::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex()
        && ReviewChoiceDelegate::badgeIn(visualRect(index), layoutDirection()).contains(at))
        openCurrent();
}

void ChoiceList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    WholeList::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        Q_EMIT chosen(current.data(KeyRole).toString());
}

void ChoiceList::focusInEvent(QFocusEvent* event)
{
    WholeList::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason)
        showFirst();
}

} // namespace waymark
