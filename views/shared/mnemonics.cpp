// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/mnemonics.h"

namespace waymark {

QString literalText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString withoutMnemonics(const QString& text)
{
    QString read;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        read += text[i];
    }
    return read;
}

} // namespace waymark
