// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/seriespreviewmodel.h"

#include "model/catalog/epics.h"
#include "model/edit/records.h"
#include "views/shared/numbers.h"

#include <QSet>

namespace waymark {

namespace {

QString focusText(const Sprint& sprint, const EpicCatalogue& epics)
{
    QStringList codes;
    for (const QString& id : sprint.focusEpics) {
        const Epic* epic = epics.find(id);
        codes << (epic ? epic->code : id);
    }
    return codes.join(QStringLiteral(", "));
}

QString faultOf(const Sprint& sprint, const std::vector<Sprint>& staying)
{
    for (const Sprint& other : staying)
        if (sprint.start <= other.end && other.start <= sprint.end)
            return SeriesPreviewModel::tr("Sprint %1 would share days with sprint %2, %3.")
                .arg(QString::number(sprint.number), QString::number(other.number), dayRangeText(other.start, other.end));
    return {};
}

/// The part of the series that is asked for, with its numbers.
Series partOf(const SeriesWish& wish, const std::vector<Sprint>& staying)
{
    Series part = wish.series;
    part.capacity = wish.capacity;
    const size_t begin = beginningIn(wish.series, staying);
    int number = wish.series.sprints.empty() ? 0 : wish.series.sprints.front().number;
    for (const Sprint& sprint : staying)
        number = std::max(number, sprint.number + 1);
    part.sprints.clear();
    for (int i = 0; i < wish.count; ++i) {
        const size_t place = begin + static_cast<size_t>(i);
        SeriesSprint sprint = place < wish.series.sprints.size() ? wish.series.sprints[place] : SeriesSprint();
        sprint.number = number + i;
        part.sprints.push_back(std::move(sprint));
    }
    return part;
}

} // namespace

std::vector<Sprint> stayingSprints(const Records& records, bool replace)
{
    QSet<SprintId> inUse;
    for (const Story& story : records.stories())
        if (story.sprint)
            inUse.insert(*story.sprint);
    std::vector<Sprint> staying;
    for (const Sprint& sprint : records.sprints())
        if (!replace || sprint.state != SprintState::Planned || inUse.contains(sprint.id))
            staying.push_back(sprint);
    return staying;
}

QDate firstFreeDay(const std::vector<Sprint>& staying, QDate otherwise)
{
    const auto last = std::ranges::max_element(staying, {}, &Sprint::end);
    return last == staying.end() ? otherwise : last->end.addDays(1);
}

size_t beginningIn(const Series& series, const std::vector<Sprint>& staying)
{
    const auto last = std::ranges::max_element(staying, {}, &Sprint::number);
    if (last == staying.end())
        return 0;
    const auto next = std::ranges::find(series.sprints, last->number + 1, &SeriesSprint::number);
    return next == series.sprints.end() ? 0 : static_cast<size_t>(next - series.sprints.begin());
}

std::vector<SeriesRow> seriesRows(const SeriesWish& wish, const Records& records, const EpicCatalogue& epics)
{
    const std::vector<Sprint> staying = stayingSprints(records, wish.replace);
    std::vector<SeriesRow> rows;
    for (const Sprint& sprint : partOf(wish, staying).generate(wish.firstDay, wish.days))
        rows.push_back({.sprint = sprint, .focus = focusText(sprint, epics), .fault = faultOf(sprint, staying)});
    return rows;
}

std::vector<Sprint> SeriesPreviewModel::sprints() const
{
    std::vector<Sprint> sprints;
    for (const SeriesRow& row : rows())
        sprints.push_back(row.sprint);
    return sprints;
}

QStringList SeriesPreviewModel::faults() const
{
    QStringList faults;
    for (const SeriesRow& row : rows())
        if (!row.fault.isEmpty())
            faults << row.fault;
    return faults;
}

/// Each preview makes sprints of other ids.
bool SeriesPreviewModel::looksSame(const SeriesRow& a, const SeriesRow& b) const
{
    return a.focus == b.focus && a.fault == b.fault && a.sprint.number == b.sprint.number && a.sprint.goal == b.sprint.goal
        && a.sprint.start == b.sprint.start && a.sprint.end == b.sprint.end && a.sprint.capacity == b.sprint.capacity;
}

QVariant SeriesPreviewModel::cell(const SeriesRow& row, int column, int role) const
{
    const bool faulty = !row.fault.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return faulty ? row.fault : column == GoalColumn ? row.sprint.goal : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == CapacityColumn);
    case SignNameRole: return faulty && column == FirstColumn ? QVariant(QStringLiteral("failed")) : QVariant();
    case ToneRole:
        return faulty && (column == FirstColumn || column == LastColumn) ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case KeyRole: return row.sprint.number;
    case MutedRole: return column == FocusColumn || (column == GoalColumn && row.sprint.goal.isEmpty());
    default: return {};
    }
}

QVariant SeriesPreviewModel::text(const SeriesRow& row, int column)
{
    switch (column) {
    case NumberColumn: return tr("Sprint %1").arg(row.sprint.number);
    case FirstColumn: return dayText(row.sprint.start, {});
    case LastColumn: return dayText(row.sprint.end, {});
    case GoalColumn: return row.sprint.goal.isEmpty() ? tr("no goal yet") : row.sprint.goal;
    case FocusColumn: return row.focus;
    case CapacityColumn: return row.sprint.capacity > 0 ? QVariant(row.sprint.capacity) : QVariant();
    default: return {};
    }
}

QVariant SeriesPreviewModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Sprint"), tr("First day"), tr("Last day"), tr("Goal"), tr("Focus"), tr("Points")}, {CapacityColumn});
}

} // namespace waymark
