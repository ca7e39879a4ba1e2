// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/redactionof.h"
#include "model/export/reportcontent.h"
#include "model/programme/workspacejson.h"
#include "model/report/redactedreport.h"
#include "tests/export/markedstage.h"

#include <QDir>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Whatever text somebody or some tool has put a secret into, in whatever form: nothing that is written redacted has it.
class TestMarkedTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsLeaveNone_data() { forms(); }
    void reportsLeaveNone()
    {
        QFETCH(QString, text);
        MarkedStage& stage = stageOf(text);
        for (const auto& [kind, kindName] : Words<ReportKind>::list)
            for (const QString& suffix : {u"html"_s, u"csv"_s, u"json"_s}) {
                const auto report = reportContent(requestOf(stage, kind, true), suffix, stage.workspace().records(), builtInCatalogues(),
                                                  stage.box().progress());
                VERIFY_RESULT(report);
                leavesNone(*report, QLatin1String(kindName) + u'.' + suffix);
                if (QTest::currentTestFailed())
                    return;
                const QString shown = QString::fromUtf8(*report).toLower();
                QVERIFY2(shown.contains(u"redacted"), kindName);
            }
    }

    void aSprintLeavesNone_data() { forms(); }
    void aSprintLeavesNone()
    {
        QFETCH(QString, text);
        MarkedStage& stage = stageOf(text);
        ReportRequest request = requestOf(stage, ReportKind::Sprint, true);
        request.sprint = stage.workspace().records().sprints().front().id;
        for (const QString& suffix : {u"html"_s, u"csv"_s, u"json"_s}) {
            const auto report = reportContent(request, suffix, stage.workspace().records(), builtInCatalogues(), stage.box().progress());
            VERIFY_RESULT(report);
            leavesNone(*report, suffix);
        }
    }

    void paperLeavesNone_data() { forms(); }
    void paperLeavesNone()
    {
        QFETCH(QString, text);
        MarkedStage& stage = stageOf(text);
        for (const auto& [kind, kindName] : Words<ReportKind>::list) {
            const auto printed = reportOnPaper(requestOf(stage, kind, true), stage.workspace().records(), builtInCatalogues(),
                                               stage.box().progress());
            VERIFY_RESULT(printed);
            QStringList texts{printed->title, printed->subtitle, printed->body};
            for (const ReportChart& chart : printed->charts)
                texts << chart.title << chart.description << chart.svg;
            for (const QString& each : texts)
                leavesNone(each.toUtf8(), QLatin1String(kindName));
            QVERIFY(!printed->body.isEmpty());
            QVERIFY2(printed->subtitle.contains(u"redacted", Qt::CaseInsensitive), qPrintable(printed->subtitle));
        }
    }

    void exportsLeaveNone_data() { forms(); }
    void exportsLeaveNone()
    {
        QFETCH(QString, text);
        MarkedStage& stage = stageOf(text);
        for (const QString& name : {u"oscal-ar"_s, u"oscal-poam"_s, u"hdf"_s}) {
            const QString out = stage.path(name + u".json"_s);
            VERIFY_RESULT(write(stage, *fromWord<ExportKind>(name), out));
            leavesNone(ExportStage::read(out), name);
        }
        const QDir pack(stage.path(u"pack"_s));
        VERIFY_RESULT(write(stage, ExportKind::Pack, pack.path()));
        const QStringList files = pack.entryList(QDir::Files);
        QVERIFY(files.size() > 10);
        for (const QString& file : files) {
            leavesNone(ExportStage::read(pack.filePath(file)), file);
            leavesNone(file.toUtf8(), u"name"_s);
        }
    }

    void planLeavesNone_data() { forms(); }
    void planLeavesNone()
    {
        QFETCH(QString, text);
        MarkedStage& stage = stageOf(text);
        const auto plan = exportWorkspace(stage.workspace());
        VERIFY_RESULT(plan);
        auto redaction = redactionOf(stage.workspace().file(), stage.workspace().records(), MarkedStage::owner());
        VERIFY_RESULT(redaction);
        leavesNone(redactedReport(*plan, u"json"_s, *redaction), u"plan"_s);
    }

    /// Else the others would prove nothing.
    void whatIsNotRedactedHasThem()
    {
        MarkedStage& stage = stageOf(u"Zora Markova"_s);
        for (const auto& [kind, kindName] : Words<ReportKind>::list) {
            const auto report = reportContent(requestOf(stage, kind, false), u"html"_s, stage.workspace().records(), builtInCatalogues(),
                                              stage.box().progress());
            VERIFY_RESULT(report);
            QVERIFY2(!marksIn(*report).isEmpty(), kindName);
        }
        for (const QByteArray& written : {QByteArray("zora M&#97;rko<wbr>va"), QByteArray("M%61rkov"), QByteArray("4410-7782&#8203;0913"),
                                          QByteArray("<a title=\"markov\">"), QByteArray("Mar\xC2\xADkov")})
            QVERIFY2(!marksIn(written).isEmpty(), written.constData());
        QVERIFY(marksIn("person-1 marks over account-1").isEmpty());
    }

private:
    static void forms()
    {
        QTest::addColumn<QString>("text");
        const QString account = MarkedStage::account();
        QTest::newRow("plain") << u"Zora Markova, %1, arn:aws:iam::%1:role/zora.markova, zora@markova.example"_s.arg(account);
        QTest::newRow("other letters") << u"ZORA MARKOVA zora_markova ZoraMarkova 4410-7782-0913 4410 7782 0913"_s;
        QTest::newRow("in an URL") << u"https://x.example/Zora%20M%61rkova?a=%34%34107782%30913&m=z%40markova.example"_s;
        QTest::newRow("entities") << u"Zora&#32;M&#x61;rkova <a title='Zora Markova'>&#52;41077820913</a>"_s;
        QTest::newRow("parted") << u"Zo\u00ADra Mar\u200Bkova 4410\u206077820913 4410\u20117782\u20110913"_s;
        QTest::newRow("backslashes") << u"\"Zora\\u0020Markova\" \\u0034\\u003410\\u003777820913 CORP\\zora.markova"_s;
    }

    /// Made once a text, as nothing here changes it.
    MarkedStage& stageOf(const QString& text)
    {
        std::unique_ptr<MarkedStage>& stage = m_stages[text];
        if (!stage)
            stage = std::make_unique<MarkedStage>(text);
        return *stage;
    }

    static void leavesNone(const QByteArray& written, const QString& name)
    {
        const QStringList marks = marksIn(written);
        QVERIFY2(marks.isEmpty(), qPrintable(name + u": "_s + marks.join(u" | "_s)));
    }

    static ReportRequest requestOf(MarkedStage& stage, ReportKind kind, bool redact)
    {
        ReportRequest request{.workspace = stage.workspace().file(),
                              .kind = kind,
                              .redact = redact,
                              .author = MarkedStage::owner(),
                              .now = stage.workspace().clock().now()};
        for (const Review& review : stage.workspace().records().reviews())
            request.reviews.push_back(review.id);
        return request;
    }

    static Result<ExportSummary> write(MarkedStage& stage, ExportKind kind, const QString& out)
    {
        return writeExport({.workspace = stage.workspace().file(),
                            .out = out,
                            .kind = kind,
                            .redact = true,
                            .author = MarkedStage::owner(),
                            .now = stage.workspace().clock().now()},
                           stage.workspace().records(), builtInCatalogues(), stage.box().progress());
    }

    std::map<QString, std::unique_ptr<MarkedStage>> m_stages;
};

QTEST_GUILESS_MAIN(TestMarkedTexts)
#include "tst_markedtexts.moc"
