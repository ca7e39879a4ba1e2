// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// One file of an import: what it would change, or why it can't be read.
struct PreviewRow {
    QString file; ///< with its folder, as it was given
    std::optional<StagedRun> staged = {};
    std::optional<Error> rejected = {};
    std::optional<Run> known = {}; ///< that counts, of a file with the very same content; the one imported last
};

/// What an import would do, file by file, in the order they were given.
class ImportPreviewModel final : public KeyedRowsModel<PreviewRow, QString> {
    Q_OBJECT
public:
    enum Column {
        StateColumn, FileColumn, FormatColumn, TargetColumn, TimeColumn, RowsColumn, NewColumn, ChangedColumn, ResolvedColumn,
        ReopenedColumn, UnchangedColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    /// `runs`: those of the workspace, whose time zone is `timeZone`, an IANA name.
    void show(const std::vector<ImportRequest>& requests, const StagedImports& staged, std::span<const Run> runs = {},
              const QString& timeZone = QStringLiteral("UTC"));
    /// Sums over all files that can be imported.
    Run totals() const;
    int ready() const;
    /// What else is to be known about a file: its error, that it was imported before, why it is partial, warnings, unknown words, rows
    /// passed over, new targets.
    QStringList notes(const PreviewRow& row) const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PreviewRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const PreviewRow& row) const override { return row.file; }
    bool looksSame(const PreviewRow&, const PreviewRow&) const override { return false; }

private:
    static QVariant text(const PreviewRow& row, int column);

    QString m_timeZone = QStringLiteral("UTC");
};

} // namespace waymark
