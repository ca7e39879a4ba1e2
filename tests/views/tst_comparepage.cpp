// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/views/compliancestage.h"
#include "tests/views/testtheme.h"
#include "views/shared/datefield.h"
#include "views/compliance/checksmodel.h"
#include "views/compliance/comparepage.h"
#include "views/compliance/historystrip.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Three checks: b.json, a week after a.json, resolves check-2.
struct CompareStage : ComplianceStage {
    CompareStage()
    {
        view->activateWindow();
        view->setFocus();
    }

    template <typename T = QWidget>
    T* child(const char* name) const
    {
        return view->findChild<T*>(QLatin1String(name));
    }
    ComparePage* page() const { return view->findChild<ComparePage*>(); }
    void select(int first, int last)
    {
        auto* runs = table("runsTable");
        runs->selectionModel()->select(QItemSelection(runs->model()->index(first, 0), runs->model()->index(last, 0)),
                                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void compareSelected()
    {
        child<QPushButton>("compareRuns")->click();
        settle();
    }
    void settle() const { QTRY_VERIFY(JobBase::underWay() == 0); }
    QString text(const char* label) const { return child<QLabel>(label)->text(); }
    QStringList compared() { return column("compareTable", ComparedModel::CheckColumn); }
};

} // namespace

/// Comparing two runs or days on the Compliance screen.
class TestComparePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoRunsAreComparedAndItGoesBack()
    {
        CompareStage stage;
        stage.select(0, 1);
        stage.compareSelected();
        QVERIFY(stage.page()->isVisible());
        // Then the earlier is the first, and what was resolved since is listed and counted
        QCOMPARE(stage.compared(), QStringList{u"check-2"_s});
        QVERIFY2(stage.text("compareCounts").startsWith(u"0 new, 1 resolved, 0 reopened, 0 changed, 0 gone, 2 unchanged"_s),
                 qPrintable(stage.text("compareCounts")));
        const QAbstractItemModel* model = stage.table("compareTable")->model();
        QCOMPARE(model->index(0, ComparedModel::KindColumn).data().toString(), u"Resolved"_s);
        QCOMPARE(model->index(0, ComparedModel::BeforeColumn).data().toString(), u"Failed"_s);
        QCOMPARE(model->index(0, ComparedModel::AfterColumn).data().toString(), u"Passed"_s);
        QCOMPARE(stage.table("compareSeverities")->model()->rowCount(), 1);
        // When one goes back, then the runs are there as they were
        stage.child<QPushButton>("compareBack")->click();
        QVERIFY(!stage.page()->isVisible());
        QVERIFY(stage.table("runsTable")->isVisible());
        QCOMPARE(stage.table("runsTable")->selectionModel()->selectedRows().size(), 2);
    }

    void swappedItTellsTheOpposite()
    {
        CompareStage stage;
        stage.select(0, 1);
        stage.compareSelected();
        stage.child<QPushButton>("compareSwap")->click();
        stage.settle();
        QVERIFY2(stage.text("compareCounts").startsWith(u"0 new, 0 resolved, 1 reopened"_s), qPrintable(stage.text("compareCounts")));
    }

    void oneRunIsComparedWithTheOneBeforeIt()
    {
        // Given a run of another target between the two
        CompareStage stage;
        stage.import(stage.results(u"other.json"_s, utc(2026, 5, 1), {{u"check-1"_s, u"failed"_s}}, u"elsewhere"_s));
        QTRY_COMPARE(stage.table("runsTable")->model()->rowCount(), 3);
        stage.select(0, 0);
        stage.compareSelected();
        QTRY_COMPARE(stage.compared(), QStringList{u"check-2"_s});
        QVERIFY2(stage.child<QComboBox>("compareFromRun")->currentText().startsWith(u"a.json"_s),
                 qPrintable(stage.child<QComboBox>("compareFromRun")->currentText()));
        QVERIFY2(stage.text("compareNote").contains(u"looked at the same"_s), qPrintable(stage.text("compareNote")));
    }

    void theFirstRunSaysThatThereIsNoneBefore()
    {
        CompareStage stage;
        stage.select(1, 1);
        stage.compareSelected();
        QTRY_VERIFY2(stage.text("compareNote").contains(u"No earlier run"_s), qPrintable(stage.text("compareNote")));
    }

    void runsThatShareNoScopeAreNotCompared()
    {
        CompareStage stage;
        stage.import(stage.results(u"other.json"_s, utc(2026, 5, 4).addSecs(3600), {{u"check-1"_s, u"failed"_s}}, u"elsewhere"_s));
        QTRY_COMPARE(stage.table("runsTable")->model()->rowCount(), 3);
        stage.select(0, 1);
        stage.compareSelected();
        QVERIFY2(stage.text("compareCounts").contains(u"nothing in common"_s), qPrintable(stage.text("compareCounts")));
        QVERIFY(stage.compared().isEmpty());
        QVERIFY2(stage.text("compareNote").contains(u"elsewhere"_s), qPrintable(stage.text("compareNote")));
    }

    void filtersByKindAndWords()
    {
        CompareStage stage;
        stage.import(stage.results(u"c.json"_s, utc(2026, 5, 4).addSecs(3600),
                                   {{u"check-1"_s, u"passed"_s}, {u"check-2"_s, u"failed"_s}, {u"check-3"_s, u"passed"_s}}));
        QTRY_COMPARE(stage.table("runsTable")->model()->rowCount(), 3);
        stage.select(0, 1);
        stage.compareSelected();
        QCOMPARE(stage.compared().size(), 2);
        auto* kind = stage.child<QComboBox>("compareKind");
        kind->setCurrentIndex(kind->findText(u"Reopened"_s));
        QTRY_COMPARE(stage.compared(), QStringList{u"check-2"_s});
        kind->setCurrentIndex(0);
        stage.child<QLineEdit>("compareCheck")->setText(u"check-1"_s);
        QTRY_COMPARE(stage.compared(), QStringList{u"check-1"_s});
        QVERIFY(stage.text("compareCounts").startsWith(u"0 new, 1 resolved, 0 reopened"_s)); // the counts are of these too
    }

    void comparesTwoDaysByKeys()
    {
        CompareStage stage;
        QVERIFY(QTest::qWaitForWindowActive(stage.view.get()));
        // When nothing is selected and the act is called, then it is about the last week
        stage.child<QAction>("compareRunsAction")->trigger();
        stage.settle();
        auto* from = stage.child<DateField>("compareFromDay");
        QVERIFY(from->isVisible());
        QCOMPARE(from->date(), QDate(2026, 4, 27));
        QCOMPARE(stage.compared(), QStringList{u"check-2"_s});
        // When another day is typed, on which nothing had been looked at
        from->setFocus();
        QTest::keyClicks(from, u"2026-04-26"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(from->date(), QDate(2026, 4, 26));
        stage.settle();
        QTRY_VERIFY2(stage.text("compareCounts").contains(u"nothing in common"_s), qPrintable(stage.text("compareCounts")));
        // When Esc is pressed, then the runs are there again and have the focus
        QTest::keyClick(from, Qt::Key_Escape);
        QVERIFY(!stage.page()->isVisible());
        QVERIFY(stage.table("runsTable")->hasFocus());
    }

    void aWithdrawnRunSaysSo()
    {
        CompareStage stage;
        stage.select(0, 1);
        stage.compareSelected();
        stage.withdraw({u"a.json"_s});
        QTRY_VERIFY2(stage.text("compareCounts").contains(u"deleted"_s), qPrintable(stage.text("compareCounts")));
        QVERIFY(stage.page()->isVisible());
    }

    void exportsWhatIsShown()
    {
        CompareStage stage;
        stage.select(0, 1);
        stage.compareSelected();
        stage.prompt.fileToSave = stage.folder.filePath(u"comparison.csv"_s);
        QSignalSpy messages(stage.view.get(), &Screen::messageRaised);
        stage.child<QPushButton>("compareExport")->click();
        QTRY_COMPARE(messages.size(), 1);
        QCOMPARE(messages.front()[0].value<Message>().kind, Message::Kind::Done);
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[1].startsWith(u"resolved,high,failed,passed,waymark,check-2"_s), qPrintable(lines[1]));
    }

    void aSelectedResultOpensAndItsHistoryLeadsToARun()
    {
        CompareStage stage;
        stage.details.show();
        stage.select(0, 1);
        stage.compareSelected();
        auto* compared = stage.table("compareTable");
        compared->selectRow(0);
        Q_EMIT compared->rowChosen(compared->model()->index(0, 0));
        QTRY_VERIFY(stage.details.findChild<HistoryLines*>());
        auto* history = stage.details.findChild<HistoryLines*>();
        // When the entry of the first run, the second one of the list, is opened by keys
        QTest::keyClick(history, Qt::Key_Down);
        QTest::keyClick(history, Qt::Key_Return);
        // Then that run is selected in the list of runs
        QVERIFY(!stage.page()->isVisible());
        const QModelIndexList rows = stage.table("runsTable")->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().row(), 1);
    }

    void aClickOnAHistoryEntryNamesItsRun()
    {
        const ResultChange late{.time = utc(2026, 5, 4), .kind = ChangeKind::Resolved};
        const ResultChange early{.time = utc(2026, 4, 27)};
        HistoryLines lines({{.change = late, .run = u"b"_s}, {.change = early, .run = u"a"_s}}, false, utc(2026, 5, 5));
        lines.resize(300, lines.sizeHint().height());
        lines.show();
        QSignalSpy runs(&lines, &HistoryLines::runRequested);
        QTest::mouseClick(&lines, Qt::LeftButton, {}, QPoint(50, lines.height() - 10));
        QCOMPARE(runs.size(), 1);
        QCOMPARE(carried<RunId>(runs[0][0]), early.run);
    }

    void theChecksPastLeadsToARun()
    {
        CompareStage stage;
        stage.details.show();
        QTRY_VERIFY(stage.figures->figures());
        stage.settle();
        stage.child<QAbstractButton>("checksTab")->click();
        auto* checks = stage.table("checksTable");
        QTRY_COMPARE(checks->model()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            if (checks->model()->index(row, ChecksModel::CheckColumn).data().toString() == u"check-2"_s) {
                checks->selectRow(row);
                Q_EMIT checks->rowChosen(checks->model()->index(row, 0));
            }
        // Then it failed once after the first run, which has none before it, and not any more after the second
        QTRY_COMPARE(stage.details.findChildren<QPushButton*>(u"checkMoment"_s).size(), 2);
        const auto moments = stage.details.findChildren<QPushButton*>(u"checkMoment"_s);
        QVERIFY2(moments[0]->text().contains(u"0 failing, 1 fewer"_s), qPrintable(moments[0]->text()));
        QVERIFY2(moments[1]->text().endsWith(u": 1 failing"_s), qPrintable(moments[1]->text()));
        moments[1]->click();
        QCOMPARE(stage.table("runsTable")->selectionModel()->selectedRows().front().row(), 1);
    }

private:
    TestTheme m_theme{Theme::Choice::Dark};
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
