// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/plaintext.h"

namespace waymark {

bool isHarmful(QChar c)
{
    const ushort u = c.unicode();
    const bool bidirectional = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E ||
                               u == 0x200F || u == 0x061C;
    return bidirectional || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
}

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

} // namespace waymark
