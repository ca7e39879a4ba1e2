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
#include <QFile>
#include <QJsonDocument>

#include <tuple>

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

/// A disk on which there is room for so many bytes; what goes beyond is refused, or written in part, as systems do it.
class SmallDisk : public QBuffer {
public:
    SmallDisk(qint64 room, bool writesInPart) : m_room(room), m_writesInPart(writesInPart) { open(QIODevice::ReadWrite); }
    int refusals() const { return m_refusals; }

protected:
    qint64 writeData(const char* bytes, qint64 size) override
    {
        const qint64 fits = std::min(size, m_room);
        if (fits < size) {
            ++m_refusals;
            setErrorString(u"no room is left"_s);
        }
        if (fits < size && !m_writesInPart)
            return -1;
        m_room -= fits;
        return QBuffer::writeData(bytes, fits);
    }

private:
    qint64 m_room;
    bool m_writesInPart;
    int m_refusals = 0;
};

using Writer = Result<void> (*)(Stage& stage, QIODevice& out, QIODevice& scratch);

Result<void> writeResults(Stage& stage, QIODevice& out, QIODevice& scratch)
{
    Progress progress;
    return writeOscalResults(stage.facts(), out, scratch, progress);
}
Result<void> writePlan(Stage& stage, QIODevice& out, QIODevice&)
{
    return writeOscalPlan(stage.facts(), out);
}
Result<void> writeControls(Stage& stage, QIODevice& out, QIODevice&)
{
    Progress progress;
    return writeHdf(stage.facts(), out, progress);
}

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

Q_DECLARE_METATYPE(Writer)

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

    void aFullDiskIsAnError_data()
    {
        QTest::addColumn<Writer>("write");
        QTest::addColumn<int>("room"); // per cent of what is needed
        QTest::addColumn<bool>("inPart");
        QTest::addColumn<bool>("ofScratch");
        const std::tuple<const char*, Writer, bool> writers[] = {{"results", writeResults, false}, {"scratch of results", writeResults, true},
                                                                 {"plan", writePlan, false}, {"controls", writeControls, false}};
        for (const auto& [name, write, ofScratch] : writers)
            for (const int room : {0, 50, 99})
                for (const bool inPart : {false, true})
                    QTest::addRow("%s, %d per cent%s", name, room, inPart ? ", in part" : "") << write << room << inPart << ofScratch;
    }
    void aFullDiskIsAnError()
    {
        QFETCH(Writer, write);
        QFETCH(int, room);
        QFETCH(bool, inPart);
        QFETCH(bool, ofScratch);
        Stage stage(u"a"_s);
        SmallDisk wide(1'000'000, false);
        SmallDisk wideScratch(1'000'000, false);
        VERIFY_RESULT(write(stage, wide, wideScratch));
        SmallDisk small((ofScratch ? wideScratch : wide).size() * room / 100, inPart);
        SmallDisk other(1'000'000, false);
        const auto written = ofScratch ? write(stage, other, small) : write(stage, small, other);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
        QVERIFY2(written.error().message.contains(u"no room is left"), qPrintable(written.error().message));
        QCOMPARE(small.refusals(), 1); // nothing more is tried
    }

    /// Files keep back what is written until there is enough of it.
    void aFullDiskIsAnErrorOfAFile_data()
    {
        QTest::addColumn<Writer>("write");
        QTest::addColumn<bool>("ofScratch");
        QTest::newRow("results") << Writer(writeResults) << false;
        QTest::newRow("scratch of results") << Writer(writeResults) << true;
        QTest::newRow("plan") << Writer(writePlan) << false;
        QTest::newRow("controls") << Writer(writeControls) << false;
    }
    void aFullDiskIsAnErrorOfAFile()
    {
        QFETCH(Writer, write);
        QFETCH(bool, ofScratch);
        Stage stage(u"a"_s);
        QFile full(u"/dev/full"_s); // of Linux
        QVERIFY(full.open(QIODevice::ReadWrite));
        SmallDisk other(1'000'000, false);
        const auto written = ofScratch ? write(stage, other, full) : write(stage, full, other);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Io);
    }

    void aDiskThatIsFullEndsTheReading()
    {
        Stage stage(u"a"_s);
        stage.results = 100'000;
        SmallDisk small(5'000, false);
        SmallDisk scratch(5'000, false);
        QVERIFY(!writeResults(stage, small, scratch));
        QCOMPARE(stage.pages, 1);
        QVERIFY(!writeControls(stage, small, scratch));
        QCOMPARE(stage.pages, 2);
    }

    /// Two checks of one id are told apart by their tool, which may be called as an account is.
    void toolsAreRedactedToo()
    {
        Stage stage(u"Anna Kovac 441077820913"_s);
        stage.redaction = Redaction({.people = {u"Anna Kovac"_s}, .accounts = {u"441077820913"_s}});
        for (const Writer write : {writeResults, writePlan, writeControls}) {
            SmallDisk out(1'000'000, false);
            SmallDisk scratch(1'000'000, false);
            VERIFY_RESULT(write(stage, out, scratch));
            QVERIFY(out.data().contains("person-1 account-1"));
            QVERIFY(!out.data().contains("Kovac") && !out.data().contains("441077820913"));
        }
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
