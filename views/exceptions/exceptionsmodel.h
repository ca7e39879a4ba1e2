// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/score/exceptionstate.h"
#include "views/shared/keyedrowsmodel.h"

#include <QHash>

namespace waymark {

class Workspace;
struct CheckUnit;
struct ProgrammeFigures;

/// An exception, where it stands now, and what it is for by name.
struct ExceptionRow {
    ExceptionRecord exception = {};
    ExceptionState state = ExceptionState::Proposed;
    bool stillNeeded = false; ///< expired, although what it covered still stands in the way
    QString checkId = {}; ///< or the risk that it accepts itself: "R-3 Keys leak"
    QString title = {}; ///< of the check
    QString cover = {}; ///< coverText()

    friend bool operator==(const ExceptionRow&, const ExceptionRow&) = default;
};

/// All exceptions of the workspace, by their references. Follows its changes.
class ExceptionsModel final : public KeyedRowsModel<ExceptionRow, ExceptionId> {
    Q_OBJECT
public:
    enum Column {
        ReferenceColumn, StateColumn, KindColumn, CheckColumn, CoverColumn, OwnerColumn, ApproverColumn, LastDayColumn,
        ReasonColumn, ColumnCount
    };

    explicit ExceptionsModel(const Workspace& workspace, QObject* parent = nullptr);

    /// Names of checks, and which exceptions are still needed.
    void showFigures(const ProgrammeFigures& figures);
    /// Where each stands may have changed with the time alone.
    void refresh();
    QStringList owners() const; ///< sorted

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ExceptionRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    ExceptionId keyOf(const ExceptionRow& row) const override { return row.exception.id; }
    bool looksSame(const ExceptionRow& a, const ExceptionRow& b) const override { return a == b; }

private:
    ExceptionRow rowOfRecord(const ExceptionRecord& exception) const;
    static QString text(const ExceptionRow& row, int column);
    static QVariant sortValue(const ExceptionRow& row, int column);
    static QVariant tone(const ExceptionRow& row);

    const Workspace& m_workspace;
    QHash<CheckKey, std::pair<QString, QString>> m_checks; ///< id and title
    QSet<ExceptionId> m_needed;
};

} // namespace waymark
