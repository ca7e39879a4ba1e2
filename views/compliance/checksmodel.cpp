// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checksmodel.h"

#include "views/compliance/resultcover.h"

namespace waymark {

namespace {

qint64 failedOf(const CheckOutcome& check) { return check.results[Outcome::Failed] + check.open; }
qint64 passedOf(const CheckOutcome& check) { return check.results[Outcome::Passed] + check.resolved; }
qint64 otherOf(const CheckOutcome& check)
{
    return check.results.total() - check.results[Outcome::Failed] - check.results[Outcome::Passed];
}

} // namespace

void ChecksModel::show(const ProgrammeFigures& figures)
{
    QHash<QString, EpicName> epics;
    for (const EpicFigures& epic : figures.epics)
        epics.insert(epic.epic.id, epic.epic);
    std::vector<CheckRow> rows;
    rows.reserve(figures.checks.size());
    for (const CheckOutcome& check : figures.checks)
        rows.push_back({.check = check, .epic = epics.value(check.epic)});
    std::ranges::sort(rows, {}, [](const CheckRow& row) { return row.check.check; }); // so that rows never move
    setRows(std::move(rows));
}

QVariant ChecksModel::cell(const CheckRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.check.check.value();
    case OutcomeRole: return column == OutcomeColumn ? QVariant(static_cast<int>(row.check.outcome)) : QVariant();
    case SeverityRole: return column == SeverityColumn ? QVariant(static_cast<int>(row.check.severity)) : QVariant();
    case EpicRole: return column == EpicColumn ? QVariant(row.epic.code) : QVariant();
    case IdentifierRole: return column == CheckColumn;
    case MutedRole: return column == ToolColumn || (column >= FailedColumn && sortValue(row, column).toLongLong() == 0);
    case Qt::ToolTipRole:
        return column == CheckColumn ? row.check.checkId
            : column == EpicColumn   ? row.epic.name
            : column == TitleColumn  ? row.check.title
            : column == OutcomeColumn ? coveredText(row.check)
                                     : QString();
    case Qt::TextAlignmentRole:
        return column >= FailedColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant ChecksModel::text(const CheckRow& row, int column)
{
    switch (column) {
    case OutcomeColumn: return coveredText(row.check);
    case SeverityColumn: return signText(row.check.severity);
    case CheckColumn: return row.check.checkId;
    case TitleColumn: return row.check.title;
    case EpicColumn: return row.epic.id.isEmpty() ? tr("None") : row.epic.code;
    case ToolColumn: return row.check.tool;
    default: return sortValue(row, column);
    }
}

QVariant ChecksModel::sortValue(const CheckRow& row, int column)
{
    switch (column) {
    case OutcomeColumn: return badness(row.check.outcome);
    case SeverityColumn: return static_cast<int>(row.check.severity);
    case FailedColumn: return failedOf(row.check);
    case PassedColumn: return passedOf(row.check);
    case OtherColumn: return otherOf(row.check);
    default: return text(row, column);
    }
}

QVariant ChecksModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column >= FailedColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == OtherColumn)
        return tr("Results with an error, skipped, suppressed or not applicable");
    return role == Qt::DisplayRole ? QVariant(headText(column)) : QVariant();
}

QStringList ChecksModel::heads()
{
    QStringList heads;
    for (int column = 0; column < ColumnCount; ++column)
        heads << headText(column);
    return heads;
}

QStringList ChecksModel::texts(const CheckRow& row)
{
    QStringList texts;
    for (int column = 0; column < ColumnCount; ++column)
        texts << text(row, column).toString();
    return texts;
}

QString ChecksModel::headText(int column)
{
    switch (column) {
    case OutcomeColumn: return tr("Status");
    case SeverityColumn: return tr("Severity");
    case CheckColumn: return tr("Check");
    case TitleColumn: return tr("Title");
    case EpicColumn: return tr("Epic");
    case ToolColumn: return tr("Tool");
    case FailedColumn: return tr("Failed");
    case PassedColumn: return tr("Passed");
    case OtherColumn: return tr("Other");
    default: return {};
    }
}

bool ChecksModel::looksSame(const CheckRow& a, const CheckRow& b) const
{
    return a.check.outcome == b.check.outcome && a.check.severity == b.check.severity
        && a.check.results == b.check.results && a.check.open == b.check.open && a.check.resolved == b.check.resolved
        && a.check.title == b.check.title && a.check.epic == b.check.epic && a.check.byAbsence == b.check.byAbsence
        && a.check.excepted == b.check.excepted && a.check.allExcepted == b.check.allExcepted && a.check.attested == b.check.attested;
}

} // namespace waymark
