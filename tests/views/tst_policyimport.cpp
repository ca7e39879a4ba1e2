// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/panestage.h"
#include "views/frameworks/policyimportmodel.h"
#include "views/frameworks/policypane.h"
#include "views/shared/datatable.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
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

    /// All that a row loses and changes stands in the page, and keys go from row to row.
    void whatARowLosesAndChangesIsListed()
    {
        ImportStage stage;
        stage.edit([&](Edit& edit) -> Result<void> {
            const Person mei{.name = u"Mei Duarte"_s};
            if (auto added = edit.insert(mei); !added)
                return added;
            return edit.insert(Policy{.reference = u"ISP-2"_s, .title = u"Keys"_s, .source = u"Section 4"_s, .owner = mei.id});
        });
        stage.import(stage.written(u"policy.csv"_s, "reference,title,source,owner,review,controls,stories\n"
                                                    "ISP-1,Logs,,,,,\n"
                                                    "ISP-2,Keys,(none),(none),soon,cis-none/1;cis-none/2,X-1\n"));
        QTRY_VERIFY(stage.preview()->isVisible() && stage.accept()->isEnabled());
        const auto* notes = stage.find<QPlainTextEdit>("policyImportNotes");
        QVERIFY(notes->isVisible() && notes->accessibleName().contains(u"(none) empties it"_s));
        // The first row that has something to say is the current one
        QCOMPARE(stage.preview()->currentIndex().row(), 1);
        const QStringList lines = notes->toPlainText().split(u'\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].contains(u"soon"_s) && lines[1].contains(u"cis-none/1"_s) && lines[2].contains(u"cis-none/2"_s));
        QVERIFY(lines[3].contains(u"X-1"_s));
        QCOMPARE(lines[4], u"Source: Section 4 → (none)"_s);
        QCOMPARE(lines[5], u"Owner: Mei Duarte → (none)"_s);
        QTest::keyClick(stage.preview(), Qt::Key_Up);
        QVERIFY(notes->toPlainText().startsWith(u"Nothing of this row is left out"_s));
        QTest::keyClick(stage.preview(), Qt::Key_Down);
        QCOMPARE(notes->toPlainText().split(u'\n').size(), 6);
        // What changes meanwhile leaves the row chosen
        stage.edit([](Edit& edit) { return edit.insert(Policy{.reference = u"ISP-1"_s, .title = u"Logs"_s}); });
        QTRY_COMPARE(stage.cell(0, PolicyImportModel::FateColumn), u"There already"_s);
        QCOMPARE(stage.preview()->currentIndex().row(), 1);
        QCOMPARE(notes->toPlainText().split(u'\n').size(), 6);
        QTRY_VERIFY(stage.accept()->isEnabled());
        QTest::mouseClick(stage.accept(), Qt::LeftButton);
        QCOMPARE(stage.latest.text, u"Imported 1 policy statement from policy.csv. 4 values are left out."_s);
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
        QCOMPARE(stage.latest.text, u"Imported 2 policy statements from policy.csv. 1 row was refused. 1 value is left out."_s);
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

    void furtherRowsAreShownIfTheyAreRefusedOrLoseSomething()
    {
        std::vector<PolicyDraft> drafts(PolicyImportModel::firstRows + 3, PolicyDraft{.fate = PolicyDraft::Fate::Added});
        drafts.back() = {.fate = PolicyDraft::Fate::Refused, .notes = {u"it has no title"_s}};
        drafts[PolicyImportModel::firstRows + 1].notes = {u"story X-1 is left out"_s};
        PolicyImportModel model;
        QAbstractItemModelTester tester(&model);
        model.show(drafts);
        QCOMPARE(model.rowCount(), static_cast<int>(PolicyImportModel::firstRows) + 2);
        QCOMPARE(countOf(drafts, PolicyDraft::Fate::Refused), 1);
    }
};

QTEST_MAIN(TestPolicyImport)
#include "tst_policyimport.moc"
