// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/lensfile.h"
#include "tests/catalog/lenstexts.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// In the sound lens `before` gives way to `after`; what then is wrong at `pointer`, and nothing else.
void row(const char* name, const char* before, const char* after, const char* pointer, const char* words)
{
    QTest::newRow(name) << quoted(before) << filled(after).replace('\'', '"') << QString::fromLatin1(pointer)
                        << QString::fromLatin1(words);
}

void lensRows()
{
    row("no schemaVersion", "'schemaVersion':'2021-11-01',", "", "", "\"schemaVersion\" is missing");
    row("another schemaVersion", "2021-11-01", "2020-01-01", "/schemaVersion", "not the version");
    row("schemaVersion a number", "'2021-11-01'", "20211101", "/schemaVersion", "not a number");
    row("no name", "'name':'Sound',", "", "", "\"name\" is missing");
    row("empty name", "'name':'Sound'", "'name':' '", "/name", "empty");
    row("name a list", "'name':'Sound'", "'name':['Sound']", "/name", "not a list");
    row("long name", "'name':'Sound'", "'name':'@129'", "/name", "129 characters; 128");
    row("no description", "'description':'A lens.',", "", "", "\"description\" is missing");
    row("long description", "A lens.", "@2049", "/description", "2049 characters; 2048");
    row("eleven pillars", "'pillars':[", "'pillars':[@9 pillars,", "/pillars", "11 entries; 10");
    row("unknown member", "'name':'Sound'", "'name':'Sound','ready':true", "/ready", "no such member");
    row("name of it escaped", "'name':'Sound'", "'name':'Sound','a/b~c':1", "/a~1b~0c", "no such member");
    row("NaN in a note", "'_version':1.20", "'_version':'1','_note':{'x':[NaN]}", "/_note", "NaN");
    row("repeated member", "'name':'Sound'", "'name':'Other','name':'Sound'", "/name", "more than once");
}

void pillarRows()
{
    row("pillar a text", "'pillars':[", "'pillars':['security',", "/pillars/0", "not a text");
    row("no pillar id", "'id':'reliability',", "", "/pillars/1", "\"id\" is missing");
    row("pillar id a number", "'id':'reliability'", "'id':7", "/pillars/1/id", "not a number");
    row("pillar id with a dash", "'id':'reliability'", "'id':'re-li'", "/pillars/1/id", "letters from A to Z");
    row("repeated pillar id", "'id':'reliability'", "'id':'security'", "/pillars/1/id", "was there before");
    row("no pillar name", "'name':'Security',", "", "/pillars/0", "\"name\" is missing");
    row("long pillar name", "'name':'Security'", "'name':'@129'", "/pillars/0/name", "129 characters");
    row("21 questions", "'questions':[\n{'id':'SEC1'", "'questions':[@19 questions,\n{'id':'SEC1'",
        "/pillars/0/questions", "21 entries; 20");
    row("question null", "'questions':[\n{'id':'SEC1'", "'questions':[null,\n{'id':'SEC1'", "/pillars/0/questions/0",
        "not null");
    row("unknown member of a pillar", "'id':'reliability'", "'id':'reliability','_note':''", "/pillars/1/_note",
        "no such member");
}

void questionRows()
{
    row("no question id", "'id':'REL1',", "", "/pillars/1/questions/0", "\"id\" is missing");
    row("empty question id", "'id':'REL1'", "'id':''", "/pillars/1/questions/0/id", "empty");
    row("question id with a blank", "'id':'REL1'", "'id':'REL 1'", "/pillars/1/questions/0/id", "letters from A to Z");
    row("question id of another pillar", "'id':'REL1'", "'id':'SEC1'", "/pillars/1/questions/0/id", "was there before");
    row("no title", "'title':'Who may?',", "", "/pillars/0/questions/0", "\"title\" is missing");
    row("title NaN", "'Who may?'", "NaN", "/pillars/0/questions/0/title", "not NaN");
    row("long title", "Who may?", "@129", "/pillars/0/questions/0/title", "129 characters");
    row("description null", "'On access.'", "null", "/pillars/0/questions/0/description", "not null");
    row("long question description", "On access.", "@2049", "/pillars/0/questions/0/description", "2049 characters");
    row("resource a text", "{'displayText':'Q','url':'https://example.org/q'}", "'https://example.org/q'",
        "/pillars/0/questions/0/helpfulResource", "not a text");
    row("unknown member of a question", "'title':'Who may?'", "'title':'Who may?','url':'https://example.org'",
        "/pillars/0/questions/0/url", "no such member");
    row("no choices", "'choices':[{'id':'rel1','title':'R','improvementPlan':{'displayText':'I5'}}],", "",
        "/pillars/1/questions/0", "\"choices\" is missing");
    row("empty choices", "[{'id':'rel1','title':'R','improvementPlan':{'displayText':'I5'}}]", "[]",
        "/pillars/1/questions/0/choices", "list is empty");
    row("choices an object", "[{'id':'rel1','title':'R','improvementPlan':{'displayText':'I5'}}]", "{}",
        "/pillars/1/questions/0/choices", "not an object");
    row("16 choices", "'choices':[\n", "'choices':[@12 choices,\n", "/pillars/0/questions/0/choices", "16 entries; 15");
}

void choiceRows()
{
    row("choice true", "'choices':[\n", "'choices':[true,\n", "/pillars/0/questions/0/choices/0", "not true or false");
    row("no choice id", "'id':'bp3',", "", "/pillars/0/questions/0/choices/2", "\"id\" is missing");
    row("choice id of 2 characters", "'bp3'", "'b3'", "/pillars/0/questions/0/choices/2/id", "3 to 128");
    row("choice id of 129 characters", "'bp3'", "'@129'", "/pillars/0/questions/0/choices/2/id", "3 to 128");
    row("choice id with an umlaut", "'bp3'", "'b\\u00e43'", "/pillars/0/questions/0/choices/2/id",
        "letters from A to Z");
    row("choice id with a blank behind", "'bp2','title'", "'bp2 ','title'", "/pillars/0/questions/0/choices/1/id",
        "letters from A to Z");
    row("repeated choice id", "'bp3'", "'bp2'", "/pillars/0/questions/0/choices/2/id", "was there before");
    row("empty choice title", "'Three'", "''", "/pillars/0/questions/0/choices/2/title", "empty");
    row("long choice title", "Three", "@129", "/pillars/0/questions/0/choices/2/title", "129 characters");
    row("no improvement plan", ",'improvementPlan':{'displayText':'I3'}", "", "/pillars/0/questions/0/choices/2",
        "\"improvementPlan\" is missing");
    row("improvement plan a text", "{'displayText':'I3'}", "'I3'", "/pillars/0/questions/0/choices/2/improvementPlan",
        "not a text");
    row("improvement plan without text", "{'displayText':'I3'}", "{'url':'https://example.org'}",
        "/pillars/0/questions/0/choices/2/improvementPlan", "\"displayText\" is missing");
    row("unknown member of a choice", "'title':'Three'", "'title':'Three','risk':'HIGH'",
        "/pillars/0/questions/0/choices/2/risk", "no such member");
}

void resourceRows()
{
    row("empty displayText", "'H1'", "''", "/pillars/0/questions/0/choices/0/helpfulResource/displayText", "empty");
    row("long displayText", "'H1'", "'@2049'", "/pillars/0/questions/0/choices/0/helpfulResource/displayText",
        "2049 characters");
    row("Url with a capital", "'displayText':'H1','url'", "'displayText':'H1','Url'",
        "/pillars/0/questions/0/choices/0/helpfulResource/Url", "no such member");
    row("url a number", "'http://example.org/h1?a=b#c'", "80", "/pillars/0/questions/0/choices/0/helpfulResource/url",
        "not a number");
    row("empty url", "http://example.org/h1?a=b#c", "", "/pillars/0/questions/0/choices/0/helpfulResource/url",
        "no http or https address");
    row("ftp", "http://example.org/h1?a=b#c", "ftp://example.org/h1",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address");
    row("a script", "http://example.org/h1?a=b#c", "javascript:alert(1)",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address");
    row("no scheme", "http://example.org/h1?a=b#c", "example.org/h1",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address");
    row("no host", "http://example.org/h1?a=b#c", "https:///h1", "/pillars/0/questions/0/choices/0/helpfulResource/url",
        "no http or https address");
    row("two addresses", "http://example.org/h1?a=b#c", "https://example.org/a, https://example.org/b",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address");
    row("a line end in it", "http://example.org/h1?a=b#c", "https://example.org/\\na",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "no http or https address");
    row("blanks around", "http://example.org/h1?a=b#c", "https://example.org ",
        "/pillars/0/questions/0/choices/0/helpfulResource/url", "blanks around");
}

void furtherRows()
{
    row("additionalResources an object",
        "'additionalResources':[{'type':'HELPFUL_RESOURCE','content':[{'displayText':'A1','url':'https://example.org/"
        "a1'}]},\n{'type':'IMPROVEMENT_PLAN','content':[{'displayText':'A2'},{'displayText':'A3'}]}]",
        "'additionalResources':{}", "/pillars/0/questions/0/choices/0/additionalResources", "not an object");
    row("unknown type", "'type':'HELPFUL_RESOURCE'", "'type':'HELP'",
        "/pillars/0/questions/0/choices/0/additionalResources/0/type", "neither HELPFUL_RESOURCE nor");
    row("no type", "'type':'HELPFUL_RESOURCE',", "", "/pillars/0/questions/0/choices/0/additionalResources/0",
        "\"type\" is missing");
    row("no content", ",'content':[{'displayText':'A2'},{'displayText':'A3'}]", "",
        "/pillars/0/questions/0/choices/0/additionalResources/1", "\"content\" is missing");
    row("empty content", "[{'displayText':'A2'},{'displayText':'A3'}]", "[]",
        "/pillars/0/questions/0/choices/0/additionalResources/1/content", "list is empty");
    row("six in content", "[{'displayText':'A2'}", "[@4 contents,{'displayText':'A2'}",
        "/pillars/0/questions/0/choices/0/additionalResources/1/content", "6 entries; 5");
    row("content a text", "[{'displayText':'A2'}", "['A2'",
        "/pillars/0/questions/0/choices/0/additionalResources/1/content/0", "not a text");
    row("content without text", "{'displayText':'A3'}", "{}",
        "/pillars/0/questions/0/choices/0/additionalResources/1/content/1", "\"displayText\" is missing");
    row("unknown member of further resources", "'type':'IMPROVEMENT_PLAN'", "'type':'IMPROVEMENT_PLAN','x':1",
        "/pillars/0/questions/0/choices/0/additionalResources/1/x", "no such member");
    row("unknown member of content", "{'displayText':'A3'}", "{'displayText':'A3','x':1}",
        "/pillars/0/questions/0/choices/0/additionalResources/1/content/1/x", "no such member");
}

void ruleRows()
{
    row("no rules", ",\n'riskRules':[{'condition':'default','risk':'NO_RISK'}]}]}]}", "}]}]}", "/pillars/1/questions/0",
        "\"riskRules\" is missing");
    row("rules a text", "\n'riskRules':[{'condition':'default','risk':'NO_RISK'}]}]}]}", "\n'riskRules':'default'}]}]}",
        "/pillars/1/questions/0/riskRules", "not a text");
    row("empty rules", "\n'riskRules':[{'condition':'default','risk':'NO_RISK'}]}]}]}", "\n'riskRules':[]}]}]}",
        "/pillars/1/questions/0/riskRules", "no \"default\" rule");
    row("no default", ",\n{'condition':'default','risk':'HIGH_RISK'}", "", "/pillars/0/questions/0/riskRules",
        "no \"default\" rule");
    row("default not last", "{'condition':'bp1 && bp2'",
        "{'condition':'default','risk':'NO_RISK'},{'condition':'bp1 && bp2'",
        "/pillars/0/questions/0/riskRules/0/condition", "has to be the last");
    row("rule a text", "'riskRules':[{'condition':'bp1 && bp2'", "'riskRules':['default',{'condition':'bp1 && bp2'",
        "/pillars/0/questions/0/riskRules/0", "not a text");
    row("condition that can't be parsed", "bp1 && bp2", "bp1 & bp2", "/pillars/0/questions/0/riskRules/0/condition",
        "at character 5");
    row("condition with an open parenthesis", "bp1 || !(bp2)", "bp1 || !(bp2",
        "/pillars/0/questions/0/riskRules/1/condition", "never closed");
    row("unknown choice", "bp1 || !(bp2)", "bp1 || !(bp9)", "/pillars/0/questions/0/riskRules/1/condition",
        "no choice \"bp9\"");
    row("choice of another case", "bp1 || !(bp2)", "BP1 || !(bp2)", "/pillars/0/questions/0/riskRules/1/condition",
        "no choice \"BP1\"");
    row("no condition", "'condition':'bp1 && bp2',", "", "/pillars/0/questions/0/riskRules/0",
        "\"condition\" is missing");
    row("empty condition", "'condition':'bp1 && bp2'", "'condition':''", "/pillars/0/questions/0/riskRules/0/condition",
        "empty");
    row("condition a number", "'condition':'bp1 && bp2'", "'condition':1",
        "/pillars/0/questions/0/riskRules/0/condition", "not a number");
    row("unknown risk", "MEDIUM_RISK", "CRITICAL_RISK", "/pillars/0/questions/0/riskRules/1/risk", "none of HIGH_RISK");
    row("risk in small letters", "MEDIUM_RISK", "medium_risk", "/pillars/0/questions/0/riskRules/1/risk",
        "none of HIGH_RISK");
    row("no risk", ",'risk':'MEDIUM_RISK'", "", "/pillars/0/questions/0/riskRules/1", "\"risk\" is missing");
    row("unknown member of a rule", ",'risk':'MEDIUM_RISK'", ",'risk':'MEDIUM_RISK','why':''",
        "/pillars/0/questions/0/riskRules/1/why", "no such member");
}
} // namespace

class TestLensFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundLensHasNone()
    {
        const auto reading = readLens(soundLens());
        VERIFY_RESULT(reading);
        QVERIFY2(reading->faults.empty(), reading->faults.empty() ? "" : qPrintable(reading->faults.front().message));
    }

    void eachIsFoundAlone_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("words");
        lensRows();
        pillarRows();
        questionRows();
        choiceRows();
        resourceRows();
        furtherRows();
        ruleRows();
    }

    void eachIsFoundAlone()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, pointer);
        QFETCH(QString, words);
        // Given a sound lens that is changed at one place
        QByteArray document = soundLens();
        QCOMPARE(document.count(before), qsizetype(1));
        document.replace(before, after);
        // When it is read
        const auto reading = readLens(document);
        VERIFY_RESULT(reading);
        // Then there is the one fault, where it is
        for (const LensFault& fault : reading->faults)
            qInfo("%s: %s", qPrintable(fault.pointer), qPrintable(fault.message));
        QCOMPARE(reading->faults.size(), size_t(1));
        QCOMPARE(reading->faults.front().pointer, pointer);
        QVERIFY2(reading->faults.front().message.contains(words), qPrintable(reading->faults.front().message));
        // And what was made of it is written as a lens that reads the same
        const auto again = readLens(lensDocument(reading->lens, reading->version));
        VERIFY_RESULT(again);
        QVERIFY(again->lens == reading->lens);
    }

    void faultsStandInTheOrderOfTheFile()
    {
        QByteArray document = soundLens();
        document.replace(quoted("'id':'reliability'"), quoted("'id':'-'"));
        document.replace(quoted("'title':'Who may?',"), "");
        document.replace(quoted("'A lens.'"), "1");
        document.replace(quoted("'bp3','title':'Three'"), quoted("'bp3','title':'','x':1"));
        const auto reading = readLens(document);
        VERIFY_RESULT(reading);
        QStringList pointers;
        for (const LensFault& fault : reading->faults)
            pointers << fault.pointer;
        const QString question = u"/pillars/0/questions/0"_s;
        QCOMPARE(pointers, (QStringList{u"/description"_s, question, question + u"/choices/2/title"_s,
                                        question + u"/choices/2/x"_s, u"/pillars/1/id"_s}));
    }

    /// Of the lens itself, not of what it is wrapped in.
    void sizeIsLimited()
    {
        QByteArray document = soundLens();
        document.append(QByteArray(500'000 - document.size(), ' '));
        QVERIFY(readLens(document)->faults.empty());
        document.append(' ');
        const auto large = readLens(document);
        QCOMPARE(large->faults.size(), size_t(1));
        QCOMPARE(large->faults.front().pointer, QString());
        QVERIFY2(large->faults.front().message.contains(u"500 KB"_s), qPrintable(large->faults.front().message));
        QVERIFY(readLens(document, LensSize::Any)->faults.empty());
    }
};

QTEST_GUILESS_MAIN(TestLensFaults)
#include "tst_lensfaults.moc"
