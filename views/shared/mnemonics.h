// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// Somebody's own text as the text of a button or an action, where a single & would mark a letter.
QString literalText(QString text);
/// What people read of the text of a button or an action.
QString withoutMnemonics(const QString& text);

} // namespace waymark
