// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/runsmodel.h"

#include "model/domain/localday.h"
#include "model/domain/runsprint.h"
#include "views/shared/plaintooltip.h"

#include <utility>

namespace waymark {

void RunsModel::load(std::span<const Run> runs)
{
    std::vector<Run> shown; // `runs` may be those that are kept
    std::ranges::copy_if(runs, std::back_inserter(shown), [](const Run& run) { return run.state != RunState::Incoming; });
    std::ranges::stable_sort(shown, [](const Run& a, const Run& b) {
        return std::tuple(a.time, a.imported) > std::tuple(b.time, b.imported);
    });
    m_all = std::move(shown);
    findDuplicates();
    show();
}

void RunsModel::apply(const ChangeSet& changes)
{
    std::vector<Run> runs = m_all;
    changes.forEach<Run>([&runs](const Run* before, const Run* after) {
        std::erase_if(runs, [&](const Run& run) { return run.id == (before ? before : after)->id; });
        if (after)
            runs.push_back(*after);
    });
    load(runs);
}

void RunsModel::setShowsWithdrawn(bool shows)
{
    m_showsWithdrawn = shows;
    show();
}

void RunsModel::setSprints(std::span<const Sprint> sprints, const QString& timeZone)
{
    m_sprints.assign(sprints.begin(), sprints.end());
    m_timeZone = timeZone;
    repaint();
}

void RunsModel::setChanges(const ChangesByRun& changes)
{
    if (std::exchange(m_changes, changes) != changes)
        repaint();
}

void RunsModel::show()
{
    std::vector<Run> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown),
                         [this](const Run& run) { return m_showsWithdrawn || run.state == RunState::Counted; });
    setRows(std::move(shown));
}

/// Of the runs that count and are of the same file, the one that was imported first is none.
void RunsModel::findDuplicates()
{
    QHash<QString, const Run*> first;
    for (const Run& run : m_all) {
        if (run.state != RunState::Counted || run.sha256.isEmpty())
            continue;
        const Run*& known = first[run.sha256];
        if (!known || run.imported < known->imported)
            known = &run;
    }
    QHash<RunId, QDateTime> duplicates;
    for (const Run& run : m_all)
        if (const Run* known = run.state == RunState::Counted ? first.value(run.sha256) : nullptr; known && known->id != run.id)
            duplicates.insert(run.id, known->imported);
    if (std::exchange(m_duplicates, duplicates) != duplicates)
        repaint();
}

void RunsModel::repaint()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RunsModel::counted() const
{
    return static_cast<int>(std::ranges::count_if(m_all, [](const Run& run) { return run.state == RunState::Counted; }));
}

int RunsModel::withdrawn() const
{
    return static_cast<int>(m_all.size()) - counted();
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
            || (column >= NewColumn && column <= ReopenedColumn && text(run, column).toLongLong() == 0);
    case ChangeRole:
        if (!text(run, column).isValid())
            return {};
        switch (column) {
        case NewColumn: return static_cast<int>(ChangeKind::New);
        case ResolvedColumn: return static_cast<int>(ChangeKind::Resolved);
        case ReopenedColumn: return static_cast<int>(ChangeKind::Reopened);
        default: return {};
        }
    case ToneRole: // what is new may as well have passed
        return column == NewColumn ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip((QStringList(run.rows == 1 ? tr("%1, one row").arg(run.file) : tr("%1, %2 rows").arg(run.file).arg(run.rows))
                             + notes(run)).join(u'\n'));
    case Qt::TextAlignmentRole:
        return column == ResultsColumn || column == SprintColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QStringList RunsModel::notes(const Run& run) const
{
    QStringList notes;
    if (const auto before = m_duplicates.constFind(run.id); before != m_duplicates.constEnd())
        notes << tr("The same file counts already: it was imported on %1.").arg(zonedText(*before, m_timeZone));
    if (run.timeSource == TimeSource::ImportTime)
        notes << tr("The file has no time that can be right, so the time of its import counts.");
    if (!run.complete)
        notes << (run.incompleteReason.isEmpty() ? tr("Partial: what it lacks is not taken as resolved.")
                                                 : tr("Partial (%1): what it lacks is not taken as resolved.").arg(run.incompleteReason));
    return notes + run.warnings;
}

QString RunsModel::toolText(const Run& run) const
{
    QString name = run.tool;
    if (run.state == RunState::Withdrawn)
        name = tr("%1 (deleted)", "tool").arg(name);
    if (run.drill)
        name = tr("%1 (drill)", "tool").arg(name);
    return isDuplicate(run) ? tr("%1 (duplicate)", "tool").arg(name) : name;
}

QVariant RunsModel::text(const Run& run, int column) const
{
    switch (column) {
    case TimeColumn: return run.time.toString(Qt::ISODate);
    case ToolColumn: return toolText(run);
    case FormatColumn: return run.format;
    case TargetColumn: return run.target;
    case ResultsColumn: return run.results;
    case NewColumn: return changed(run, &RunChanges::added);
    case ResolvedColumn: return changed(run, &RunChanges::resolved);
    case ReopenedColumn: return changed(run, &RunChanges::reopened);
    case SprintColumn: {
        const auto sprint = runSprint(run, m_sprints, m_timeZone);
        return sprint ? QVariant(*sprint) : QVariant();
    }
    default: return {};
    }
}

QVariant RunsModel::changed(const Run& run, qint64 RunChanges::*kind) const
{
    const auto found = m_changes.constFind(run.id);
    return run.state == RunState::Counted && found != m_changes.cend() ? QVariant((*found).*kind) : QVariant();
}

QVariant RunsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == ResultsColumn || column == SprintColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column >= NewColumn && column <= ReopenedColumn)
        return plainToolTip(tr("What the run changes against the runs before it that count"));
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
    case SprintColumn: return tr("Sprint");
    default: return {};
    }
}

} // namespace waymark
