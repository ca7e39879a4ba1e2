// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace waymark {

/// Texts in a window that have less contrast than WCAG 2.1 asks of them (1.4.3: 4.5 : 1), as they are painted: labels,
/// buttons and fields by the colour of their palette against what is behind them; cells, badges and buttons that paint
/// themselves by what differs most from it. What is disabled is left out, as there.
QStringList legibilityFaults(QWidget& window);

} // namespace waymark
