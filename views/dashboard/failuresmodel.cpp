// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/failuresmodel.h"

namespace waymark {

namespace {

/// What the tool did not rate counts as high, here as everywhere.
int rank(Severity severity)
{
    return static_cast<int>(severity == Severity::Unrated ? Severity::High : severity);
}

} // namespace

void FailuresModel::show(const ProgrammeFigures& figures, int limit)
{
    std::vector<FailureRow> failing;
    for (const CheckOutcome& check : figures.checks) {
        if (check.outcome != Outcome::Failed)
            continue;
        const auto epic = std::ranges::find_if(
            figures.epics, [&](const EpicFigures& candidate) { return candidate.epic.id == check.epic; });
        failing.push_back({.check = check,
                           .epic = epic == figures.epics.end() ? EpicName() : epic->epic,
                           .failing = check.results[Outcome::Failed] + check.open});
    }
    std::ranges::sort(failing, [](const FailureRow& a, const FailureRow& b) {
        return std::tuple(rank(a.check.severity), -a.failing, a.check.check)
            < std::tuple(rank(b.check.severity), -b.failing, b.check.check);
    });
    m_total = static_cast<int>(failing.size());
    if (m_total > limit)
        failing.resize(static_cast<size_t>(limit));
    setRows(std::move(failing));
}

QVariant FailuresModel::cell(const FailureRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case SeverityColumn: return signText(row.check.severity);
        case CheckColumn: return row.check.title.isEmpty() ? row.check.checkId : row.check.title;
        case EpicColumn: return row.epic.id.isEmpty() ? tr("None") : row.epic.code;
        case FailingColumn: return row.failing;
        default: return {};
        }
    case SortRole:
        return column == SeverityColumn ? QVariant(rank(row.check.severity)) : cell(row, column, Qt::DisplayRole);
    case KeyRole: return row.check.check.value();
    case SeverityRole: return column == SeverityColumn ? QVariant(static_cast<int>(row.check.severity)) : QVariant();
    case EpicRole: return column == EpicColumn ? QVariant(row.epic.code) : QVariant();
    case IdentifierRole: return column == CheckColumn && row.check.title.isEmpty();
    case Qt::ToolTipRole:
        return column == EpicColumn ? row.epic.name
                                    : tr("%1: %2", "check id, title").arg(row.check.checkId, row.check.title);
    case Qt::TextAlignmentRole:
        return column == FailingColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant FailuresModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == FailingColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SeverityColumn: return tr("Severity");
    case CheckColumn: return tr("Check");
    case EpicColumn: return tr("Epic");
    case FailingColumn: return tr("Failing");
    default: return {};
    }
}

bool FailuresModel::looksSame(const FailureRow& a, const FailureRow& b) const
{
    return a.failing == b.failing && a.check.severity == b.check.severity && a.epic.id == b.epic.id
        && a.check.title == b.check.title;
}

} // namespace waymark
