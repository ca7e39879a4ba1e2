// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace waymark {

/// A text on up to `most` lines of a width in px: whole words, or of a word that is too long as much as there is room for. The
/// last line takes what is left, and is cut where that has no room.
QStringList brokenLines(const QString& text, const QFont& font, qreal width, int most = 2);

} // namespace waymark
