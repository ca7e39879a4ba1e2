// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/runsmodel.h"

#include "views/shared/plaintooltip.h"

namespace waymark {

void RunsModel::load(std::span<const Run> runs)
{
    std::vector<Run> shown;
    std::ranges::copy_if(runs, std::back_inserter(shown), [](const Run& run) { return run.state != RunState::Incoming; });
    std::ranges::stable_sort(shown, [](const Run& a, const Run& b) {
        return std::tuple(a.time, a.imported) > std::tuple(b.time, b.imported);
    });
    setRows(std::move(shown));
}

void RunsModel::apply(const ChangeSet& changes)
{
    std::vector<Run> runs = rows();
    changes.forEach<Run>([&runs](const Run* before, const Run* after) {
        std::erase_if(runs, [&](const Run& run) { return run.id == (before ? before : after)->id; });
        if (after)
            runs.push_back(*after);
    });
    load(runs);
}

int RunsModel::counted() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const Run& run) { return run.state == RunState::Counted; }));
}

QVariant RunsModel::cell(const Run& run, int column, int role) const
{
    const bool counts = run.state == RunState::Counted;
    switch (role) {
    case Qt::DisplayRole: return text(run, column);
    case SortRole: return column == TimeColumn ? QVariant(run.time) : text(run, column);
    case KeyRole: return run.id.toString();
    case MomentRole: return column == TimeColumn ? QVariant(run.time) : QVariant();
    case StrongRole: return column == ToolColumn;
    case MutedRole:
        return !counts || column == FormatColumn
            || (column >= NewColumn && text(run, column).toLongLong() == 0);
    case ChangeRole:
        switch (column) {
        case NewColumn: return static_cast<int>(ChangeKind::New);
        case ResolvedColumn: return static_cast<int>(ChangeKind::Resolved);
        case ReopenedColumn: return static_cast<int>(ChangeKind::Reopened);
        default: return {};
        }
    case Qt::ToolTipRole:
        return plainToolTip((QStringList(run.rows == 1 ? tr("%1, one row").arg(run.file) : tr("%1, %2 rows").arg(run.file).arg(run.rows))
                             + notes(run)).join(u'\n'));
    case Qt::TextAlignmentRole:
        return column == ResultsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QStringList RunsModel::notes(const Run& run)
{
    QStringList notes;
    if (run.timeSource == TimeSource::ImportTime)
        notes << tr("The file has no time that can be right, so the time of its import counts.");
    if (!run.complete)
        notes << (run.incompleteReason.isEmpty() ? tr("Partial: what it lacks is not taken as resolved.")
                                                 : tr("Partial (%1): what it lacks is not taken as resolved.").arg(run.incompleteReason));
    return notes + run.warnings;
}

QVariant RunsModel::text(const Run& run, int column)
{
    switch (column) {
    case TimeColumn: return run.time.toString(Qt::ISODate);
    case ToolColumn: {
        QString name = run.tool;
        if (run.state == RunState::Withdrawn)
            name = tr("%1 (withdrawn)", "tool").arg(name);
        return run.drill ? tr("%1 (drill)", "tool").arg(name) : name;
    }
    case FormatColumn: return run.format;
    case TargetColumn: return run.target;
    case ResultsColumn: return run.results;
    case NewColumn: return run.newResults;
    case ResolvedColumn: return run.resolved;
    case ReopenedColumn: return run.reopened;
    default: return {};
    }
}

QVariant RunsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == ResultsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case TimeColumn: return tr("Time");
    case ToolColumn: return tr("Tool");
    case FormatColumn: return tr("Format");
    case TargetColumn: return tr("Target");
    case ResultsColumn: return tr("Results");
    case NewColumn: return tr("New");
    case ResolvedColumn: return tr("Resolved");
    case ReopenedColumn: return tr("Reopened");
    default: return {};
    }
}

} // namespace waymark
