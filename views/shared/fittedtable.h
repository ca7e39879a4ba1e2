// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

class QAbstractItemModel;

namespace waymark {

class DataTable;

/// A table as tall as its rows, in which a click opens a row and none is selected: for a page that scrolls.
DataTable* fittedTable(const QString& objectName, const QString& accessibleName, QAbstractItemModel* model);

/// Columns with their px, and the one that takes what they leave. Nobody can change them.
void fixWidths(DataTable* table, const QList<std::pair<int, int>>& widths, int stretched);

} // namespace waymark
