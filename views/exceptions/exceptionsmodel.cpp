// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionsmodel.h"

#include "model/edit/workspace.h"
#include "model/score/programmefigures.h"
#include "views/exceptions/exceptionwords.h"
#include "views/shared/numbers.h"

namespace waymark {

namespace {

/// So that EX-9 stands before EX-10.
QString sortable(const QString& reference)
{
    const qsizetype dash = reference.lastIndexOf(u'-');
    return dash < 0 ? reference : reference.left(dash + 1) + reference.mid(dash + 1).rightJustified(12, u'0');
}

/// The order in which they want somebody's attention.
int urgency(const ExceptionRow& row)
{
    if (row.state == ExceptionState::Expired)
        return row.stillNeeded ? 0 : 4;
    switch (row.state) {
    case ExceptionState::EndsSoon: return 1;
    case ExceptionState::Proposed: return 2;
    case ExceptionState::InForce: return 3;
    default: return 5;
    }
}

} // namespace

ExceptionsModel::ExceptionsModel(const Workspace& workspace, QObject* parent)
    : KeyedRowsModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<ExceptionRecord>() || changes.touches<Target>() || changes.touches<Risk>() || changes.touches<WorkspaceProperties>())
            refresh();
    });
    refresh();
}

void ExceptionsModel::showFigures(const ProgrammeFigures& figures)
{
    for (const CheckUnit& unit : figures.units)
        m_checks.insert(unit.key, {unit.checkId, unit.title});
    m_needed.clear();
    for (const ExceptionRecord& lapsed : figures.exceptions.lapsed)
        m_needed.insert(lapsed.id);
    refresh();
}

void ExceptionsModel::refresh()
{
    std::vector<ExceptionRow> rows;
    for (const ExceptionRecord& exception : m_workspace.records().exceptions())
        rows.push_back(rowOfRecord(exception));
    std::ranges::sort(rows, [](const ExceptionRow& a, const ExceptionRow& b) {
        return sortable(a.exception.reference) < sortable(b.exception.reference);
    });
    setRows(std::move(rows));
}

ExceptionRow ExceptionsModel::rowOfRecord(const ExceptionRecord& exception) const
{
    const Records& records = m_workspace.records();
    ExceptionRow row{.exception = exception,
                     .state = exceptionState(exception, m_workspace.clock().now(), records.properties().timeZone),
                     .cover = coverText(exception, records)};
    row.stillNeeded = row.state == ExceptionState::Expired && m_needed.contains(exception.id);
    if (!exception.check) {
        row.checkId = acceptedRiskText(exception, records);
        return row;
    }
    const auto known = m_checks.constFind(*exception.check);
    row.checkId = known != m_checks.cend() ? known->first : tr("Check %1", "number").arg(exception.check->value());
    row.title = known != m_checks.cend() ? known->second : QString();
    return row;
}

QStringList ExceptionsModel::owners() const
{
    QStringList owners;
    for (const ExceptionRow& row : rows())
        owners << row.exception.owner;
    owners.removeDuplicates();
    owners.sort(Qt::CaseInsensitive);
    return owners;
}

QVariant ExceptionsModel::cell(const ExceptionRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.exception.id.toString();
    case SignNameRole: return column == StateColumn ? QVariant(signName(row.state)) : QVariant();
    case ToneRole: return column == StateColumn ? tone(row) : QVariant();
    case StrongRole: return column == StateColumn && row.stillNeeded;
    case IdentifierRole: return column == CheckColumn && row.exception.check.has_value(); // names of risks end in words
    case MutedRole:
        return column == KindColumn || (column == ApproverColumn && row.exception.approver.isEmpty())
            || ((row.state == ExceptionState::Expired || row.state == ExceptionState::Revoked) && !row.stillNeeded);
    case Qt::ToolTipRole:
        return column == CheckColumn && !row.title.isEmpty() ? tr("%1: %2", "check id, title").arg(row.checkId, row.title)
            : column == StateColumn && row.stillNeeded
            ? tr("Expired, and what it covered still stands in the way")
            : column == CoverColumn && !row.exception.resources.isEmpty() ? row.exception.resources.join(u'\n')
                                                                          : text(row, column);
    default: return {};
    }
}

QVariant ExceptionsModel::tone(const ExceptionRow& row)
{
    return static_cast<int>(row.stillNeeded ? Tone::Failed : toneOf(row.state));
}

QString ExceptionsModel::text(const ExceptionRow& row, int column)
{
    const ExceptionRecord& exception = row.exception;
    switch (column) {
    case ReferenceColumn: return exception.reference;
    case StateColumn: return row.stillNeeded ? tr("Still needed") : signText(row.state);
    case KindColumn: return signText(exception.kind);
    case CheckColumn: return row.checkId;
    case CoverColumn: return row.cover;
    case OwnerColumn: return exception.owner;
    case ApproverColumn: return exception.approver.isEmpty() ? tr("not approved") : exception.approver;
    case LastDayColumn: return dayText(exception.expiry, {}); // with its year: the list is kept for long
    case ReasonColumn: return exception.reason.simplified();
    default: return {};
    }
}

QVariant ExceptionsModel::sortValue(const ExceptionRow& row, int column)
{
    switch (column) {
    case ReferenceColumn: return sortable(row.exception.reference);
    case StateColumn: return urgency(row);
    case LastDayColumn: return row.exception.expiry;
    default: return text(row, column);
    }
}

QVariant ExceptionsModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == LastDayColumn)
        return tr("The last day on which it is in force; after that it covers nothing");
    return columnHead(column, role,
                      {tr("Id"), tr("State"), tr("Kind"), tr("Check or risk"), tr("Covers"), tr("Owner"), tr("Approved by"),
                       tr("Last day"), tr("Reason")});
}

} // namespace waymark
