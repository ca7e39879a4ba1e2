// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/statusjson.h"

#include "model/report/exceptionrows.h"
#include "model/report/jsonvalues.h"
#include "model/report/maturityparts.h"
#include "model/report/planjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonObject toJson(const EpicFigures& epic, const EpicMaturity* maturity)
{
    const bool assigned = !epic.epic.id.isEmpty();
    return {{u"id"_s, assigned ? QJsonValue(epic.epic.id) : QJsonValue(QJsonValue::Null)},
            {u"name"_s, assigned ? epic.epic.name : u"unassigned"_s},
            {u"maturity"_s, maturity ? orNull(maturity->rung) : QJsonValue(QJsonValue::Null)},
            {u"missing"_s, maturity ? QJsonValue(QJsonArray::fromStringList(missingTexts(*maturity))) : QJsonValue(QJsonValue::Null)},
            {u"compliance"_s, fromHundredths(epic.compliance.checkLevel.value)},
            {u"checks"_s, outcomesJson(epic.compliance.checks)},
            {u"stories"_s, epic.stories},
            {u"done"_s, epic.done}};
}

QJsonObject risksJson(const ProgrammeFigures& figures)
{
    const RegistryCounts& risks = figures.risks;
    const RegistryFigures& registry = figures.registry;
    QJsonObject object{{u"open"_s, risks.open},
            {u"aboveAppetite"_s, risks.aboveAppetite},
            {u"unrated"_s, risks.unrated},
            {u"exposure"_s, orNull(registry.exposure.value)},
            {u"overdueReviews"_s, registry.overdueReviews},
            {u"expiredAcceptances"_s, registry.expiredAcceptances}};
    if (figures.asOf) {
        object.insert(u"asOf"_s, figures.asOf->toUTC().toString(Qt::ISODate));
        object.insert(u"ofNow"_s, figures.isPlanThen ? QJsonArray()
                                                     : QJsonArray{u"open"_s, u"unrated"_s, u"exposure"_s, u"overdueReviews"_s});
    }
    return object;
}

QJsonValue momentOrNull(const std::optional<QDateTime>& moment)
{
    return moment ? QJsonValue(moment->toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

/// Null where nothing could be counted.
QJsonValue count(const ReviewTotals& review, int number)
{
    return review.fault.isEmpty() ? QJsonValue(number) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const ReviewTotals& review)
{
    const RiskCounts& counts = review.counts;
    return {{u"workload"_s, review.workloadName},
            {u"lens"_s, review.lens},
            {u"version"_s, review.lensVersion.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(review.lensVersion)},
            {u"questions"_s, count(review, counts.total())},
            {u"high"_s, count(review, counts.high)},
            {u"medium"_s, count(review, counts.medium)},
            {u"none"_s, count(review, counts.none)},
            {u"unanswered"_s, count(review, counts.unanswered)},
            {u"notApplicable"_s, count(review, counts.notApplicable)},
            {u"unrated"_s, count(review, counts.unrated)},
            {u"contradicted"_s, count(review, review.contradicted)},
            {u"highAsProven"_s, count(review, review.proven.high)},
            {u"mediumAsProven"_s, count(review, review.proven.medium)}};
}

QJsonValue reviewsJson(const std::vector<ReviewTotals>& reviews)
{
    if (reviews.empty())
        return QJsonValue::Null;
    QJsonArray list;
    for (const ReviewTotals& review : reviews)
        list.append(toJson(review));
    return list;
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
        epics.append(toJson(epic, maturityOf(figures, epic.epic.id)));
    QJsonArray sprints;
    for (const SprintFigures& sprint : figures.sprints)
        sprints.append(sprintFiguresJson(sprint));
    return {{u"workspace"_s, workspace},
            {u"epics"_s, epics},
            {u"sprints"_s, sprints},
            {u"velocity"_s, velocityJson(figures.velocity)},
            {u"baseline"_s, totalsJson(figures.baseline.totals)},
            {u"backlog"_s, totalsJson(figures.backlog.totals)},
            {u"forecast"_s, forecastsJson(figures)},
            {u"compliance"_s, fromHundredths(figures.overall.checkLevel.value)},
            {u"resultCompliance"_s, fromHundredths(figures.overall.resultLevel.value)},
            {u"checks"_s, outcomesJson(figures.overall.checks)},
            {u"results"_s, outcomesJson(figures.overall.results)},
            {u"runs"_s, figures.countedRuns},
            {u"exceptions"_s, exceptionCountsJson(figures.exceptions)},
            {u"exceptedChecks"_s, figures.overall.excepted},
            {u"attestedChecks"_s, figures.overall.attested},
            {u"asOf"_s, momentOrNull(figures.asOf)},
            {u"planAsOf"_s, figures.isPlanThen ? momentOrNull(figures.asOf) : QJsonValue()},
            {u"severeFailures"_s, orNull(figures.severeFailures.value)},
            {u"highRiskIssues"_s, orNull(highRiskIssues(figures.reviews).value)},
            {u"contradictions"_s, orNull(contradictedChoices(figures.reviews).value)},
            {u"risks"_s, risksJson(figures)},
            {u"reviews"_s, reviewsJson(figures.reviews)}};
}

} // namespace waymark
