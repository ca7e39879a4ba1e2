// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;

/// One end of a link of an abuse case: a use case that mitigates it, or a check that proves it.
struct AnswerRow {
    Link link = {};
    std::optional<Story> use = {};
    StoryProof proof = {};                    ///< of the use case
    std::optional<CheckOutcome> outcome = {}; ///< of the check; none: it never ran
    QString checkId = {};
};

/// What stands against one abuse case: its use cases, or its checks.
class AnswersModel final : public KeyedRowsModel<AnswerRow, LinkId> {
    Q_OBJECT
public:
    enum Column { StateColumn, NameColumn, TitleColumn, ProofColumn, ColumnCount };
    AnswersModel(LinkKind kind, QObject* parent = nullptr) : KeyedRowsModel(parent), m_kind(kind) {}

    void show(const Records& records, const ProgrammeFigures& figures, const std::optional<StoryId>& abuse);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const AnswerRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    LinkId keyOf(const AnswerRow& row) const override { return row.link.id; }
    bool looksSame(const AnswerRow& a, const AnswerRow& b) const override;

private:
    static QString text(const AnswerRow& row, int column);
    static QVariant useCell(const AnswerRow& row, int column, int role);
    static QVariant checkCell(const AnswerRow& row, int column, int role);

    LinkKind m_kind;
    QHash<CheckKey, CheckUnit> m_checkNames;
};

} // namespace waymark
