// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/statusjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A percentage, or anything else that is kept in hundredths.
QJsonValue percent(const std::optional<qint64>& hundredths)
{
    return hundredths ? QJsonValue(static_cast<double>(*hundredths) / 100) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const OutcomeCounts& counts)
{
    QJsonObject object;
    for (const Outcome outcome : allOutcomes)
        object.insert(word(outcome), counts[outcome]);
    return object;
}

QJsonObject toJson(const EpicFigures& epic)
{
    const bool assigned = !epic.epic.id.isEmpty();
    return {{u"id"_s, assigned ? QJsonValue(epic.epic.id) : QJsonValue(QJsonValue::Null)},
            {u"name"_s, assigned ? epic.epic.name : u"unassigned"_s},
            {u"maturity"_s, QJsonValue::Null},
            {u"compliance"_s, percent(epic.compliance.checkLevel.value)},
            {u"checks"_s, toJson(epic.compliance.checks)},
            {u"stories"_s, epic.stories},
            {u"done"_s, epic.done}};
}

QJsonValue number(const std::optional<qint64>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    const auto frozen = [&](int SprintClosure::*points) {
        return figures.closure ? QJsonValue(*figures.closure.*points) : QJsonValue(QJsonValue::Null);
    };
    return {{u"number"_s, sprint.number},
            {u"start"_s, sprint.start.toString(Qt::ISODate)},
            {u"end"_s, sprint.end.toString(Qt::ISODate)},
            {u"state"_s, word(sprint.state)},
            {u"capacity"_s, number(figures.capacity.value)},
            {u"planned"_s, figures.planned},
            {u"done"_s, figures.done},
            {u"carried"_s, number(figures.carriedOver.value)},
            {u"carriedOn"_s, frozen(&SprintClosure::carried)},
            {u"returned"_s, frozen(&SprintClosure::returned)},
            {u"gate"_s, figures.gate ? QJsonValue(figures.gate->holds) : QJsonValue(QJsonValue::Null)}};
}

QJsonObject toJson(const Velocity& velocity)
{
    QJsonArray sprints;
    for (const SprintVelocity& sprint : velocity.sprints)
        sprints.append(QJsonObject{{u"number"_s, sprint.number}, {u"done"_s, sprint.done}});
    return {{u"mean"_s, percent(velocity.mean.value)}, {u"sprints"_s, sprints}};
}

QJsonObject toJson(const PlanTotals& totals)
{
    return {{u"points"_s, totals.scope}, {u"done"_s, totals.done}};
}

QJsonObject toJson(const Forecast& forecast)
{
    const auto day = [](const std::optional<ForecastDate>& date) {
        return date ? QJsonValue(date->day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
    };
    return {{u"p50"_s, day(forecast.p50)}, {u"p80"_s, day(forecast.p80)}, {u"p95"_s, day(forecast.p95)}};
}

} // namespace

QJsonObject statusJson(const ProgrammeFigures& figures, const QString& workspace)
{
    QJsonArray epics;
    for (const EpicFigures& epic : figures.epics)
        epics.append(toJson(epic));
    QJsonArray sprints;
    for (const SprintFigures& sprint : figures.sprints)
        sprints.append(toJson(sprint));
    return {{u"workspace"_s, workspace},
            {u"epics"_s, epics},
            {u"sprints"_s, sprints},
            {u"velocity"_s, toJson(figures.velocity)},
            {u"baseline"_s, toJson(figures.baseline.totals)},
            {u"backlog"_s, toJson(figures.backlog.totals)},
            {u"forecast"_s,
             QJsonObject{{u"baseline"_s, toJson(figures.baseline.forecast)}, {u"backlog"_s, toJson(figures.backlog.forecast)}}},
            {u"compliance"_s, percent(figures.overall.checkLevel.value)},
            {u"resultCompliance"_s, percent(figures.overall.resultLevel.value)},
            {u"checks"_s, toJson(figures.overall.checks)},
            {u"results"_s, toJson(figures.overall.results)},
            {u"runs"_s, figures.countedRuns},
            {u"risks"_s, QJsonValue::Null},
            {u"reviews"_s, QJsonValue::Null}};
}

} // namespace waymark
