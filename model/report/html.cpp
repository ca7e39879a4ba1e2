// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html.h"

#include "model/domain/plaintext.h"
#include "model/score/shownwords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// Whether a character alone is none that XML may hold.
bool isNoXml(QChar c)
{
    return c.isSurrogate() || c.unicode() >= 0xFFFE;
}

} // namespace

QString escapedHtml(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            result += QStringView(text).mid(i++, 2);
        else if (c == u'\'')
            result += QStringLiteral("&#39;");
        else
            result += isHarmful(c) || isNoXml(c) ? QString(QChar::ReplacementCharacter) : QString(c).toHtmlEscaped();
    }
    return result;
}

QString percentageText(std::optional<qint64> hundredths)
{
    if (!hundredths)
        return QCoreApplication::translate("Report", "no evidence");
    return shownHundredths(*hundredths) + QStringLiteral(" %");
}

} // namespace waymark
