// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/jsonreport.h"

#include "model/report/checklist.h"
#include "model/report/exceptionrows.h"
#include "model/report/formulajson.h"
#include "model/report/jsonvalues.h"
#include "model/report/maturityparts.h"
#include "model/report/runlist.h"
#include "model/report/statusjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Null: not asked for.
QJsonValue listOrNull(const std::optional<TiedItems>& tied, QStringList TiedItems::*items)
{
    return tied ? QJsonValue(QJsonArray::fromStringList((*tied).*items)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const CheckOutcome& check)
{
    return {{u"tool"_s, check.tool},
            {u"check"_s, check.checkId},
            {u"title"_s, check.title},
            {u"epic"_s, orNull(check.epic)},
            {u"outcome"_s, word(check.outcome)},
            {u"byAbsence"_s, check.byAbsence},
            {u"severity"_s, word(check.severity)},
            {u"results"_s, outcomesJson(check.results)},
            {u"open"_s, check.open},
            {u"resolved"_s, check.resolved},
            {u"excepted"_s, check.excepted},
            {u"allExcepted"_s, check.allExcepted},
            {u"attested"_s, check.attested ? QJsonValue(word(*check.attested)) : QJsonValue(QJsonValue::Null)},
            {u"bestPractices"_s, listOrNull(check.tied, &TiedItems::bestPractices)},
            {u"controls"_s, listOrNull(check.tied, &TiedItems::controls)}};
}

QJsonObject toJson(const AttestedCheck& check)
{
    return {{u"tool"_s, check.tool},
            {u"check"_s, check.checkId},
            {u"title"_s, check.title},
            {u"epic"_s, orNull(check.epic)},
            {u"attested"_s, word(check.attested)},
            {u"bestPractices"_s, listOrNull(check.tied, &TiedItems::bestPractices)},
            {u"controls"_s, listOrNull(check.tied, &TiedItems::controls)}};
}

QJsonObject toJson(const Run& run, const std::optional<int>& sprint, const ChangesByRun& changes)
{
    return {{u"id"_s, run.id.toString()},
            {u"sprint"_s, orNull(sprint)},
            {u"time"_s, run.time.toString(Qt::ISODate)},
            {u"timeSource"_s, word(run.timeSource)},
            {u"tool"_s, run.tool},
            {u"target"_s, run.target},
            {u"file"_s, run.file},
            {u"sha256"_s, run.sha256},
            {u"rows"_s, run.rows},
            {u"complete"_s, run.complete},
            {u"incomplete"_s, orNull(run.incompleteReason)},
            {u"warnings"_s, QJsonArray::fromStringList(run.warnings)},
            {u"changes"_s, runChangesJson(run.id, changes)}};
}

} // namespace

QJsonValue runChangesJson(const RunId& run, const ChangesByRun& changes)
{
    const auto found = changes.constFind(run);
    if (found == changes.cend())
        return {};
    return QJsonObject{{u"new"_s, found->added},
                       {u"changed"_s, found->changed},
                       {u"resolved"_s, found->resolved},
                       {u"reopened"_s, found->reopened}};
}

void insertFacts(QJsonObject& document, const ReportFacts& facts)
{
    document.insert(u"environment"_s, orNull(facts.environment));
    document.insert(u"written"_s, facts.written.toString(Qt::ISODate));
    document.insert(u"auditHead"_s, QString::fromLatin1(facts.auditHead.toHex()));
}

QJsonObject figuresJson(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    QJsonArray runs;
    for (const Run& run : runsBehind(figures))
        runs.append(toJson(run, sprintOf(run, figures), facts.runChanges));
    QJsonObject document = statusJson(figures, facts.workspace);
    document.insert(u"runList"_s, runs);
    document.insert(u"maturityList"_s, maturityJson(figures));
    insertFacts(document, facts);
    return document;
}

QJsonObject complianceJson(const ProgrammeFigures& figures, const ReportFacts& facts)
{
    QJsonArray checks;
    for (const CheckOutcome& check : checksByName(figures))
        checks.append(toJson(check));
    QJsonObject document = figuresJson(figures, facts);
    document.insert(u"checkList"_s, checks);
    QJsonArray attested;
    for (const AttestedCheck& check : figures.attested)
        attested.append(toJson(check));
    document.insert(u"attestedList"_s, attested);
    document.insert(u"formulaList"_s, formulasJson(figures));
    document.insert(u"exceptionList"_s, exceptionsJson(figures, figures.exceptions.inForce));
    return document;
}

} // namespace waymark
