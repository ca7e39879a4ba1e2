// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/targetedits.h"
#include "views/shared/tickedrowsmodel.h"

namespace waymark {

/// What the rules would change of known targets, each of which can be left out.
class RulePreviewModel final : public TickedRowsModel<RuledTarget, TargetId> {
    Q_OBJECT
public:
    enum Column {
        IdentityColumn, NameColumn, EnvironmentColumn, OwnerColumn, ClassificationColumn, RuleColumn, ColumnCount
    };
    using TickedRowsModel::TickedRowsModel;

    std::vector<RuledTarget> wanted() const;

Q_SIGNALS:
    void wantedChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const RuledTarget& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    TargetId keyOf(const RuledTarget& row) const override { return row.before.id; }
    bool looksSame(const RuledTarget& a, const RuledTarget& b) const override
    {
        return a.before == b.before && a.after == b.after && a.rule == b.rule;
    }
    void ticksChanged() override { Q_EMIT wantedChanged(); }

private:
    static QString text(const RuledTarget& row, int column);
};

} // namespace waymark
