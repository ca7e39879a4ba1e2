// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemModel;

namespace waymark {

/// One line of CSV (RFC 4180) with its line end. Cells that a spreadsheet would take for a formula (=, +, -, @ or a
/// control character at the start) get an apostrophe before them; numbers stay numbers.
QString csvLine(const QStringList& cells);

/// Heads and all rows of a table, as DisplayRole has them.
QString csvOf(const QAbstractItemModel& table);

} // namespace waymark
