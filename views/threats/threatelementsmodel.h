// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/story.h"
#include "model/domain/threatmodel.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Workspace;

struct ThreatElementRow {
    ThreatElement element = {};
    QStringList cases = {}; ///< references of the abuse cases that answer it

    bool isAnswered() const { return !cases.isEmpty() || !element.noThreat.isEmpty(); }
};

/// The assets, entry points and trust boundaries of one target. Names and descriptions are edited in place; each change
/// is an edit of the workspace, and the row follows what that says.
class ThreatElementsModel final : public KeyedRowsModel<ThreatElementRow, ThreatElementId> {
    Q_OBJECT
public:
    enum Column { KindColumn, NameColumn, AnswerColumn, DescriptionColumn, ColumnCount };
    explicit ThreatElementsModel(Workspace& workspace, QObject* parent = nullptr);

    void show(const std::optional<TargetId>& target);
    const std::optional<TargetId>& target() const { return m_target; }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void refused(const waymark::Error& error); ///< what was typed is not in the workspace

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ThreatElementRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    ThreatElementId keyOf(const ThreatElementRow& row) const override { return row.element.id; }
    bool looksSame(const ThreatElementRow& a, const ThreatElementRow& b) const override;

private:
    static QString text(const ThreatElementRow& row, int column);

    Workspace& m_workspace;
    std::optional<TargetId> m_target;
};

QString signText(ThreatElementKind kind); ///< "Entry point"

} // namespace waymark
