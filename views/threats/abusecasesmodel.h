// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"
#include "views/shared/ownerchoice.h"

namespace waymark {

class Records;

/// An abuse case with what stands against it.
struct AbuseCaseRow {
    Story story = {};
    EpicName epic = {};
    Mitigation mitigation = Mitigation::Unmitigated;
    StoryProof proof = {};
    int mitigations = 0;     ///< use cases against it
    int mitigationsHeld = 0; ///< of them, done and with all checks passed
    QString sprint = {};     ///< number; empty: none
};

/// Every abuse case by reference. What it says of proof comes from the latest figures.
class AbuseCasesModel final : public KeyedRowsModel<AbuseCaseRow, StoryId> {
    Q_OBJECT
public:
    enum Column { StateColumn, ReferenceColumn, TitleColumn, EpicColumn, PriorityColumn, MitigatedColumn, ChecksColumn, SprintColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Records& records, const ProgrammeFigures& figures);
    int count(Mitigation mitigation, const OwnerChoice& owner) const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const AbuseCaseRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const AbuseCaseRow& row) const override { return row.story.id; }
    bool looksSame(const AbuseCaseRow& a, const AbuseCaseRow& b) const override;

private:
    static QString text(const AbuseCaseRow& row, int column);
    static QVariant sortValue(const AbuseCaseRow& row, int column);

    QHash<CheckKey, CheckUnit> m_checkNames;
};

} // namespace waymark
