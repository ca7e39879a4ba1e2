// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/planjson.h"

#include "model/report/gatejson.h"
#include "model/report/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonObject toJson(const Forecast& forecast)
{
    const auto day = [](const std::optional<ForecastDate>& date) {
        return date ? QJsonValue(date->day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"p50"_s, day(forecast.p50)}, {u"p80"_s, day(forecast.p80)}, {u"p95"_s, day(forecast.p95)}};
}

} // namespace

QJsonObject sprintFiguresJson(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    const auto frozen = [&](int SprintClosure::*points) {
        return figures.closure ? QJsonValue(*figures.closure.*points) : QJsonValue(QJsonValue::Null);
    };
    return {{u"number"_s, sprint.number},
            {u"start"_s, sprint.start.toString(Qt::ISODate)},
            {u"end"_s, sprint.end.toString(Qt::ISODate)},
            {u"state"_s, word(sprint.state)},
            {u"capacity"_s, orNull(figures.capacity.value)},
            {u"planned"_s, figures.planned},
            {u"done"_s, figures.done},
            {u"carried"_s, orNull(figures.carriedOver.value)},
            {u"carriedOn"_s, frozen(&SprintClosure::carried)},
            {u"returned"_s, frozen(&SprintClosure::returned)},
            {u"gate"_s, figures.gate ? QJsonValue(figures.gate->holds) : QJsonValue(QJsonValue::Null)},
            {u"override"_s, figures.gate ? overrideJson(*figures.gate) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject velocityJson(const Velocity& velocity)
{
    QJsonArray sprints;
    for (const SprintVelocity& sprint : velocity.sprints)
        sprints.append(QJsonObject{{u"number"_s, sprint.number}, {u"done"_s, sprint.done}});
    return {{u"mean"_s, fromHundredths(velocity.mean.value)}, {u"sprints"_s, sprints}};
}

QJsonObject totalsJson(const PlanTotals& totals)
{
    return {{u"points"_s, totals.scope}, {u"done"_s, totals.done}};
}

QJsonObject forecastsJson(const ProgrammeFigures& figures)
{
    return {{u"baseline"_s, toJson(figures.baseline.forecast)}, {u"backlog"_s, toJson(figures.backlog.forecast)}};
}

} // namespace waymark
