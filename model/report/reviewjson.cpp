// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/reviewjson.h"

#include "model/report/jsonreport.h"
#include "model/report/jsonvalues.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

template <typename T, typename Written>
QJsonArray listOf(const std::vector<T>& values, Written written)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(written(value));
    return list;
}

QJsonObject checkJson(const ProvingCheck& check)
{
    return {{u"tool"_s, check.check.tool},
            {u"check"_s, check.check.checkId},
            {u"title"_s, orNull(check.check.title)},
            {u"standing"_s, word(check.standing)},
            {u"failed"_s, check.failed},
            {u"results"_s, check.results},
            {u"lastRun"_s, orNull(check.lastRun.isValid() ? check.lastRun.toUTC().toString(Qt::ISODate) : QString())},
            {u"stale"_s, check.stale},
            {u"excepted"_s, check.excepted},
            {u"byHand"_s, check.check.byHand}};
}

QJsonObject choiceJson(const ChoiceFigures& choice)
{
    return {{u"id"_s, choice.id},
            {u"title"_s, choice.title},
            {u"code"_s, orNull(choice.code)},
            {u"status"_s, word(choice.status)},
            {u"reason"_s, word(choice.reason)},
            {u"notes"_s, orNull(choice.notes)},
            {u"evidence"_s, word(choice.proof.evidence)},
            {u"checks"_s, listOf(choice.proof.checks, checkJson)}};
}

QJsonObject questionJson(const QuestionFigures& question, const QString& rule)
{
    return {{u"id"_s, question.id},
            {u"title"_s, question.title},
            {u"state"_s, word(question.answer.state)},
            {u"reason"_s, word(question.reason)},
            {u"notes"_s, orNull(question.notes)},
            {u"improvement"_s, word(question.improvement)},
            {u"risk"_s, word(question.asAnswered.risk)},
            {u"provenRisk"_s, word(question.asProven.risk)},
            {u"rule"_s, orNull(rule)},
            {u"choices"_s, listOf(question.choices, choiceJson)}};
}

QJsonObject pillarJson(const PillarFigures& pillar, const QHash<QString, QString>& rules)
{
    const auto question = [&](const QuestionFigures& each) { return questionJson(each, rules.value(each.id)); };
    return {{u"id"_s, pillar.id},
            {u"name"_s, pillar.name},
            {u"counts"_s, riskCountsJson(pillar.counts)},
            {u"contradicted"_s, pillar.contradicted},
            {u"questions"_s, listOf(pillar.questions, question)}};
}

QJsonObject adviceJson(const LensResource& advice)
{
    return {{u"text"_s, orNull(advice.text)}, {u"url"_s, orNull(advice.url)}};
}

/// "IAM-UC-01 Rotate keys (inProgress)"
QJsonValue storyJson(const ReportedStory& story)
{
    return u"%1 %2 (%3)"_s.arg(story.reference, story.title, word(story.status));
}

QJsonObject plannedJson(const ReportedChoice& choice)
{
    return {{u"id"_s, choice.id},
            {u"title"_s, choice.title},
            {u"code"_s, orNull(choice.code)},
            {u"advice"_s, listOf(choice.advice, adviceJson)},
            {u"stories"_s, listOf(choice.stories, storyJson)}};
}

QJsonObject setJson(const ReportedSet& set)
{
    return {{u"after"_s, word(set.after)}, {u"choices"_s, listOf(set.choices, plannedJson)}};
}

QJsonObject improvementJson(const ReportedImprovement& improvement)
{
    const bool clears = !improvement.sets.empty();
    return {{u"question"_s, improvement.question},
            {u"title"_s, improvement.title},
            {u"risk"_s, word(improvement.risk)},
            {u"status"_s, word(improvement.status)},
            {u"points"_s, clears ? QJsonValue(improvement.points) : QJsonValue(QJsonValue::Null)},
            {u"assumed"_s, clears ? QJsonValue(improvement.assumed) : QJsonValue(QJsonValue::Null)},
            {u"tooLarge"_s, improvement.tooLarge},
            {u"sets"_s, listOf(improvement.sets, setJson)}};
}

QJsonObject milestoneJson(const ReportedMilestone& milestone)
{
    const bool isRead = milestone.fault.isEmpty();
    return {{u"name"_s, milestone.name},
            {u"taken"_s, milestone.taken.toUTC().toString(Qt::ISODate)},
            {u"author"_s, milestone.author},
            {u"counts"_s, isRead ? QJsonValue(riskCountsJson(milestone.counts)) : QJsonValue(QJsonValue::Null)},
            {u"contradicted"_s, isRead ? QJsonValue(milestone.contradicted) : QJsonValue(QJsonValue::Null)},
            {u"fault"_s, orNull(milestone.fault)}};
}

QJsonObject workloadJson(const ReviewReport& report)
{
    const Workload& workload = report.workload;
    return {{u"name"_s, report.figures.workload},
            {u"description"_s, orNull(workload.description)},
            {u"environment"_s, orNull(workload.environment)},
            {u"owner"_s, orNull(report.owner)},
            {u"targets"_s, QJsonArray::fromStringList(report.targets)},
            {u"serviceModel"_s, word(workload.serviceModel)},
            {u"hostType"_s, orNull(workload.hostType)},
            {u"tenancy"_s, word(workload.tenancy)},
            {u"dataClass"_s, word(workload.dataClass)},
            {u"personalData"_s, workload.personalData},
            {u"gdpr"_s, workload.gdpr}};
}

QJsonObject reviewJson(const ReviewReport& report)
{
    const ReviewFigures& figures = report.figures;
    const auto pillar = [&](const PillarFigures& each) { return pillarJson(each, report.rules); };
    return {{u"workload"_s, workloadJson(report)},
            {u"lens"_s, QJsonObject{{u"key"_s, figures.lensKey},
                                    {u"name"_s, figures.lens},
                                    {u"version"_s, orNull(figures.lensVersion)}}},
            {u"started"_s, report.started.toUTC().toString(Qt::ISODate)},
            {u"notes"_s, orNull(report.notes)},
            {u"counts"_s, riskCountsJson(figures.counts)},
            {u"proven"_s, riskCountsJson(figures.proven)},
            {u"contradicted"_s, figures.contradicted},
            {u"contradictedQuestions"_s, figures.contradictedQuestions},
            {u"confirmed"_s, figures.confirmed},
            {u"selected"_s, figures.selected},
            {u"pillars"_s, listOf(figures.pillars, pillar)},
            {u"plan"_s, listOf(report.improvements, improvementJson)},
            {u"milestones"_s, listOf(report.milestones, milestoneJson)}};
}

} // namespace

QJsonObject riskCountsJson(const RiskCounts& counts)
{
    return {{u"total"_s, counts.total()},
            {word(QuestionRisk::High), counts.high},
            {word(QuestionRisk::Medium), counts.medium},
            {word(QuestionRisk::None), counts.none},
            {word(QuestionRisk::Unanswered), counts.unanswered},
            {word(QuestionRisk::NotApplicable), counts.notApplicable},
            {word(QuestionRisk::Unrated), counts.unrated}};
}

QJsonObject reviewsReportJson(std::span<const ReviewReport> reviews, const ReportFacts& facts)
{
    QJsonArray list;
    for (const ReviewReport& report : reviews)
        list.append(reviewJson(report));
    QJsonObject document{{u"workspace"_s, facts.workspace}, {u"author"_s, orNull(facts.author)}, {u"reviews"_s, list}};
    insertFacts(document, facts);
    return document;
}

} // namespace waymark
