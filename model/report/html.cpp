// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html.h"

#include "model/domain/plaintext.h"

#include <QCoreApplication>

namespace waymark {

QString escapedHtml(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\'')
            result += QStringLiteral("&#39;");
        else
            result += isHarmful(c) ? QString(QChar::ReplacementCharacter) : QString(c).toHtmlEscaped();
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
