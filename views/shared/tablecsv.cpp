// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/tablecsv.h"

#include <QAbstractItemModel>

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

QString csvOf(const QAbstractItemModel& table)
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column)
        cells << table.headerData(column, Qt::Horizontal).toString();
    QString csv = csvLine(cells);
    for (int row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < table.columnCount(); ++column)
            cells << table.index(row, column).data().toString();
        csv += csvLine(cells);
    }
    return csv;
}

} // namespace waymark
