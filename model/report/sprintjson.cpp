// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/sprintjson.h"

#include "model/report/gatejson.h"
#include "model/report/jsonreport.h"
#include "model/report/jsonvalues.h"
#include "model/report/planjson.h"
#include "model/report/planwords.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonArray toJson(const std::vector<Reason>& reasons)
{
    QJsonArray array;
    for (const Reason& reason : reasons)
        array.append(
            QJsonObject{{u"kind"_s, kindWord(reason.kind)},
                        {u"count"_s, isSentence(reason) ? QJsonValue(QJsonValue::Null) : QJsonValue(reason.count)},
                        {u"text"_s, reason.text}});
    return array;
}

QJsonValue toJson(const std::optional<ForecastDate>& date)
{
    return date ? QJsonValue(date->day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const Burndown& burndown)
{
    QJsonArray days;
    for (const BurndownDay& day : burndown.days)
        days.append(QJsonObject{{u"day"_s, day.day.toString(Qt::ISODate)},
                                {u"scope"_s, day.scope},
                                {u"done"_s, day.done},
                                {u"remaining"_s, day.remaining()},
                                {u"ideal"_s, std::round(day.ideal * 100) / 100}});
    return {{u"committed"_s, burndown.remaining.value ? QJsonValue(burndown.committed) : QJsonValue(QJsonValue::Null)},
            {u"remaining"_s, orNull(burndown.remaining.value)},
            {u"reasons"_s, toJson(burndown.remaining.reasons)},
            {u"days"_s, days}};
}

QJsonArray toJson(const std::vector<FanStep>& fan)
{
    QJsonArray array;
    for (const FanStep& step : fan)
        array.append(QJsonObject{{u"sprint"_s, step.sprint},
                                 {u"day"_s, step.day.toString(Qt::ISODate)},
                                 {u"p5"_s, step.p5},
                                 {u"p20"_s, step.p20},
                                 {u"p50"_s, step.p50},
                                 {u"p80"_s, step.p80},
                                 {u"p95"_s, step.p95}});
    return array;
}

QJsonObject toJson(const PlanFigures& plan)
{
    const Forecast& forecast = plan.forecast;
    QJsonObject object = totalsJson(plan.totals);
    object.insert(u"remaining"_s, forecast.points > 0 ? QJsonValue(forecast.remaining) : QJsonValue(QJsonValue::Null));
    object.insert(u"p50"_s, toJson(forecast.p50));
    object.insert(u"p80"_s, toJson(forecast.p80));
    object.insert(u"p95"_s, toJson(forecast.p95));
    object.insert(u"byCapacity"_s, toJson(forecast.byCapacity));
    object.insert(u"reasons"_s, toJson(forecast.reasons));
    object.insert(u"fan"_s, toJson(forecast.fan));
    object.insert(u"burndown"_s, toJson(plan.burndown));
    return object;
}

QJsonValue clauses(const std::optional<GateVerdict>& gate)
{
    return gate ? QJsonValue(clausesJson(*gate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const SprintFigures& figures)
{
    QJsonObject object = sprintFiguresJson(figures);
    object.insert(u"goal"_s, figures.sprint.goal);
    object.insert(u"over"_s, figures.capacity.value ? QJsonValue(figures.isOver()) : QJsonValue(QJsonValue::Null));
    object.insert(u"capacityReasons"_s, toJson(figures.capacity.reasons));
    object.insert(u"carriedReasons"_s, toJson(figures.carriedOver.reasons));
    object.insert(u"clauses"_s, clauses(figures.gate));
    return object;
}

QJsonObject toJson(const SprintRow& row)
{
    return {{u"reference"_s, row.reference},
            {u"title"_s, row.title},
            {u"kind"_s, word(row.kind)},
            {u"epic"_s, row.epic},
            {u"priority"_s, word(row.priority)},
            {u"points"_s, orNull(row.points)},
            {u"status"_s, word(row.status)},
            {u"owner"_s, orNull(row.owner.value_or(QString()))},
            {u"proof"_s, row.proof ? QJsonValue(word(*row.proof)) : QJsonValue(QJsonValue::Null)},
            {u"fate"_s, row.fate ? QJsonValue(word(*row.fate)) : QJsonValue(QJsonValue::Null)},
            {u"carriedTo"_s, orNull(row.carriedTo)}};
}

} // namespace

QJsonObject sprintsJson(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    QJsonArray sprints;
    for (const SprintFigures& sprint : figures.sprints)
        sprints.append(toJson(sprint));
    QJsonObject velocity = velocityJson(figures.velocity);
    velocity.insert(u"reasons"_s, toJson(figures.velocity.mean.reasons));
    QJsonObject document{{u"workspace"_s, facts.workspace},
                         {u"sprints"_s, sprints},
                         {u"velocity"_s, velocity},
                         {u"baseline"_s, toJson(figures.baseline)},
                         {u"backlog"_s, toJson(figures.backlog)},
                         {u"forecast"_s, forecastsJson(figures)}};
    insertFacts(document, facts);
    return document;
}

QJsonObject sprintJson(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows,
                       const ReportFacts& facts)
{
    QJsonArray stories;
    for (const SprintRow& row : sprintRows(sprint, figures.proofs, rows))
        stories.append(toJson(row));
    QJsonObject object = toJson(sprint);
    object.insert(u"burndown"_s, toJson(sprint.burndown));
    object.insert(u"closed"_s, sprint.closure ? QJsonValue(sprint.closure->closed.toString(Qt::ISODate))
                                              : QJsonValue(QJsonValue::Null));
    object.insert(u"stories"_s, stories);
    QJsonObject document{{u"workspace"_s, facts.workspace}, {u"sprints"_s, QJsonArray{object}}};
    insertFacts(document, facts);
    return document;
}

} // namespace waymark
