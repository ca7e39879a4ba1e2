// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/plaintooltip.h"

#include "model/domain/plaintext.h"

#include <QStringList>

namespace waymark {

namespace {

constexpr qsizetype longestLine = 90;  ///< characters: about 600 px
constexpr qsizetype longestTip = 4000; ///< characters: more than a screen of them

} // namespace

QString plainToolTip(const QString& text)
{
    QStringList lines;
    const QStringList whole = plainText(text, longestTip).split(u'\n');
    for (QString rest : whole) {
        while (rest.size() > longestLine) {
            const qsizetype space = rest.lastIndexOf(u' ', longestLine);
            lines << rest.left(space > 0 ? space : longestLine);
            rest.remove(0, space > 0 ? space + 1 : longestLine);
        }
        lines << rest;
    }
    return lines.join(u'\n');
}

} // namespace waymark
