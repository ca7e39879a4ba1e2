// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/openreviewstage.h"
#include "tests/views/testtheme.h"
#include "views/reviews/lensespage.h"
#include "views/reviews/lensupgradepage.h"
#include "views/shared/datatable.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// The page of lenses in a window, everything read.
struct LensesStage : OpenReviewStage {
    LensesPage page{open};
    QStringList messages;
    Message latest;

    LensesStage()
    {
        QObject::connect(&page, &ReviewPage::messageRaised, &page, [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        showInWindow(page, {1000, 600});
        page.shown();
        settle();
    }
    static void settle()
    {
        if (!QTest::qWaitFor([] { return JobBase::underWay() == 0; }))
            qFatal("jobs go on");
        QCoreApplication::processEvents();
    }
    DataTable* table() const { return page.findChild<DataTable*>(u"lensesTable"_s); }
    QPushButton* button(const char* name) const { return page.findChild<QPushButton*>(QLatin1String(name)); }
    /// -1: there is none.
    int rowOf(const QString& name, const QString& edition) const
    {
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, LensesModel::NameColumn).data().toString() == name
                && model->index(row, LensesModel::VersionColumn).data().toString() == edition)
                return row;
        return -1;
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    void choose(int row)
    {
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(table()->model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        page.activateWindow(); // the details that this opens are a window of their own here
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
    }
    QString write(const QString& name, const QByteArray& document) const
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }
    static Lens secondEdition()
    {
        Lens second = stageLens();
        second.pillars[1].questions[0].choices[0].title = u"Back up all data"_s;
        return second;
    }
    size_t lenses() const { return workspace->records().lenses().size(); }
};

} // namespace

class TestLensesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsWhatLensesAskAndWhoUsesThem()
    {
        LensesStage stage;
        const int row = stage.rowOf(u"Stage lens"_s, u"1"_s);
        QVERIFY(row >= 0);
        QCOMPARE(stage.cell(row, LensesModel::PillarsColumn), u"2"_s);
        QCOMPARE(stage.cell(row, LensesModel::QuestionsColumn), u"3"_s);
        QCOMPARE(stage.cell(row, LensesModel::ChoicesColumn), u"8"_s);
        QCOMPARE(stage.cell(row, LensesModel::ReviewsColumn), u"2"_s);
        stage.choose(row);
        QVERIFY(stage.details.page());
        QCOMPARE(stage.details.page()->objectName(), u"lensDetails"_s);
        QVERIFY(!stage.button("lensRemove")->isEnabled()); // reviews are answered by it
        QVERIFY(!stage.button("lensUpgrade")->isEnabled());
    }

    void aFileIsTakenLenientlyAndSaysItsFaults()
    {
        LensesStage stage;
        Lens lens = stageLens();
        lens.name = u"Home-made"_s;
        QByteArray document = lensDocument(lens);
        document.replace("2021-11-01", "1999-01-01");
        stage.prompt.fileToOpen = stage.write(u"home.json"_s, document);
        QTest::mouseClick(stage.button("lensAdd"), Qt::LeftButton);
        QTRY_COMPARE(stage.lenses(), size_t(2));
        const int row = stage.rowOf(u"Home-made"_s, u"not stated"_s);
        QVERIFY(row >= 0);
        QCOMPARE(stage.cell(row, LensesModel::SourceColumn), u"home.json"_s);
        QVERIFY(stage.cell(row, LensesModel::FaultsColumn).contains(u"fault"_s));
        QVERIFY(stage.messages.last().contains(u"Its file has"_s));
        QCOMPARE(stage.table()->currentIndex().row(), row);
        // Each fault with its place is in the details
        bool found = false;
        for (const auto* text : stage.details.page()->findChildren<QTextEdit*>())
            found = found || text->toPlainText().contains(u"/schemaVersion"_s);
        QVERIFY(found);
        stage.latest.action();
        QCOMPARE(stage.lenses(), size_t(1));
        QCOMPARE(stage.rowOf(u"Home-made"_s, u"not stated"_s), -1);
    }

    void aFileThatHoldsNoLensChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("no JSON") << QByteArray("{\"name\": ");
        QTest::newRow("no lens") << QByteArray("{\"results\": []}");
        QTest::newRow("empty") << QByteArray();
    }
    void aFileThatHoldsNoLensChangesNothing()
    {
        QFETCH(QByteArray, document);
        LensesStage stage;
        stage.page.addFile(stage.write(u"bad.json"_s, document));
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY(stage.latest.kind == Message::Kind::Failure);
        QVERIFY(!stage.latest.text.isEmpty());
        QCOMPARE(stage.lenses(), size_t(1));
        stage.page.addFile(stage.folder.filePath(u"not-there.json"_s));
        QTRY_COMPARE(stage.messages.size(), 2);
        QCOMPARE(stage.lenses(), size_t(1));
    }

    void theSameOnceMoreAddsNothing()
    {
        LensesStage stage;
        stage.page.addFile(stage.write(u"same.json"_s, lensDocument(stageLens(), u"1"_s)));
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY(stage.messages.last().contains(u"already"_s));
        QCOMPARE(stage.lenses(), size_t(1));
    }

    void aFileIsDroppedOntoThePage()
    {
        LensesStage stage;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(stage.write(u"second.json"_s, lensDocument(LensesStage::secondEdition(), u"2"_s)))});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&stage.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&stage.page, &drop);
        QTRY_COMPARE(stage.lenses(), size_t(2));
        // Nothing else is
        QMimeData other;
        other.setUrls({QUrl::fromLocalFile(stage.folder.filePath(u"picture.png"_s))});
        QDragEnterEvent refused(QPoint(20, 20), Qt::CopyAction, &other, Qt::LeftButton, Qt::NoModifier);
        refused.ignore();
        QApplication::sendEvent(&stage.page, &refused);
        QVERIFY(!refused.isAccepted());
    }

    void whatIsExportedIsTheSameLens()
    {
        LensesStage stage;
        stage.choose(stage.rowOf(u"Stage lens"_s, u"1"_s));
        stage.prompt.fileToSave = stage.folder.filePath(u"out.json"_s);
        QTest::mouseClick(stage.button("lensExport"), Qt::LeftButton);
        QTRY_COMPARE(stage.messages.size(), 1);
        QVERIFY(stage.latest.kind == Message::Kind::Done);
        const auto read = readLensFile(stage.prompt.fileToSave);
        VERIFY_RESULT(read);
        QVERIFY(read->lens == stageLens());
        QCOMPARE(read->version, u"1"_s);
        // Where nothing can be written, it says so
        stage.prompt.fileToSave = stage.folder.filePath(u"no/such/folder/out.json"_s);
        QTest::mouseClick(stage.button("lensExport"), Qt::LeftButton);
        QTRY_COMPARE(stage.messages.size(), 2);
        QVERIFY(stage.latest.kind == Message::Kind::Failure);
    }

    void anUnusedOneIsRemovedByDelete()
    {
        LensesStage stage;
        stage.page.addFile(stage.write(u"second.json"_s, lensDocument(LensesStage::secondEdition(), u"2"_s)));
        QTRY_COMPARE(stage.lenses(), size_t(2));
        stage.choose(stage.rowOf(u"Stage lens"_s, u"2"_s));
        QVERIFY(stage.button("lensRemove")->isEnabled());
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QCOMPARE(stage.lenses(), size_t(1));
        QCOMPARE(stage.latest.text, u"Stage lens was removed."_s);
        stage.latest.action();
        QCOMPARE(stage.lenses(), size_t(2));
        // The one in use stays
        stage.choose(stage.rowOf(u"Stage lens"_s, u"1"_s));
        QTest::keyClick(stage.table(), Qt::Key_Delete);
        QCOMPARE(stage.lenses(), size_t(2));
    }

    void aReviewIsStartedOfAnotherWorkload()
    {
        LensesStage stage;
        const WorkloadId third = stage.makeWorkload(u"Third"_s);
        stage.choose(stage.rowOf(u"Stage lens"_s, u"1"_s));
        auto* menu = stage.button("lensStart")->menu();
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 3);
        QAction* start = nullptr;
        const QList<QAction*> actions = menu->actions();
        for (QAction* action : actions) {
            QCOMPARE(action->isEnabled(), action->text() == u"Third"_s); // the others have one
            if (action->isEnabled())
                start = action;
        }
        QVERIFY(start);
        start->trigger();
        QCOMPARE(stage.workspace->records().reviews().size(), size_t(3));
        QCOMPARE(stage.open.workload()->id, third);
        QCOMPARE(stage.open.record()->id, stage.lens); // the same edition, not once more
        stage.latest.action();
        QCOMPARE(stage.workspace->records().reviews().size(), size_t(2));
    }

    void anotherEditionOffersAnUpgrade()
    {
        LensesStage stage;
        stage.select("BACKUP", "backup_done");
        stage.page.addFile(stage.write(u"second.json"_s, lensDocument(LensesStage::secondEdition(), u"2"_s)));
        QTRY_COMPARE(stage.lenses(), size_t(2));
        QVERIFY(stage.button("lensUpgrade")->isEnabled()); // it is selected
        QTest::keyClick(stage.button("lensUpgrade"), Qt::Key_Return);
        auto* upgrade = stage.page.findChild<LensUpgradePage*>();
        QVERIFY(upgrade->isVisible());
        auto* accept = upgrade->findChild<QPushButton*>(u"upgradeAccept"_s);
        QTRY_VERIFY(accept->isEnabled());
        QTest::mouseClick(accept, Qt::LeftButton);
        QVERIFY(!upgrade->isVisible());
        QCOMPARE(stage.open.record()->version, u"2"_s);
        QVERIFY(stage.statusOf("BACKUP", "backup_done") == ChoiceStatus::Selected);
        QVERIFY(!stage.button("lensUpgrade")->isEnabled());
        stage.latest.action();
        QCOMPARE(stage.open.record()->version, u"1"_s);
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestLensesPage)
#include "tst_lensespage.moc"
