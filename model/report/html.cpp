// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html.h"

#include <QCoreApplication>

namespace waymark {

namespace {

bool hides(QChar c)
{
    const ushort u = c.unicode();
    const bool bidirectional = (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E || u == 0x200F;
    return bidirectional || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
}

} // namespace

QString escapedHtml(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\'')
            result += QStringLiteral("&#39;");
        else
            result += hides(c) ? QString(QChar::ReplacementCharacter) : QString(c).toHtmlEscaped();
    }
    return result;
}

QString percentageText(std::optional<qint64> hundredths)
{
    if (!hundredths)
        return QCoreApplication::translate("Report", "no evidence");
    return QStringLiteral("%1.%2 %").arg(*hundredths / 100).arg(*hundredths % 100, 2, 10, QLatin1Char('0'));
}

} // namespace waymark
