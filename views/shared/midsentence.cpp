// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/midsentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

bool keepsCapitals()
{
    return QCoreApplication::translate("MidSentence", "lower",
                                       "no word to be shown: translate it as \"keep\" if the language writes nouns with a "
                                       "capital inside a sentence, else as \"lower\"")
        == QLatin1String("keep");
}

/// "WSJF", "N/A": several capitals and nothing small.
bool beginsWithAbbreviation(const QString& text)
{
    const QString word = text.section(u' ', 0, 0);
    return std::ranges::none_of(word, [](QChar c) { return c.isLower(); })
        && std::ranges::count_if(word, [](QChar c) { return c.isUpper(); }) > 1;
}

} // namespace

QString midSentence(const QString& text)
{
    if (text.isEmpty() || beginsWithAbbreviation(text) || keepsCapitals())
        return text;
    return text[0].toLower() + text.mid(1);
}

} // namespace waymark
