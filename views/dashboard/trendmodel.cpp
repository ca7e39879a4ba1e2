// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/trendmodel.h"

namespace waymark {

namespace {

QVariant percent(const std::optional<int>& hundredths)
{
    return hundredths ? QVariant(static_cast<double>(*hundredths) / 100.0) : QVariant();
}

} // namespace

void TrendModel::show(const std::vector<TrendPoint>& trend, const QTimeZone& zone)
{
    std::vector<TrendDay> days;
    for (const TrendPoint& point : trend) {
        const QDate day = point.time.toTimeZone(zone).date();
        if (!days.empty() && days.back().day == day)
            days.back().point = point;
        else
            days.push_back({.day = day, .point = point});
    }
    setRows(std::move(days));
}

QVariant TrendModel::cell(const TrendDay& row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column != DayColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case DayColumn: return role == SortRole ? QVariant(row.day) : QVariant(row.day.toString(Qt::ISODate));
    case ComplianceColumn: return percent(row.point.hundredths);
    case ResultsColumn: return percent(row.point.resultHundredths);
    case PassedColumn: return row.point.checks[Outcome::Passed];
    case FailedColumn: return row.point.checks[Outcome::Failed];
    case SevereColumn: return row.point.severe;
    case OpenColumn: return row.point.open;
    default: return {};
    }
}

QVariant TrendModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case DayColumn: return tr("Day");
    case ComplianceColumn: return tr("Checks passing, %");
    case ResultsColumn: return tr("Results passing, %");
    case PassedColumn: return tr("Checks passed");
    case FailedColumn: return tr("Checks failed");
    case SevereColumn: return tr("Failed, critical or high");
    case OpenColumn: return tr("Open findings");
    default: return {};
    }
}

bool TrendModel::looksSame(const TrendDay& a, const TrendDay& b) const
{
    return a.point.checks == b.point.checks && a.point.resultHundredths == b.point.resultHundredths
        && a.point.severe == b.point.severe && a.point.open == b.point.open;
}

} // namespace waymark
