// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/leadingrows.h"
#include "model/report/maturitychart.h"
#include "model/report/programmehtml.h"
#include "model/report/programmejson.h"
#include "model/report/runlist.h"
#include "model/score/exceptionfigures.h"
#include "tests/report/planstage.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/programmereportbuilders.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::ReportedFigure)

/// What the report of a programme tells besides its figures.
class TestProgrammeReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatMoved_data()
    {
        QTest::addColumn<ReportedFigure>("figure");
        QTest::addColumn<QString>("text");
        const auto of = [](LeadingKind kind, std::optional<qint64> value, std::optional<qint64> before) {
            return ReportedFigure{.kind = kind, .figure = {.value = value}, .before = before};
        };
        QTest::newRow("more is better") << of(LeadingKind::Compliance, 8'590, 8'380) << u"+2.10 points since the end of sprint 2: better"_s;
        QTest::newRow("less is worse") << of(LeadingKind::EpicsAtBaseline, 1, 3) << u"\u22122 since the end of sprint 2: worse"_s;
        QTest::newRow("less is better") << of(LeadingKind::SevereFailures, 1, 4) << u"\u22123 since the end of sprint 2: better"_s;
        QTest::newRow("more is worse") << of(LeadingKind::ExceptionsEnding, 4, 0) << u"+4 since the end of sprint 2: worse"_s;
        QTest::newRow("the same") << of(LeadingKind::Contradictions, 0, 0) << u"unchanged since the end of sprint 2"_s;
        QTest::newRow("nobody knows") << of(LeadingKind::HighRiskIssues, 3, {}) << u"nobody knows what it was at the end of sprint 2"_s;
        QTest::newRow("no evidence") << of(LeadingKind::HighRiskIssues, {}, 3) << QString();
    }

    void saysWhatMoved()
    {
        QFETCH(ReportedFigure, figure);
        QFETCH(QString, text);
        QCOMPARE(movedText(figure, 2), text);
        QVERIFY(movedText(figure, {}).isEmpty());
    }

    void showsAllThatAManagerAsksFor()
    {
        const PlanStage stage;
        const ProgrammeFigures figures = stage.figures();
        ProgrammeReport report = aProgrammeReport(u"Alpha"_s);
        report.current = figures.sprints.back().sprint.id;
        const QString html = programmeHtml(figures, report, {.workspace = u"W"_s, .author = u"Ana"_s});
        for (const auto& [kind, name] : Words<LeadingKind>::list)
            QVERIFY2(html.contains(leadingName(kind)), name);
        QCOMPARE(html.count(u"since the end of sprint 2"_s), qsizetype(std::size(Words<LeadingKind>::list)));
        for (const QString& heading : {u"<h2>Gate of sprint "_s, u"<h2>Maturity by epic"_s, u"<h2>Compliance by epic"_s, u"<h2>Checks that fail"_s,
                                       u"<h2>Open risks: 2, exposure"_s, u"<h2>Programme burndown"_s, u"<h2>Forecast"_s,
                                       u"<h2>Reviews by pillar"_s, u"<h2>Exceptions ending soon: 0"_s})
            QVERIFY2(html.contains(heading), qPrintable(heading));
        QVERIFY(html.contains(u"Written by Ana."_s));
        QVERIFY(html.contains(u"<td>20, extreme (5 x 4)</td>"_s));
        QVERIFY(!html.contains(u"http"_s) && !html.contains(u"<script"_s)); // nothing is fetched, nothing runs
    }

    /// Their many lines come last, behind the result of each epic.
    void laddersAreAnAppendix()
    {
        ProgrammeEvidence evidence;
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}};
        const ProgrammeFigures figures = scoreProgramme(evidence);
        const QString html = programmeHtml(figures, aProgrammeReport(u"Alpha"_s), {.workspace = u"W"_s, .auditHead = QByteArray(32, 'a')});
        const qsizetype appendix = html.indexOf(u"<h2>Appendix: "_s);
        QVERIFY(appendix > html.indexOf(u"<h2>Audit log"_s) && html.indexOf(u"<h2>"_s, appendix + 1) < 0);
        const QString ladder = u"<details class=\"why\"><summary>Identity</summary>"_s;
        QCOMPARE(html.count(ladder), 1);
        QVERIFY(html.indexOf(ladder) > appendix && html.indexOf(u"<td>Identity</td>"_s) < appendix);
        QVERIFY(!programmeHtml({}, aProgrammeReport(u"Alpha"_s), {.workspace = u"W"_s}).contains(u"ppendix"_s));
    }

    /// Records come in the order in which they came and went, which two windows on one workspace may have otherwise.
    void noOrderFollowsFromTheRecords()
    {
        const QDateTime moment(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        std::vector<Run> runs;
        std::vector<ExceptionRecord> exceptions;
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
            runs.push_back({.tool = name, .time = moment, .state = RunState::Counted});
            exceptions.push_back({.reference = name,
                                  .requested = moment.addDays(-2),
                                  .approver = u"Ana"_s,
                                  .approved = moment.addDays(-1),
                                  .expiry = moment.date().addDays(3)});
        }
        for (const bool isTurned : {false, true}) {
            if (isTurned) {
                std::ranges::reverse(runs);
                std::ranges::reverse(exceptions);
            }
            QStringList names;
            ProgrammeFigures figures;
            figures.runs = runs;
            for (const Run& run : runsBehind(figures))
                names << run.tool;
            for (const ExceptionRecord& exception : exceptionFigures({.exceptions = exceptions, .moment = moment}).endingSoon)
                names << exception.reference;
            QCOMPARE(names.join(u' '), u"a b c a b c"_s);
        }
    }

    void theLadderIsAPicture()
    {
        const ReportChart chart = maturityChart(aProgrammeReport(u"Identity"_s));
        QVERIFY(chart.svg.contains(u"Sprint 2"_s) && chart.svg.contains(u">Now<"_s));
        QVERIFY(chart.svg.contains(u"Now: rung 3, Baseline"_s));
        QVERIFY(chart.svg.contains(u"Sprint 2: can&#39;t be told"_s));
        QVERIFY(maturityChart({}).svg.isEmpty());
    }

    /// What is worst comes first, and what is left out is said.
    void manyFailuresAreCutWithWords()
    {
        ProgrammeEvidence evidence;
        for (int i = 1; i <= 60; ++i)
            evidence.checks.push_back(aTally(i).with(Outcome::Failed, 1, i == 60 ? Severity::Critical : Severity::Low));
        const QString html = programmeHtml(scoreProgramme(evidence), {}, {.workspace = u"W"_s});
        QVERIFY(html.contains(u"Checks that fail: 60"_s));
        QVERIFY(html.contains(u"The 40 worst of 60"_s));
        QVERIFY(html.contains(u"<td>check_60</td>"_s));
    }

    void jsonHasTheSame()
    {
        const PlanStage stage;
        const ProgrammeFigures figures = stage.figures();
        ProgrammeReport report = aProgrammeReport(u"Alpha"_s);
        report.current = figures.sprints.front().sprint.id;
        report.leading[1].figure.value.reset();
        const QJsonObject document = programmeJson(figures, report, {.workspace = u"W"_s});
        const QJsonArray leading = document.value(u"leading").toArray();
        QCOMPARE(leading.size(), qsizetype(std::size(Words<LeadingKind>::list)));
        QCOMPARE(leading.at(0).toObject(), (QJsonObject{{u"figure"_s, u"compliance"_s}, {u"value"_s, 0.07}, {u"before"_s, 0.05}, {u"since"_s, 2}}));
        QVERIFY(leading.at(1).toObject().value(u"value").isNull());
        QCOMPARE(document.value(u"currentSprint").toInt(-1), figures.sprints.front().sprint.number);
        const QJsonArray history = document.value(u"maturityHistory").toArray();
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.at(0).toObject().value(u"sprint").toInt(), 2);
        QVERIFY(history.at(1).toObject().value(u"sprint").isNull());
        QCOMPARE(history.at(1).toObject().value(u"epics").toArray().at(0).toObject().value(u"rung").toInt(), 3);
        QCOMPARE(document.value(u"pillars").toArray().at(0).toObject().value(u"high").toInt(), 1);
        QCOMPARE(document.value(u"openRisks").toArray().at(0).toObject().value(u"current").toInt(), 20);
        QVERIFY(document.contains(u"compliance")); // what status has, is there too
    }
};

QTEST_GUILESS_MAIN(TestProgrammeReport)
#include "tst_programmereport.moc"
