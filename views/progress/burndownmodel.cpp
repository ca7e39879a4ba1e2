// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/burndownmodel.h"

#include "model/score/capacity.h"
#include "views/shared/numbers.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace waymark {

namespace {

constexpr std::array quantiles = {&FanStep::p5, &FanStep::p20, &FanStep::p50, &FanStep::p80, &FanStep::p95};

double tenths(double value)
{
    return std::round(value * 10) / 10;
}

/// The rest of a sprint: what remained of the ideal falls to nothing as evenly as before, on working days.
void addIdealAhead(std::vector<BurndownRow>& rows, const Burndown& burndown)
{
    const BurndownDay latest = burndown.days.back();
    const bool weekdays = workingDays(burndown.first, burndown.last) > 0;
    const auto left = [&](QDate after) {
        return weekdays ? workingDays(after.addDays(1), burndown.last) : static_cast<int>(after.daysTo(burndown.last));
    };
    const int all = left(latest.day);
    for (QDate day = latest.day.addDays(1); day <= burndown.last; day = day.addDays(1))
        rows.push_back({.day = day, .ideal = all > 0 ? latest.ideal * left(day) / all : 0.0});
}

void addFan(std::vector<BurndownRow>& rows, const std::vector<FanStep>& fan)
{
    for (const FanStep& step : fan) {
        if (!rows.empty() && rows.back().day == step.day)
            rows.back().ahead = step;
        else
            rows.push_back({.day = step.day, .ahead = step});
    }
}

bool sameStep(const std::optional<FanStep>& a, const std::optional<FanStep>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->sprint == b->sprint
        && std::ranges::all_of(quantiles, [&](int FanStep::*quantile) { return (*a).*quantile == (*b).*quantile; });
}

} // namespace

void BurndownModel::show(const Burndown& burndown, const Forecast* forecast)
{
    std::vector<BurndownRow> rows;
    for (const BurndownDay& day : burndown.days)
        rows.push_back({.day = day.day,
                        .now = PlanTotals{.scope = day.scope, .done = day.done},
                        .ideal = forecast ? std::nullopt : std::optional(day.ideal)});
    if (forecast)
        addFan(rows, forecast->fan);
    else if (!burndown.days.empty() && burndown.committed > 0)
        addIdealAhead(rows, burndown);
    setRows(std::move(rows));
}

QString BurndownModel::sentence(const BurndownRow& row, QDate today)
{
    QStringList parts;
    if (row.now)
        parts << tr("%1 of %2 points remain, %3 done")
                     .arg(countText(row.remaining()), countText(row.now->scope), countText(row.now->done));
    if (row.ideal)
        parts << tr("ideal %1").arg(QLocale().toString(*row.ideal, 'f', 1));
    if (row.ahead) {
        const FanStep& step = *row.ahead;
        parts << tr("end of sprint %1, P50: %2 left", "number, points").arg(countText(step.sprint), countedPoints(step.p50))
              << tr("%1 to %2 from P20 to P80").arg(countText(step.p20), countText(step.p80))
              << tr("%1 to %2 from P5 to P95").arg(countText(step.p5), countText(step.p95));
    }
    return tr("%1: %2", "day, values").arg(dayText(row.day, today), parts.join(tr(", ")));
}

QVariant BurndownModel::cell(const BurndownRow& row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column != DayColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (column >= P5Column)
        return row.ahead ? QVariant((*row.ahead).*quantiles[static_cast<size_t>(column - P5Column)]) : QVariant();
    switch (column) {
    case DayColumn: return role == SortRole ? QVariant(row.day) : QVariant(row.day.toString(Qt::ISODate));
    case ScopeColumn: return row.now ? QVariant(row.now->scope) : QVariant();
    case DoneColumn: return row.now ? QVariant(row.now->done) : QVariant();
    case RemainingColumn: return row.now ? QVariant(row.remaining()) : QVariant();
    case IdealColumn: return row.ideal ? QVariant(tenths(*row.ideal)) : QVariant();
    default: return {};
    }
}

QVariant BurndownModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case DayColumn: return tr("Day");
    case ScopeColumn: return tr("Scope");
    case DoneColumn: return tr("Done");
    case RemainingColumn: return tr("Remaining");
    case IdealColumn: return tr("Ideal");
    case P5Column: return tr("Forecast, P5");
    case P20Column: return tr("Forecast, P20");
    case P50Column: return tr("Forecast, P50");
    case P80Column: return tr("Forecast, P80");
    case P95Column: return tr("Forecast, P95");
    default: return {};
    }
}

bool BurndownModel::looksSame(const BurndownRow& a, const BurndownRow& b) const
{
    return a.now == b.now && a.ideal == b.ideal && sameStep(a.ahead, b.ahead);
}

} // namespace waymark
