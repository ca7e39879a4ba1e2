// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/shape.h"
#include "views/shared/rowsmodel.h"

namespace waymark {

/// The lists of a file, of which a person picks the one that holds the findings.
class MappingListsModel final : public RowsModel<ShapeList> {
    Q_OBJECT
public:
    enum Column { PlaceColumn, ItemsColumn, ExampleColumn, ColumnCount };
    using RowsModel::RowsModel;

    void show(const FileShape& shape);
    int rowOf(const QString& place) const; ///< -1: none is there

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ShapeList& row, int column, int role) const override;
    QVariant head(int column, int role) const override;

private:
    bool m_whole = true;
};

} // namespace waymark
