// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedaysmodel.h"

#include "model/catalog/catalogues.h"
#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "views/frameworks/registerwords.h"
#include "views/shared/numbers.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

/// "GD-9" before "GD-10".
int numberOf(const QString& reference)
{
    return reference.mid(reference.lastIndexOf(u'-') + 1).toInt();
}

void addStories(std::vector<GameDayRow>& rows, const Records& records)
{
    QHash<GameDayId, GameDayRow*> byId;
    for (GameDayRow& row : rows)
        byId.insert(row.day.id, &row);
    for (const GameDayTie& tie : records.gameDayTies()) {
        GameDayRow* row = byId.value(tie.gameDay);
        const Story* story = records.of<Story>().find(tie.story);
        if (row && story)
            (tie.kind == GameDayTieKind::Raised ? row->raised : row->exercised) << story->reference;
    }
    for (GameDayRow& row : rows) {
        row.exercised.sort();
        row.raised.sort();
    }
}

} // namespace

std::vector<GameDayRow> gameDayRows(const Records& records, const Catalogues& catalogues, QDate today)
{
    std::vector<GameDayRow> rows;
    for (const GameDay& day : records.gameDays()) {
        const Person* lead = day.lead ? records.of<Person>().find(*day.lead) : nullptr;
        const Epic* epic = catalogues.epics.find(day.epic);
        rows.push_back({.day = day,
                        .epicCode = epic ? epic->code : day.epic,
                        .epicName = epic ? epic->name : day.epic,
                        .lead = lead ? lead->name : QString(),
                        .overdue = day.outcome == GameDayOutcome::Planned && day.scheduled < today});
    }
    addStories(rows, records);
    std::ranges::sort(rows, [](const GameDayRow& a, const GameDayRow& b) {
        return naturalCompare(a.day.reference, b.day.reference) < 0;
    });
    return rows;
}

void GameDaysModel::show(std::vector<GameDayRow> rows, QDate today)
{
    const bool other = m_today != today;
    m_today = today;
    setRows(std::move(rows));
    if (other && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int GameDaysModel::overdue() const
{
    return static_cast<int>(std::ranges::count_if(rows(), &GameDayRow::overdue));
}

int GameDaysModel::held() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const GameDayRow& row) { return row.day.held.has_value(); }));
}

QVariant GameDaysModel::cell(const GameDayRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.day.id.toString();
    case EpicRole: return column == EpicColumn ? QVariant(row.epicCode) : QVariant();
    case SignNameRole: return sign(row, column);
    case ToneRole: return tone(row, column);
    case StrongRole: return column == ScheduledColumn && row.overdue;
    case MutedRole:
        return row.day.outcome == GameDayOutcome::Cancelled || (column == ExercisedColumn && row.exercised.isEmpty())
            || (column == RaisedColumn && row.raised.isEmpty());
    case Qt::ToolTipRole: return hint(row, column);
    default: return {};
    }
}

QString GameDaysModel::text(const GameDayRow& row, int column) const
{
    const GameDay& day = row.day;
    switch (column) {
    case ReferenceColumn: return day.reference;
    case TitleColumn: return day.title;
    case ScheduledColumn:
        return row.overdue ? tr("%1, overdue", "day").arg(dayText(day.scheduled, m_today)) : dayText(day.scheduled, m_today);
    case HeldColumn: return day.held ? dayText(*day.held, m_today) : QString();
    case OutcomeColumn: return signText(day.outcome);
    case EpicColumn: return row.epicCode;
    case LeadColumn: return row.lead.isEmpty() ? tr("Nobody") : row.lead;
    case ExercisedColumn: return row.exercised.isEmpty() ? tr("None") : row.exercised.join(QStringLiteral(", "));
    case RaisedColumn: return row.raised.isEmpty() ? tr("None") : row.raised.join(QStringLiteral(", "));
    default: return {};
    }
}

QVariant GameDaysModel::sortValue(const GameDayRow& row, int column)
{
    switch (column) {
    case ReferenceColumn: return numberOf(row.day.reference);
    case TitleColumn: return row.day.title;
    case ScheduledColumn: return row.day.scheduled;
    case HeldColumn: return row.day.held.value_or(QDate(1, 1, 1));
    case OutcomeColumn: return static_cast<int>(row.day.outcome);
    case EpicColumn: return row.epicCode;
    case LeadColumn: return row.lead;
    case ExercisedColumn: return static_cast<int>(row.exercised.size());
    case RaisedColumn: return static_cast<int>(row.raised.size());
    default: return {};
    }
}

QVariant GameDaysModel::sign(const GameDayRow& row, int column)
{
    if (column == OutcomeColumn)
        return signName(row.day.outcome);
    return column == ScheduledColumn && row.overdue ? QVariant(QStringLiteral("clock")) : QVariant();
}

QVariant GameDaysModel::tone(const GameDayRow& row, int column)
{
    if (column == OutcomeColumn)
        return static_cast<int>(toneOf(row.day.outcome));
    return column == ScheduledColumn && row.overdue ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
}

QString GameDaysModel::hint(const GameDayRow& row, int column) const
{
    switch (column) {
    case TitleColumn: return row.day.scenario.isEmpty() ? row.day.title : row.day.title + u'\n' + row.day.scenario;
    case ScheduledColumn:
        return row.overdue ? tr("Its day is over. Say when it was held and what came of it, or plan it for another day") : QString();
    case EpicColumn: return tr("%1. A game day is evidence of it in words: it is in no percentage", "epic").arg(row.epicName);
    default: return text(row, column);
    }
}

QVariant GameDaysModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Game day", "reference"), tr("Title"), tr("Scheduled"), tr("Held"), tr("Outcome"), tr("Epic"), tr("Lead"),
                       tr("Exercises"), tr("Raised")});
}

} // namespace waymark
