// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// The first findings of a file as an import would read them by a drafted format.
class MappingPreviewModel final : public RowsModel<Finding> {
    Q_OBJECT
public:
    enum Column { OutcomeColumn, CheckColumn, TitleColumn, SeverityColumn, ResourceColumn, TargetColumn, EvidenceColumn, ColumnCount };
    using RowsModel::RowsModel;

    void show(std::vector<Finding> findings);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Finding& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    static QString text(const Finding& row, int column);
};

} // namespace waymark
