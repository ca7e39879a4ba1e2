// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panestage.h"
#include "views/frameworks/policyimportmodel.h"
#include "views/frameworks/policypane.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The second row is bad, and the last names a control that nobody has.
const QByteArray threeRows = "reference,title,statement,controls,stories\n"
                             "ISP-1,Data is encrypted,All of it,container-images/IMG-01,IAM-UC-01\n"
                             "ISP-2,,No title,,\n"
                             "ISP-3,Logs are kept,For a year,cis-none/1.1,\n";

struct ImportStage : PaneStage<PolicyPane> {
    DataTable* preview() const { return find<DataTable>("policyImportPreview"); }
    QPushButton* accept() const { return find<QPushButton>("policyImportAccept"); }
    QString cell(int row, int column) const { return preview()->model()->index(row, column).data().toString(); }
    size_t count() const { return workspace->records().policies().size(); }
    void import(const QString& file)
    {
        prompt.fileToOpen = file;
        click("policyImport");
    }
};

} // namespace

class TestPolicyImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachRowSaysWhatItDoes()
    {
        ImportStage stage;
        QAbstractItemModelTester tester(stage.preview()->model());
        stage.import(stage.written(u"policy.csv"_s, threeRows));
        QTRY_VERIFY(stage.preview()->isVisible());
        QCOMPARE(stage.preview()->model()->rowCount(), 3);
        QCOMPARE(stage.cell(0, PolicyImportModel::FateColumn), u"Added"_s);
        QCOMPARE(stage.cell(0, PolicyImportModel::TiesColumn), u"container-images/IMG-01, IAM-UC-01"_s);
        QCOMPARE(stage.cell(1, PolicyImportModel::FateColumn), u"Refused"_s);
        QVERIFY(stage.cell(1, PolicyImportModel::NotesColumn).contains(u"needs a title"_s));
        QCOMPARE(stage.cell(1, PolicyImportModel::LineColumn), u"3"_s);
        QCOMPARE(stage.cell(2, PolicyImportModel::FateColumn), u"Added"_s);
        QVERIFY(stage.cell(2, PolicyImportModel::NotesColumn).contains(u"cis-none/1.1"_s));
        QCOMPARE(stage.accept()->text(), u"Import 2 statements"_s);
        QCOMPARE(stage.count(), size_t(0)); // nothing is changed yet
    }

    void itIsOneStepToUndo()
    {
        ImportStage stage;
        stage.import(stage.written(u"policy.csv"_s, threeRows));
        QTRY_VERIFY(stage.preview()->isVisible() && stage.accept()->isEnabled());
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.count(), size_t(2));
        QCOMPARE(stage.workspace->records().controlTies().size(), size_t(1));
        QCOMPARE(stage.workspace->records().policyTies().size(), size_t(1));
        QVERIFY(stage.find<DataTable>("policyTable")->isVisible());
        QCOMPARE(stage.latest.text, u"Imported 2 policy statements from policy.csv. 1 row was refused."_s);
        stage.latest.action();
        QCOMPARE(stage.count(), size_t(0));
        QVERIFY(stage.workspace->records().controlTies().empty());
    }

    void whatIsThereAlreadyStaysAsItIs()
    {
        ImportStage stage;
        const QString file = stage.written(u"policy.csv"_s, threeRows);
        stage.import(file);
        QTRY_VERIFY(stage.preview()->isVisible() && stage.accept()->isEnabled());
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        stage.import(file);
        QTRY_VERIFY(stage.preview()->isVisible());
        QTRY_COMPARE(stage.cell(0, PolicyImportModel::FateColumn), u"There already"_s);
        QVERIFY(!stage.accept()->isEnabled());
    }

    /// Somebody adds what the file would: the preview says so.
    void aChangeMeanwhileIsSeen()
    {
        ImportStage stage;
        stage.import(stage.written(u"policy.csv"_s, threeRows));
        QTRY_VERIFY(stage.preview()->isVisible() && stage.accept()->isEnabled());
        stage.edit([](Edit& edit) { return edit.insert(Policy{.reference = u"ISP-3"_s, .title = u"Logs are kept"_s, .statement = u"For a year"_s}); });
        QTRY_COMPARE(stage.cell(2, PolicyImportModel::FateColumn), u"There already"_s);
        QTRY_COMPARE(stage.accept()->text(), u"Import 1 statement"_s);
    }

    void escapeLeavesAllAsItWas()
    {
        ImportStage stage;
        stage.import(stage.written(u"policy.csv"_s, threeRows));
        QTRY_VERIFY(stage.preview()->isVisible());
        stage.preview()->setFocus();
        QTest::keyClick(stage.preview(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.preview()->isVisible());
        QCOMPARE(stage.count(), size_t(0));
    }

    void whatCantBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("no titles") << QByteArray("reference,text\nISP-1,x\n") << u"title"_s;
        QTest::newRow("no file") << QByteArray() << u"gone.csv"_s;
    }

    void whatCantBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        ImportStage stage;
        stage.import(bytes.isEmpty() ? stage.folder.filePath(u"gone.csv"_s) : stage.written(u"policy.csv"_s, bytes));
        QTRY_VERIFY(!stage.messages.isEmpty());
        QVERIFY2(stage.messages.last().contains(words), qPrintable(stage.messages.last()));
        QCOMPARE(stage.latest.kind, Message::Kind::Failure);
        QVERIFY(!stage.preview()->isVisible());
    }

    void furtherRowsAreShownIfTheyAreRefused()
    {
        std::vector<PolicyDraft> drafts(PolicyImportModel::firstRows + 2, PolicyDraft{.fate = PolicyDraft::Fate::Added});
        drafts.back().fate = PolicyDraft::Fate::Refused;
        PolicyImportModel model;
        QAbstractItemModelTester tester(&model);
        model.show(drafts);
        QCOMPARE(model.rowCount(), static_cast<int>(PolicyImportModel::firstRows) + 1);
        QCOMPARE(countOf(drafts, PolicyDraft::Fate::Refused), 1);
    }
};

QTEST_MAIN(TestPolicyImport)
#include "tst_policyimport.moc"
