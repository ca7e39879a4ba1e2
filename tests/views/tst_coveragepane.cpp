// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/testtheme.h"
#include "tests/views/traceviewstage.h"
#include "views/shared/sectionhead.h"
#include "views/trace/coveragepane.h"
#include "views/trace/orphansmodel.h"
#include "views/trace/orphanspane.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Stories by checks.
struct CoverageStage : TraceViewStage {
    CoverageStage()
    {
        click("traceTab1");
        if (!QTest::qWaitFor([&] { return matrix().rowCount() == 2 && matrix().columnCount() == 1; }, 30'000))
            qFatal("no matrix");
    }
    MatrixGrid* grid() const { return find<MatrixGrid>("matrixGrid"); }
    QString title() const { return view->findChild<CoveragePane*>()->findChild<SectionHead*>()->title(); }
    bool isTied(const Story& story) const
    {
        const int row = matrix().shownRow(refOf(story));
        return row >= 0 && matrix().isTied(matrix().index(row, 0));
    }
    void stand(const Story& story) const
    {
        grid()->setFocus();
        grid()->setCurrentIndex(matrix().index(matrix().shownRow(refOf(story)), 0));
    }
};

struct OrphansStage : TraceViewStage {
    OrphansStage()
    {
        click("traceTab2");
        if (!QTest::qWaitFor([&] { return rowOf(OrphanKind::StoryUnproven) >= 0; }, 30'000))
            qFatal("no orphans");
    }
    DataTable* table() const { return find<DataTable>("orphansTable"); }
    int rowOf(OrphanKind kind) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 0).data(KeyRole).toString().startsWith(word(kind) + u' '))
                return row;
        return -1;
    }
    void stand(OrphanKind kind) const
    {
        table()->setFocus();
        table()->selectionModel()->setCurrentIndex(table()->model()->index(rowOf(kind), 0),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
};

} // namespace

class CoveragePaneTest : public QObject {
    Q_OBJECT

    TestTheme m_theme;

private Q_SLOTS:
    void aGapIsFilledByTyping()
    {
        CoverageStage stage;
        QAbstractItemModelTester tester(stage.grid()->model());
        QCOMPARE(stage.title(), u"1 of 2 stories has no check"_s);
        stage.stand(stage.bare);
        QTest::keyClick(stage.grid(), Qt::Key_L, Qt::ControlModifier);
        stage.type("matrixTie", u"kms"_s);
        QVERIFY(stage.proves(stage.bare));
        QTRY_VERIFY(stage.isTied(stage.bare));
        QTRY_COMPARE(stage.title(), u"All 2 stories have a check"_s);
        QVERIFY(stage.messages.last().contains(u"IAM-UC-02"));
        VERIFY_RESULT(stage.workspace->undo());
        QTRY_VERIFY(!stage.isTied(stage.bare));
        QVERIFY(!stage.proves(stage.bare));
    }

    void spaceTiesAndUnties()
    {
        CoverageStage stage;
        stage.stand(stage.bare);
        QTest::keyClick(stage.grid(), Qt::Key_Space);
        QVERIFY(stage.proves(stage.bare));
        QTRY_VERIFY(stage.isTied(stage.bare));
        QCOMPARE(stage.grid()->currentIndex().row(), stage.matrix().shownRow(stage.refOf(stage.bare))); // it stays
        QTest::keyClick(stage.grid(), Qt::Key_Space);
        QVERIFY(!stage.proves(stage.bare));
        QTRY_VERIFY(!stage.isTied(stage.bare));
    }

    void aDoubleClickTies()
    {
        CoverageStage stage;
        stage.stand(stage.bare);
        const QRect cell = stage.grid()->visualRect(stage.grid()->currentIndex());
        QTest::mouseClick(stage.grid()->viewport(), Qt::LeftButton, {}, cell.center());
        QTest::mouseDClick(stage.grid()->viewport(), Qt::LeftButton, {}, cell.center());
        QVERIFY(stage.proves(stage.bare));
    }

    void enterOpensTheRow()
    {
        CoverageStage stage;
        QSignalSpy opened(stage.view.get(), &Screen::itemRequested);
        stage.stand(stage.bare);
        QTest::keyClick(stage.grid(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<ItemRef>(opened.front().front()), stage.refOf(stage.bare));
    }

    void onlyGapsAreShown()
    {
        CoverageStage stage;
        QTest::mouseClick(stage.find("matrixRowGaps"), Qt::LeftButton, {}, {8, stage.find("matrixRowGaps")->height() / 2});
        QCOMPARE(stage.matrix().rowCount(), 1);
        QCOMPARE(stage.matrix().rowItem(0).name.code, u"IAM-UC-02"_s);
        stage.view->focusFilter();
        QTest::keyClicks(QApplication::focusWidget(), u"nobody"_s);
        QVERIFY(!stage.grid()->isVisible());
        QVERIFY(stage.find("matrixNothing")->isVisible());
    }

    void onlyWhatCanBeTiedIsOffered()
    {
        CoverageStage stage;
        auto* rows = stage.find<QComboBox>("matrixRows");
        auto* columns = stage.find<QComboBox>("matrixColumns");
        for (int i = 0; i < rows->count(); ++i) {
            rows->setCurrentIndex(i);
            Q_EMIT rows->activated(i);
            const std::vector<MatrixSide> sides = oppositeOf(static_cast<MatrixSide>(rows->currentData().toInt()));
            QCOMPARE(columns->count(), static_cast<int>(sides.size()));
        }
    }

    void sidesAreSwapped()
    {
        CoverageStage stage;
        stage.click("matrixSwap");
        QTRY_COMPARE(stage.matrix().matrix().rowSide, MatrixSide::Checks);
        QCOMPARE(stage.matrix().matrix().columnSide, MatrixSide::Stories);
    }

    void whatIsShownIsExported()
    {
        CoverageStage stage;
        stage.prompt.fileToSave = stage.folder.filePath(u"coverage.csv"_s);
        stage.click("matrixExport");
        QTRY_VERIFY(QFile::exists(stage.prompt.fileToSave));
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).trimmed().endsWith(u",x"));
        QVERIFY(lines.at(2).trimmed().endsWith(u","));
    }

    void orphansOfEveryKindAreListed()
    {
        OrphansStage stage;
        QAbstractItemModelTester tester(stage.table()->model());
        QVERIFY(stage.rowOf(OrphanKind::StoryUnplanned) >= 0);
        QVERIFY(stage.rowOf(OrphanKind::CapabilityUncovered) >= 0);
        QVERIFY(stage.rowOf(OrphanKind::RiskUnshown) < 0);
        QSignalSpy opened(stage.view.get(), &Screen::itemRequested);
        stage.stand(OrphanKind::StoryUnproven);
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(carried<ItemRef>(opened.front().front()), stage.refOf(stage.bare));
    }

    void anOrphanIsTiedByTyping()
    {
        OrphansStage stage;
        stage.stand(OrphanKind::StoryUnplanned);
        QVERIFY(!stage.find("orphanTie")->isEnabled()); // no tie mends it
        stage.stand(OrphanKind::StoryUnproven);
        QTest::keyClick(stage.table(), Qt::Key_L, Qt::ControlModifier);
        stage.type("orphanTie", u"kms"_s);
        QVERIFY(stage.proves(stage.bare));
        QTRY_COMPARE(stage.rowOf(OrphanKind::StoryUnproven), -1);
        VERIFY_RESULT(stage.workspace->undo());
        QTRY_VERIFY(stage.rowOf(OrphanKind::StoryUnproven) >= 0);
    }

    void kindsAreCounted()
    {
        OrphansStage stage;
        auto* kinds = stage.find<QComboBox>("orphanKind");
        const int place = kinds->findData(static_cast<int>(OrphanKind::StoryUnproven));
        QCOMPARE(kinds->itemText(place), u"Stories without a check  1"_s);
        kinds->setCurrentIndex(place);
        QCOMPARE(stage.table()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(CoveragePaneTest)
#include "tst_coveragepane.moc"
