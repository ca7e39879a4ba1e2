// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"
#include "model/export/reportcontent.h"
#include "model/export/workspaceexport.h"
#include "tests/report/oscalrules.h"
#include "tests/support/demobox.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::ReportKind)

/// Everything that can be written of the demo, which has one of all there is, as others meet it.
class TestDemoReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_RESULT(m_demo.make());
    }

    void pagesAreWhole_data()
    {
        QTest::addColumn<ReportKind>("kind");
        QTest::addColumn<QStringList>("headings");
        QTest::newRow("programme") << ReportKind::Programme
                                   << QStringList{u"Gate of sprint"_s, u"Maturity by epic"_s, u"Compliance by epic"_s,
                                                  u"Compliance after each run"_s, u"Checks that fail"_s, u"Open risks"_s,
                                                  u"Programme burndown"_s, u"Forecast"_s, u"Reviews by pillar"_s,
                                                  u"Exceptions ending soon"_s, u"Runs behind these figures"_s, u"Audit log"_s, u"Appendix"_s};
        QTest::newRow("compliance") << ReportKind::Compliance
                                    << QStringList{u"Compliance by epic"_s, u"The same results by other formulas"_s, u"Checks that ran"_s, u"Exceptions in force"_s,
                                                   u"Runs behind these figures"_s, u"Audit log"_s};
        QTest::newRow("sprints") << ReportKind::Sprint
                                 << QStringList{u"Sprints"_s, u"Programme burndown"_s, u"Velocity"_s, u"Forecast"_s, u"Audit log"_s};
        QTest::newRow("risks") << ReportKind::Risks
                               << QStringList{u"Heat map"_s, u"Exposure"_s, u"Registry"_s, u"Each risk"_s, u"Audit log"_s};
    }

    /// Well-formed, for phones and the dark, with its charts within and nothing fetched.
    void pagesAreWhole()
    {
        QFETCH(ReportKind, kind);
        QFETCH(QStringList, headings);
        const QByteArray page = content(kind, u"html"_s);
        QCOMPARE(headingsOf(page), headings);
        QVERIFY(page.contains("name=\"viewport\"") && page.contains("prefers-color-scheme: dark"));
        QVERIFY(page.contains("<svg "));
        static const QRegularExpression fetched(u"(?:src|href)=\"|url\\(|<script|<link|@import"_s);
        const auto match = fetched.match(QString::fromUtf8(page));
        QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
    }

    void paperHasTheSameHeadings_data() { pagesAreWhole_data(); }
    void paperHasTheSameHeadings()
    {
        QFETCH(ReportKind, kind);
        QFETCH(QStringList, headings);
        Progress progress;
        const auto printed = reportOnPaper(request(kind), m_demo.records(), builtInCatalogues(), progress);
        VERIFY_RESULT(printed);
        static const QRegularExpression heading(u"<h2>([^<]*)</h2>"_s);
        QStringList found;
        for (auto it = heading.globalMatch(QString(printed->body).remove(u"&#8203;"_s)); it.hasNext();)
            found << plainHeading(it.next().captured(1));
        found.removeAll(lapsed());
        QCOMPARE(found, headings);
        QVERIFY(!printed->charts.empty());
        for (const ReportChart& chart : printed->charts)
            QVERIFY2(!chart.svg.isEmpty(), qPrintable(chart.title));
    }

    /// The demo's people are in Dublin, an hour ahead of UTC until the end of October.
    void timesAreThoseOfTheWorkspace_data()
    {
        QTest::addColumn<ReportKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("programme") << ReportKind::Programme << u"<td>2026-09-11 06:10 IST</td>"_s;
        QTest::newRow("compliance") << ReportKind::Compliance << u"<td>2026-09-11 06:10 IST</td>"_s;
        QTest::newRow("compliance in winter") << ReportKind::Compliance << u"<td>2026-11-06 05:10 GMT</td>"_s;
    }

    void timesAreThoseOfTheWorkspace()
    {
        QFETCH(ReportKind, kind);
        QFETCH(QString, text);
        const QString page = QString::fromUtf8(content(kind, u"html"_s));
        QVERIFY(page.contains(text));
        const QString written = u", written %1 (Europe/Dublin)</p>"_s.arg(zonedText(m_demo.now(), u"Europe/Dublin"_s));
        QVERIFY2(page.contains(written), qPrintable(page.section(u"<header>"_s, 1).left(200)));
    }

    void reviewsHaveAPaperOfTheirOwn()
    {
        ReportRequest wanted = request(ReportKind::Review);
        const auto reviews = chosenReviews(m_demo.records(), {});
        VERIFY_RESULT(reviews);
        QVERIFY(!reviews->empty());
        wanted.reviews = *reviews;
        Progress progress;
        const auto printed = reportOnPaper(wanted, m_demo.records(), builtInCatalogues(), progress);
        VERIFY_RESULT(printed);
        QVERIFY(printed->body.contains(u"<h1>"_s)); // a part a review
    }

    void peopleAndAccountsAreHidden_data()
    {
        QTest::addColumn<ReportKind>("kind");
        for (const auto& [kind, name] : Words<ReportKind>::list)
            QTest::newRow(name) << kind;
    }

    void peopleAndAccountsAreHidden()
    {
        QFETCH(ReportKind, kind);
        ReportRequest wanted = request(kind);
        wanted.redact = true;
        if (kind == ReportKind::Review)
            wanted.reviews = chosenReviews(m_demo.records(), {}).value();
        Progress progress;
        const auto printed = reportOnPaper(wanted, m_demo.records(), builtInCatalogues(), progress);
        VERIFY_RESULT(printed);
        QVERIFY2(printed->subtitle.contains(u"Redacted: "_s), qPrintable(printed->subtitle));
        const auto html = reportContent(wanted, u"html"_s, m_demo.records(), builtInCatalogues(), progress);
        VERIFY_RESULT(html);
        QVERIFY(!m_demo.records().people().empty());
        for (const Person& person : m_demo.records().people())
            for (const QString& text : {QString(printed->body).remove(u"&#8203;"_s), QString::fromUtf8(*html)})
                QVERIFY2(!text.contains(person.name), qPrintable(person.name));
    }

    void whatIsCancelledIsNotWritten()
    {
        Progress progress;
        progress.cancelled = true;
        for (const auto& [kind, name] : Words<ReportKind>::list) {
            const auto written = reportContent(request(kind), u"html"_s, m_demo.records(), builtInCatalogues(), progress);
            QVERIFY2(!written, name);
            QCOMPARE(written.error().code, Error::Code::Cancelled);
            const auto printed = reportOnPaper(request(kind), m_demo.records(), builtInCatalogues(), progress);
            QVERIFY2(!printed, name);
            QCOMPARE(printed.error().code, Error::Code::Cancelled);
        }
    }

    /// OSCAL by the rules of its schema, HDF with a control for each check that ran.
    void otherProgramsCanReadIt()
    {
        QVERIFY2(OscalRules::faultsOf(exported(ExportKind::OscalResults)).isEmpty(), "assessment results");
        QVERIFY2(OscalRules::faultsOf(exported(ExportKind::OscalPlan)).isEmpty(), "plan");
        const QJsonObject hdf = exported(ExportKind::Hdf);
        qsizetype controls = 0;
        for (const QJsonValue& profile : hdf.value(u"profiles").toArray())
            controls += profile.toObject().value(u"controls").toArray().size();
        const QJsonObject compliance = QJsonDocument::fromJson(content(ReportKind::Compliance, u"json"_s)).object();
        QCOMPARE(controls, compliance.value(u"checkList").toArray().size());
    }

private:
    static QString lapsed() { return u"Exceptions that expired and are still needed"_s; }

    ReportRequest request(ReportKind kind) const
    {
        return {.workspace = m_demo.file(), .kind = kind, .author = u"Ana"_s, .now = m_demo.now()};
    }

    QByteArray content(ReportKind kind, const QString& suffix) const
    {
        Progress progress;
        const auto written = reportContent(request(kind), suffix, m_demo.records(), builtInCatalogues(), progress);
        return written ? *written : written.error().message.toUtf8();
    }

    /// Without what differs from day to day: "Checks that fail: 12".
    static QString plainHeading(const QString& heading)
    {
        return heading.section(u':', 0, 0).remove(QRegularExpression(u" \\d+$"_s)).trimmed();
    }

    static QStringList headingsOf(const QByteArray& page)
    {
        QStringList headings;
        QXmlStreamReader reader(page);
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"h2")
                headings << plainHeading(reader.readElementText(QXmlStreamReader::IncludeChildElements));
        headings.removeAll(lapsed()); // some days have none
        return reader.hasError() ? QStringList{reader.errorString()} : headings;
    }

    QJsonObject exported(ExportKind kind) const
    {
        const QString out = m_demo.path(word(kind) + u".json"_s);
        Progress progress;
        const auto written = writeExport({.workspace = m_demo.file(), .out = out, .kind = kind, .author = u"Ana"_s, .now = m_demo.now()},
                                         m_demo.records(), builtInCatalogues(), progress);
        QFile file(out);
        return written && file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    DemoBox m_demo;
};

QTEST_GUILESS_MAIN(TestDemoReports)
#include "tst_demoreports.moc"
