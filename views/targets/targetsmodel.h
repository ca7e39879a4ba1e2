// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"
#include "views/shared/keyedrowsmodel.h"

#include <map>
#include <span>

namespace waymark {

class Workspace;

/// A target, and what counts of it.
struct TargetRow {
    Target target;
    qint64 results = 0; ///< what is not seen any more left out
    qint64 failed = 0;

    friend bool operator==(const TargetRow&, const TargetRow&) = default;
};

/// The targets that imports made known. What people say of them is edited in place, of several at once.
class TargetsModel final : public KeyedRowsModel<TargetRow, TargetId> {
    Q_OBJECT
public:
    enum Column {
        KindColumn, IdentityColumn, NameColumn, EnvironmentColumn, OwnerColumn, ClassificationColumn, ResultsColumn,
        FailedColumn, ColumnCount
    };

    /// Follows the workspace's changes.
    explicit TargetsModel(Workspace& workspace, QObject* parent = nullptr);

    void showEvidence(const std::vector<CheckTally>& tallies);
    int withoutEnvironment() const;

    /// Editing one of these edits them all.
    void setTogether(std::vector<TargetId> targets) { m_together = std::move(targets); }
    /// One edit; failure is told by failed(). `column` is one of those that can be edited.
    bool assign(std::span<const TargetId> targets, int column, const QString& text);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void failed(const waymark::Error& error);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const TargetRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    TargetId keyOf(const TargetRow& row) const override { return row.target.id; }
    bool looksSame(const TargetRow& a, const TargetRow& b) const override { return a == b; }

private:
    void load();
    static QVariant text(const TargetRow& row, int column);

    Workspace& m_workspace;
    std::map<std::pair<TargetKind, QString>, OutcomeCounts> m_results;
    std::vector<TargetId> m_together;
};

} // namespace waymark
