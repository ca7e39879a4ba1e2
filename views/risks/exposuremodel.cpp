// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/exposuremodel.h"

#include "views/shared/numbers.h"

namespace waymark {

void ExposureModel::show(const std::vector<ExposurePoint>& trend, const QTimeZone& zone, const QString& latest)
{
    m_zone = zone;
    m_latest = latest;
    setRows(trend);
}

QString ExposureModel::nameOf(const ExposurePoint& point) const
{
    return point.sprint < 0 ? m_latest : tr("Sprint %1").arg(point.sprint);
}

QString ExposureModel::sentence(const ExposurePoint& point) const
{
    return tr("%1: exposure %2, rated open risks %3, level above the appetite %4, not rated %5", "sprint, sum, counts")
        .arg(nameOf(point), countText(point.exposure), countText(point.risks), countText(point.aboveAppetite), countText(point.unrated));
}

bool ExposureModel::looksSame(const ExposurePoint& a, const ExposurePoint& b) const
{
    return a.moment == b.moment && a.sprint == b.sprint && a.exposure == b.exposure && a.risks == b.risks
        && a.aboveAppetite == b.aboveAppetite && a.unrated == b.unrated;
}

QVariant ExposureModel::cell(const ExposurePoint& row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SprintColumn: return nameOf(row);
    case DayColumn: return row.moment.toTimeZone(m_zone).date().toString(Qt::ISODate);
    case ExposureColumn: return row.exposure;
    case RisksColumn: return row.risks;
    case AboveColumn: return row.aboveAppetite;
    case UnratedColumn: return row.unrated;
    default: return {};
    }
}

QVariant ExposureModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("End of"), tr("Day"), tr("Exposure"), tr("Rated open risks"), tr("Level above the appetite"), tr("Not rated")},
                      {ExposureColumn, RisksColumn, AboveColumn, UnratedColumn});
}

} // namespace waymark
