// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/edit/targetedits.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Workspace;

struct RuleRow {
    TargetRule rule;
    RuleReach reach = {};
    int number = 0; ///< place in the order in which rules are tried, from 1

    friend bool operator==(const RuleRow&, const RuleRow&) = default;
};

/// The rules that say what targets are, in the order in which they are tried, edited in place. A new rule is a draft in
/// the last row until it has a pattern: the workspace takes none without.
class RulesModel final : public KeyedRowsModel<RuleRow, TargetRuleId> {
    Q_OBJECT
public:
    enum Column {
        NumberColumn, PatternColumn, NameColumn, EnvironmentColumn, OwnerColumn, ClassificationColumn, ReachColumn,
        ColumnCount
    };

    /// Follows the workspace's changes.
    explicit RulesModel(Workspace& workspace, QObject* parent = nullptr);

    /// A last row with the values of `draft`, whose pattern is still to be given.
    QModelIndex beginDraft(const TargetRule& draft);
    void dropDraft();
    bool hasDraft() const { return m_draft.has_value(); }

    /// Each is one edit; failure is told by failed().
    bool move(std::span<const TargetRuleId> rules, int places);
    bool remove(std::span<const TargetRuleId> rules);

    /// How many of the known targets a pattern matches.
    int matches(const QString& pattern) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Rows are dragged to their place in the order.
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const waymark::Error& error);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const RuleRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    TargetRuleId keyOf(const RuleRow& row) const override { return row.rule.id; }
    bool looksSame(const RuleRow& a, const RuleRow& b) const override { return a == b; }

private:
    void load();
    bool isDraft(const TargetRule& rule) const { return m_draft && m_draft->id == rule.id; }
    bool setInDraft(int column, const QString& value);
    bool make(const QString& text, const std::function<Result<void>(Edit&)>& perform);
    QVariant reachText(const RuleRow& row, int role) const;
    static QVariant text(const RuleRow& row, int column);

    Workspace& m_workspace;
    std::optional<TargetRule> m_draft;
};

} // namespace waymark
