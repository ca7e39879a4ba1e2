// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"
#include "tests/export/exportstage.h"
#include "tests/report/oscalrules.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString text(const QStringList& faults)
{
    return faults.join(u'\n');
}

QJsonArray resultsOf(const QJsonObject& document)
{
    return document.value(u"assessment-results").toObject().value(u"results").toArray();
}

QJsonObject resultOf(const QJsonObject& document, const QString& tool)
{
    for (const QJsonValue& result : resultsOf(document))
        if (result.toObject().value(u"title").toString().endsWith(tool))
            return result.toObject();
    return {};
}

/// Of the element of a list whose member has this value.
QJsonObject elementOf(const QJsonArray& list, const QString& member, const QString& value)
{
    for (const QJsonValue& item : list)
        if (item.toObject().value(member).toString().contains(value))
            return item.toObject();
    return {};
}

} // namespace

/// OSCAL and HDF of a workspace, as others read them.
class TestWorkspaceExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void assessmentResultsKeepTheRules()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::OscalResults, u"ar.json"_s));
        const QJsonObject document = stage.document(u"ar.json"_s);
        QCOMPARE(text(OscalRules::faultsOf(document)), QString());
        // A result a tool, that of the attested check too
        QCOMPARE(resultsOf(document).size(), 3);
        // An observation a check, and one a result that isn't passed
        const QJsonObject prowler = resultOf(document, u"prowler"_s);
        QCOMPARE(prowler.value(u"observations").toArray().size(), 4 + 3);
        // A finding a check that is applicable
        const QJsonArray findings = prowler.value(u"findings").toArray();
        QCOMPARE(findings.size(), 3);
        const QJsonObject failed = elementOf(findings, u"title"_s, u"iam_1"_s);
        QCOMPARE(failed.value(u"target").toObject().value(u"status").toObject().value(u"state").toString(), u"not-satisfied"_s);
        QCOMPARE(failed.value(u"related-observations").toArray().size(), 1 + 2);
        QCOMPARE(failed.value(u"related-risks").toArray().size(), 1);
        QVERIFY(failed.value(u"remarks").toString().contains(u"EX-1"));
        const QJsonObject skipped = elementOf(findings, u"title"_s, u"1.4"_s);
        QCOMPARE(skipped.value(u"target").toObject().value(u"status").toObject().value(u"reason").toString(), u"other"_s);
        // And no text of a file is a link
        QVERIFY(!skipped.value(u"title").toString().contains(QRegularExpression(u"(?<!\\\\)\\[x\\]"_s)));
        QCOMPARE(resultOf(document, u"by-hand"_s).value(u"attestations").toArray().size(), 1);
    }

    void assessmentResultsReadBack()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::OscalResults, u"ar.json"_s));
        ImportBox other;
        const StagedImports staged = ImportBox::value(other.stage({{.file = stage.path(u"ar.json"_s)}}));
        QVERIFY(staged.rejected.empty());
        QCOMPARE(staged.runs.size(), size_t(1));
        const Run& run = staged.runs.front().run;
        QCOMPARE(run.format, u"oscal-ar"_s);
        // Each check that is applicable is a finding: what isn't passed isn't satisfied
        QCOMPARE(run.passed, 2);
        QCOMPARE(run.failed, 4);
        QCOMPARE(run.rows, 6);
    }

    void planKeepsTheRules()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::OscalPlan, u"poam.json"_s));
        const QJsonObject document = stage.document(u"poam.json"_s);
        QCOMPARE(text(OscalRules::faultsOf(document)), QString());
        const QJsonObject plan = document.value(u"plan-of-action-and-milestones").toObject();
        // What failed, what is an error, and the risk; what was skipped is only counted
        QCOMPARE(plan.value(u"poam-items").toArray().size(), 3);
        QVERIFY(plan.value(u"metadata").toObject().value(u"remarks").toString().contains(u"no items: 2"));
        const QJsonObject risk = elementOf(plan.value(u"risks").toArray(), u"title"_s, u"iam_1"_s);
        QCOMPARE(risk.value(u"status").toString(), u"remediating"_s);
        QCOMPARE(risk.value(u"deadline").toString(), u"2026-06-14T23:59:59Z"_s);
        const QJsonObject response = risk.value(u"remediations").toArray().at(0).toObject();
        QCOMPARE(response.value(u"lifecycle").toString(), u"planned"_s);
        QCOMPARE(response.value(u"tasks").toArray().size(), 1);
        const QJsonObject entry = risk.value(u"risk-log").toObject().value(u"entries").toArray().at(0).toObject();
        QCOMPARE(entry.value(u"status-change").toString(), u"deviation-approved"_s);
    }

    void aPlanOfNothingIsNotWritten()
    {
        ImportBox box;
        const ExportRequest request{.workspace = box.workspace().file(), .out = box.path(u"p.json"_s), .kind = ExportKind::OscalPlan,
                                    .now = box.workspace().clock().now()};
        const auto written = writeExport(request, box.workspace().records(), builtInCatalogues(), box.progress());
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"nothing to plan"), qPrintable(written.error().message));
        QVERIFY(!QFile::exists(request.out));
    }

    void aWorkspaceWithoutRunsSaysSo()
    {
        ImportBox box;
        const ExportRequest request{.workspace = box.workspace().file(), .out = box.path(u"a.json"_s),
                                    .now = box.workspace().clock().now()};
        VERIFY_RESULT(writeExport(request, box.workspace().records(), builtInCatalogues(), box.progress()));
        const QJsonObject document = QJsonDocument::fromJson(ExportStage::read(request.out)).object();
        QCOMPARE(text(OscalRules::faultsOf(document)), QString());
        QCOMPARE(resultsOf(document).at(0).toObject().value(u"title").toString(), u"No evidence"_s);
    }

    void hdfReadsBackWithTheSameCounts()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Hdf, u"hdf.json"_s));
        const auto figures = programmeFigures(stage.box().reader(), stage.workspace().records(), builtInCatalogues(),
                                              FigureRequest{.now = stage.workspace().clock().now()});
        VERIFY_RESULT(figures);
        ImportBox other;
        const StagedImports staged = ImportBox::value(other.stage({{.file = stage.path(u"hdf.json"_s)}}));
        QVERIFY(staged.rejected.empty());
        const Run& run = staged.runs.front().run;
        QCOMPARE(run.format, u"inspec-hdf"_s);
        OutcomeCounts read;
        read[Outcome::Passed] = run.passed;
        read[Outcome::Failed] = run.failed;
        read[Outcome::Error] = run.error;
        read[Outcome::Skipped] = run.skipped;
        read[Outcome::NotApplicable] = run.notApplicable;
        read[Outcome::Suppressed] = run.suppressed;
        for (const Outcome outcome : allOutcomes)
            QVERIFY2(read[outcome] == figures->overall.checks[outcome],
                     qPrintable(u"%1: %2 and not %3"_s.arg(word(outcome)).arg(read[outcome]).arg(figures->overall.checks[outcome])));
        QCOMPARE(run.results, 7); // none was taken for another
    }

    void hdfHasWaiversWithoutAChange()
    {
        ExportStage stage;
        VERIFY_RESULT(stage.write(ExportKind::Hdf, u"hdf.json"_s));
        const QJsonArray profiles = stage.document(u"hdf.json"_s).value(u"profiles").toArray();
        const QJsonArray controls = elementOf(profiles, u"name"_s, u"prowler"_s).value(u"controls").toArray();
        const QJsonObject control = elementOf(controls, u"title"_s, u"iam_1"_s);
        QCOMPARE(control.value(u"impact").toDouble(), 0.9);
        QCOMPARE(control.value(u"results").toArray().size(), 3);
        const QJsonObject waiver = control.value(u"waiver_data").toObject();
        QVERIFY(waiver.value(u"run").toBool());
        QVERIFY(!waiver.value(u"skipped_due_to_waiver").toBool());
        QVERIFY(waiver.value(u"justification").toString().contains(u"mends it"));
        QVERIFY(control.value(u"tags").toObject().value(u"cci").toArray().isEmpty());
    }

    void sameStateSameBytes_data() { addKinds(); }
    void sameStateSameBytes()
    {
        QFETCH(QString, kind);
        ExportStage stage;
        const ExportKind wanted = *fromWord<ExportKind>(kind);
        for (const bool redact : {false, true}) {
            VERIFY_RESULT(stage.write(wanted, u"a.json"_s, redact));
            VERIFY_RESULT(stage.write(wanted, u"b.json"_s, redact));
            const QByteArray first = ExportStage::read(stage.path(u"a.json"_s));
            QVERIFY(first.size() > 500);
            QCOMPARE(ExportStage::read(stage.path(u"b.json"_s)), first);
        }
    }

    void cancelledLeavesWhatWasThere_data() { addKinds(); }
    void cancelledLeavesWhatWasThere()
    {
        QFETCH(QString, kind);
        ExportStage stage;
        QFile file(stage.path(u"a.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") > 0);
        file.close();
        stage.box().progress().cancelled = true;
        const auto written = stage.write(*fromWord<ExportKind>(kind), u"a.json"_s);
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Cancelled);
        QCOMPARE(ExportStage::read(stage.path(u"a.json"_s)), QByteArray("before"));
        QCOMPARE(QDir(QFileInfo(file).path()).entryList({u".waymark*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void neverWritesOverTheWorkspace()
    {
        ExportStage stage;
        const auto written = stage.write(ExportKind::Hdf, QFileInfo(stage.workspace().file()).fileName());
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Invalid);
        VERIFY_RESULT(Workspace::verify(stage.workspace().file()));
    }

private:
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"oscal-ar", "oscal-poam", "hdf"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceExport)
#include "tst_workspaceexport.moc"
