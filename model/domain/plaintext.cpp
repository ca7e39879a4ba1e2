// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/plaintext.h"

#include <algorithm>

namespace waymark {

bool isHarmful(QChar c)
{
    const ushort u = c.unicode();
    const bool bidirectional = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E ||
                               u == 0x200F || u == 0x061C;
    return bidirectional || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
}

bool showsNothing(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
}

namespace {

/// No more than `length` characters, never half a pair.
qsizetype wholeStart(const QString& text, qsizetype length)
{
    return length > 0 && length < text.size() && text.at(length - 1).isHighSurrogate() ? length - 1 : length;
}

} // namespace

QString plainLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line) {
        if (c == u'\n' || c == u'\t')
            c = u' ';
        else if (isHarmful(c))
            c = QChar::ReplacementCharacter;
    }
    return line;
}

QString plainCell(const QString& text)
{
    constexpr qsizetype longest = 1000;
    constexpr qsizetype half = longest / 2;
    if (text.size() <= longest)
        return plainLine(text);
    const qsizetype tail = text.size() - half;
    return plainLine(text.left(wholeStart(text, half)) + QChar(0x2026) +
                     text.mid(text.at(tail).isLowSurrogate() ? tail + 1 : tail));
}

QString plainText(const QString& text, qsizetype longest)
{
    QString plain = text.size() <= longest ? text : text.left(wholeStart(text, longest)) + QStringLiteral(" [...]");
    for (QChar& c : plain)
        if (isHarmful(c))
            c = QChar::ReplacementCharacter;
    return plain;
}

} // namespace waymark
