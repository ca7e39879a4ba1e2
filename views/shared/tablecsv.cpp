// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/tablecsv.h"

#include <QAbstractItemModel>

namespace waymark {

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
