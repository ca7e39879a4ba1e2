// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDate>

namespace waymark {

class Records;
struct Catalogues;

/// A game day with what its row says besides.
struct GameDayRow {
    GameDay day = {};
    QString epicCode = {};
    QString epicName = {};
    QString lead = {};           ///< name; empty: nobody
    QStringList exercised = {};  ///< references of stories, sorted
    QStringList raised = {};     ///< likewise
    bool overdue = false;        ///< its day is over, and it is still planned

    friend bool operator==(const GameDayRow&, const GameDayRow&) = default;
};

/// By reference.
std::vector<GameDayRow> gameDayRows(const Records& records, const Catalogues& catalogues, QDate today);

/// Rehearsals of incidents as a table.
class GameDaysModel final : public KeyedRowsModel<GameDayRow, GameDayId> {
    Q_OBJECT
public:
    enum Column {
        ReferenceColumn, TitleColumn, ScheduledColumn, HeldColumn, OutcomeColumn, EpicColumn, LeadColumn, ExercisedColumn,
        RaisedColumn, ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<GameDayRow> rows, QDate today);
    int overdue() const;
    int held() const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GameDayRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    GameDayId keyOf(const GameDayRow& row) const override { return row.day.id; }
    bool looksSame(const GameDayRow& a, const GameDayRow& b) const override { return a == b; }

private:
    QString text(const GameDayRow& row, int column) const;
    static QVariant sortValue(const GameDayRow& row, int column);
    static QVariant sign(const GameDayRow& row, int column);
    static QVariant tone(const GameDayRow& row, int column);
    QString hint(const GameDayRow& row, int column) const;

    QDate m_today;
};

} // namespace waymark
