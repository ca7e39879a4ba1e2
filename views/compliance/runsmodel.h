// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/runchanges.h"
#include "views/shared/keyedrowsmodel.h"

#include <QHash>

#include <span>

namespace waymark {

/// Imported results files that count or were withdrawn, latest first.
class RunsModel final : public KeyedRowsModel<Run, RunId> {
    Q_OBJECT
public:
    enum Column {
        TimeColumn, ToolColumn, FormatColumn, TargetColumn, ResultsColumn, NewColumn, ResolvedColumn, ReopenedColumn,
        SprintColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void load(std::span<const Run> runs);
    void apply(const ChangeSet& changes);
    /// Whether withdrawn runs are shown too, which they are at first.
    void setShowsWithdrawn(bool shows);
    /// Those that runs may fall into, and the zone of their days.
    void setSprints(std::span<const Sprint> sprints, const QString& timeZone);
    /// What runs change as things are now; of one that isn't there, or doesn't count, nothing is told.
    void setChanges(const ChangesByRun& changes);
    /// How many count, and how many were withdrawn, shown or not.
    int counted() const;
    int withdrawn() const;
    /// What else is to be known about a run: whether its file counts already, whose time it has, why it is partial, warnings.
    QStringList notes(const Run& run) const;
    /// Whether the same file counts by an earlier import.
    bool isDuplicate(const Run& run) const { return m_duplicates.contains(run.id); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Run& run, int column, int role) const override;
    QVariant head(int column, int role) const override;
    RunId keyOf(const Run& run) const override { return run.id; }
    bool looksSame(const Run& a, const Run& b) const override { return a == b; }

private:
    void show();
    void findDuplicates();
    void repaint();
    QString toolText(const Run& run) const;
    QVariant text(const Run& run, int column) const;
    QVariant changed(const Run& run, qint64 RunChanges::*kind) const;

    std::vector<Run> m_all; ///< latest first
    QHash<RunId, QDateTime> m_duplicates; ///< and when the same file was imported before
    ChangesByRun m_changes;
    std::vector<Sprint> m_sprints;
    QString m_timeZone = QStringLiteral("UTC");
    bool m_showsWithdrawn = true;
};

} // namespace waymark
