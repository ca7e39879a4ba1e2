// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waymark {

/// One line of CSV (RFC 4180) with its line end. Cells that a spreadsheet would take for a formula (=, +, -, @ or a
/// control character at the start) get an apostrophe before them; numbers stay numbers.
QString csvLine(const QStringList& cells);

/// A cell as it was before csvLine() put an apostrophe before it.
QString withoutFormulaGuard(const QString& cell);

} // namespace waymark
