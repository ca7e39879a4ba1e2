// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/csvreport.h"
#include "model/report/jsonreport.h"
#include "model/report/runlist.h"
#include "tests/support/evidencebuilders.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The same figures for a spreadsheet and for a program.
class TestCsvReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsTheEpics()
    {
        const QStringList lines = programmeCsv(figures()).split(u"\r\n"_s);
        QCOMPARE(lines.size(), 5); // head, two epics, the unassigned, the end
        QCOMPARE(lines[0], u"epic,name,compliance,passed,failed,error,skipped,notApplicable,suppressed,stories,done,maturity,missing"_s);
        const QString missing = u",0,No evidence: the epic has no story. No evidence: no story of it is in a sprint."_s;
        QCOMPARE(lines[1], u"iam,\"Identity, access\",50.00,1,1,0,0,0,0,0,0"_s + missing);
        QCOMPARE(lines[2], u"data,Data,,0,0,0,0,0,0,0,0"_s + missing); // no evidence is no 0 per cent
        QCOMPARE(lines[3], u",unassigned,100.00,1,0,0,0,0,0,0,0,,"_s); // which has no ladder
    }

    void listsTheChecksByName()
    {
        const QStringList lines = complianceCsv(figures()).split(u"\r\n"_s);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], u"tool,check,title,epic,outcome,byAbsence,severity,passed,failed,error,skipped,notApplicable,"
                           "suppressed,open,resolved,excepted,attested,exceptions,bestPractices,controls"_s);
        QCOMPARE(lines[1], u"prowler,check_1,'=HYPERLINK(1),iam,passed,,medium,2,0,0,0,0,0,0,0,0,,,,"_s);
        QCOMPARE(lines[2], u"prowler,check_2,'@x,iam,failed,,critical,0,1,0,0,0,0,0,0,0,,,,"_s);
        QCOMPARE(lines[3], u"prowler,check_3,,,passed,yes,medium,0,0,0,0,0,0,0,4,0,,,,"_s);
    }

    void checksNameWhatTheyAreTiedTo()
    {
        ProgrammeFigures some = figures();
        // Given checks of which nobody asked that, then one of which somebody did
        const auto first = [&] { return complianceJson(some, {.workspace = u"W"_s}).value(u"checkList").toArray().at(0).toObject(); };
        QVERIFY(first().value(u"bestPractices").isNull());
        for (CheckOutcome& check : some.checks)
            if (check.checkId == u"check_1")
                check.tied = TiedItems{.bestPractices = {u"sec_a"_s, u"sec_b"_s}};
        QCOMPARE(first().value(u"bestPractices").toArray(), (QJsonArray{u"sec_a"_s, u"sec_b"_s}));
        QVERIFY(first().value(u"controls").isArray());
        QVERIFY2(complianceCsv(some).split(u"\r\n"_s)[1].endsWith(u",sec_a; sec_b,"_s), qPrintable(complianceCsv(some)));
    }

    void jsonHasTheStatusAndTheChecks()
    {
        const QDateTime written(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);
        const ReportFacts facts{.workspace = u"W"_s, .written = written, .auditHead = "\x01\xff"};
        const QJsonObject document = complianceJson(figures(), facts);
        QCOMPARE(document.value(u"workspace").toString(), u"W"_s);
        QCOMPARE(document.value(u"compliance").toDouble(), 66.66);
        QVERIFY(document.value(u"environment").isNull());
        QCOMPARE(document.value(u"written").toString(), u"2026-03-01T06:00:00Z"_s);
        QCOMPARE(document.value(u"auditHead").toString(), u"01ff"_s);
        const QJsonArray checks = document.value(u"checkList").toArray();
        QCOMPARE(checks.size(), 3);
        const QJsonObject first = checks.at(0).toObject();
        QCOMPARE(first.value(u"check").toString(), u"check_1"_s);
        QCOMPARE(first.value(u"title").toString(), u"=HYPERLINK(1)"_s);
        QCOMPARE(first.value(u"epic").toString(), u"iam"_s);
        QCOMPARE(first.value(u"results").toObject().value(u"passed").toInt(), 2);
        QVERIFY(checks.at(2).toObject().value(u"epic").isNull());
        QVERIFY(checks.at(2).toObject().value(u"byAbsence").toBool());
        QVERIFY(!figuresJson(figures(), facts).contains(u"checkList"));
    }

    void jsonHasTheLadders()
    {
        const QJsonArray ladders = figuresJson(figures(), {.workspace = u"W"_s}).value(u"maturityList").toArray();
        QCOMPARE(ladders.size(), 2);
        const QJsonObject iam = ladders.at(0).toObject();
        QCOMPARE(iam.value(u"epic").toString(), u"iam"_s);
        QCOMPARE(iam.value(u"rung").toInt(-1), 0);
        QCOMPARE(iam.value(u"missing").toArray().size(), 2);
        const QJsonArray criteria = iam.value(u"criteria").toArray();
        QCOMPARE(criteria.size(), qsizetype(std::size(Words<MaturityRule>::list)));
        const QJsonObject compliance = criteria.at(static_cast<int>(MaturityRule::Compliance)).toObject();
        QCOMPARE(compliance.value(u"id").toString(), u"compliance"_s);
        QCOMPARE(compliance.value(u"rung").toInt(), 4);
        QCOMPARE(compliance.value(u"state").toString(), u"missed"_s);
        QCOMPARE(compliance.value(u"value").toDouble(), 50.0);
        QVERIFY(!compliance.value(u"evidence").toArray().isEmpty());
        QVERIFY(criteria.at(0).toObject().value(u"value").isNull());
    }

    void jsonTellsWhatIsToBeKnownOfARun()
    {
        ProgrammeFigures some = figures();
        const QDateTime time(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);
        some.runs = {{.tool = u"old"_s, .time = time, .complete = false, .state = RunState::Counted},
                     {.tool = u"cut"_s,
                      .time = time.addDays(1),
                      .complete = false,
                      .incompleteReason = u"page 1 of 3"_s,
                      .warnings = {u"The tool reports: timeout"_s},
                      .sprint = 7,
                      .state = RunState::Counted},
                     {.tool = u"withdrawn"_s, .time = time, .state = RunState::Withdrawn}};
        for (const QJsonObject& document : {figuresJson(some, {.workspace = u"W"_s}), complianceJson(some, {.workspace = u"W"_s})}) {
            const QJsonArray runs = document.value(u"runList").toArray();
            QCOMPARE(runs.size(), 2);
            const QJsonObject latest = runs.at(0).toObject();
            QCOMPARE(latest.value(u"tool").toString(), u"cut"_s);
            QCOMPARE(latest.value(u"complete").toBool(true), false);
            QCOMPARE(latest.value(u"incomplete").toString(), u"page 1 of 3"_s);
            QCOMPARE(latest.value(u"warnings").toArray(), QJsonArray{u"The tool reports: timeout"_s});
            // A run of a time when the reason was not kept has none
            QVERIFY(runs.at(1).toObject().value(u"incomplete").isNull());
            QCOMPARE(latest.value(u"sprint").toInt(), 7);
            QVERIFY(runs.at(1).toObject().value(u"sprint").isNull());
        }
    }

    void aRunIsOfTheSprintThatWasToldOrOfItsDay()
    {
        ProgrammeFigures some;
        some.sprints.push_back({.sprint = {.number = 4, .start = QDate(2026, 3, 2), .end = QDate(2026, 3, 15)}});
        const Run late{.time = QDateTime(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC)};
        QCOMPARE(sprintOf(late, some), std::optional<int>());
        some.timeZone = u"Asia/Tokyo"_s; // where it is the next day
        QCOMPARE(sprintOf(late, some), std::optional(4));
        Run told = late;
        told.sprint = 9;
        QCOMPARE(sprintOf(told, some), std::optional(9));
    }

private:
    static ProgrammeFigures figures()
    {
        ProgrammeEvidence evidence;
        evidence.checks = {aTally(2).epic(u"iam"_s).with(Outcome::Failed, 1, Severity::Critical),
                           aTally(1).epic(u"iam"_s).with(Outcome::Passed, 2), aTally(3).failuresOnly().notSeen(4)};
        evidence.checks[0].tally.title = u"@x"_s;
        evidence.checks[1].tally.title = u"=HYPERLINK(1)"_s;
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity, access"_s}, {u"data"_s, u"DAT"_s, u"Data"_s}};
        return scoreProgramme(evidence);
    }
};

QTEST_GUILESS_MAIN(TestCsvReport)
#include "tst_csvreport.moc"
