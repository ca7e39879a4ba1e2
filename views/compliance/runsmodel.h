// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "views/shared/keyedrowsmodel.h"

#include <span>

namespace waymark {

/// Imported results files that count or were withdrawn, latest first.
class RunsModel final : public KeyedRowsModel<Run, RunId> {
    Q_OBJECT
public:
    enum Column {
        TimeColumn, ToolColumn, FormatColumn, TargetColumn, ResultsColumn, NewColumn, ResolvedColumn, ReopenedColumn,
        ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void load(std::span<const Run> runs);
    void apply(const ChangeSet& changes);
    /// How many of them count.
    int counted() const;
    /// What else is to be known about a run: whose time it has, why it is partial, warnings.
    static QStringList notes(const Run& run);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Run& run, int column, int role) const override;
    QVariant head(int column, int role) const override;
    RunId keyOf(const Run& run) const override { return run.id; }
    bool looksSame(const Run& a, const Run& b) const override { return a == b; }

private:
    static QVariant text(const Run& run, int column);
};

} // namespace waymark
