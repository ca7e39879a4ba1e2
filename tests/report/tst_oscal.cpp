// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/hdf.h"
#include "model/report/oscalplan.h"
#include "model/report/oscalresults.h"
#include "tests/report/oscalrules.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/riskreportbuilders.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Facts of which every text is `text`, over a given number of failed results.
struct Stage {
    ProgrammeFigures figures;
    RiskReport risks;
    Redaction redaction;
    std::vector<Story> stories;
    std::vector<Link> links;
    std::vector<ExceptionRecord> exceptions;
    std::vector<RiskTie> riskTies;
    std::vector<TargetName> targets;
    QString text;
    qint64 results = 3;
    int pages = 0;
    size_t largestPage = 0;

    explicit Stage(const QString& given)
        : risks(aRiskReport(given))
        , text(given)
    {
        const QDateTime moment(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC);
        for (int i = 1; i <= 2; ++i) // two that can't be told apart by what is shown of them
            figures.checks.push_back({.check = CheckKey(i), .tool = given, .checkId = given, .title = given, .outcome = Outcome::Failed,
                                      .severity = Severity::High, .lastRun = moment});
        Story story{.reference = given, .title = given, .narrative = given};
        links.push_back({.kind = LinkKind::ProvenBy, .story = story.id, .check = CheckKey(1)});
        stories.push_back(story);
        exceptions.push_back({.reference = given, .check = CheckKey(1), .reason = given, .owner = given, .requester = given,
                              .requested = moment, .approver = given, .approved = moment, .expiry = moment.date().addDays(30)});
        figures.checks[0].exceptions = {exceptions[0].id};
        figures.exceptions.inForce = exceptions;
        riskTies.push_back({.risk = risks.risks[0].risk.id, .check = CheckKey(1)});
        targets = {{.identity = given}, {.identity = given + u' '}};
    }

    ExportFacts facts()
    {
        return {.workspace = *WorkspaceId::parse(u"5f0c6f0e-6a2b-4c8d-9e1f-123456789012"),
                .name = text,
                .version = u"1"_s,
                .written = QDateTime(QDate(2026, 3, 3), QTime(6, 0), Qt::UTC),
                .figures = figures,
                .risks = risks,
                .stories = stories,
                .links = links,
                .exceptions = exceptions,
                .riskTies = riskTies,
                .targets = targets,
                .page = [this](const ResultFilter&, qint64 offset, int limit) { return page(offset, limit); },
                .redaction = redaction};
    }

    /// Half of them of the first check.
    Result<ResultPage> page(qint64 offset, int limit)
    {
        ResultPage page{.offset = offset};
        for (qint64 i = offset; i < std::min(offset + limit, results); ++i)
            page.rows.push_back({.key = ResultKey(i + 1), .check = CheckKey(i * 2 < results ? 1 : 2), .tool = text, .checkId = text,
                                 .resource = text, .target = text, .state = {.outcome = Outcome::Failed, .severity = Severity::High},
                                 .since = QDateTime(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC)});
        ++pages;
        largestPage = std::max(largestPage, page.rows.size());
        return page;
    }
};

QByteArray assessment(Stage& stage, Progress& progress)
{
    QBuffer out;
    QBuffer scratch;
    if (!out.open(QIODevice::ReadWrite) || !scratch.open(QIODevice::ReadWrite))
        qFatal("no buffer");
    if (auto written = writeOscalResults(stage.facts(), out, scratch, progress); !written)
        qFatal("%s", qPrintable(written.error().message));
    return out.data();
}

} // namespace

/// Documents for others are valid whatever the texts are, and never hold all results.
class TestOscal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyTextIsValid_data() { texts(); }
    void anyTextIsValid()
    {
        QFETCH(QString, text);
        Stage stage(text);
        Progress progress;
        const QJsonDocument results = QJsonDocument::fromJson(assessment(stage, progress));
        QCOMPARE(OscalRules::faultsOf(results.object()).join(u'\n'), QString());
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        VERIFY_RESULT(writeOscalPlan(stage.facts(), out));
        const QJsonDocument plan = QJsonDocument::fromJson(out.data());
        QCOMPARE(OscalRules::faultsOf(plan.object()).join(u'\n'), QString());
    }

    void rulesSeeFaults_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("missing member") << QByteArray("\"last-modified\"") << QByteArray("\"modified\"");
        QTest::newRow("no UUID") << QByteArray("\"uuid\":\"") << QByteArray("\"uuid\":\"x");
        QTest::newRow("no enumerated word") << QByteArray("\"TEST\"") << QByteArray("\"TRY\"");
        QTest::newRow("no state") << QByteArray("not-satisfied") << QByteArray("unsatisfied");
        QTest::newRow("no time") << QByteArray("\"collected\":\"") << QByteArray("\"collected\":\"x");
        QTest::newRow("leads nowhere") << QByteArray("\"observation-uuid\":\"") << QByteArray("\"observation-uuid\":\"00000000-0000-4000-8000-000000000000\",\"x\":\"");
    }
    void rulesSeeFaults()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Stage stage(u"a"_s);
        Progress progress;
        QByteArray json = assessment(stage, progress);
        QVERIFY(json.contains(from));
        json.replace(from, to);
        QVERIFY(!OscalRules::faultsOf(QJsonDocument::fromJson(json).object()).isEmpty());
    }

    void resultsAreReadPageByPage()
    {
        Stage stage(u"a"_s);
        stage.results = 50'000;
        Progress progress;
        const QByteArray json = assessment(stage, progress);
        QVERIFY(stage.pages >= 3);
        QVERIFY(stage.largestPage <= 20'000);
        QCOMPARE(progress.done.load(), stage.results);
        const QJsonObject result = QJsonDocument::fromJson(json).object().value(u"assessment-results").toObject().value(u"results").toArray().at(0).toObject();
        QCOMPARE(result.value(u"observations").toArray().size(), 50'000 + 2);
    }

    void whatCanNotBeWrittenIsAnError()
    {
        Stage stage(u"a"_s);
        QBuffer closed;
        Progress progress;
        const auto plan = writeOscalPlan(stage.facts(), closed);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, Error::Code::Io);
        QBuffer scratch;
        QVERIFY(scratch.open(QIODevice::ReadWrite));
        const auto results = writeOscalResults(stage.facts(), closed, scratch, progress);
        QVERIFY(!results);
        QCOMPARE(results.error().code, Error::Code::Io);
    }

    void hdfTellsIfResultsAndFiguresDiffer()
    {
        Stage stage(u"a"_s);
        stage.results = 1; // none of the second check
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        Progress progress;
        const auto written = writeHdf(stage.facts(), out, progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Conflict);
    }

    void hdfIsJsonWhateverTheTexts_data() { texts(); }
    void hdfIsJsonWhateverTheTexts()
    {
        QFETCH(QString, text);
        Stage stage(text);
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        Progress progress;
        VERIFY_RESULT(writeHdf(stage.facts(), out, progress));
        const QJsonArray profiles = QJsonDocument::fromJson(out.data()).object().value(u"profiles").toArray();
        const QJsonArray controls = profiles.at(0).toObject().value(u"controls").toArray();
        QCOMPARE(controls.size(), 2);
        QVERIFY(controls.at(0).toObject().value(u"id") != controls.at(1).toObject().value(u"id"));
        for (const QJsonValue& control : controls)
            for (const QString& member : {u"id"_s, u"impact"_s, u"refs"_s, u"tags"_s, u"source_location"_s, u"results"_s})
                QVERIFY2(control.toObject().contains(member), qPrintable(member));
    }

private:
    static void texts()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"iam_1"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u"  \t "_s;
        QTest::newRow("lines") << u"\r\n a \n\n b\u2028c \n"_s;
        QTest::newRow("byte order mark") << u"\ufeffa\ufeff"_s;
        QTest::newRow("harmful") << u"a\x1b[31m\u202eb\x07"_s;
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0));
        QTest::newRow("markup") << u"<script>alert(1)</script> [x](javascript:alert(1)) \\<b>"_s;
        QTest::newRow("quotes") << u"\"}],'\\"_s;
        QTest::newRow("digits") << u"1.4"_s;
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xD800));
        QTest::newRow("beyond the plane") << u"\U0001F512 key"_s;
        QTest::newRow("place of an argument") << u"%1 %2 %n"_s;
        QTest::newRow("long") << QString(30'000, u'x');
    }
};

QTEST_GUILESS_MAIN(TestOscal)
#include "tst_oscal.moc"
