// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QXmlStreamReader;

namespace waymark {

// Texts and pictures for paper, as Qt's rich text and its SVG Tiny take them: no style sheet, no words that are too long.

/// Escaped; a word of more than `longestWord` characters (2 or more) may break: behind a sign that ids are put together with,
/// or else anywhere at last.
QString breakableHtml(const QString& text, qsizetype longestWord = 24);

/// An <svg> of a page, with the colours of the light look instead of classes. Empty: it is no well-formed SVG.
QString paperSvg(const QString& svg);
/// The same of one that a reader has just begun, which is read up to its end.
QString paperSvg(QXmlStreamReader& in);

} // namespace waymark
