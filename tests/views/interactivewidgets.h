// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace waymark {

/// What people act on in a window, by pointer or keys, as it is now: buttons, fields, lists, charts and all that takes the
/// focus by Tab. What Qt builds a field of isn't counted beside the field.
std::vector<QWidget*> interactiveWidgets(const QWidget& window);

/// Class, object name and text, for people who look for it.
QString told(const QWidget& widget);

/// Those whose accessible name is empty or only a sign, and buttons without words that have no tool tip.
QStringList nameFaults(const QWidget& window);

} // namespace waymark
