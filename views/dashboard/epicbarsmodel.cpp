// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/epicbarsmodel.h"

namespace waymark {

void EpicBarsModel::show(const ProgrammeFigures& figures)
{
    setRows(figures.epics);
}

QString EpicBarsModel::nameOf(const EpicFigures& epic)
{
    return epic.epic.id.isEmpty() ? tr("Not assigned to an epic") : epic.epic.name;
}

std::vector<CheckKey> EpicBarsModel::checksOf(const EpicFigures& epic)
{
    QSet<CheckKey> seen; // a check may stand behind several lines: passed, and passed by absence
    std::vector<CheckKey> checks;
    for (const Reason& reason : epic.compliance.checkLevel.reasons)
        for (const CheckKey check : reason.checks)
            if (!seen.contains(check)) {
                seen.insert(check);
                checks.push_back(check);
            }
    return checks;
}

QVariant EpicBarsModel::cell(const EpicFigures& epic, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(epic, column);
    case SortRole: return sortValue(epic, column);
    case KeyRole: return epic.epic.id;
    case ShortRole: return column == EpicColumn ? QVariant(epic.epic.id.isEmpty() ? tr("None") : epic.epic.code) : QVariant();
    case EpicRole: return column == EpicColumn ? QVariant(epic.epic.id.isEmpty() ? QString() : epic.epic.code) : QVariant();
    case CountsRole: return column == ShareColumn ? QVariant::fromValue(epic.compliance.checks) : QVariant();
    case PercentRole:
        return column == PassingColumn && epic.compliance.checkLevel.value
            ? QVariant(*epic.compliance.checkLevel.value)
            : QVariant();
    case MutedRole: return column == ChecksColumn || epic.compliance.checks.total() == 0;
    case Qt::ToolTipRole: return nameOf(epic);
    case Qt::TextAlignmentRole:
        return column >= PassingColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant EpicBarsModel::text(const EpicFigures& epic, int column)
{
    switch (column) {
    case EpicColumn: return nameOf(epic);
    case ShareColumn: {
        if (epic.compliance.checks.total() == 0)
            return tr("no evidence");
        QStringList parts;
        for (const Outcome outcome : allOutcomes)
            if (const qint64 count = epic.compliance.checks[outcome]; count > 0)
                parts << tr("%1 %2", "count, outcome").arg(count).arg(signText(outcome));
        return parts.join(tr(", "));
    }
    case PassingColumn:
        return epic.compliance.checkLevel.value
            ? QString::number(static_cast<double>(*epic.compliance.checkLevel.value) / 100.0, 'f', 2)
            : QStringLiteral("–");
    case ChecksColumn: return epic.compliance.checks.total();
    default: return {};
    }
}

QVariant EpicBarsModel::sortValue(const EpicFigures& epic, int column)
{
    switch (column) {
    case ShareColumn:
    case PassingColumn: return epic.compliance.checkLevel.value.value_or(-1);
    default: return text(epic, column);
    }
}

QVariant EpicBarsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column >= PassingColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case EpicColumn: return tr("Epic");
    case ShareColumn: return tr("Share of checks");
    case PassingColumn: return tr("Passing");
    case ChecksColumn: return tr("Checks");
    default: return {};
    }
}

bool EpicBarsModel::looksSame(const EpicFigures& a, const EpicFigures& b) const
{
    return a.compliance.checks == b.compliance.checks && a.epic.name == b.epic.name && a.epic.code == b.epic.code;
}

} // namespace waymark
