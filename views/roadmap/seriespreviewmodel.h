// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/series.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

class Records;
struct EpicCatalogue;

/// What sprints a person asks for.
struct SeriesWish {
    Series series = {};
    QDate firstDay = {};
    int days = 14;
    int capacity = 0;
    int count = 0;
    bool replace = false; ///< planned sprints without stories go first
};

/// Sprints that are there and stay.
std::vector<Sprint> stayingSprints(const Records& records, bool replace);
/// The day behind the last of them; `otherwise`, if there is none.
QDate firstFreeDay(const std::vector<Sprint>& staying, QDate otherwise);
/// Where in the series the next sprint stands: at the one of its number, else at the beginning.
size_t beginningIn(const Series& series, const std::vector<Sprint>& staying);

/// A sprint as it would be.
struct SeriesRow {
    Sprint sprint = {};
    QString focus = {}; ///< codes of its epics
    QString fault = {}; ///< why it can't be added
};

/// Numbered on from those that stay; beyond the series' end without goal and focus.
std::vector<SeriesRow> seriesRows(const SeriesWish& wish, const Records& records, const EpicCatalogue& epics);

/// The sprints that a series would add.
class SeriesPreviewModel final : public KeyedRowsModel<SeriesRow, int> {
    Q_OBJECT
public:
    enum Column { NumberColumn, FirstColumn, LastColumn, GoalColumn, FocusColumn, CapacityColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<SeriesRow> sprints) { setRows(std::move(sprints)); }
    std::vector<Sprint> sprints() const;
    QStringList faults() const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const SeriesRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    int keyOf(const SeriesRow& row) const override { return row.sprint.number; }
    bool looksSame(const SeriesRow& a, const SeriesRow& b) const override;

private:
    static QVariant text(const SeriesRow& row, int column);
};

} // namespace waymark
