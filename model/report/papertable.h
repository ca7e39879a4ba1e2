// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace waymark {

/// A table for paper: as wide as the text, its head repeated on each page. Shares of the width in per cent.
QString paperTableHtml(const QStringList& htmlHeads, const std::vector<int>& shares, const QString& htmlRows);

/// The same of plain texts, each column as wide as what it holds asks for; words that are too long for theirs may break.
QString paperTableOf(const QStringList& heads, const std::vector<QStringList>& rows);

/// How the width of a page is shared between the columns of such a table, per cent; the sum is 100.
std::vector<int> columnShares(const QStringList& heads, const std::vector<QStringList>& rows);

} // namespace waymark
