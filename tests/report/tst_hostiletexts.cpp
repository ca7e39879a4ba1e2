// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/plaintext.h"
#include "model/report/csvreport.h"
#include "model/report/html.h"
#include "model/report/htmlreport.h"
#include "model/report/jsonreport.h"
#include "model/report/planhtml.h"
#include "model/report/printedreport.h"
#include "model/report/programmehtml.h"
#include "model/report/programmejson.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "model/report/sprintcsv.h"
#include "model/report/sprinthtml.h"
#include "model/report/sprintjson.h"
#include "tests/report/planstage.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/programmereportbuilders.h"
#include "tests/support/riskreportbuilders.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Checks, epics and runs that are called so.
ProgrammeFigures figuresOf(const QString& text)
{
    ProgrammeEvidence evidence;
    evidence.checks = {aTally(1).epic(u"iam"_s).with(Outcome::Failed, 1, Severity::Critical), aTally(2).with(Outcome::Passed, 2)};
    for (AssignedCheck& check : evidence.checks) {
        check.tally.tool = text;
        check.tally.checkId = text;
        check.tally.title = text;
    }
    evidence.epics.push_back({u"iam"_s, u"IAM"_s, text});
    ProgrammeFigures figures = scoreProgramme(evidence);
    figures.runs.push_back({.tool = text,
                            .complete = false,
                            .incompleteReason = text,
                            .warnings = {text},
                            .state = RunState::Counted});
    return figures;
}

/// Stories, sprints and people that are called so, now and when a sprint was closed.
PlanStage planOf(const QString& text)
{
    PlanStage stage;
    for (Sprint& sprint : stage.sprints)
        sprint.goal = text;
    for (Story& story : stage.stories) {
        story.title = text;
        story.reference = text;
    }
    for (ClosedStory& story : stage.closedStories) {
        story.title = text;
        story.reference = text;
    }
    stage.people[0].name = text;
    stage.closures[0].author = text;
    return stage;
}

ReportFacts factsOf(const QString& text)
{
    return {.workspace = text, .environment = text};
}

/// Of RFC 4180, read as a spreadsheet does.
QList<QStringList> cellsOf(const QString& csv)
{
    QList<QStringList> rows;
    rows << QStringList{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv.at(i);
        if (c == u'"' && quoted && i + 1 < csv.size() && csv.at(i + 1) == u'"')
            rows.last().last() += csv.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (quoted || (c != u',' && c != u'\r' && c != u'\n'))
            rows.last().last() += c;
        else if (c == u',')
            rows.last() << QString();
        else if (c == u'\n')
            rows << QStringList{QString()};
    }
    rows.removeLast(); // behind the last line end
    return rows;
}

} // namespace

/// Whatever stands in the files of others: reports show it, and it does nothing.
class TestHostileTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlShowsThem_data() { texts(); }
    void htmlShowsThem()
    {
        QFETCH(QString, text);
        const ProgrammeFigures figures = figuresOf(text);
        const PlanStage stage = planOf(text);
        const ProgrammeFigures plan = stage.figures();
        const ReportFacts facts = factsOf(text);
        QStringList reports = {programmeHtml(figures, aProgrammeReport(text), facts), complianceHtml(figures, facts), sprintsHtml(plan, facts),
                               risksHtml(aRiskReport(text), facts)};
        for (const SprintFigures& sprint : plan.sprints)
            reports << sprintHtml(plan, sprint, stage.rows(), facts);
        for (const QString& html : reports) {
            QVERIFY2(html.contains(escapedHtml(text)), qPrintable(html.left(2000)));
            isHarmless(html);
            // And paper can be made of it, on which a text is still a text
            const auto printed = printedReport(html);
            VERIFY_RESULT(printed);
            QVERIFY(!printed->body.contains(u"<script"_s) && !printed->body.contains(u"onerror=\""_s));
        }
    }

    void csvHasNoFormulaOfTheirs_data() { texts(); }
    void csvHasNoFormulaOfTheirs()
    {
        QFETCH(QString, text);
        const ProgrammeFigures figures = figuresOf(text);
        const PlanStage stage = planOf(text);
        const ProgrammeFigures plan = stage.figures();
        QStringList reports = {programmeCsv(figures), complianceCsv(figures), sprintsCsv(plan), risksCsv(aRiskReport(text))};
        for (const SprintFigures& sprint : plan.sprints)
            reports << sprintCsv(plan, sprint, stage.rows());
        for (const QString& csv : reports) {
            const QList<QStringList> rows = cellsOf(csv);
            QVERIFY(!rows.isEmpty());
            for (const QStringList& row : rows) {
                QCOMPARE(row.size(), rows.first().size());
                for (const QString& cell : row)
                    isNoFormula(cell);
            }
        }
        const QString shown = cellsOf(complianceCsv(figures)).at(1).at(2);
        QVERIFY2(shown == text || shown == u'\'' + text, qPrintable(shown));
    }

    void jsonHasThemAsTheyAre_data() { texts(); }
    void jsonHasThemAsTheyAre()
    {
        QFETCH(QString, text);
        const auto written = [](const QJsonObject& document) {
            return QJsonDocument::fromJson(QJsonDocument(document).toJson()).object();
        };
        const QJsonObject compliance = written(complianceJson(figuresOf(text), factsOf(text)));
        QCOMPARE(compliance.value(u"workspace").toString(), text);
        QCOMPARE(compliance.value(u"checkList").toArray().at(0).toObject().value(u"title").toString(), text);
        const QJsonObject programme = written(programmeJson(figuresOf(text), aProgrammeReport(text), factsOf(text)));
        QCOMPARE(programme.value(u"openRisks").toArray().at(0).toObject().value(u"title").toString(), text);
        QCOMPARE(programme.value(u"pillars").toArray().at(0).toObject().value(u"pillar").toString(), text);
        const QJsonObject risks = written(risksJson(aRiskReport(text), factsOf(text)));
        QCOMPARE(risks.value(u"risks").toArray().at(0).toObject().value(u"title").toString(), text);
        QCOMPARE(compliance.value(u"runList").toArray().at(0).toObject().value(u"incomplete").toString(), text);
    }

private:
    static void texts()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("end of an attribute") << u"\" onmouseover=\"alert(1)\" x='"_s;
        QTest::newRow("end of anything") << u"'--></title></style></svg>]]><img src=x onerror=alert(1)>"_s;
        QTest::newRow("entity") << u"&lt;b&gt;&#60;script&#62;"_s;
        QTest::newRow("terminal") << u"a\x1b]0;owned\x07\u009b2Jb"_s;
        QTest::newRow("direction") << u"a\u202Eevil\u2066b\u200F"_s;
        QTest::newRow("no width") << u"a\u200Bb\u2060c"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u'b');
        QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s;
        QTest::newRow("sum") << u"+1+cmd"_s;
        QTest::newRow("difference") << u"-1+cmd"_s;
        QTest::newRow("function") << u"@SUM(A1)"_s;
        QTest::newRow("tab before a formula") << u"\t=1+1"_s;
        QTest::newRow("line end before a formula") << u"\r\n=1+1"_s;
        QTest::newRow("escape before a formula") << u"\x1b=1+1"_s;
        QTest::newRow("formula of full width") << u"\uFF1D1+1"_s;
        QTest::newRow("formula in a cell of its own") << u"a\",=1+1\r\n=2+2,\""_s;
        QTest::newRow("place of an argument") << u"%1 %2 %3 %n %L1"_s;
        QTest::newRow("long") << QString(200'000, u'x');
    }

    static void isHarmless(QString html)
    {
        QVERIFY(std::ranges::none_of(html, isHarmful));
        html.remove(u"<!DOCTYPE html>"_s).remove(QRegularExpression(u"<meta [^>]*>"_s));
        QXmlStreamReader reader(html);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            QVERIFY(reader.name() != u"script"_s && reader.name() != u"img"_s && reader.name() != u"a"_s);
            const QXmlStreamAttributes attributes = reader.attributes();
            for (const QXmlStreamAttribute& attribute : attributes)
                QVERIFY2(!attribute.name().startsWith(u"on"), qPrintable(attribute.name().toString()));
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    static void isNoFormula(const QString& cell)
    {
        bool number = false;
        cell.toDouble(&number);
        const QChar first = cell.isEmpty() ? QChar(u'x') : cell.front();
        const bool formula = u"=+-@\t\r\n\x1b\uFF1D"_s.contains(first);
        QVERIFY2(number || !formula, qPrintable(cell));
    }
};

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
