// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/toolbox.h"
#include "model/score/itemevidence.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class FormatCatalogue;
struct EpicCatalogue;
struct ReferenceFigures;

/// A service or tool of the toolbox, with what its checks say.
struct ServiceRow {
    ToolboxEntry entry = {};
    QString components = {}; ///< in words; so are the next three
    QString epics = {};
    QString layers = {};
    QString formats = {};
    int checks = 0;
    ItemStanding standing = ItemStanding::NoEvidence;
};

/// In the order of the toolbox. `formats` may be null.
std::vector<ServiceRow> serviceRows(const Toolbox& toolbox, const EpicCatalogue& epics, const ReferenceFigures& figures,
                                    const FormatCatalogue* formats);

/// The toolbox as a table.
class ServicesModel final : public KeyedRowsModel<ServiceRow, QString> {
    Q_OBJECT
public:
    enum Column {
        NameColumn, MakerColumn, ComponentColumn, EpicColumn, LayerColumn, FormatColumn, ChecksColumn, StandingColumn, ColumnCount
    };

    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<ServiceRow> rows) { setRows(std::move(rows)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ServiceRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ServiceRow& row) const override { return row.entry.id; }
    bool looksSame(const ServiceRow& a, const ServiceRow& b) const override;

private:
    static QString text(const ServiceRow& row, int column);
};

} // namespace waymark
