// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/oscalresults.h"

#include "model/report/checklist.h"
#include "model/report/jsonstream.h"
#include "model/report/oscaltool.h"

#include <QCoreApplication>
#include <QIODevice>

#include <map>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Oscal)
};

/// By name.
std::vector<OscalToolChecks> toolsOf(const ProgrammeFigures& figures)
{
    std::map<QString, OscalToolChecks> tools;
    for (const CheckOutcome& check : checksByName(figures))
        tools[check.tool].checks.push_back(check);
    for (const AttestedCheck& check : figures.attested)
        tools[check.tool].attested.push_back(check);
    std::vector<OscalToolChecks> list;
    for (auto& [tool, checks] : tools) {
        checks.tool = tool;
        list.push_back(std::move(checks));
    }
    return list;
}

/// That there is no evidence, in the form of a result: the schema wants one.
QJsonObject nothingRan(const ExportFacts& facts, const OscalTerms& terms)
{
    QJsonArray selections;
    selections.append(QJsonObject{{u"include-all"_s, QJsonObject()}, {u"description"_s, Text::tr("Nothing was reviewed.")}});
    return {{u"uuid"_s, terms.uuid(u"result"_s)},
            {u"title"_s, Text::tr("No evidence")},
            {u"description"_s, Text::tr("No run counts yet: nothing was assessed, and nothing is proven.")},
            {u"start"_s, OscalTerms::time(facts.written)},
            {u"reviewed-controls"_s, QJsonObject{{u"control-selections"_s, selections}}}};
}

/// What the results refer to instead of an assessment plan.
QJsonObject backMatter(const QString& plan)
{
    QJsonArray resources;
    resources.append(QJsonObject{{u"uuid"_s, plan},
                                 {u"title"_s, Text::tr("Assessment plan")},
                                 {u"description"_s, Text::tr("There is no assessment plan in OSCAL: the checks are those that the "
                                                             "tools ran.")}});
    return {{u"resources"_s, resources}};
}

Result<void> writeTools(const ExportFacts& facts, OscalTerms& terms, QIODevice& scratch, Progress& progress)
{
    JsonStream stream(scratch);
    stream.beginArray();
    const std::vector<OscalToolChecks> tools = toolsOf(facts.figures);
    for (const OscalToolChecks& tool : tools)
        if (auto written = writeOscalTool(tool, facts, terms, stream, progress); !written)
            return written;
    if (tools.empty())
        stream.add(nothingRan(facts, terms));
    stream.endArray();
    return stream.flush();
}

} // namespace

const std::vector<Outcome>& outcomesObserved()
{
    static const std::vector<Outcome> outcomes = {Outcome::Failed, Outcome::Error, Outcome::Skipped, Outcome::Suppressed};
    return outcomes;
}

Result<void> writeOscalResults(const ExportFacts& facts, QIODevice& out, QIODevice& scratch, Progress& progress)
{
    OscalTerms terms(facts.workspace, facts.redaction);
    if (auto written = writeTools(facts, terms, scratch, progress); !written)
        return written; // first, for only then is known what the head has to say
    const QString plan = terms.uuid(u"assessment-plan"_s);
    JsonStream stream(out);
    stream.beginObject();
    stream.beginObject(u"assessment-results"_s);
    stream.add(u"uuid"_s, terms.uuid(u"assessment-results"_s));
    stream.add(u"metadata"_s, oscalMetadata(facts, terms, Text::tr("Assessment results of %1").arg(facts.name), {}));
    stream.add(u"import-ap"_s, QJsonObject{{u"href"_s, QString(u'#' + plan)}});
    stream.addFrom(u"results"_s, scratch);
    stream.add(u"back-matter"_s, backMatter(plan));
    stream.endObject();
    stream.endObject();
    return stream.finish();
}

} // namespace waymark
