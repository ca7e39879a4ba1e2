// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html.h"
#include "model/report/htmlreport.h"
#include "model/report/programmehtml.h"
#include "tests/support/evidencebuilders.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestHtmlReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::newRow("markup") << u"<img src=x onerror=\"alert('1')\">&"_s
                                << u"&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;"_s;
        QTest::newRow("control characters") << u"a\x1b[31mb\x07"_s << u"a\xFFFD[31mb\xFFFD"_s;
        QTest::newRow("bidirectional override") << u"a\u202Eb"_s << u"a\xFFFD"_s + u"b"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xD83D) + u'b') << u"a\uFFFDb"_s;
        QTest::newRow("a pair") << u"a\U0001F600b"_s << u"a\U0001F600b"_s;
        QTest::newRow("no character") << QString(u"a"_s + QChar(0xFFFF)) << u"a\uFFFD"_s;
        QTest::newRow("plain") << u"Größe 1/2"_s << u"Größe 1/2"_s;
    }

    void escapes()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QCOMPARE(escapedHtml(text), html);
    }

    void percentages_data()
    {
        QTest::addColumn<int>("hundredths");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 10'000 << u"100.00 %"_s;
        QTest::newRow("leading zero") << 8'505 << u"85.05 %"_s;
        QTest::newRow("none") << 0 << u"0.00 %"_s;
    }

    void percentages()
    {
        QFETCH(int, hundredths);
        QFETCH(QString, text);
        QCOMPARE(percentageText(hundredths), text);
        QCOMPARE(percentageText({}), u"no evidence"_s);
    }

    void showsTheFiguresWithTheirReasons()
    {
        const QString html = programmeHtml(figures(), {}, {.workspace = u"Meridian <Payments>"_s});
        QVERIFY(html.contains(u"50.00 %"_s));
        QVERIFY(html.contains(u"Meridian &lt;Payments&gt;"_s));
        QVERIFY(!html.contains(u"<Payments>"_s));
        QVERIFY(html.contains(u"<b>1</b> failed"_s));
        QVERIFY(!html.contains(u"<script"_s, Qt::CaseInsensitive));
        QVERIFY(!html.contains(u"http"_s)); // nothing is fetched
    }

    void showsTheLadders()
    {
        ProgrammeFigures some = figures();
        some.maturity[1].rung.reset();
        some.maturity[0].missing = {{.kind = Reason::Kind::Missing, .text = u"Musts that are not done yet, 1: <U-1>."_s}};
        const QString html = programmeHtml(some, {}, {.workspace = u"W"_s});
        QVERIFY(html.contains(u"<td>Identity</td><td>0 of 5, Not planned</td><td>Musts that are not done yet, 1: &lt;U-1&gt;.</td>"_s));
        QVERIFY(html.contains(u"<td>Data</td><td>can&#39;t be told</td>"_s));
        QVERIFY(html.contains(u"<p>4 Verified, missed: At least 95 % of its checks pass</p>"_s));
        some.maturity[1].rung = topRung;
        QVERIFY(programmeHtml(some, {}, {.workspace = u"W"_s}).contains(u"<td>5 of 5, Sustained</td><td>nothing, it is the top rung</td>"_s));
    }

    /// Whoever kept the hash can tell later whether a tail of the audit log was cut off.
    void printsTheHeadOfTheAuditLog()
    {
        const ReportFacts facts{.workspace = u"W"_s, .auditHead = QByteArray(32, '\xab')};
        QVERIFY(programmeHtml(figures(), {}, facts).contains(QString(u"ab"_s).repeated(32)));
        QVERIFY(complianceHtml(figures(), facts).contains(QString(u"ab"_s).repeated(32)));
    }

    void saysWhichEnvironmentItIsOf()
    {
        const ReportFacts facts{.workspace = u"W"_s, .environment = u"<prod>"_s};
        QVERIFY(programmeHtml(figures(), {}, facts).contains(u", environment &lt;prod&gt;"_s));
        QVERIFY(!programmeHtml(figures(), {}, {.workspace = u"W"_s}).contains(u"environment"_s));
    }

    void namesTheRunsThatCount()
    {
        ProgrammeFigures some = figures();
        some.runs = {{.tool = u"counted"_s, .sprint = 7, .state = RunState::Counted},
                     {.tool = u"drilled"_s, .drill = true, .state = RunState::Counted},
                     {.tool = u"withdrawn"_s, .state = RunState::Withdrawn}};
        some.runs.front().newResults = 99; // that was so at its import
        const ChangesByRun changes{{some.runs.front().id, RunChanges{.added = 41, .resolved = 42, .reopened = 43}}};
        const QString html = programmeHtml(some, {}, {.workspace = u"W"_s, .runChanges = changes});
        QVERIFY(html.contains(u"<td>7</td><td>counted</td>"_s));
        QVERIFY(html.contains(u"<td>41</td><td>42</td><td>43</td>"_s) && !html.contains(u"<td>99</td>"_s));
        QVERIFY(!html.contains(u"drilled"_s) && !html.contains(u"withdrawn"_s));
    }

    /// A reader must see what the figures rest on: that a file was cut, or that its tool complained.
    void tellsWhatIsToBeKnownOfARun()
    {
        ProgrammeFigures some = figures();
        some.runs = {{.tool = u"whole"_s, .state = RunState::Counted},
                     {.tool = u"cut"_s,
                      .timeSource = TimeSource::ImportTime,
                      .complete = false,
                      .incompleteReason = u"page 1 of <3>"_s,
                      .warnings = {u"The tool reports: timeout"_s},
                      .state = RunState::Counted},
                     {.tool = u"old"_s, .complete = false, .state = RunState::Counted}};
        for (const QString& html : {programmeHtml(some, {}, {.workspace = u"W"_s}), complianceHtml(some, {.workspace = u"W"_s})}) {
            QVERIFY(html.contains(u"<td>the time is that of its import; partial (page 1 of &lt;3&gt;); The tool reports: timeout</td>"_s));
            QVERIFY(html.contains(u"<td>partial</td>"_s));
            QCOMPARE(html.count(u"partial"_s), 2);
        }
    }

    void tellsTimesOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("late"); // 23:30 UTC
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("day");
        QTest::newRow("UTC") << u"UTC"_s << u"2026-03-01 23:30 UTC"_s << QString() << u"2026-03-01"_s;
        QTest::newRow("where it is tomorrow") << u"Europe/Berlin"_s << u"2026-03-02 00:30 CET"_s << u" (Europe/Berlin)"_s
                                             << u"2026-03-02"_s;
        QTest::newRow("west") << u"Pacific/Honolulu"_s << u"2026-03-01 13:30 HST"_s << u" (Pacific/Honolulu)"_s << u"2026-03-01"_s;
    }

    void tellsTimesOfTheWorkspace()
    {
        QFETCH(QString, zone);
        QFETCH(QString, late);
        QFETCH(QString, which);
        QFETCH(QString, day);
        const QDateTime moment(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC);
        ProgrammeFigures some = figures();
        some.timeZone = zone;
        some.asOf = moment;
        some.runs = {{.tool = u"prowler"_s, .time = moment, .state = RunState::Counted}};
        some.trend = {{.time = moment, .hundredths = 0}, {.time = moment.addDays(1), .hundredths = 5'000}};
        const ReportFacts facts{.workspace = u"W"_s, .written = moment, .timeZone = zone};
        const QString programme = programmeHtml(some, {}, facts);
        for (const QString& html : {programme, complianceHtml(some, facts)}) {
            QVERIFY2(html.contains(u", written %1%2</p>"_s.arg(late, which)), qPrintable(html.section(u"<header>"_s, 1).left(200)));
            QVERIFY(html.contains(u"are as of %1. "_s.arg(late)));
            QVERIFY(html.contains(u"<td>%1</td>"_s.arg(late)));
        }
        QVERIFY(programme.contains(u"<title>%1: 0.00 %</title>"_s.arg(late)));
        QVERIFY(programme.contains(u"y=\"200\">%1</text>"_s.arg(day)));
        // When plan and answers are of that moment too
        some.isPlanThen = true;
        QVERIFY(programmeHtml(some, {}, facts).contains(u"All is as of %1; "_s.arg(late)));
    }

    void listsEveryCheckWorstFirst()
    {
        const QString html = complianceHtml(figures(), {.workspace = u"W"_s});
        const qsizetype failed = html.indexOf(u"<td>failed</td><td>critical</td><td>prowler</td><td>check_2</td><td>"
                                              "&lt;b&gt;title&lt;/b&gt;</td><td>Identity</td>"_s);
        const qsizetype passed = html.indexOf(u"<td>passed</td><td>medium</td><td>prowler</td><td>check_1</td>"_s);
        QVERIFY(failed > 0);
        QVERIFY(passed > failed);
    }

    void isWellFormed_data()
    {
        QTest::addColumn<QString>("html");
        const ReportFacts facts{.workspace = u"W"_s, .environment = u"e"_s, .auditHead = QByteArray(32, 'a')};
        QTest::newRow("programme") << programmeHtml(figures(), {}, facts);
        QTest::newRow("compliance") << complianceHtml(figures(), facts);
    }

    void isWellFormed()
    {
        QFETCH(QString, html);
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

private:
    static ProgrammeFigures figures()
    {
        ProgrammeEvidence evidence;
        evidence.checks = {aTally(1).epic(u"iam"_s).with(Outcome::Passed, 1),
                           aTally(2).epic(u"iam"_s).with(Outcome::Failed, 1, Severity::Critical)};
        evidence.checks[1].tally.title = u"<b>title</b>"_s;
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}, {u"data"_s, u"DAT"_s, u"Data"_s}};
        const QDateTime time(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);
        evidence.scopes = {{.scope = ScopeKey(1)}};
        evidence.deltas = {{.time = time, .deltas = {{CheckKey(1), ScopeKey(1), {Outcome::Failed, Severity::Low}, 1}}},
                           {.time = time.addDays(1), .deltas = {{CheckKey(2), ScopeKey(1), {Outcome::Passed, Severity::Low}, 1}}}};
        return scoreProgramme(evidence);
    }
};

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
