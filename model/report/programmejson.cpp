// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/programmejson.h"

#include "model/report/exceptionrows.h"
#include "model/report/jsonreport.h"
#include "model/report/jsonvalues.h"
#include "model/report/leadingrows.h"
#include "model/report/riskrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonValue levelOrNull(int level)
{
    return level > 0 ? QJsonValue(level) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const ReportedLadders& ladders)
{
    QJsonArray epics;
    for (const EpicMaturity& epic : ladders.epics)
        epics.append(QJsonObject{{u"epic"_s, epic.epic.id}, {u"rung"_s, orNull(epic.rung)}});
    return {{u"sprint"_s, ladders.sprint < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(ladders.sprint)},
            {u"moment"_s, ladders.moment.toUTC().toString(Qt::ISODate)},
            {u"epics"_s, epics}};
}

QJsonObject toJson(const ReportedRisk& risk)
{
    return {{u"reference"_s, risk.risk.reference},
            {u"title"_s, risk.risk.title},
            {u"current"_s, levelOrNull(risk.currentLevel)},
            {u"target"_s, levelOrNull(risk.targetLevel)},
            {u"stand"_s, standWord(risk.stand)}};
}

QJsonObject toJson(const PillarTotals& pillar)
{
    const RiskCounts& counts = pillar.counts;
    return {{u"lens"_s, pillar.lens},
            {u"pillar"_s, pillar.name},
            {u"questions"_s, counts.total()},
            {u"high"_s, counts.high},
            {u"medium"_s, counts.medium},
            {u"none"_s, counts.none},
            {u"unanswered"_s, counts.unanswered},
            {u"notApplicable"_s, counts.notApplicable},
            {u"unrated"_s, counts.unrated}};
}

template <typename T>
QJsonArray listOf(const std::vector<T>& items)
{
    QJsonArray list;
    for (const T& item : items)
        list.append(toJson(item));
    return list;
}

QJsonValue currentSprint(const ProgrammeFigures& figures, const ProgrammeReport& report)
{
    for (const SprintFigures& each : figures.sprints)
        if (report.current && each.sprint.id == *report.current)
            return each.sprint.number;
    return {};
}

} // namespace

QJsonObject programmeJson(const ProgrammeFigures& figures, const ProgrammeReport& report, const ReportFacts& facts)
{
    QJsonObject document = figuresJson(figures, facts);
    document.insert(u"leading"_s, leadingJson(report));
    document.insert(u"currentSprint"_s, currentSprint(figures, report));
    document.insert(u"maturityHistory"_s, listOf(report.maturity));
    document.insert(u"openRisks"_s, listOf(report.risks.risks));
    document.insert(u"pillars"_s, listOf(report.pillars));
    document.insert(u"exceptionsEnding"_s, exceptionsJson(figures, figures.exceptions.endingSoon));
    document.insert(u"exceptionsLapsed"_s, exceptionsJson(figures, figures.exceptions.lapsed));
    return document;
}

} // namespace waymark
