// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/policyfile.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// The rows of a file of policy statements with what each of them does: the first ones, and further ones that are refused or of
/// which something is left out.
class PolicyImportModel final : public RowsModel<PolicyDraft> {
    Q_OBJECT
public:
    enum Column {
        LineColumn, FateColumn, NotesColumn, ReferenceColumn, TitleColumn, SourceColumn, CategoryColumn, OwnerColumn, StatusColumn,
        TiesColumn, ColumnCount
    };
    static constexpr size_t firstRows = 200;
    static constexpr size_t mostFurther = 200;

    using RowsModel::RowsModel;

    void show(const std::vector<PolicyDraft>& drafts);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PolicyDraft& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    static QString text(const PolicyDraft& row, int column);
};

/// Of how many rows that is what they do.
int countOf(const std::vector<PolicyDraft>& drafts, PolicyDraft::Fate fate);

} // namespace waymark
