// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/fittedtable.h"

#include "views/shared/datatable.h"
#include "views/shared/tableheader.h"

namespace waymark {

DataTable* fittedTable(const QString& objectName, const QString& accessibleName, QAbstractItemModel* model)
{
    auto* table = new DataTable(accessibleName);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setOpensOnClick(true);
    table->setFitsRows(true);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    return table;
}

void fixWidths(DataTable* table, const QList<std::pair<int, int>>& widths, int stretched)
{
    for (const auto& [column, width] : widths) {
        table->heads()->setSectionResizeMode(column, QHeaderView::Fixed);
        table->setColumnWidth(column, width);
    }
    table->heads()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table->heads()->setSectionsClickable(false);
}

} // namespace waymark
