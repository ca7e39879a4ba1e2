// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/riskfile.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// What each row of a file of risks would do, and what of it is left out or refused.
class RiskImportModel final : public RowsModel<RiskDraft> {
    Q_OBJECT
public:
    enum Column { LineColumn, FateColumn, ReferenceColumn, TitleColumn, InherentColumn, CurrentColumn, TargetColumn, StatusColumn, TiesColumn, NotesColumn, ColumnCount };
    using RowsModel::RowsModel;

    void show(std::vector<RiskDraft> drafts);
    int count(RiskDraft::Fate fate) const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const RiskDraft& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    static QString text(const RiskDraft& row, int column);
};

QString fateText(RiskDraft::Fate fate); ///< "Added", "Unchanged"

} // namespace waymark
