// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/burndown.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// Points that came into a set of stories, left it, or did not get done in it.
struct ScopeChange {
    enum class Kind {
        Begun,    ///< the first points that stood in it
        Added,
        TakenOut,
        Left,     ///< what became of the rest when the sprint was closed
        Carried   ///< came from a closed sprint; part of the above
    };
    Kind kind = Kind::Added;
    QString key = {};
    QDate day = {};  ///< invalid: not known
    int points = 0;  ///< never negative
    QString text = {};
    std::vector<StoryId> stories = {}; ///< behind it, if that is known
};

/// How the scope of a burndown came about: its changes by day, what was left of it, and what it took over.
class ScopeChangesModel final : public KeyedRowsModel<ScopeChange, QString> {
    Q_OBJECT
public:
    enum Column { DayColumn, PointsColumn, WhatColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    /// `carried`: carriedOver() of a sprint; null: the set is no sprint.
    void show(const Burndown& burndown, const Figure* carried);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ScopeChange& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const ScopeChange& row) const override { return row.key; }
    bool looksSame(const ScopeChange& a, const ScopeChange& b) const override;

private:
    static std::vector<ScopeChange> changesByDay(const Burndown& burndown);
};

} // namespace waymark
