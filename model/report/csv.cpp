// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csv.h"

namespace waymark {

namespace {

QString csvCell(QString text)
{
    bool number = false;
    text.toDouble(&number);
    if (!text.isEmpty() && !number && QStringLiteral("=+-@\t\r\n").contains(text.front()))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

} // namespace

QString csvLine(const QStringList& cells)
{
    QStringList safe;
    for (const QString& cell : cells)
        safe << csvCell(cell);
    return safe.join(u',') + QStringLiteral("\r\n");
}

} // namespace waymark
