// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// A text as a tool tip: its long lines broken between words, what no screen has room for left out, harmful characters
/// (see isHarmful()) as U+FFFD. Tool tips show no markup (see Theme), so tags in foreign text
/// stay what they are; but only markup would be broken by itself.
QString plainToolTip(const QString& text);

} // namespace waymark
