// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/oscaltool.h"

#include "model/report/exceptionrows.h"
#include "model/report/jsonstream.h"
#include "model/report/oscalresults.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Oscal)
};

/// Writes one tool's result, member by member.
class ToolWriter {
public:
    ToolWriter(const OscalToolChecks& tool, const ExportFacts& facts, OscalTerms& terms, JsonStream& stream, Progress& progress)
        : m_tool(tool)
        , m_facts(facts)
        , m_terms(terms)
        , m_stream(stream)
        , m_progress(progress)
        , m_origins(originOf(u"tool"_s, oscalToolUuid(tool.tool, terms)))
    {
    }

    Result<void> write()
    {
        m_stream.beginObject();
        addHead();
        m_stream.add(u"local-definitions"_s, definitions());
        m_stream.add(u"reviewed-controls"_s, reviewed());
        if (auto written = addObservations(); !written)
            return written;
        addStanding(u"attestations"_s, attestations());
        addStanding(u"risks"_s, risks());
        addStanding(u"findings"_s, findings());
        m_stream.endObject();
        return {};
    }

private:
    QString toolUuid(const QString& what) const { return m_terms.uuid(u"%1/%2"_s.arg(what, m_tool.tool)); }
    /// By what is shown of its id, lest a secret could be guessed from it, and by its key, as others may look like it.
    QString checkUuid(const QString& what, const CheckOutcome& check) const
    {
        return m_terms.uuid(u"%1/%2/%3/"_s.arg(what, m_tool.tool, QString::number(check.check.value())) + m_terms.value(check.checkId));
    }
    QString toolName() const { return m_terms.line(m_tool.tool, u"unnamed"_s); }

    void addStanding(const QString& name, const QJsonArray& list)
    {
        if (list.isEmpty())
            return;
        m_stream.beginArray(name);
        for (const QJsonValue& item : list)
            m_stream.add(item);
        m_stream.endArray();
    }

    void addHead()
    {
        QDateTime start;
        QDateTime end;
        for (const CheckOutcome& check : m_tool.checks) {
            start = start.isValid() ? std::min(start, oldestEvidence(check)) : oldestEvidence(check);
            end = end.isValid() ? std::max(end, check.lastRun) : check.lastRun;
        }
        QJsonArray properties; // as compliance-trestle names them
        addProperty(properties, m_terms, u"scanner_name"_s, m_tool.tool);
        m_stream.add(u"uuid"_s, toolUuid(u"result"_s));
        m_stream.add(u"title"_s, Text::tr("Checks of %1").arg(toolName()));
        m_stream.add(u"description"_s,
                     Text::tr("Checks that ran: %1. Checks that only a person attests: %2. What exceptions cover stays what it is, "
                              "and is named beside it.")
                         .arg(QString::number(m_tool.checks.size()), QString::number(m_tool.attested.size())));
        m_stream.add(u"start"_s, OscalTerms::time(start.isValid() ? start : m_facts.written));
        if (end.isValid())
            m_stream.add(u"end"_s, OscalTerms::time(end));
        if (!properties.isEmpty())
            m_stream.add(u"props"_s, properties);
    }

    QJsonObject definitions() const
    {
        QJsonArray components;
        components.append(oscalTool(m_tool.tool, m_terms));
        QJsonArray platforms;
        platforms.append(QJsonObject{
            {u"uuid"_s, toolUuid(u"platform"_s)},
            {u"title"_s, toolName()},
            {u"uses-components"_s, references(u"component-uuid"_s, {oscalToolUuid(m_tool.tool, m_terms)})}});
        QJsonObject local{{u"assessment-assets"_s, QJsonObject{{u"components"_s, components}, {u"assessment-platforms"_s, platforms}}}};
        addList(local, u"inventory-items"_s, oscalInventory(m_facts, m_terms, m_tool.tool));
        return local;
    }

    /// No catalogue of controls stands behind the checks: they are the objectives.
    QJsonObject reviewed() const
    {
        QJsonArray selections;
        selections.append(QJsonObject{{u"include-all"_s, QJsonObject()},
                                      {u"description"_s, Text::tr("No catalogue of controls was imported: the checks of the tool "
                                                                  "are the objectives, and all that it ran were reviewed.")}});
        QJsonArray objectives;
        for (const CheckOutcome& check : m_tool.checks)
            objectives.append(QJsonObject{{u"objective-id"_s, m_terms.token(check.checkId)}});
        QJsonObject object{{u"control-selections"_s, selections}};
        if (!objectives.isEmpty()) {
            QJsonArray lists;
            lists.append(QJsonObject{{u"include-objectives"_s, objectives}});
            object.insert(u"control-objective-selections"_s, lists);
        }
        return object;
    }

    Result<void> addObservations()
    {
        if (m_tool.checks.empty())
            return {};
        m_stream.beginArray(u"observations"_s);
        for (const CheckOutcome& check : m_tool.checks)
            m_stream.add(ofCheck(check));
        ResultFilter filter{.outcomes = outcomesObserved(), .sortBy = ResultColumn::Check};
        for (const CheckOutcome& check : m_tool.checks) {
            filter.checks.push_back(check.check);
            m_looked.insert(check.check, oldestEvidence(check));
        }
        const auto added = eachResult(m_facts.page, filter, m_progress, [this](const CheckResult& result) -> Result<void> {
            m_stream.add(ofResult(result));
            return m_stream.result(); // a disk that is full ends it at once
        });
        m_stream.endArray();
        return added;
    }

    QJsonObject ofCheck(const CheckOutcome& check) const
    {
        QJsonArray properties = propertiesOf(check.checkId, word(check.outcome), check.severity);
        QJsonObject object = observation(checkUuid(u"observation"_s, check), checkSentence(check), check.lastRun);
        object.insert(u"title"_s, m_terms.line(check.title, m_terms.line(check.checkId, u"check"_s)));
        object.insert(u"types"_s, QJsonArray{u"control-objective"_s});
        addList(object, u"props"_s, properties);
        return object;
    }

    QJsonObject ofResult(const CheckResult& result)
    {
        const QString uuid = m_terms.uuid(u"seen/%1"_s.arg(result.key.value()));
        m_results[result.check].push_back(QUuid::fromString(uuid));
        const TargetName target{.kind = result.targetKind, .identity = result.target};
        const QString outcome = observedWord(result.state, result.failuresOnly);
        QJsonArray properties = propertiesOf(result.checkId, outcome, result.state.severity);
        addProperty(properties, m_terms, u"resource"_s, result.resource);
        addProperty(properties, m_terms, u"since"_s, OscalTerms::time(result.since));
        const TargetName shown{.kind = target.kind, .identity = m_terms.redacted(target.identity)};
        const QString resource = m_terms.redacted(result.resource);
        QJsonObject object = observation(uuid, Text::tr("%1: %2 of %3").arg(outcome, resource, targetText(shown)),
                                         std::max(result.since, m_looked.value(result.check)));
        object.insert(u"title"_s, m_terms.line(u"%1: %2"_s.arg(m_terms.redacted(result.checkId), resource), u"result"_s));
        object.insert(u"types"_s, QJsonArray{u"finding"_s});
        object.insert(u"subjects"_s, oscalSubject(target, m_terms, m_tool.tool));
        addList(object, u"props"_s, properties);
        return object;
    }

    QJsonObject observation(const QString& uuid, const QString& text, const QDateTime& collected) const
    {
        return {{u"uuid"_s, uuid},
                {u"description"_s, m_terms.prose(text, u"result"_s)},
                {u"methods"_s, QJsonArray{u"TEST"_s}},
                {u"origins"_s, m_origins},
                {u"collected"_s, OscalTerms::time(collected.isValid() ? collected : m_facts.written)}};
    }

    /// Readers that know nothing of Waymark take "severity" for what it is; "outcome" they leave alone, for the findings judge.
    QJsonArray propertiesOf(const QString& checkId, const QString& outcome, Severity severity) const
    {
        QJsonArray properties;
        addProperty(properties, m_terms, u"check-id"_s, checkId);
        addProperty(properties, m_terms, u"outcome"_s, outcome);
        if (severity != Severity::Unrated)
            addProperty(properties, m_terms, u"severity"_s, word(severity));
        return properties;
    }

    QJsonArray attestations()
    {
        QJsonArray list;
        const auto attest = [&](const auto& check, Outcome said) {
            for (const ExceptionRecord& exception : m_facts.figures.exceptions.inForce)
                if (exception.kind == ExceptionKind::Attestation && std::ranges::find(check.exceptions, exception.id) != check.exceptions.end())
                    list.append(oscalAttestation(exception, check.checkId, exception.attested.value_or(said), m_terms));
        };
        for (const CheckOutcome& check : m_tool.checks)
            attest(check, Outcome::Passed);
        for (const AttestedCheck& check : m_tool.attested)
            attest(check, check.attested);
        return list;
    }

    /// Those that checks of this tool show. A risk that several tools show is one in the result of each.
    QJsonArray risks()
    {
        QHash<CheckKey, QString> observations;
        for (const CheckOutcome& check : m_tool.checks)
            observations.insert(check.check, checkUuid(u"observation"_s, check));
        QJsonArray list;
        for (const ReportedRisk& risk : m_facts.risks.risks) {
            const QString uuid = toolUuid(u"risk/"_s + risk.risk.id.toString());
            QMap<CheckKey, QString> shownBy; // in an order of its own: ties are in that in which they came and went
            for (const RiskTie& tie : m_facts.riskTies)
                if (tie.risk == risk.risk.id && tie.check && observations.contains(*tie.check)) {
                    shownBy.insert(*tie.check, observations.value(*tie.check));
                    m_risks[*tie.check] << uuid;
                }
            if (!shownBy.isEmpty())
                list.append(oscalRisk(risk, m_facts, m_terms, {.uuid = uuid, .origins = m_origins, .observations = shownBy.values()}));
        }
        return list;
    }

    QJsonArray findings() const
    {
        QJsonArray list;
        for (const CheckOutcome& check : m_tool.checks)
            if (check.outcome != Outcome::NotApplicable)
                list.append(finding(check));
        return list;
    }

    QJsonObject finding(const CheckOutcome& check) const
    {
        const QString title = m_terms.line(check.title, m_terms.line(check.checkId, u"check"_s));
        QJsonArray properties = propertiesOf(check.checkId, word(check.outcome), check.severity);
        QStringList observations{checkUuid(u"observation"_s, check)};
        const auto results = m_results.constFind(check.check);
        if (results != m_results.cend())
            for (const QUuid& result : *results)
                observations << result.toString(QUuid::WithoutBraces);
        QJsonObject object{{u"uuid"_s, checkUuid(u"finding"_s, check)},
                           {u"title"_s, title},
                           {u"description"_s, m_terms.prose(checkSentence(check), title)},
                           {u"target"_s, targetOf(check)},
                           {u"origins"_s, m_origins},
                           {u"related-observations"_s, references(u"observation-uuid"_s, observations)}};
        addList(object, u"props"_s, properties);
        addList(object, u"related-risks"_s, references(u"risk-uuid"_s, m_risks.value(check.check)));
        const QString exceptions = m_terms.prose(exceptionsText(m_facts.figures, check.exceptions), {});
        if (!exceptions.isEmpty())
            object.insert(u"remarks"_s, exceptions);
        return object;
    }

    QJsonObject targetOf(const CheckOutcome& check) const
    {
        const bool passed = check.outcome == Outcome::Passed;
        const bool told = passed || check.outcome == Outcome::Failed;
        QJsonObject status{{u"state"_s, passed ? u"satisfied"_s : u"not-satisfied"_s},
                           {u"reason"_s, !told ? u"other"_s : passed ? u"pass"_s : u"fail"_s}};
        if (!told)
            status.insert(u"remarks"_s, Text::tr("No tool could tell (%1), so nothing is proven.").arg(word(check.outcome)));
        return {{u"type"_s, u"objective-id"_s},
                {u"target-id"_s, m_terms.token(check.checkId)},
                {u"title"_s, m_terms.line(check.checkId, u"check"_s)},
                {u"status"_s, status}};
    }

    const OscalToolChecks& m_tool;
    const ExportFacts& m_facts;
    OscalTerms& m_terms;
    JsonStream& m_stream;
    Progress& m_progress;
    QJsonArray m_origins;
    QHash<CheckKey, std::vector<QUuid>> m_results; ///< that have observations
    QHash<CheckKey, QStringList> m_risks;          ///< uuids
    QHash<CheckKey, QDateTime> m_looked;           ///< the moment that all results of a check are of, or later
};

} // namespace

Result<void> writeOscalTool(const OscalToolChecks& tool, const ExportFacts& facts, OscalTerms& terms, JsonStream& stream,
                            Progress& progress)
{
    return ToolWriter(tool, facts, terms, stream, progress).write();
}

} // namespace waymark
