// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// A translated word or phrase as it stands inside a sentence: "In progress" becomes "in progress" where the language of
/// the interface writes nouns small, and stays as it is where it doesn't, as German. An abbreviation ("WSJF", "N/A") always
/// stays.
QString midSentence(const QString& text);

} // namespace waymark
