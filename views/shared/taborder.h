// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace waymark {

/// What was built after its surroundings stands at the end of the order in which Tab goes: these put it where it is seen.

/// Tab comes to the fields and buttons of `part` right after `before`, which takes the focus by Tab, in the same window.
void tabAfter(QWidget* before, QWidget* part);
/// What takes the focus by Tab last before `place`; null: nothing in the window does.
QWidget* tabBefore(const QWidget* place);

} // namespace waymark
