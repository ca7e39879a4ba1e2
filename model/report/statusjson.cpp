// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/statusjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonValue percent(const std::optional<qint64>& hundredths)
{
    return hundredths ? QJsonValue(static_cast<double>(*hundredths) / 100) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const EpicFigures& epic)
{
    const bool assigned = !epic.epic.id.isEmpty();
    return {{u"id"_s, assigned ? QJsonValue(epic.epic.id) : QJsonValue(QJsonValue::Null)},
            {u"name"_s, assigned ? epic.epic.name : u"unassigned"_s},
            {u"maturity"_s, QJsonValue::Null},
            {u"compliance"_s, percent(epic.compliance.checkLevel.value)},
            {u"checks"_s, outcomesJson(epic.compliance.checks)},
            {u"stories"_s, epic.stories},
            {u"done"_s, epic.done}};
}

QJsonObject toJson(const SprintFigures& figures)
{
    const Sprint& sprint = figures.sprint;
    return {{u"number"_s, sprint.number},
            {u"start"_s, sprint.start.toString(Qt::ISODate)},
            {u"end"_s, sprint.end.toString(Qt::ISODate)},
            {u"state"_s, word(sprint.state)},
            {u"planned"_s, figures.planned},
            {u"done"_s, figures.done},
            {u"gate"_s, QJsonValue::Null}};
}

} // namespace

QJsonObject outcomesJson(const OutcomeCounts& counts)
{
    QJsonObject object;
    for (const Outcome outcome : allOutcomes)
        object.insert(word(outcome), counts[outcome]);
    return object;
}

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
            {u"compliance"_s, percent(figures.overall.checkLevel.value)},
            {u"resultCompliance"_s, percent(figures.overall.resultLevel.value)},
            {u"checks"_s, outcomesJson(figures.overall.checks)},
            {u"results"_s, outcomesJson(figures.overall.results)},
            {u"runs"_s, figures.countedRuns},
            {u"risks"_s, QJsonValue::Null},
            {u"reviews"_s, QJsonValue::Null}};
}

} // namespace waymark
