// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html.h"
#include "model/report/reviewhtml.h"
#include "tests/support/reviewreportbuilders.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString htmlOf(const ReviewReport& report)
{
    return reviewsHtml(std::vector<ReviewReport>{report}, someReportFacts());
}

/// All markup that reports for the screen and for paper make around a text that stands wherever there is one, without the
/// texts themselves.
QStringList markupAround(const QString& text)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression address(u"href=\"[^\"]*\""_s);
    const std::vector<ReviewReport> reports{aReportOfOnly(text)};
    ReportFacts facts = someReportFacts();
    facts.workspace = facts.author = text;
    const PrintedReport printed = printedReviews(reports, facts);
    QString all = reviewsHtml(reports, facts) + printed.body;
    for (const ReportChart& chart : printed.charts)
        all += chart.svg;
    QStringList tags;
    auto matches = tag.globalMatch(all.replace(address, u"href"_s));
    while (matches.hasNext())
        tags << matches.next().captured();
    return tags;
}

} // namespace

class TestReviewHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheReview()
    {
        const QString html = htmlOf(aReviewReport());
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"));
        for (const QString& text : {u"Payments: Lens of tests, 7"_s, u"Written by Anna."_s, u"Answers that tests contradict: 1"_s,
                                    u"3 of 61 results failed"_s, u"Medium risk, by the rule: a"_s, u"about 13 points"_s,
                                    u"1 of 3 questions are not answered yet"_s, u"https://example.org/c"_s,
                                    u"It can&#39;t be read."_s, u"From 29 to 1 questions at high risk"_s, u"Some text Some text (in progress)"_s,
                                    QString(u"ab"_s).repeated(32)})
            QVERIFY2(html.contains(text), qPrintable(text));
        QVERIFY(!html.contains(u"<script"_s));
        QVERIFY(!html.contains(u"src="_s)); // nothing is fetched
        QCOMPARE(html.count(u"<svg"_s), 1);
    }

    /// At 8:00 and 6:00 UTC it is the day before on Hawaii's clocks.
    void tellsTimesOfTheWorkspace_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("Berlin") << u"Europe/Berlin"_s << u", written 2026-03-03 10:00 CET (Europe/Berlin)"_s
                                << QStringList{u"<td>2026-02-01 09:00 CET</td>"_s, u"<td>2026-03-01</td>"_s, u"last run 2026-03-02"_s};
        QTest::newRow("Honolulu") << u"Pacific/Honolulu"_s << u", written 2026-03-02 23:00 HST (Pacific/Honolulu)"_s
                                  << QStringList{u"<td>2026-01-31 22:00 HST</td>"_s, u"<td>2026-02-28</td>"_s, u"last run 2026-03-01"_s};
    }
    void tellsTimesOfTheWorkspace()
    {
        QFETCH(QString, zone);
        QFETCH(QString, written);
        QFETCH(QStringList, texts);
        ReportFacts facts = someReportFacts();
        facts.timeZone = zone;
        const std::vector<ReviewReport> reports{aReviewReport()};
        const QString html = reviewsHtml(reports, facts);
        const PrintedReport printed = printedReviews(reports, facts);
        QVERIFY(html.contains(written + u"</p>"_s));
        QVERIFY2(printed.subtitle.endsWith(written), qPrintable(printed.subtitle));
        for (const QString& text : std::as_const(texts)) {
            QVERIFY2(html.contains(text), qPrintable(text));
            // And so on paper, whose cells have other tags
            static const QRegularExpression tag(u"</?td[^>]*>"_s);
            QVERIFY2(printed.body.contains(QString(text).remove(tag)), qPrintable(text));
        }
    }

    void contradictionsComeFirst()
    {
        const QString html = htmlOf(aReviewReport());
        const qsizetype contradictions = html.indexOf(u"Answers that tests contradict"_s);
        QVERIFY(contradictions > 0);
        QVERIFY(contradictions < html.indexOf(u"<h3>Pillars"_s));
        QVERIFY(html.indexOf(u"<h3>Pillars"_s) < html.indexOf(u"<h3>Improvement plan"_s));
        QVERIFY(html.indexOf(u"<h3>Improvement plan"_s) < html.indexOf(u"<h3>Milestones"_s));
    }

    /// As answered one question is at high risk, as proven two are.
    void countsAsAnsweredAndAsProven()
    {
        static const QRegularExpression card(u"<span class=\"muted\">High risk issues \\(HRI\\), as (answered|proven)</span>"
                                              "<strong>(\\d+)</strong>"_s);
        QStringList found;
        auto matches = card.globalMatch(htmlOf(aReviewReport()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            found << match.captured(1) + match.captured(2);
        }
        QCOMPARE(found, (QStringList{u"answered1"_s, u"proven2"_s}));
    }

    void saysWhenThereIsNothing()
    {
        const QString none = reviewsHtml({}, someReportFacts());
        QVERIFY(none.contains(u"No review has been started"_s));
        ReviewReport open{.figures = reviewFigures(aLens(), {.record = [](const QString&) { return QuestionRecord(); }})};
        const QString html = htmlOf(open);
        QVERIFY(html.contains(u"No question has been answered yet"_s));
        QVERIFY(html.contains(u"no answers"_s));
        QVERIFY(html.contains(u"There is no plan yet"_s));
        QVERIFY(html.contains(u"No milestone has been taken."_s));
        QVERIFY(!html.contains(u"<svg"_s));
    }

    void hostileTextsDoNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("markup") << u"<img src=x onerror=\"alert('1')\">"_s;
        QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
        QTest::newRow("placeholders") << u"%1 %2 %3 %99"_s;
        QTest::newRow("bidirectional") << u"a\u202Eb"_s;
        QTest::newRow("class") << u"class=\"grid\" <br/>"_s;
    }
    void hostileTextsDoNothing()
    {
        QFETCH(QString, text);
        const ReviewReport report = aReviewReport(text);
        const QString html = htmlOf(report);
        QVERIFY(html.contains(escapedHtml(text)));
        const PrintedReport printed = printedReviews(std::vector<ReviewReport>{report}, someReportFacts());
        for (const QString& markup : {html, printed.body}) {
            QVERIFY(!markup.contains(u"<img src=x"_s));
            QVERIFY(!markup.contains(u"\" onmouseover"_s));
            QVERIFY(!markup.contains(QChar(0x202E)));
        }
    }

    void noTextIsMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("harmless");
        const QString word = u"word"_s;
        QTest::newRow("image") << u"<img src=\"file:///etc/passwd\" onerror='alert(1)'>"_s << word;
        QTest::newRow("link") << u"</p></td></table><link rel=stylesheet type=text/css href=/tmp/x.css><a href=x>"_s << word;
        QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s << word;
        QTest::newRow("script address") << u"javascript:alert(1)"_s << word;
        QTest::newRow("file address") << u"file:///etc/passwd"_s << word;
        QTest::newRow("entities") << u"&lt;b&gt; &#60;b&#62; &amp;lt;"_s << word;
        QTest::newRow("placeholders") << u"%1 %2 %3 %4 %5 %99"_s << word;
        QTest::newRow("class") << u"class=\"grid\" class=\"failed\""_s << word;
        QTest::newRow("comment") << u"<!-- --><![CDATA[ ]]>"_s << word;
        QTest::newRow("address that goes on") << u"https://a.example/\" onmouseover='alert(1)'><img src=x>"_s << u"https://a.example"_s;
    }
    void noTextIsMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, harmless);
        const QStringList expected = markupAround(harmless);
        QVERIFY2(expected.size() > 100 && expected.contains(u"<img src=\"chart:0\">"_s), qPrintable(expected.join(u'\n')));
        QCOMPARE(markupAround(text), expected);
    }

    /// Paper has no folds and no SVG: charts are apart, drawn with colours of their own.
    void paperHasWhatRichTextKnows()
    {
        const PrintedReport printed = printedReviews(std::vector<ReviewReport>{aReviewReport()}, someReportFacts());
        QCOMPARE(printed.title, u"Payments: Lens of tests, 7"_s);
        QVERIFY(!printed.body.contains(u"<details"_s));
        QVERIFY(!printed.body.contains(u"<svg"_s));
        QVERIFY(printed.body.contains(u"<img src=\"chart:0\">"_s));
        QVERIFY(printed.body.contains(u"3 of 61 results failed"_s));
        QCOMPARE(printed.charts.size(), size_t(1));
        const QString svg = printed.charts.front().svg;
        QVERIFY2(!svg.contains(u"class="_s), qPrintable(svg));
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    /// What failed isn't buried under what never ran, and nothing is passed over in silence.
    void checksThatNeverRanAreCounted()
    {
        ReviewReport report = aReviewReport();
        ChoiceFigures& choice = report.figures.pillars[0].questions[0].choices[0];
        for (int i = 0; i < 5; ++i)
            choice.proof.checks.push_back(aProvingCheck(u"silent-%1"_s.arg(i), CheckStanding::NeverRun, 0, 0));
        const QString html = htmlOf(report);
        QVERIFY(html.contains(u"<summary>5 more checks never ran</summary>"_s));
        QVERIFY(html.contains(u"silent-4"_s));
        const QString paper = printedReviews(std::vector<ReviewReport>{report}, someReportFacts()).body;
        QVERIFY(paper.contains(u"5 more checks never ran"_s));
        QVERIFY(!paper.contains(u"silent-4"_s));
        QVERIFY(paper.contains(u"3 of 61 results failed"_s));
        choice.proof.checks.erase(choice.proof.checks.begin() + 2, choice.proof.checks.end());
        QVERIFY(printedReviews(std::vector<ReviewReport>{report}, someReportFacts()).body.contains(u"silent-0"_s));
    }

    void checksThatPassedAreCountedBesideOneThatFailed()
    {
        ReviewReport report = aReviewReport();
        ChoiceFigures& choice = report.figures.pillars[0].questions[0].choices[0];
        for (int i = 0; i < 4; ++i)
            choice.proof.checks.push_back(aProvingCheck(u"fine-%1"_s.arg(i), CheckStanding::Passed));
        const QString html = htmlOf(report);
        QVERIFY(html.contains(u"<summary>4 checks passed</summary>"_s));
        QVERIFY(html.contains(u"fine-3"_s));
        const QString paper = printedReviews(std::vector<ReviewReport>{report}, someReportFacts()).body;
        QVERIFY(paper.contains(u"4 checks passed"_s));
        QVERIFY(!paper.contains(u"fine-3"_s));
        QVERIFY(paper.contains(u"3 of 61 results failed"_s));
        choice.proof.checks.back().stale = true; // says something
        QVERIFY(printedReviews(std::vector<ReviewReport>{report}, someReportFacts()).body.contains(u"fine-3"_s));
    }

    void longWordsMayBreakOnPaper()
    {
        const QString word = QString(u"x"_s).repeated(100);
        PrintedReport printed = printedReviews(std::vector<ReviewReport>{aReviewReport(word)}, someReportFacts());
        QVERIFY(!printed.body.contains(word));
        QVERIFY(printed.body.remove(u"&#8203;"_s).contains(word));
    }
};

QTEST_GUILESS_MAIN(TestReviewHtml)
#include "tst_reviewhtml.moc"
