// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/csvline.h"

namespace waymark {

namespace {

/// For any spreadsheet, those that also take signs of full width included.
bool beginsFormula(QStringView text)
{
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    return QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(first) || first.category() == QChar::Other_Control;
}

QStringView withoutApostrophes(QStringView text)
{
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return text;
}

QString csvCell(QString text)
{
    bool number = false;
    text.toDouble(&number);
    // What begins like a guarded text gets one apostrophe more, so that taking one away gives every text back.
    if (!number && beginsFormula(withoutApostrophes(text)))
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

QString withoutFormulaGuard(const QString& cell)
{
    return cell.startsWith(u'\'') && beginsFormula(withoutApostrophes(cell)) ? cell.mid(1) : cell;
}

} // namespace waymark
