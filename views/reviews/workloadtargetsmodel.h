// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/target.h"
#include "views/shared/keyedrowsmodel.h"

#include <QHash>

namespace waymark {

/// Which tools looked at which targets.
using ToolsByTarget = QHash<TargetName, QSet<QString>>;

/// The targets of a workspace, by name. Those that are ticked are tied to a workload; while none is, its environment alone
/// says which are its.
class WorkloadTargetsModel final : public KeyedRowsModel<Target, TargetId> {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, EnvironmentColumn, ToolsColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<Target> targets); ///< ticks stay, but of those that have gone
    void setTools(ToolsByTarget tools);
    void setEnvironment(const QString& environment); ///< of the workload
    void setTied(const QSet<TargetId>& tied);
    std::vector<TargetId> tied() const; ///< in the order of the rows
    void toggle(int row);

    /// What is evidence for the workload as it stands here.
    std::vector<Target> inScope() const;
    QSet<QString> toolsInScope() const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void scopeChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const Target& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    TargetId keyOf(const Target& row) const override { return row.id; }
    bool looksSame(const Target& a, const Target& b) const override { return a == b; }

private:
    QString text(const Target& row, int column) const;
    QSet<QString> toolsOf(const Target& target) const;
    bool isInScope(const Target& target) const;
    void announceAll();

    ToolsByTarget m_tools;
    QString m_environment;
    QSet<TargetId> m_tied;
};

} // namespace waymark
