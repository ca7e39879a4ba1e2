// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/orphans.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// Every item that is tied to nothing where it should be.
class OrphansModel final : public KeyedRowsModel<Orphan, QString> {
    Q_OBJECT
public:
    enum Column { KindColumn, CodeColumn, TitleColumn, MissingColumn, RemedyColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<Orphan> orphans) { setRows(std::move(orphans)); }
    qint64 count(OrphanKind kind) const;
    static QString key(const Orphan& orphan);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Orphan& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const Orphan& row) const override { return key(row); }
    bool looksSame(const Orphan& a, const Orphan& b) const override;
};

} // namespace waymark
