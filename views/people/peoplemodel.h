// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "model/score/capacity.h"
#include "views/shared/keyedrowsmodel.h"

#include <functional>

namespace waymark {

class Records;

/// A person with what they own and when they are away.
struct PersonRow {
    Person person = {};
    bool me = false;  ///< bears the name of the workspace's author
    int stories = 0;  ///< of theirs, not done yet, won't left out
    int points = 0;   ///< of these
    std::optional<PersonLoad> load = {}; ///< in the current sprint; none: there is no sprint
    std::vector<Absence> away = {};      ///< days off that are not over, by day

    bool looksLike(const PersonRow& other) const;
};

/// Everybody, by name. `sprint` may be null.
std::vector<PersonRow> peopleRows(const Records& records, const Sprint* sprint, QDate today, const QString& author);

/// The people of a workspace. Name, initials and capacity are edited in place.
class PeopleModel final : public KeyedRowsModel<PersonRow, PersonId> {
    Q_OBJECT
public:
    enum Column { NameColumn, InitialsColumn, CapacityColumn, LoadColumn, StoriesColumn, PointsColumn, AwayColumn, ColumnCount };
    /// Makes the change; whether it was done. The row changes only when the workspace says so.
    using Change = std::function<bool(const PersonId& person, int column, const QVariant& value)>;

    explicit PeopleModel(Change change, QObject* parent = nullptr);

    void show(std::vector<PersonRow> rows, std::optional<int> sprint, QDate today);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PersonRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    PersonId keyOf(const PersonRow& row) const override { return row.person.id; }
    bool looksSame(const PersonRow& a, const PersonRow& b) const override { return a.looksLike(b); }

private:
    QVariant text(const PersonRow& row, int column) const;
    static QVariant sortValue(const PersonRow& row, int column);
    QString awayText(const PersonRow& row) const;
    QString hint(const PersonRow& row, int column) const;

    Change m_change;
    std::optional<int> m_sprint; ///< number of the current one
    QDate m_today;
};

} // namespace waymark
