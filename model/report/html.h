// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// Text as HTML or XML text: every character that could open markup or close an attribute is replaced, and so are
/// harmful ones (isHarmful()) and those that XML may not hold. All texts from files go through here.
QString escapedHtml(const QString& text);

/// "85.90 %", "85,90 %" in German, or "no evidence".
QString percentageText(std::optional<qint64> hundredths);

} // namespace waymark
