// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace waymark {

/// Text as HTML or XML text: every character that could open markup, close an attribute or hide (control and
/// bidirectional formatting characters) is replaced. All texts from files go through here.
QString escapedHtml(const QString& text);

/// "85.90 %", or "no evidence".
QString percentageText(std::optional<qint64> hundredths);

} // namespace waymark
