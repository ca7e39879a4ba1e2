// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/htmlparts.h"
#include "model/report/htmlreport.h"
#include "model/report/papertable.h"
#include "model/report/papertext.h"
#include "model/report/printedreport.h"
#include "model/report/programmehtml.h"
#include "model/report/riskhtml.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/programmereportbuilders.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// All that people read in a page below its header, without blanks.
QString wordsOf(const QString& html)
{
    QString words;
    bool isIn = false;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() == u"main")
            isIn = true;
        if (token == QXmlStreamReader::StartElement && reader.name() == u"svg")
            reader.skipCurrentElement();
        else if (token == QXmlStreamReader::Characters && isIn)
            words += reader.text();
    }
    return words.remove(QRegularExpression(u"[\\s\u200B]"_s));
}

ProgrammeFigures someFigures()
{
    ProgrammeEvidence evidence;
    evidence.checks = {aTally(1).epic(u"iam"_s).with(Outcome::Passed, 1),
                       aTally(2).epic(u"iam"_s).with(Outcome::Failed, 1, Severity::Critical)};
    evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}, {u"data"_s, u"DAT"_s, u"Data"_s}};
    return scoreProgramme(evidence);
}

} // namespace

/// Reports of HTML as paper has them.
class TestPrintedReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasEveryWord_data()
    {
        QTest::addColumn<QString>("html");
        const ReportFacts facts{.workspace = u"Team"_s, .environment = u"production"_s, .auditHead = QByteArray(32, 'a')};
        QTest::newRow("programme") << programmeHtml(someFigures(), aProgrammeReport(u"Alpha beta"_s), facts);
        QTest::newRow("compliance") << complianceHtml(someFigures(), facts);
        QTest::newRow("risks") << risksHtml(aRiskReport(u"A risk & its <text>"_s), facts);
    }

    /// No figure, reason or cell is lost on the way to paper, and none is another one.
    void hasEveryWord()
    {
        QFETCH(QString, html);
        const auto printed = printedReport(html);
        VERIFY_RESULT(printed);
        QCOMPARE(printed->title, u"Team"_s);
        QVERIFY2(printed->documentTitle.startsWith(u"Team: "_s), qPrintable(printed->documentTitle));
        QVERIFY2(printed->subtitle.contains(u", environment production"_s), qPrintable(printed->subtitle));
        const QString paper = wordsOf(u"<main>"_s + QString(printed->body).replace(u"&#8203;"_s, QString()).replace(QRegularExpression(u"<img ([^>]*)>"_s), u"<img \\1/>"_s) + u"</main>"_s);
        const QString screen = wordsOf(html);
        QVERIFY(screen.size() > 200);
        const auto sorted = [](QString words) {
            std::sort(words.begin(), words.end());
            return words;
        };
        // Paper adds the heads of the table of figures and the titles of charts that a screen reads out
        QString rest = sorted(paper);
        for (const QChar c : screen) {
            const qsizetype at = rest.indexOf(c);
            QVERIFY2(at >= 0, qPrintable(u"lost: "_s + c));
            rest.remove(at, 1);
        }
        static const QRegularExpression cell(u"<t[dh]>([^<]{4,24})</t[dh]>"_s);
        for (auto it = cell.globalMatch(html); it.hasNext();) {
            const QString text = wordsOf(u"<main>"_s + it.next().captured(1) + u"</main>"_s);
            QVERIFY2(paper.contains(text), qPrintable(text));
        }
    }

    void showsNothingThatItCannot()
    {
        const auto printed = printedReport(programmeHtml(someFigures(), aProgrammeReport(u"Alpha"_s), {.workspace = u"Team"_s}));
        VERIFY_RESULT(printed);
        for (const QString& tag : {u"<svg"_s, u"<details"_s, u"<summary"_s, u"<section"_s, u"<figure"_s, u"class="_s})
            QVERIFY2(!printed->body.contains(tag), qPrintable(tag));
        QVERIFY(printed->charts.size() >= 3); // ladder, bars, heat map
        for (size_t i = 0; i < printed->charts.size(); ++i) {
            const ReportChart& chart = printed->charts[i];
            QVERIFY(printed->body.contains(u"<img src=\"chart:%1\">"_s.arg(i)));
            QVERIFY2(chart.svg.startsWith(u"<svg xmlns="_s) && !chart.svg.contains(u"class="_s) && !chart.svg.contains(u"var("_s),
                     qPrintable(chart.svg.left(200)));
            QVERIFY(!chart.title.isEmpty());
        }
    }

    /// The figure, what it moved by, and why it is so stand side by side.
    void figuresHaveTheirReasons()
    {
        const QString card = html::figureCard(u"Failures"_s, u"12"_s, {{.text = u"checks that failed"_s, .count = 12}}, u"+2 since then"_s);
        const auto printed = printedReport(html::page(u"Report"_s, {.workspace = u"W"_s}, u"<section class=\"figures\">"_s + card + u"</section>"_s));
        VERIFY_RESULT(printed);
        QVERIFY2(printed->body.contains(u"<tr><td>Failures</td><td><b>12</b><br/>+2 since then</td><td>12 checks that failed</td></tr>"_s),
                 qPrintable(printed->body));
        QVERIFY(printed->body.contains(u"<thead>"_s));
    }

    void whatIsNoReportIsRefused_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a text") << u"a, b"_s;
        QTest::newRow("not well-formed") << u"<html><header><h1>W</h1></header><main><p>a</main></html>"_s;
        QTest::newRow("no title") << u"<html><main><p>a</p></main></html>"_s;
    }

    void whatIsNoReportIsRefused()
    {
        QFETCH(QString, html);
        const auto printed = printedReport(html);
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, Error::Code::Parse);
    }

    void columnsShareThePage_data()
    {
        QTest::addColumn<QStringList>("heads");
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("one") << QStringList{u"A"_s} << QStringList{u"a"_s};
        QTest::newRow("even") << QStringList{u"A"_s, u"B"_s} << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("ten") << QString(u"Head "_s).repeated(10).split(u' ', Qt::SkipEmptyParts)
                             << QString(u"a-long-identifier-of-something "_s).repeated(10).split(u' ', Qt::SkipEmptyParts);
        QTest::newRow("no cells") << QStringList{u"A"_s, u"B"_s, u"C"_s} << QStringList();
    }

    void columnsShareThePage()
    {
        QFETCH(QStringList, heads);
        QFETCH(QStringList, cells);
        const std::vector<int> shares = columnShares(heads, {cells});
        QCOMPARE(shares.size(), size_t(heads.size()));
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), 100);
        for (const int share : shares)
            QVERIFY(share > 0);
    }

    void longTextsGetMoreRoom()
    {
        const std::vector<int> shares = columnShares({u"Id"_s, u"Title"_s}, {{u"12"_s, u"A title that says at some length what it is about"_s}});
        QVERIFY2(shares[1] > 4 * shares[0], qPrintable(u"%1 and %2"_s.arg(shares[0]).arg(shares[1])));
    }

    void wordsBreakOnlyWhereThereIsNoRoom()
    {
        const QString word = u"Wiederherstellungszeit"_s;
        const QStringList two{word, u"A title that says at some length what it is about"_s};
        QVERIFY(!paperTableOf(two, {two}).contains(u"&#8203;"_s));
        const QStringList eight = QString(word + u' ').repeated(8).split(u' ', Qt::SkipEmptyParts);
        QVERIFY(paperTableOf(eight, {eight}).contains(u"&#8203;"_s));
    }

    void longWordsMayBreak()
    {
        QCOMPARE(breakableHtml(u"short <b>"_s), u"short &lt;b&gt;"_s);
        const QString broken = breakableHtml(QString(u"x"_s).repeated(50), 10);
        QCOMPARE(broken.count(u"&#8203;"_s), 5);
        QCOMPARE(QString(broken).remove(u"&#8203;"_s), QString(u"x"_s).repeated(50));
        const QString pairs = breakableHtml(QString(u"\U0001F600"_s).repeated(10), 4);
        QVERIFY(!pairs.contains(QChar::ReplacementCharacter)); // no pair is cut in two
    }
};

QTEST_GUILESS_MAIN(TestPrintedReport)
#include "tst_printedreport.moc"
