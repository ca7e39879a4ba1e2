// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/formulasmodel.h"

#include "views/shared/numbers.h"

#include <QLocale>

namespace waymark {

namespace {

QString hundredthsText(qint64 hundredths)
{
    return QLocale().toString(static_cast<double>(hundredths) / 100.0, 'f', 2);
}

QString countedText(const FormulaFigure& figure, qint64 count)
{
    if (unitOf(figure.formula) == FormulaUnit::Checks)
        return count == 1 ? FormulasModel::tr("1 check") : FormulasModel::tr("%1 checks").arg(countText(count));
    return count == 1 ? FormulasModel::tr("1 result") : FormulasModel::tr("%1 results").arg(countText(count));
}

} // namespace

QString FormulasModel::headline() const
{
    std::optional<qint64> least;
    std::optional<qint64> most;
    for (const FormulaFigure& row : rows())
        if (const auto& value = row.figure.value) {
            least = std::min(least.value_or(*value), *value);
            most = std::max(most.value_or(*value), *value);
        }
    if (!least)
        return tr("No evidence: no formula has anything to count");
    return least == most ? tr("Every formula makes %1 of the same results").arg(percentText(least))
                         : tr("The same results make %1 to %2, by the formula").arg(percentText(least), percentText(most));
}

QVariant FormulasModel::cell(const FormulaFigure& row, int column, int role) const
{
    const bool number = column == CountedColumn || column == LeftOutColumn;
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return word(row.formula);
    case PercentRole: return column == ValueColumn && row.figure.value ? QVariant(*row.figure.value) : QVariant();
    case StrongRole: return column == ValueColumn;
    case MutedRole: return number || (column == ValueColumn && !row.figure.value);
    case Qt::ToolTipRole:
        return column == FormulaColumn ? QVariant(formulaMethod(row.formula))
            : column == WhyColumn      ? text(row, column)
                                       : QVariant(tr("Why: open the reasons"));
    case Qt::TextAlignmentRole: return atTheRight(number || column == ValueColumn);
    default: return {};
    }
}

QVariant FormulasModel::text(const FormulaFigure& row, int column)
{
    switch (column) {
    case FormulaColumn: return formulaName(row.formula);
    case ValueColumn: return row.figure.value ? hundredthsText(*row.figure.value) : percentText({});
    case CountedColumn: return countedText(row, row.counted);
    case LeftOutColumn: return countedText(row, row.leftOut);
    case WhyColumn: return differenceText(row, hundredthsText);
    default: return {};
    }
}

QVariant FormulasModel::sortValue(const FormulaFigure& row, int column)
{
    switch (column) {
    case ValueColumn: return row.figure.value.value_or(-1);
    case CountedColumn: return row.counted;
    case LeftOutColumn: return row.leftOut;
    case WhyColumn: return row.difference.value_or(0);
    default: return static_cast<int>(row.formula);
    }
}

QVariant FormulasModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Formula"), tr("Passes"), tr("Counts"), tr("Leaves out"), tr("Why it differs")},
                      {ValueColumn, CountedColumn, LeftOutColumn});
}

bool FormulasModel::looksSame(const FormulaFigure& a, const FormulaFigure& b) const
{
    for (int column = 0; column < ColumnCount; ++column)
        if (text(a, column) != text(b, column))
            return false;
    return true;
}

} // namespace waymark
