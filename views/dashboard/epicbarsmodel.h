// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// Compliance by epic at check level, one row an epic in the catalogue's order; the checks of no epic come last.
class EpicBarsModel final : public KeyedRowsModel<EpicFigures, QString> {
    Q_OBJECT
public:
    enum Column { EpicColumn, ShareColumn, PassingColumn, ChecksColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const ProgrammeFigures& figures);

    /// "Identity and access management"; of the last row "Not assigned to an epic".
    static QString nameOf(const EpicFigures& epic);
    /// Keys of all checks of an epic.
    static std::vector<CheckKey> checksOf(const EpicFigures& epic);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const EpicFigures& epic, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const EpicFigures& epic) const override { return epic.epic.id; }
    bool looksSame(const EpicFigures& a, const EpicFigures& b) const override;

private:
    static QVariant text(const EpicFigures& epic, int column);
    static QVariant sortValue(const EpicFigures& epic, int column);
};

} // namespace waymark
