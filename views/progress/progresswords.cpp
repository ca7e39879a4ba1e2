// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/progresswords.h"

#include "views/shared/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace waymark {

namespace {

QString tr(const char* text, const char* comment = nullptr)
{
    return QCoreApplication::translate("ProgressWords", text, comment);
}

/// "one point", "12 points": without a translation file %n would read "1 point(s)".
QString pointsText(qint64 count)
{
    return count == 1 ? tr("1 point") : tr("%1 points").arg(countText(count));
}

QString signedText(int change)
{
    return (change < 0 ? QChar(u'−') : QChar(u'+')) + countText(std::abs(change));
}

/// The first day on which points stood in the set; invalid: there never were any.
QDate begunOn(const Burndown& burndown)
{
    const auto day = std::ranges::find_if(burndown.days, [](const BurndownDay& each) { return each.scope > 0; });
    return day == burndown.days.end() ? QDate() : day->day;
}

int growthOf(const Burndown& burndown)
{
    return burndown.days.empty() ? 0 : burndown.days.back().scope - burndown.committed;
}

void addDate(Figure& figure, const std::optional<ForecastDate>& date, int percent, QDate today)
{
    if (date)
        figure.reasons.push_back({.text = tr("P%1: %2, the end of sprint %3")
                                              .arg(QString::number(percent), dayText(date->day, today),
                                                   QString::number(date->sprint))});
}

Figure forecastFigure(const Forecast& forecast, QDate today)
{
    Figure figure;
    if (forecast.p80)
        figure.value = forecast.p80->day.toJulianDay();
    addDate(figure, forecast.p50, 50, today);
    addDate(figure, forecast.p80, 80, today);
    addDate(figure, forecast.p95, 95, today);
    figure.reasons.insert(figure.reasons.end(), forecast.reasons.begin(), forecast.reasons.end());
    if (forecast.byCapacity && !forecast.p80)
        figure.reasons.push_back({.kind = Reason::Kind::LeftOut,
                                  .text = tr("If every sprint did all that it has room for: %1, the end of sprint %2. That "
                                             "is no forecast: nothing shows yet that it can.")
                                              .arg(dayText(forecast.byCapacity->day, today),
                                                   QString::number(forecast.byCapacity->sprint))});
    return figure;
}

QString forecastDays(const Forecast& forecast, QDate today)
{
    if (forecast.p50 && forecast.p95)
        return tr("P50 %1, P95 %2").arg(dayText(forecast.p50->day, today), dayText(forecast.p95->day, today));
    return forecast.p50 ? tr("P50 %1").arg(dayText(forecast.p50->day, today)) : QString();
}

/// Why there is no day; `forecast` has points that remain.
PlanFigure withoutDay(const Forecast& forecast, const Velocity& velocity, QDate today)
{
    if (velocity.sprints.empty())
        return {.value = tr("no evidence"), .note = tr("no closed sprint yet")};
    if (forecast.fan.empty() && !forecast.outOfSight)
        return {.value = tr("no evidence"), .note = tr("no closed sprint got anything done")};
    return {.value = tr("not in sight"),
            .note = forecast.p50 ? forecastDays(forecast, today) : tr("too many sprints, or beyond 2100")};
}

} // namespace

QString meanPointsText(qint64 hundredths)
{
    return QLocale().toString(static_cast<double>(hundredths) / 100.0, 'f', hundredths % 100 == 0 ? 0 : 1);
}

QString missingText(const Figure& figure)
{
    const auto missing = std::ranges::find(figure.reasons, Reason::Kind::Missing, &Reason::kind);
    return missing == figure.reasons.end() ? QString() : missing->text;
}

PlanFigure doneBy(const Forecast& forecast, const Velocity& velocity, QDate today)
{
    PlanFigure result;
    if (forecast.points == 0)
        result = {.value = tr("no evidence"), .note = tr("no story with points")};
    else if (forecast.remaining == 0)
        result = {.value = tr("done"), .note = tr("all %1").arg(pointsText(forecast.points))};
    else if (forecast.p80)
        result = {.value = dayText(forecast.p80->day, today),
                  .note = tr("Sprint %1; %2", "of the day, other days")
                              .arg(QString::number(forecast.p80->sprint), forecastDays(forecast, today))};
    else
        result = withoutDay(forecast, velocity, today);
    result.figure = forecastFigure(forecast, today);
    return result;
}

PlanFigure meanVelocity(const Velocity& velocity)
{
    const auto& mean = velocity.mean;
    if (!mean.value)
        return {.value = tr("no evidence"), .note = tr("no closed sprint yet"), .figure = mean};
    const auto sprints = static_cast<qint64>(velocity.sprints.size());
    return {.value = meanPointsText(*mean.value),
            .note = sprints == 1 ? tr("points, of the one closed sprint")
                                 : tr("points a sprint, mean of %1").arg(countText(sprints)),
            .figure = mean};
}

PlanFigure pointsLeft(const PlanFigures& plan)
{
    if (plan.burndown.remaining.value) {
        const int growth = growthOf(plan.burndown);
        const int scope = plan.burndown.days.empty() ? plan.totals.scope : plan.burndown.days.back().scope;
        return {.value = countText(*plan.burndown.remaining.value),
                .note = growth == 0 ? tr("of %1").arg(pointsText(scope))
                                    : tr("of %1, %2 since the start").arg(pointsText(scope), signedText(growth)),
                .figure = plan.burndown.remaining};
    }
    if (plan.totals.scope == 0)
        return {.value = tr("no evidence"), .note = tr("no story with points"), .figure = plan.burndown.remaining};
    const qint64 left = plan.totals.scope - plan.totals.done; // known, although no day of a sprint has come yet
    PlanFigure result{.value = countText(left), .note = tr("of %1").arg(pointsText(plan.totals.scope))};
    result.figure.value = left;
    result.figure.reasons.push_back({.text = tr("points in all"), .count = plan.totals.scope});
    result.figure.reasons.push_back({.kind = Reason::Kind::LeftOut, .text = tr("points done"), .count = plan.totals.done});
    return result;
}

Headline burndownHeadline(const PlanSet& set, QDate today)
{
    const Burndown& burndown = *set.burndown;
    Headline headline;
    headline.second = !set.forecast ? tr("%1: points at the end of each day; dotted: at an even pace").arg(set.name)
        : set.forecast->fan.empty()
        ? tr("%1: points at the end of each day; no forecast yet").arg(set.name)
        : tr("%1: points at the end of each day; dashed P50, bands P20 to P80 and P5 to P95").arg(set.name);
    if (!burndown.remaining.value || burndown.days.empty()) {
        headline.title = tr("No burndown yet");
        return headline;
    }
    const BurndownDay& latest = burndown.days.back();
    const int growth = growthOf(burndown);
    const QString since = dayText(begunOn(burndown), today);
    headline.title = latest.remaining() == 0 && latest.scope > 0
        ? tr("All %1 are done").arg(pointsText(latest.scope))
        : tr("%1 of %2 remain").arg(countText(latest.remaining()), pointsText(latest.scope));
    headline.title += growth > 0 ? tr(", scope grew by %1 since %2").arg(countText(growth), since)
        : growth < 0            ? tr(", scope shrank by %1 since %2").arg(countText(-growth), since)
                                : tr(", scope as on %1").arg(since);
    return headline;
}

Headline velocityHeadline(const Velocity& velocity)
{
    if (velocity.sprints.empty() || !velocity.mean.value)
        return {.title = tr("No velocity yet"), .second = tr("Points done and planned, by closed sprint")};
    return {.title = tr("%1 points a sprint, the latest did %2")
                         .arg(meanPointsText(*velocity.mean.value), countText(velocity.sprints.back().done)),
            .second = tr("By closed sprint; hatched: planned, solid: done, dashed: mean")};
}

Headline scopeHeadline(const PlanSet& set, QDate today)
{
    const Burndown& burndown = *set.burndown;
    Headline headline{.title = tr("No points stand in it yet"),
                        .second = tr("%1: points that came in or went out, by day").arg(set.name)};
    if (!burndown.remaining.value || burndown.days.empty())
        return headline;
    int in = 0;
    int out = 0;
    int scope = burndown.committed;
    const QDate begun = begunOn(burndown);
    for (const BurndownDay& day : burndown.days) {
        if (day.day <= begun)
            continue;
        (day.scope > scope ? in : out) += std::abs(day.scope - scope);
        scope = day.scope;
    }
    const QString since = dayText(begun, today);
    headline.title = in + out == 0 ? tr("Scope has not changed since %1").arg(since)
                                  : tr("%1 in, %2 out since %3", "points")
                                        .arg(pointsText(in), countText(out), since);
    if (set.sprint && set.sprint->carriedOver.value.value_or(0) > 0)
        headline.title += tr("; %1 came from closed sprints").arg(countText(*set.sprint->carriedOver.value));
    return headline;
}

} // namespace waymark
