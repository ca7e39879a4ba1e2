// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/oscalplan.h"

#include "model/domain/localday.h"
#include "model/report/checklist.h"
#include "model/report/exceptionrows.h"
#include "model/report/jsonstream.h"
#include "model/report/oscalparts.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Oscal)
};

/// Of a check, those that still say something: not those that have run out or were revoked.
std::vector<ExceptionRecord> standingExceptions(const ExportFacts& facts, CheckKey check)
{
    std::vector<ExceptionRecord> standing;
    for (const ExceptionRecord& exception : facts.exceptions) {
        if (exception.check != check)
            continue;
        const ExceptionState state = exceptionState(exception, facts.written, facts.figures.timeZone);
        if (isInForce(state) || state == ExceptionState::Proposed)
            standing.push_back(exception);
    }
    std::ranges::sort(standing, {}, &ExceptionRecord::reference);
    return standing;
}

bool isItem(const ExportFacts& facts, const CheckOutcome& check)
{
    if (check.outcome == Outcome::Failed || check.outcome == Outcome::Error || check.attested == Outcome::Failed)
        return true;
    return check.outcome != Outcome::Passed && check.outcome != Outcome::NotApplicable
        && !standingExceptions(facts, check.check).empty();
}

/// Puts the plan together, item by item.
class PlanWriter {
public:
    PlanWriter(const ExportFacts& facts, OscalTerms& terms)
        : m_facts(facts)
        , m_terms(terms)
    {
        QHash<StoryId, const Story*> stories;
        for (const Story& story : facts.stories)
            stories.insert(story.id, &story);
        for (const Link& link : facts.links)
            if (const Story* story = stories.value(link.story); story && link.kind == LinkKind::ProvenBy && link.check)
                m_stories[*link.check].push_back(story);
        for (auto& proving : m_stories)
            std::ranges::sort(proving, {}, [](const Story* story) { return story->reference; });
    }

    QJsonObject plan()
    {
        for (const CheckOutcome& check : checksByName(m_facts.figures)) {
            if (isItem(m_facts, check))
                addCheck(check);
            else if (check.outcome == Outcome::Skipped || check.outcome == Outcome::Suppressed)
                ++m_untold;
        }
        for (const ReportedRisk& risk : m_facts.risks.risks)
            if (risk.stand != RiskStand::Closed)
                addRisk(risk);
        QStringList remarks;
        if (m_untold > 0)
            remarks << Text::tr("Checks that were only skipped or suppressed are no items: %1.").arg(m_untold);
        const QJsonObject local = definitions(); // before the head, which says what was redacted
        QJsonObject object{
            {u"uuid"_s, m_terms.uuid(u"plan"_s)},
            {u"local-definitions"_s, local},
            {u"metadata"_s, oscalMetadata(m_facts, m_terms, Text::tr("Plan of action and milestones of %1").arg(m_facts.name), remarks)},
            {u"system-id"_s, QJsonObject{{u"identifier-type"_s, u"http://ietf.org/rfc/rfc4122"_s}, {u"id"_s, m_terms.uuid(u"system"_s)}}},
            {u"poam-items"_s, m_items},
            {u"risks"_s, m_risks}};
        addList(object, u"observations"_s, m_observations);
        return object;
    }

private:
    void addCheck(const CheckOutcome& check)
    {
        const QString name = u"%1/%2/%3"_s.arg(check.tool, QString::number(check.check.value()), m_terms.value(check.checkId));
        const QString title = m_terms.line(check.title, m_terms.line(check.checkId, Text::tr("A check")));
        const QString observation = m_terms.uuid(u"plan-observation/"_s + name);
        const QJsonArray origins = originOf(u"tool"_s, oscalToolUuid(check.tool, m_terms));
        m_tools.insert(check.tool);
        m_observations.append(observationOf(check, observation, origins));
        const QJsonObject risk = riskOf(check, {.uuid = m_terms.uuid(u"plan-risk/"_s + name), .origins = origins, .observations = {observation}});
        m_risks.append(risk);
        QJsonArray properties;
        addProperty(properties, m_terms, u"tool"_s, check.tool);
        addProperty(properties, m_terms, u"check-id"_s, check.checkId);
        QJsonObject item{{u"uuid"_s, m_terms.uuid(u"plan-item/"_s + name)},
                         {u"title"_s, title},
                         {u"description"_s, m_terms.prose(checkSentence(check), title)},
                         {u"origins"_s, origins},
                         {u"related-observations"_s, references(u"observation-uuid"_s, {observation})},
                         {u"related-risks"_s, references(u"risk-uuid"_s, {risk.value(u"uuid").toString()})}};
        addList(item, u"props"_s, properties);
        m_items.append(item);
    }

    QJsonObject observationOf(const CheckOutcome& check, const QString& uuid, const QJsonArray& origins) const
    {
        QJsonArray properties;
        addProperty(properties, m_terms, u"check-id"_s, check.checkId);
        addProperty(properties, m_terms, u"outcome"_s, word(check.outcome));
        QJsonObject object{{u"uuid"_s, uuid},
                           {u"title"_s, m_terms.line(check.checkId, Text::tr("A check"))},
                           {u"description"_s, m_terms.prose(checkSentence(check), word(check.outcome))},
                           {u"methods"_s, QJsonArray{u"TEST"_s}},
                           {u"types"_s, QJsonArray{u"finding"_s}},
                           {u"origins"_s, origins},
                           {u"collected"_s, OscalTerms::time(check.lastRun.isValid() ? check.lastRun : m_facts.written)}};
        addList(object, u"props"_s, properties);
        return object;
    }

    QJsonObject riskOf(const CheckOutcome& check, const OscalFrame& frame)
    {
        const std::vector<ExceptionRecord> exceptions = standingExceptions(m_facts, check.check);
        const std::vector<const Story*> stories = m_stories.value(check.check);
        const QString title = m_terms.line(check.title, m_terms.line(check.checkId, Text::tr("A check")));
        QJsonObject risk{{u"uuid"_s, frame.uuid},
                         {u"title"_s, title},
                         {u"description"_s, m_terms.prose(checkSentence(check), title)},
                         {u"statement"_s, Text::tr("What the check asks for isn't proven.")},
                         {u"status"_s, statusOf(check, exceptions, stories)},
                         {u"origins"_s, frame.origins},
                         {u"related-observations"_s, references(u"observation-uuid"_s, frame.observations)}};
        QJsonArray facets;
        addFacet(facets, m_terms, u"severity"_s, word(check.severity));
        addCharacterization(risk, frame.origins, facets);
        QJsonArray responses;
        for (const Story* story : stories)
            responses.append(oscalResponse(*story, m_facts, m_terms, frame.uuid));
        addList(risk, u"remediations"_s, responses);
        QJsonArray entries;
        for (const ExceptionRecord& exception : exceptions)
            entries.append(oscalLogEntry(exception, m_facts, m_terms, frame.uuid));
        if (!entries.isEmpty())
            risk.insert(u"risk-log"_s, QJsonObject{{u"entries"_s, entries}});
        if (const QDateTime deadline = lastDayOf(stories); deadline.isValid())
            risk.insert(u"deadline"_s, OscalTerms::time(deadline));
        return risk;
    }

    static QString statusOf(const CheckOutcome& check, const std::vector<ExceptionRecord>& exceptions,
                            const std::vector<const Story*>& stories)
    {
        if (check.allExcepted && check.attested != Outcome::Failed)
            return u"deviation-approved"_s;
        if (std::ranges::any_of(exceptions, [](const ExceptionRecord& each) { return each.approver.isEmpty(); }))
            return u"deviation-requested"_s;
        if (std::ranges::any_of(stories, [](const Story* each) { return each->status != StoryStatus::Backlog; }))
            return u"remediating"_s;
        return check.outcome == Outcome::Failed ? u"open"_s : u"investigating"_s;
    }

    /// The end of the last sprint of the stories that aren't done; invalid: one of them is in none, or there are none.
    QDateTime lastDayOf(const std::vector<const Story*>& stories) const
    {
        QDateTime last;
        for (const Story* story : stories) {
            if (story->status == StoryStatus::Done)
                continue;
            const auto sprint = std::ranges::find_if(m_facts.sprints, [&](const Sprint& each) { return story->sprint == each.id; });
            if (sprint == m_facts.sprints.end())
                return {};
            const QDateTime end = endOfDay(sprint->end, m_facts.figures.timeZone);
            last = last.isValid() ? std::max(last, end) : end;
        }
        return last;
    }

    void addRisk(const ReportedRisk& risk)
    {
        const QString uuid = m_terms.uuid(u"plan-risk/"_s + risk.risk.id.toString());
        m_hasRisks = true;
        m_risks.append(oscalRisk(risk, m_facts, m_terms,
                                 {.uuid = uuid, .origins = originOf(u"tool"_s, oscalToolUuid(u"waymark"_s, m_terms)), .observations = {}}));
        const QString title = m_terms.line(riskName(risk.risk), Text::tr("A risk"));
        m_items.append(QJsonObject{{u"uuid"_s, m_terms.uuid(u"plan-item/"_s + risk.risk.id.toString())},
                                   {u"title"_s, title},
                                   {u"description"_s, m_terms.prose(risk.risk.plan, title)},
                                   {u"related-risks"_s, references(u"risk-uuid"_s, {uuid})}});
    }

    /// What origins point to.
    QJsonObject definitions() const
    {
        std::set<QString> tools = m_tools;
        if (m_hasRisks)
            tools.insert(u"waymark"_s);
        QJsonArray components;
        for (const QString& tool : tools)
            components.append(oscalTool(tool, m_terms));
        QJsonObject local{{u"components"_s, components}};
        addList(local, u"inventory-items"_s, oscalInventory(m_facts, m_terms, u"plan"_s));
        return local;
    }

    const ExportFacts& m_facts;
    OscalTerms& m_terms;
    QHash<CheckKey, std::vector<const Story*>> m_stories; ///< that are proven by a check, by reference
    QJsonArray m_observations;
    QJsonArray m_risks;
    QJsonArray m_items;
    std::set<QString> m_tools;
    bool m_hasRisks = false;
    int m_untold = 0;
};

} // namespace

bool hasPlanItems(const ExportFacts& facts)
{
    return std::ranges::any_of(facts.figures.checks, [&](const CheckOutcome& check) { return isItem(facts, check); })
        || std::ranges::any_of(facts.risks.risks, [](const ReportedRisk& risk) { return risk.stand != RiskStand::Closed; });
}

Result<void> writeOscalPlan(const ExportFacts& facts, QIODevice& out)
{
    if (!hasPlanItems(facts))
        return Error{.code = Error::Code::Invalid,
                     .message = Text::tr("There is nothing to plan: no check fails, no exception stands, and no risk is open. A plan "
                                         "of action without an item isn't valid OSCAL, so none was written.")};
    OscalTerms terms(facts.workspace, facts.redaction);
    const QJsonObject plan = PlanWriter(facts, terms).plan();
    JsonStream stream(out);
    stream.beginObject();
    stream.beginObject(u"plan-of-action-and-milestones"_s);
    for (auto it = plan.begin(); it != plan.end(); ++it) {
        if (!it.value().isArray()) {
            stream.add(it.key(), it.value());
            continue;
        }
        stream.beginArray(it.key());
        for (const QJsonValue& item : it.value().toArray())
            stream.add(item);
        stream.endArray();
    }
    stream.endObject();
    stream.endObject();
    return stream.finish();
}

} // namespace waymark
