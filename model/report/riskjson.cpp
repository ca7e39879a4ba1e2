// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskjson.h"

#include "model/report/jsonreport.h"
#include "model/report/jsonvalues.h"
#include "model/report/riskrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QJsonValue toJson(const RatingPair& rating, const RiskGrid& grid)
{
    if (!rating.isRated())
        return QJsonValue::Null;
    return QJsonObject{{u"likelihood"_s, rating.likelihood},
                       {u"impact"_s, rating.impact},
                       {u"level"_s, grid.level(rating.likelihood, rating.impact)}};
}

QJsonValue momentJson(const QDateTime& moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue dayJson(const std::optional<QDate>& day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const ReportedRiskStory& story)
{
    return {{u"reference"_s, story.reference},
            {u"title"_s, story.title},
            {u"status"_s, word(story.status)},
            {u"proof"_s, word(story.proof)}};
}

QJsonObject toJson(const ReportedRiskCheck& check)
{
    return {{u"tool"_s, check.tool},
            {u"check"_s, check.checkId},
            {u"title"_s, orNull(check.title)},
            {u"standing"_s, word(check.standing)},
            {u"lastRun"_s, momentJson(check.lastRun)},
            {u"stale"_s, check.isStale},
            {u"excepted"_s, check.isExcepted}};
}

QJsonObject toJson(const ReportedAcceptance& acceptance)
{
    return {{u"reference"_s, acceptance.reference},
            {u"check"_s, orNull(acceptance.check)},
            {u"reason"_s, acceptance.reason},
            {u"owner"_s, acceptance.owner},
            {u"approver"_s, orNull(acceptance.approver)},
            {u"expiry"_s, acceptance.expiry.toString(Qt::ISODate)},
            {u"state"_s, word(acceptance.state)}};
}

QJsonObject ratingJson(const RiskRating& rating, const RiskGrid& grid)
{
    return {{u"rated"_s, momentJson(rating.rated)},
            {u"author"_s, rating.author},
            {u"reason"_s, orNull(rating.reason)},
            {u"inherent"_s, toJson({.likelihood = rating.inherentLikelihood, .impact = rating.inherentImpact}, grid)},
            {u"current"_s, toJson({.likelihood = rating.currentLikelihood, .impact = rating.currentImpact}, grid)},
            {u"target"_s, toJson({.likelihood = rating.targetLikelihood, .impact = rating.targetImpact}, grid)},
            {u"status"_s, word(rating.status)}};
}

template <typename T>
QJsonArray listOf(const std::vector<T>& items)
{
    QJsonArray array;
    for (const T& item : items)
        array.append(toJson(item));
    return array;
}

QJsonObject riskJson(const ReportedRisk& reported, const RiskGrid& grid)
{
    const Risk& risk = reported.risk;
    QJsonArray ratings;
    for (const RiskRating& rating : reported.ratings)
        ratings.append(ratingJson(rating, grid));
    const ResidualSuggestion& suggestion = reported.suggestion;
    return {{u"reference"_s, risk.reference},
            {u"title"_s, risk.title},
            {u"category"_s, orNull(risk.category)},
            {u"epic"_s, orNull(reported.epic)},
            {u"cause"_s, orNull(risk.cause)},
            {u"event"_s, orNull(risk.event)},
            {u"consequence"_s, orNull(risk.consequence)},
            {u"inherent"_s, toJson(ratingOf(risk, RatingKind::Inherent), grid)},
            {u"current"_s, toJson(ratingOf(risk, RatingKind::Current), grid)},
            {u"target"_s, toJson(ratingOf(risk, RatingKind::Target), grid)},
            {u"stand"_s, standWord(reported.stand)},
            {u"treatment"_s, word(risk.treatment)},
            {u"plan"_s, orNull(risk.plan)},
            {u"stories"_s, listOf(reported.stories)},
            {u"abuseCases"_s, listOf(reported.abuseCases)},
            {u"owner"_s, orNull(reported.owner)},
            {u"review"_s, dayJson(risk.reviewDay)},
            {u"overdue"_s, reported.isOverdue},
            {u"status"_s, word(risk.status)},
            {u"checks"_s, listOf(reported.checks)},
            {u"acceptances"_s, listOf(reported.acceptances)},
            {u"suggested"_s, toJson({.likelihood = suggestion.likelihood, .impact = suggestion.impact}, grid)},
            {u"proven"_s, suggestion.proven},
            {u"tied"_s, suggestion.tied},
            {u"ratings"_s, ratings}};
}

QJsonArray gridJson(const RiskGrid& grid)
{
    QJsonArray rows;
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood) {
        QJsonArray levels;
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
            levels.append(grid.level(likelihood, impact));
        rows.append(levels);
    }
    return rows;
}

QJsonArray heatJson(const RiskReport& report)
{
    QHash<RiskId, QString> references;
    for (const ReportedRisk& reported : report.risks)
        references.insert(reported.risk.id, reported.risk.reference);
    QJsonArray cells;
    for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
        for (int impact = 1; impact <= RiskGrid::ratings; ++impact) {
            QJsonArray risks;
            for (const RiskId& id : report.heat.at(likelihood, impact))
                risks.append(references.value(id));
            if (!risks.isEmpty())
                cells.append(QJsonObject{{u"likelihood"_s, likelihood},
                                         {u"impact"_s, impact},
                                         {u"level"_s, report.grid.level(likelihood, impact)},
                                         {u"risks"_s, risks}});
        }
    return cells;
}

QJsonArray trendJson(const std::vector<ExposurePoint>& trend)
{
    QJsonArray points;
    for (const ExposurePoint& point : trend)
        points.append(QJsonObject{{u"sprint"_s, point.sprint < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(point.sprint)},
                                  {u"moment"_s, momentJson(point.moment)},
                                  {u"exposure"_s, point.exposure},
                                  {u"risks"_s, point.risks},
                                  {u"levelAboveAppetite"_s, point.aboveAppetite},
                                  {u"unrated"_s, point.unrated}});
    return points;
}

} // namespace

QJsonObject risksJson(const RiskReport& report, const ReportFacts& facts)
{
    QJsonArray risks;
    for (const ReportedRisk& reported : report.risks)
        risks.append(riskJson(reported, report.grid));
    QJsonObject document{{u"workspace"_s, facts.workspace},
                         {u"appetite"_s, report.appetite},
                         {u"grid"_s, gridJson(report.grid)},
                         {u"open"_s, report.counts.open},
                         {u"aboveAppetite"_s, report.counts.aboveAppetite},
                         {u"unrated"_s, report.counts.unrated},
                         {u"exposure"_s, orNull(report.registry.exposure.value)},
                         {u"overdueReviews"_s, report.registry.overdueReviews},
                         {u"expiredAcceptances"_s, report.registry.expiredAcceptances},
                         {u"exposureTrend"_s, trendJson(report.registry.exposureTrend)},
                         {u"heatMap"_s, heatJson(report)},
                         {u"risks"_s, risks}};
    insertFacts(document, facts);
    return document;
}

} // namespace waymark
