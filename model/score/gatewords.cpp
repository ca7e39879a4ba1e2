// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gatewords.h"

#include "model/score/shownwords.h"

namespace waymark {

QString percent(int hundredths)
{
    return hundredths % 100 == 0 ? QString::number(hundredths / 100) : shownHundredths(hundredths);
}

QString some(const QStringList& names)
{
    constexpr int most = 4;
    if (names.size() <= most)
        return names.join(QStringLiteral(", "));
    return GateText::tr("%1 and %2 more").arg(names.mid(0, most).join(QStringLiteral(", "))).arg(names.size() - most);
}

QString joined(QStringList names)
{
    names.sort();
    return names.join(u',');
}

QString atMost(const QString& one, const QString& many, int most)
{
    return most == 0 ? GateText::tr("No %1").arg(one)
                     : GateText::tr("At most %1 %2").arg(most).arg(most == 1 ? one : many);
}

QString noCheckHasRun()
{
    return GateText::tr("no evidence, no check has run");
}

void addCount(GateClause& clause, size_t count, const QString& text)
{
    if (count > 0)
        clause.evidence << text.arg(count);
}

} // namespace waymark
