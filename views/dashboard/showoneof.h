// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <initializer_list>

namespace waymark {

/// What is drawn, or while there is nothing to draw what stands in its place: the two never need room at once.
inline void showOneOf(std::initializer_list<QWidget*> drawn, QWidget* instead, bool any)
{
    if (any)
        instead->hide();
    for (QWidget* widget : drawn)
        widget->setVisible(any);
    if (!any)
        instead->show();
}

} // namespace waymark
