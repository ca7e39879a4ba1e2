// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/planhtml.h"
#include "model/report/planwords.h"
#include "model/report/sprintcsv.h"
#include "model/report/sprinthtml.h"
#include "model/report/sprintjson.h"
#include "model/report/statusjson.h"
#include "tests/report/planstage.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The plan on paper: all sprints, or one of them.
class TestSprintReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfAllSprints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("closed, frozen") << u"<td>0</td><td>2026-03-02 to 2026-03-15</td><td>closed</td>"
                                           "<td>Goal &lt;script&gt;x&lt;/script&gt;</td><td>16</td><td>9</td><td>0</td>"
                                           "<td>15</td><td>over by 1</td><td>does not hold</td>"_s;
        QTest::newRow("under way") << u"<td>active</td><td>=SUM(A1)</td><td>13</td><td>5</td><td>5</td><td>8</td>"
                                      "<td>over by 5</td><td>does not hold</td>"_s;
        QTest::newRow("to come") << u"<td>0</td><td>0</td><td>0</td><td>8</td><td>not over</td><td>no evidence</td>"_s;
        QTest::newRow("frozen clause") << u"<td>[holds]</td><td>All musts are done</td><td>2 of 2</td>"_s;
        QTest::newRow("clause") << u"<td>[does not hold]</td><td>Compliance is at least 85 %</td><td>no evidence"_s;
        QTest::newRow("who has room") << u"<b>8</b> points of Anna &amp; Co"_s;
        QTest::newRow("carried over") << u"<b>5</b> points of LOG-UC-01, Old &lt;title&gt;, from sprint 0"_s;
        QTest::newRow("nothing carried over") << u"<li>No story came over from a closed sprint.</li>"_s;
        QTest::newRow("burndown") << u"<h3>Baseline (musts), points that remain: 8</h3>"_s;
        QTest::newRow("scope line") << u"<polyline class=\"scope\" points=\""_s;
        QTest::newRow("velocity") << u"<strong>9.00</strong>"_s;
        QTest::newRow("bar") << u"<title>Sprint 0: 9 of 16 points done</title>"_s;
        QTest::newRow("baseline, P80") << u"<td>P80, by then in 80 % of them</td><td>2026-04-12</td><td>2</td>"_s;
        QTest::newRow("backlog, P80") << u"<td>P80, by then in 80 % of them</td><td>2026-04-26</td><td>3</td>"_s;
        QTest::newRow("by capacity") << u"Not a forecast: the day if every sprint did all that it has room for</td>"
                                        "<td>2026-04-12</td><td>2</td>"_s;
        QTest::newRow("fan") << u"<polygon class=\"outer\" points=\""_s;
        QTest::newRow("reasons of the forecast") << u"<li>Fewer than three sprints are closed"_s;
        QTest::newRow("audit head") << u"<code>01ff</code>"_s;
    }

    void tellsOfAllSprints()
    {
        QFETCH(QString, text);
        const QString html = sprintsHtml(m_figures, facts());
        QVERIFY2(html.contains(text), qPrintable(html));
    }

    void tellsOfOneSprint_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << u"<h2>Sprint 1, 2026-03-16 to 2026-03-29, active</h2><p>=SUM(A1)</p>"_s;
        QTest::newRow("room") << u"Planned are 13 points, the capacity is 8: over by 5."_s;
        QTest::newRow("done") << u"Points done, of 13 planned</span><strong>5</strong>"_s;
        QTest::newRow("remaining") << u"<p>Points that remain: 8</p>"_s;
        QTest::newRow("change of scope") << u"<b>3</b> points added on "_s;
        QTest::newRow("ideal") << u"<polyline class=\"ideal\" points=\""_s;
        QTest::newRow("carried over") << u"<h2>Carried over: 5</h2>"_s;
        QTest::newRow("gate") << u"<h2>Gate: does not hold</h2>"_s;
        QTest::newRow("story") << u"<td>IAM-UC-01</td><td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td>use case</td>"
                                  "<td>must</td><td>8</td><td>in progress</td><td>Anna &amp; Co</td><td>unproven</td>"_s;
        QTest::newRow("won't be done") << u"<td>won&#39;t</td><td>0</td>"_s;
        QTest::newRow("not estimated") << u"<td>not estimated</td><td>ready</td><td>nobody</td>"_s;
    }

    void tellsOfOneSprint()
    {
        QFETCH(QString, text);
        const QString html = sprintHtml(m_figures, m_figures.sprints[1], m_stage.rows(), facts());
        QVERIFY2(html.contains(text), qPrintable(html));
    }

    void aClosedSprintIsAsItWas()
    {
        const QString html = sprintHtml(m_figures, m_figures.sprints[0], m_stage.rows(), facts());
        for (const QString& text :
             {u"<td>LOG-UC-01</td><td>Old &lt;title&gt;</td><td>use case</td><td>should</td><td>5</td><td>in review</td>"
               "<td>carried over to sprint 1</td>"_s,
              u"Points done, of 16 planned</span><strong>9</strong>"_s, u"&lt;b&gt;Anna&lt;/b&gt;"_s,
              u"<td>[does not hold]</td><td>Compliance is at least 85 %</td><td>66.66 %, 2 of 3 checks</td>"_s})
            QVERIFY2(html.contains(text), qPrintable(html));
        QVERIFY(!html.contains(u"Renamed"_s));
    }

    void tellsTimesOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("closed");
        QTest::addColumn<QString>("written");
        QTest::newRow("UTC") << u"UTC"_s << u"<p>Closed on 2026-03-15 16:00 UTC by "_s << u", written 2026-03-18 06:00 UTC</p>"_s;
        QTest::newRow("Tokyo") << u"Asia/Tokyo"_s << u"<p>Closed on 2026-03-16 01:00 JST by "_s << u", written 2026-03-18 15:00 JST (Asia/Tokyo)</p>"_s;
    }

    void tellsTimesOfTheWorkspace()
    {
        QFETCH(QString, zone);
        QFETCH(QString, closed);
        QFETCH(QString, written);
        ReportFacts there = facts();
        there.timeZone = zone;
        const QString html = sprintHtml(m_figures, m_figures.sprints[0], m_stage.rows(), there);
        QVERIFY2(html.contains(closed) && html.contains(written), qPrintable(html));
        QVERIFY(sprintsHtml(m_figures, there).contains(written));
    }

    /// Nothing to prove is not proof, and nothing to forecast from is no date.
    void saysWhatCannotBeComputed()
    {
        const ProgrammeFigures nothing = PlanStage::nothingYet();
        const QString html = sprintsHtml(nothing, facts());
        for (const QString& text :
             {u"<td>no evidence</td><td>no evidence</td><td>no evidence</td>"_s, // capacity, over, gate
              u"No evidence: no sprint has been closed yet."_s, u"No evidence: no story with points belongs to it."_s,
              u"points that remain: no evidence"_s, u"P95, by then in 95 % of them</td><td>no evidence</td>"_s})
            QVERIFY2(html.contains(text), qPrintable(html));
        QVERIFY(!html.contains(u"<svg"_s));
        QVERIFY(sprintHtml(nothing, nothing.sprints[0], {}, facts())
                    .contains(u"No evidence: the gate has not been judged."_s));

        const QJsonObject document = sprintsJson(nothing, facts());
        const QJsonObject sprint = document.value(u"sprints").toArray().at(0).toObject();
        for (const QString& name : {u"capacity"_s, u"over"_s, u"gate"_s, u"clauses"_s, u"carriedOn"_s})
            QVERIFY2(sprint.contains(name) && sprint.value(name).isNull(), qPrintable(name));
        QVERIFY(document.value(u"velocity").toObject().value(u"mean").isNull());
        const QJsonObject baseline = document.value(u"baseline").toObject();
        for (const QString& name : {u"p50"_s, u"p80"_s, u"p95"_s, u"byCapacity"_s, u"remaining"_s})
            QVERIFY2(baseline.contains(name) && baseline.value(name).isNull(), qPrintable(name));
        QVERIFY(baseline.value(u"burndown").toObject().value(u"remaining").isNull());
    }

    void isWellFormedAndHarmless_data()
    {
        QTest::addColumn<QString>("html");
        const ProgrammeFigures nothing = PlanStage::nothingYet();
        QTest::newRow("all") << sprintsHtml(m_figures, facts());
        QTest::newRow("nothing yet") << sprintsHtml(nothing, facts());
        QTest::newRow("closed") << sprintHtml(m_figures, m_figures.sprints[0], m_stage.rows(), facts());
        QTest::newRow("under way") << sprintHtml(m_figures, m_figures.sprints[1], m_stage.rows(), facts());
        QTest::newRow("to come") << sprintHtml(m_figures, m_figures.sprints[2], m_stage.rows(), facts());
    }

    void isWellFormedAndHarmless()
    {
        QFETCH(QString, html);
        QVERIFY(!html.contains(u"<script"_s, Qt::CaseInsensitive));
        QVERIFY(!html.contains(u"http"_s)); // nothing is fetched
        QVERIFY(html.contains(u"<title>W &amp; Co: "_s));
        html.remove(u"<!DOCTYPE html>"_s).remove(QRegularExpression(u"<meta [^>]*>"_s));
        QXmlStreamReader reader(html);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void everyChartSaysWhatItShows()
    {
        const QString html = sprintsHtml(m_figures, facts());
        QCOMPARE(html.count(u"<svg "_s), 5); // two burndowns, velocity, two fans
        QCOMPARE(html.count(u"<desc>"_s), 5);
        QCOMPARE(html.count(u"<figcaption>"_s), 5);
        QCOMPARE(html.count(u">Points</text>"_s), 5);
        QCOMPARE(html.count(u">End of the day</text>"_s), 4);
        QCOMPARE(html.count(u">Sprint</text>"_s), 1);
    }

    void listsTheSprintsForASpreadsheet()
    {
        const QStringList lines = sprintsCsv(m_figures).split(u"\r\n"_s);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0], u"sprint,start,end,state,goal,planned,done,carried,carriedOn,returned,capacity,room,gate,overridden"_s);
        QCOMPARE(lines[1], u"0,2026-03-02,2026-03-15,closed,Goal <script>x</script>,16,9,0,5,2,15,-1,"
                           "doesNotHold,"_s);
        QCOMPARE(lines[2], u"1,2026-03-16,2026-03-29,active,'=SUM(A1),13,5,5,,,8,-5,doesNotHold,"_s);
        QCOMPARE(lines[3], u"2,2026-03-30,2026-04-12,planned,,0,0,0,,,8,8,,"_s);
        QCOMPARE(sprintsCsv(PlanStage::nothingYet()).split(u"\r\n"_s).at(1),
                 u"0,2026-03-02,2026-03-15,planned,,0,0,0,,,,,,"_s);
    }

    void listsTheStoriesForASpreadsheet()
    {
        const QStringList now = sprintCsv(m_figures, m_figures.sprints[1], m_stage.rows()).split(u"\r\n"_s);
        QCOMPARE(now.size(), 6);
        QCOMPARE(now[0], u"sprint,reference,title,kind,epic,priority,points,status,owner,proof,fate,carriedTo"_s);
        QCOMPARE(now[1], u"1,IAM-UC-01,<script>alert(1)</script>,use,iam,must,8,inProgress,Anna & Co,unproven,,"_s);
        QCOMPARE(now[2], u"1,IAM-UC-02,'=cmd|x,use,iam,should,5,done,,unproven,,"_s);
        QCOMPARE(now[4], u"1,IAM-UC-04,Title of IAM-UC-04,use,iam,should,,ready,,unproven,,"_s);
        const QStringList then = sprintCsv(m_figures, m_figures.sprints[0], m_stage.rows()).split(u"\r\n"_s);
        QCOMPARE(then.size(), 4);
        QCOMPARE(then[1], u"0,DAT-UC-01,'@done,use,,must,9,done,,,done,"_s);
        QCOMPARE(then[2], u"0,LOG-UC-01,Old <title>,use,,should,5,inReview,,,carriedOver,1"_s);
    }

    /// What a pipeline reads of the status stands here too, with the same values.
    void jsonHasTheStatusAndMore()
    {
        const QJsonObject status = statusJson(m_figures, u"W"_s);
        const QJsonObject document = sprintsJson(m_figures, facts());
        QCOMPARE(document.value(u"forecast"), status.value(u"forecast"));
        QCOMPARE(document.value(u"auditHead").toString(), u"01ff"_s);
        for (const QString& name : {u"velocity"_s, u"baseline"_s, u"backlog"_s})
            QVERIFY2(includes(document.value(name).toObject(), status.value(name).toObject()), qPrintable(name));
        for (int i = 0; i < 3; ++i)
            QVERIFY(includes(document.value(u"sprints").toArray().at(i).toObject(),
                             status.value(u"sprints").toArray().at(i).toObject()));
        const QJsonObject baseline = document.value(u"baseline").toObject();
        QCOMPARE(baseline.value(u"remaining").toInt(), 8);
        QCOMPARE(baseline.value(u"p80").toString(), u"2026-04-12"_s);
        QCOMPARE(baseline.value(u"byCapacity").toString(), u"2026-04-12"_s);
        QCOMPARE(baseline.value(u"fan").toArray().size(), 2);
        QCOMPARE(baseline.value(u"burndown").toObject().value(u"remaining").toInt(), 8);
    }

    void jsonOfOneSprint()
    {
        const QJsonObject document = sprintJson(m_figures, m_figures.sprints[1], m_stage.rows(), facts());
        QCOMPARE(document.value(u"sprints").toArray().size(), 1);
        const QJsonObject sprint = document.value(u"sprints").toArray().at(0).toObject();
        QCOMPARE(sprint.value(u"over"), QJsonValue(true));
        QCOMPARE(sprint.value(u"clauses").toArray().at(0).toObject().value(u"id").toString(), u"mustsDone"_s);
        QCOMPARE(sprint.value(u"burndown").toObject().value(u"days").toArray().size(), 3);
        QCOMPARE(sprint.value(u"carriedReasons").toArray().at(0).toObject().value(u"count").toInt(), 5);
        const QJsonArray stories = sprint.value(u"stories").toArray();
        QCOMPARE(stories.size(), 4);
        QCOMPARE(stories.at(0).toObject().value(u"title").toString(), u"<script>alert(1)</script>"_s);
        QVERIFY(stories.at(1).toObject().value(u"owner").isNull());
        QVERIFY(stories.at(3).toObject().value(u"points").isNull());
        const QJsonObject closed = sprintJson(m_figures, m_figures.sprints[0], m_stage.rows(), facts())
                                       .value(u"sprints")
                                       .toArray()
                                       .at(0)
                                       .toObject();
        QCOMPARE(closed.value(u"closed").toString(), u"2026-03-15T16:00:00Z"_s);
        QCOMPARE(closed.value(u"stories").toArray().at(1).toObject().value(u"title").toString(), u"Old <title>"_s);
        QVERIFY(closed.value(u"clauses").toArray().at(0).toObject().value(u"id").isNull());
    }

    void saysInALineWhenItIsDone()
    {
        QCOMPARE(forecastText(m_figures.baseline.forecast), u"P50 2026-04-12, P80 2026-04-12, P95 2026-04-12"_s);
        QCOMPARE(velocityText(m_figures.velocity), u"9.00 points a sprint, closed sprints: 1"_s);
        QCOMPARE(forecastText(PlanStage::nothingYet().baseline.forecast),
                 u"No evidence: no story with points belongs to it."_s);
        QCOMPARE(velocityText(PlanStage::nothingYet().velocity), u"No evidence: no sprint has been closed yet."_s);
        // A day beyond what can be told has words, not an empty place
        const Forecast far{.points = 10, .remaining = 10, .outOfSight = true};
        QCOMPARE(dayText(far, far.p80), u"too far off to say"_s);
    }

private:
    static ReportFacts facts()
    {
        return {.workspace = u"W & Co"_s,
                .written = QDateTime(QDate(2026, 3, 18), QTime(6, 0), Qt::UTC),
                .auditHead = "\x01\xff"};
    }

    static bool includes(const QJsonObject& more, const QJsonObject& less)
    {
        const QStringList names = less.keys();
        return std::ranges::all_of(names, [&](const QString& name) { return more.value(name) == less.value(name); });
    }

    const PlanStage m_stage;
    const ProgrammeFigures m_figures = m_stage.figures();
};

QTEST_GUILESS_MAIN(TestSprintReport)
#include "tst_sprintreport.moc"
