// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lenslibrary.h"
#include "views/reviews/lensreading.h"
#include "views/shared/keyedrowsmodel.h"

#include <optional>
#include <span>

namespace waymark {

class Records;

/// A lens of the program, of the workspace, or of both.
struct LensRow {
    QString row = {}; ///< identifies it
    QString key = {};
    QString name = {};
    QString version = {};
    QString source = {};
    QString about = {};                  ///< one sentence; of the program's own
    std::optional<LensId> record = {};   ///< of the workspace; none: it isn't there yet
    std::optional<BuiltInLens> builtIn = {}; ///< none: it doesn't come with the program
    int reviews = 0;                     ///< that are answered by this edition
    std::optional<LensSummary> summary = {}; ///< none: it is still being read

    bool looksLike(const LensRow& other) const;
};

/// By name, of one lens the latest added first. An edition of the program's that the workspace has is one row.
std::vector<LensRow> lensRows(const Records& records, std::span<const BuiltInLens> builtIn, const LensSummaries& summaries);

/// What of these hasn't been read yet.
std::vector<LensSource> unreadLenses(const std::vector<LensRow>& rows, const Records& records);

/// The lenses that a workload can be reviewed by.
class LensesModel final : public KeyedRowsModel<LensRow, QString> {
    Q_OBJECT
public:
    enum Column { NameColumn, VersionColumn, SourceColumn, PillarsColumn, QuestionsColumn, ChoicesColumn, ReviewsColumn, FaultsColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    /// `open`: the edition that the open review is answered by; empty: none is open.
    void show(std::vector<LensRow> rows, const QString& open);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const LensRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const LensRow& row) const override { return row.row; }
    bool looksSame(const LensRow& a, const LensRow& b) const override { return a.looksLike(b); }

private:
    static QVariant value(const LensRow& row, int column);
    static QString faultsText(const LensRow& row);

    QString m_open;
};

/// "3 faults", with a word for none and one.
QString countedFaults(qint64 count);

} // namespace waymark
