// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/riskchart.h"
#include "model/report/riskcsv.h"
#include "model/report/riskhtml.h"
#include "model/report/riskjson.h"
#include "model/report/riskrows.h"
#include "tests/support/riskreportbuilders.h"

#include <QJsonArray>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The risk registry on paper.
class TestRiskReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfEachRisk_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("levels") << u"<td>25, extreme (5 x 5)</td><td>20, extreme (5 x 4)</td><td>2, low (1 x 2)</td>"_s;
        QTest::newRow("stand") << u"<td>Above the appetite of 9</td><td>mitigate</td><td>treating</td>"_s;
        QTest::newRow("review") << u"<td>2026-03-01, overdue</td>"_s;
        QTest::newRow("unrated") << u"<td>not rated</td><td>not rated</td><td>not rated</td><td>No evidence: not rated</td>"_s;
        QTest::newRow("path") << u"25, extreme (5 x 5) &gt; 20, extreme (5 x 4) &gt; 2, low (1 x 2)"_s;
        QTest::newRow("cause") << u"<p><b>Cause:</b> a &amp; b</p>"_s;
        QTest::newRow("story") << u"<li>a &amp; b a &amp; b (done, confirmed)</li>"_s;
        QTest::newRow("abuse case") << u"<li>a &amp; b a &amp; b (backlog, unproven)</li>"_s;
        QTest::newRow("check") << u"<li>a &amp; b a &amp; b: failed, last run 2026-03-02, stale</li>"_s;
        QTest::newRow("no check") << u"<p>No evidence: no check shows it.</p>"_s;
        QTest::newRow("acceptance") << u"<li>a &amp; b (expired, until 2026-03-02, owner a &amp; b, approved by a &amp; b): a &amp; b</li>"_s;
        QTest::newRow("acceptance of a check")
            << u"(proposed, until 2026-03-02, owner a &amp; b, not approved, of what a &amp; b says): a &amp; b</li>"_s;
        QTest::newRow("first rating") << u"<td>2026-03-02 09:30 UTC</td><td>a &amp; b</td><td>25, extreme (5 x 5)</td>"_s;
        QTest::newRow("its reason") << u"<td>open</td><td>registered</td>"_s;
        QTest::newRow("suggestion") << u"Tests suggest as the residual rating 12, high (3 x 4): 1 of 2 that count are proven."_s;
        QTest::newRow("exposure") << u"<strong>20</strong>"_s;
        QTest::newRow("trend") << u"<td>Sprint 3</td><td>2026-02-16</td><td>25</td><td>1</td><td>1</td><td>0</td>"_s;
        QTest::newRow("heat map") << u"<title>Likelihood 5, impact 4, level 20: a &amp; b</title>"_s;
        QTest::newRow("empty cell") << u"<title>Likelihood 1, impact 1, level 1: no risk</title>"_s;
    }
    void tellsOfEachRisk()
    {
        QFETCH(QString, text);
        const QString html = risksHtml(aRiskReport(u"a & b"_s), {.workspace = u"W"_s});
        QVERIFY2(html.contains(text), qPrintable(html));
    }

    /// At 09:30 UTC it is the day before on Hawaii's clocks.
    void tellsTimesOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("Berlin") << u"Europe/Berlin"_s
                                << QStringList{u", written 2026-03-02 10:30 CET (Europe/Berlin)</p>"_s, u"<td>2026-03-02 10:30 CET</td>"_s,
                                               u"failed, last run 2026-03-02, stale"_s, u"<td>Sprint 3</td><td>2026-02-16</td>"_s};
        QTest::newRow("Honolulu") << u"Pacific/Honolulu"_s
                                  << QStringList{u", written 2026-03-01 23:30 HST (Pacific/Honolulu)</p>"_s, u"<td>2026-03-01 23:30 HST</td>"_s,
                                                 u"failed, last run 2026-03-01, stale"_s, u"<td>Sprint 3</td><td>2026-02-15</td>"_s};
    }
    void tellsTimesOfTheWorkspace()
    {
        QFETCH(QString, zone);
        QFETCH(QStringList, texts);
        const RiskReport report = aRiskReport(u"T"_s);
        const ReportFacts facts{.workspace = u"W"_s, .written = report.risks.front().ratings.front().rated, .timeZone = zone};
        const QString html = risksHtml(report, facts);
        for (const QString& text : std::as_const(texts))
            QVERIFY2(html.contains(text), qPrintable(text));
        // And what programs read tells UTC
        QVERIFY(risksCsv(report).contains(u"failed, last run 2026-03-02, stale"_s));
        QCOMPARE(risksJson(report, facts).value(u"written").toString(), u"2026-03-02T09:30:00Z"_s);
    }

    void nothingRegisteredIsNoEvidence()
    {
        RiskReport report;
        report.registry = registryFigures({}, {}, QDate(2026, 3, 2));
        const QString html = risksHtml(report, {.workspace = u"W"_s});
        QVERIFY(html.contains(u"No evidence: no risk is registered."_s));
        QVERIFY(html.contains(u"No evidence: no open risk is rated."_s));
        QVERIFY(html.contains(u"No evidence: nothing was ever rated."_s));
        QVERIFY(html.contains(u"<strong>no evidence</strong>"_s));
        QVERIFY(!html.contains(u"<svg"_s));
        QCOMPARE(risksCsv(report).count(u"\r\n"_s), 1);
        QVERIFY(risksJson(report, {.workspace = u"W"_s}).value(u"exposure").isNull());
    }

    void csvHasALineForEachRisk()
    {
        const QStringList lines = risksCsv(aRiskReport(u"T"_s)).split(u"\r\n"_s, Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"reference,title,category,epic,cause,"_s));
        QVERIFY2(lines[1].startsWith(u"T,T,T,T,T,T,T,5,5,25,5,4,20,1,2,2,above,mitigate,T,\"T T (done, confirmed)\","_s), qPrintable(lines[1]));
        QVERIFY2(lines[1].contains(u",T,2026-03-01,yes,treating,"_s), qPrintable(lines[1]));
        QVERIFY2(lines[1].endsWith(u",3,4"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].startsWith(u"R-2,Unrated,,,,,,,,,,,,,,,unrated,"_s), qPrintable(lines[2]));
        QCOMPARE(lines[2].count(u','), lines[0].count(u','));
    }

    void jsonHasThemToo()
    {
        const QJsonObject document = risksJson(aRiskReport(u"T"_s), {.workspace = u"W"_s});
        QCOMPARE(document.value(u"exposure").toInt(), 20);
        QCOMPARE(document.value(u"grid").toArray().at(4).toArray().at(3).toInt(), 20);
        QCOMPARE(document.value(u"exposureTrend").toArray().size(), 2);
        QVERIFY(document.value(u"exposureTrend").toArray().at(1).toObject().value(u"sprint").isNull());
        QVERIFY(document.value(u"exposureTrend").toArray().at(1).toObject().contains(u"levelAboveAppetite")); // no acceptance counts there
        const QJsonArray cells = document.value(u"heatMap").toArray();
        QCOMPARE(cells.size(), 1);
        QCOMPARE(cells.at(0).toObject().value(u"risks").toArray(), QJsonArray{u"T"_s});
        const QJsonObject risk = document.value(u"risks").toArray().at(0).toObject();
        QCOMPARE(risk.value(u"current").toObject(), (QJsonObject{{u"likelihood"_s, 5}, {u"impact"_s, 4}, {u"level"_s, 20}}));
        QCOMPARE(risk.value(u"stand").toString(), u"above"_s);
        QCOMPARE(risk.value(u"checks").toArray().at(0).toObject().value(u"standing").toString(), u"failed"_s);
        QVERIFY(risk.value(u"acceptances").toArray().at(0).toObject().value(u"check").isNull());
        QCOMPARE(risk.value(u"ratings").toArray().size(), 2);
        const QJsonObject unrated = document.value(u"risks").toArray().at(1).toObject();
        QVERIFY(unrated.value(u"current").isNull() && unrated.value(u"suggested").isNull());
        QVERIFY(unrated.value(u"review").isNull());
    }

    /// One point alone is no trend. And whoever reads it is told by what the past is measured.
    void aTrendHasTwoPoints()
    {
        RiskReport report = aRiskReport(u"T"_s);
        QCOMPARE(exposureChart(report).svg.count(u"<circle"_s), 2);
        std::vector<ExposurePoint>& trend = report.registry.exposureTrend;
        QVERIFY(exposureChart(report).description.contains(u"today's grid"_s));
        trend.erase(trend.begin());
        QVERIFY(exposureChart(report).svg.isEmpty());
    }

    void linesAcrossStandAtRoundNumbers()
    {
        RiskReport report = aRiskReport(u"T"_s);
        report.registry.exposureTrend.front().exposure = 222;
        const QString svg = exposureChart(report).svg;
        for (const int exposure : {0, 50, 100, 150, 200, 250})
            QVERIFY2(svg.contains(u"x=\"40\" y=\"%1\">%2<"_s.arg(svgNumber(190 - 152 * exposure / 250.0)).arg(exposure)), qPrintable(svg));
        QCOMPARE(svg.count(u"class=\"grid\""_s), 6);
    }

    void picturesAreWellFormed()
    {
        const RiskReport report = aRiskReport(u"a < b"_s);
        for (const ReportChart& chart : {heatMapChart(report), exposureChart(report)}) {
            QXmlStreamReader reader(chart.svg);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        QCOMPARE(heatMapChart(report).svg.count(u"<rect"_s), 25);
    }

    void everyStandHasItsWord_data()
    {
        QTest::addColumn<int>("stand");
        QTest::addColumn<QString>("expected");
        QTest::newRow("closed") << static_cast<int>(RiskStand::Closed) << u"closed"_s;
        QTest::newRow("unrated") << static_cast<int>(RiskStand::Unrated) << u"unrated"_s;
        QTest::newRow("within") << static_cast<int>(RiskStand::Within) << u"within"_s;
        QTest::newRow("above") << static_cast<int>(RiskStand::Above) << u"above"_s;
        QTest::newRow("unbacked") << static_cast<int>(RiskStand::UnbackedAccept) << u"unbackedAccept"_s;
        QTest::newRow("accepted") << static_cast<int>(RiskStand::Accepted) << u"accepted"_s;
    }
    void everyStandHasItsWord()
    {
        QFETCH(int, stand);
        QFETCH(QString, expected);
        QCOMPARE(standWord(static_cast<RiskStand>(stand)), expected);
        QVERIFY(!standInWords(static_cast<RiskStand>(stand), 9).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRiskReport)
#include "tst_riskreport.moc"
