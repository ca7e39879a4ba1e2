// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/taborder.h"

#include <QWidget>

namespace waymark {

namespace {

/// Parts of a field that hand the focus on to it go with it.
bool takesTab(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && !widget.focusProxy();
}

} // namespace

void tabAfter(QWidget* before, QWidget* part)
{
    for (QWidget* next : part->findChildren<QWidget*>())
        if (next != before && takesTab(*next) && next->window() == before->window()) { // a combo box's list is a window
            QWidget::setTabOrder(before, next);
            before = next;
        }
}

QWidget* tabBefore(const QWidget* place)
{
    QWidget* found = place->previousInFocusChain();
    while (found != place && !takesTab(*found))
        found = found->previousInFocusChain();
    return found == place ? nullptr : found;
}

} // namespace waymark
