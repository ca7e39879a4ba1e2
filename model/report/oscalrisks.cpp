// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"
#include "model/report/oscalparts.h"
#include "model/report/riskrows.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Oscal)
};

QString statusOf(const ReportedRisk& risk)
{
    switch (risk.stand) {
    case RiskStand::Closed: return u"closed"_s;
    case RiskStand::Accepted: return u"deviation-approved"_s;
    case RiskStand::UnbackedAccept: return u"deviation-requested"_s;
    case RiskStand::Unrated:
    case RiskStand::Within:
    case RiskStand::Above: break;
    }
    return risk.risk.status == RiskStatus::Treating ? u"remediating"_s : u"open"_s;
}

/// Each part in a line of its own.
QString descriptionOf(const Risk& risk)
{
    QStringList lines;
    if (!risk.cause.isEmpty())
        lines << Text::tr("Cause: %1").arg(risk.cause);
    if (!risk.event.isEmpty())
        lines << Text::tr("Event: %1").arg(risk.event);
    if (!risk.consequence.isEmpty())
        lines << Text::tr("Consequence: %1").arg(risk.consequence);
    if (!risk.plan.isEmpty())
        lines << Text::tr("Plan: %1").arg(risk.plan);
    return lines.join(u'\n');
}

/// Names that no reader of facets takes for a severity.
QJsonArray facetsOf(const ReportedRisk& risk, const OscalTerms& terms)
{
    struct Rating {
        QString name;
        int likelihood;
        int impact;
        int level;
    };
    const Risk& rated = risk.risk;
    const Rating ratings[] = {{u"inherent"_s, rated.inherentLikelihood, rated.inherentImpact, risk.inherentLevel},
                              {u"current"_s, rated.currentLikelihood, rated.currentImpact, risk.currentLevel},
                              {u"target"_s, rated.targetLikelihood, rated.targetImpact, risk.targetLevel}};
    QJsonArray facets;
    for (const Rating& rating : ratings)
        if (rating.level > 0) {
            addFacet(facets, terms, rating.name + u"-likelihood"_s, QString::number(rating.likelihood));
            addFacet(facets, terms, rating.name + u"-impact"_s, QString::number(rating.impact));
            addFacet(facets, terms, rating.name + u"-level"_s, QString::number(rating.level));
        }
    return facets;
}

QJsonArray logOf(const ReportedRisk& risk, const ExportFacts& facts, OscalTerms& terms, const QString& uuid)
{
    std::vector<const ExceptionRecord*> exceptions;
    for (const ExceptionRecord& exception : facts.exceptions)
        if (exception.risk == risk.risk.id)
            exceptions.push_back(&exception);
    std::ranges::sort(exceptions, {}, &ExceptionRecord::reference);
    QJsonArray entries;
    for (const ExceptionRecord* exception : exceptions)
        entries.append(oscalLogEntry(*exception, facts, terms, uuid));
    for (const RiskRating& rating : risk.ratings) {
        QJsonObject entry{{u"uuid"_s, terms.uuid(u"rating/%1/%2"_s.arg(uuid, rating.id.toString()))},
                          {u"title"_s, Text::tr("Rated")},
                          {u"start"_s, OscalTerms::time(rating.rated)}};
        if (const QString reason = terms.prose(rating.reason, {}); !reason.isEmpty())
            entry.insert(u"description"_s, reason);
        QJsonArray by;
        by.append(QJsonObject{{u"party-uuid"_s, terms.party(rating.author)}, {u"role-id"_s, u"author"_s}});
        entry.insert(u"logged-by"_s, by);
        entries.append(entry);
    }
    return entries;
}

QString statusChange(ExceptionState state)
{
    if (isInForce(state))
        return u"deviation-approved"_s;
    return state == ExceptionState::Proposed ? u"deviation-requested"_s : u"open"_s;
}

QJsonArray propertiesOf(const ReportedRisk& risk, const OscalTerms& terms)
{
    QJsonArray properties;
    addProperty(properties, terms, u"reference"_s, risk.risk.reference);
    addProperty(properties, terms, u"category"_s, risk.risk.category);
    addProperty(properties, terms, u"treatment"_s, word(risk.risk.treatment));
    addProperty(properties, terms, u"stand"_s, standWord(risk.stand));
    addProperty(properties, terms, u"owner"_s, risk.owner);
    return properties;
}

} // namespace

QJsonObject oscalRisk(const ReportedRisk& risk, const ExportFacts& facts, OscalTerms& terms, const OscalFrame& frame)
{
    const QString title = terms.line(riskName(risk.risk), Text::tr("A risk"));
    QJsonObject object{{u"uuid"_s, frame.uuid},
                       {u"title"_s, title},
                       {u"description"_s, terms.prose(descriptionOf(risk.risk), title)},
                       {u"statement"_s, terms.prose(risk.risk.consequence, title)},
                       {u"status"_s, statusOf(risk)}};
    addList(object, u"props"_s, propertiesOf(risk, terms));
    addList(object, u"origins"_s, frame.origins);
    addCharacterization(object, frame.origins, facetsOf(risk, terms));
    QJsonArray responses;
    for (const ReportedRiskStory& treating : risk.stories) {
        const auto story = std::ranges::find(facts.stories, treating.reference, &Story::reference);
        if (story != facts.stories.end())
            responses.append(oscalResponse(*story, facts, terms, frame.uuid));
    }
    addList(object, u"remediations"_s, responses);
    if (const QJsonArray entries = logOf(risk, facts, terms, frame.uuid); !entries.isEmpty())
        object.insert(u"risk-log"_s, QJsonObject{{u"entries"_s, entries}});
    addList(object, u"related-observations"_s, references(u"observation-uuid"_s, frame.observations));
    return object;
}

QJsonObject oscalResponse(const Story& story, const ExportFacts& facts, const OscalTerms& terms, const QString& risk)
{
    const QString title = terms.line(story.reference + u' ' + story.title, Text::tr("A story"));
    const QString uuid = terms.uuid(u"response/%1/%2"_s.arg(risk, story.id.toString()));
    QJsonArray properties;
    addProperty(properties, terms, u"status"_s, word(story.status));
    addProperty(properties, terms, u"priority"_s, word(story.priority));
    addProperty(properties, terms, u"proven"_s, isProven(facts.figures.proofs.of(story.id)) ? u"yes"_s : u"no"_s);
    QJsonObject response{{u"uuid"_s, uuid},
                         {u"lifecycle"_s, story.status == StoryStatus::Done ? u"completed"_s : u"planned"_s},
                         {u"title"_s, title},
                         {u"description"_s, terms.prose(story.narrative, title)},
                         {u"props"_s, properties}};
    for (const Sprint& sprint : facts.sprints) {
        if (story.sprint != sprint.id)
            continue;
        const QJsonObject days{{u"start"_s, OscalTerms::time(beginOfDay(sprint.start, facts.figures.timeZone))},
                               {u"end"_s, OscalTerms::time(endOfDay(sprint.end, facts.figures.timeZone))}};
        QJsonArray tasks;
        tasks.append(QJsonObject{{u"uuid"_s, terms.uuid(u"task/"_s + uuid)},
                                 {u"type"_s, u"milestone"_s},
                                 {u"title"_s, Text::tr("Sprint %1").arg(sprint.number)},
                                 {u"timing"_s, QJsonObject{{u"within-date-range"_s, days}}}});
        response.insert(u"tasks"_s, tasks);
    }
    return response;
}

QJsonObject oscalLogEntry(const ExceptionRecord& exception, const ExportFacts& facts, OscalTerms& terms, const QString& risk)
{
    const ExceptionState state = exceptionState(exception, facts.written, facts.figures.timeZone);
    QDateTime start = exception.approved.value_or(exception.requested);
    if (!start.isValid())
        start = facts.written;
    QJsonArray by;
    by.append(QJsonObject{{u"party-uuid"_s, terms.party(exception.requester)}, {u"role-id"_s, u"requester"_s}});
    if (!exception.approver.isEmpty())
        by.append(QJsonObject{{u"party-uuid"_s, terms.party(exception.approver)}, {u"role-id"_s, u"approver"_s}});
    const QString title = u"%1, %2, %3"_s.arg(exception.reference, word(exception.kind), word(state));
    return {{u"uuid"_s, terms.uuid(u"exception/%1/%2"_s.arg(risk, exception.id.toString()))},
            {u"title"_s, terms.line(title, word(exception.kind))},
            {u"description"_s, terms.prose(exception.reason, word(exception.kind))},
            {u"start"_s, OscalTerms::time(start)},
            {u"end"_s, OscalTerms::time(exception.revoked.value_or(endOfDay(exception.expiry, facts.figures.timeZone)))},
            {u"logged-by"_s, by},
            {u"status-change"_s, statusChange(state)}};
}

QJsonObject oscalAttestation(const ExceptionRecord& exception, const QString& checkId, Outcome said, OscalTerms& terms)
{
    const QString title = u"%1: %2, %3"_s.arg(exception.reference, checkId, word(said));
    QString prose = exception.reason;
    if (!exception.evidence.isEmpty())
        prose += u'\n' + Text::tr("Evidence: %1").arg(exception.evidence);
    if (!exception.evidenceSha256.isEmpty())
        prose += u'\n' + Text::tr("File %1, SHA-256 %2").arg(exception.evidenceFile, exception.evidenceSha256);
    QJsonArray parts;
    parts.append(QJsonObject{{u"uuid"_s, terms.uuid(u"attestation/"_s + exception.id.toString())},
                             {u"name"_s, u"attestation"_s},
                             {u"ns"_s, oscalNamespace()},
                             {u"title"_s, terms.line(title, u"attestation"_s)},
                             {u"prose"_s, terms.prose(prose, u"attestation"_s)}});
    QJsonObject object{{u"parts"_s, parts}};
    addList(object, u"responsible-parties"_s,
            terms.responsible({{u"owner"_s, exception.owner}, {u"approver"_s, exception.approver}}));
    return object;
}

} // namespace waymark
