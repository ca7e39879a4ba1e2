// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/importpreviewmodel.h"

#include "model/domain/localday.h"
#include "views/import/importwords.h"
#include "views/shared/plaintooltip.h"

#include <QFileInfo>

namespace waymark {

namespace {

std::optional<qint64> numberOf(const Run& run, int column)
{
    switch (column) {
    case ImportPreviewModel::RowsColumn: return run.rows;
    case ImportPreviewModel::NewColumn: return run.newResults;
    case ImportPreviewModel::ChangedColumn: return run.changed;
    case ImportPreviewModel::ResolvedColumn: return run.resolved;
    case ImportPreviewModel::ReopenedColumn: return run.reopened;
    case ImportPreviewModel::UnchangedColumn: return run.unchanged;
    default: return std::nullopt;
    }
}

std::optional<ChangeKind> kindOf(int column)
{
    switch (column) {
    case ImportPreviewModel::NewColumn: return ChangeKind::New;
    case ImportPreviewModel::ChangedColumn: return ChangeKind::Changed;
    case ImportPreviewModel::ResolvedColumn: return ChangeKind::Resolved;
    case ImportPreviewModel::ReopenedColumn: return ChangeKind::Reopened;
    default: return std::nullopt;
    }
}

std::optional<Run> sameContent(const Run& staged, std::span<const Run> runs)
{
    const Run* known = nullptr;
    for (const Run& run : runs)
        if (run.state == RunState::Counted && !run.sha256.isEmpty() && run.sha256 == staged.sha256
            && (!known || known->imported < run.imported))
            known = &run;
    return known ? std::optional(*known) : std::nullopt;
}

} // namespace

void ImportPreviewModel::show(const std::vector<ImportRequest>& requests, const StagedImports& staged, std::span<const Run> runs,
                              const QString& timeZone)
{
    m_timeZone = timeZone;
    std::vector<PreviewRow> rows;
    size_t next = 0; // staged runs stand in the order of their files, without those that were rejected
    for (const ImportRequest& request : requests) {
        const auto rejected = std::ranges::find(staged.rejected, request.file, &RejectedFile::file);
        if (rejected != staged.rejected.end())
            rows.push_back({.file = request.file, .rejected = rejected->error});
        else if (next < staged.runs.size()) {
            const StagedRun& own = staged.runs[next++];
            rows.push_back({.file = request.file, .staged = own, .known = sameContent(own.run, runs)});
        }
    }
    setRows(std::move(rows));
}

Run ImportPreviewModel::totals() const
{
    Run sum;
    for (const PreviewRow& row : rows())
        if (row.staged)
            addCounts(sum, row.staged->run);
    return sum;
}

int ImportPreviewModel::ready() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const PreviewRow& row) { return row.staged.has_value(); }));
}

QStringList ImportPreviewModel::notes(const PreviewRow& row) const
{
    if (row.rejected)
        return {row.rejected->message};
    QStringList notes;
    const Run& run = row.staged->run;
    const FileFacts& facts = row.staged->facts;
    if (row.known)
        notes << tr("This very content was imported already, as %1 on %2. It can be imported once more.")
                     .arg(row.known->file, zonedText(row.known->imported, m_timeZone));
    if (run.timeSource == TimeSource::ImportTime)
        notes << (facts.futureTimes ? tr("No time in the file counts, since it lies in the future, so the time of this import does.")
                                        : tr("The file names no time, so the time of this import counts."));
    if (!run.complete)
        notes << (run.incompleteReason.isEmpty() ? tr("Partial: what it lacks is not taken as resolved.")
                                                 : tr("Partial (%1): what it lacks is not taken as resolved.").arg(run.incompleteReason));
    notes << run.warnings;
    for (const auto& [word, count] : facts.unknownWords)
        notes << (count == 1 ? tr("Status \"%1\" is unknown: 1 row is taken as skipped.").arg(word)
                             : tr("Status \"%1\" is unknown: %2 rows are taken as skipped.").arg(word).arg(count));
    if (const qint64 gone = row.staged->notSeen; gone > 0)
        notes << (gone == 1 ? tr("1 result of before is not in the file: it is not seen any more.")
                            : tr("%1 results of before are not in the file: they are not seen any more.").arg(gone));
    for (const auto& [reason, count] : facts.passedOver)
        notes << (count == 1 ? tr("1 row is no result: %1.").arg(reason) : tr("%1 rows are no results: %2.").arg(count).arg(reason));
    QStringList targets;
    for (const Target& target : row.staged->newTargets)
        targets << target.identity;
    if (!targets.isEmpty())
        notes << tr("New targets: %1.").arg(targets.mid(0, 5).join(tr(", "))
                                            + (targets.size() > 5 ? tr(" and %1 more").arg(targets.size() - 5) : QString()));
    return notes;
}

QVariant ImportPreviewModel::cell(const PreviewRow& row, int column, int role) const
{
    const auto number = row.staged ? numberOf(row.staged->run, column) : std::nullopt;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return text(row, column);
    case KeyRole: return row.file;
    case OutcomeRole:
        return column == StateColumn ? QVariant(static_cast<int>(row.rejected ? Outcome::Failed : Outcome::Passed)) : QVariant();
    case ChangeRole: return number && kindOf(column) ? QVariant(static_cast<int>(*kindOf(column))) : QVariant();
    case ToneRole: // what is new may as well have passed
        return column == NewColumn ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    case MomentRole: return column == TimeColumn && row.staged ? QVariant(row.staged->run.time) : QVariant();
    case IdentifierRole: return column == FileColumn || column == TargetColumn;
    case MutedRole: return column == FormatColumn || column == UnchangedColumn || (number && *number == 0);
    case StrongRole: return column == FileColumn;
    case Qt::ToolTipRole: return plainToolTip(column == FileColumn ? row.file : notes(row).join(u'\n'));
    case Qt::TextAlignmentRole:
        return column == RowsColumn || column == UnchangedColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant ImportPreviewModel::text(const PreviewRow& row, int column)
{
    if (column == FileColumn)
        return QFileInfo(row.file).fileName();
    if (column == StateColumn)
        return row.rejected ? tr("Can't be read") : row.known ? tr("Ready, again") : tr("Ready");
    if (!row.staged)
        return {};
    const Run& run = row.staged->run;
    switch (column) {
    case FormatColumn: return run.format;
    case TargetColumn: return run.target;
    case TimeColumn: return run.time.toString(Qt::ISODate);
    default: return *numberOf(run, column);
    }
}

QVariant ImportPreviewModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == RowsColumn || column == UnchangedColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case StateColumn: return tr("State");
    case FileColumn: return tr("File");
    case FormatColumn: return tr("Format");
    case TargetColumn: return tr("Target");
    case TimeColumn: return tr("Time");
    case RowsColumn: return tr("Rows");
    case NewColumn: return tr("New");
    case ChangedColumn: return tr("Changed");
    case ResolvedColumn: return tr("Resolved");
    case ReopenedColumn: return tr("Reopened");
    case UnchangedColumn: return tr("Unchanged");
    default: return {};
    }
}

} // namespace waymark
