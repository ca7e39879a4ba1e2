// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"
#include "model/score/gaps.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;

struct ThreatTargetRow {
    Target target = {};
    ThreatModelState state = {};

    QString name() const { return target.name.isEmpty() ? target.identity : target.name; }
};

/// Every target, with how far its threat model is and who signed it.
class ThreatTargetsModel final : public KeyedRowsModel<ThreatTargetRow, TargetId> {
    Q_OBJECT
public:
    enum Column { NameColumn, EnvironmentColumn, AnsweredColumn, SignedColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Records& records);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ThreatTargetRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    TargetId keyOf(const ThreatTargetRow& row) const override { return row.target.id; }
    bool looksSame(const ThreatTargetRow& a, const ThreatTargetRow& b) const override;

private:
    QString text(const ThreatTargetRow& row, int column) const;
    static QVariant sign(const ThreatTargetRow& row, bool name);

    QString m_timeZone = QStringLiteral("UTC"); ///< of the workspace, IANA name
};

} // namespace waymark
