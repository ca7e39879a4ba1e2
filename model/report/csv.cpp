// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csv.h"

namespace waymark {

namespace {

/// For any spreadsheet, those that also take signs of full width included.
bool beginsFormula(const QString& text)
{
    const QChar first = text.front();
    return QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(first) || first.category() == QChar::Other_Control;
}

QString csvCell(QString text)
{
    bool number = false;
    text.toDouble(&number);
    if (!text.isEmpty() && !number && beginsFormula(text))
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
