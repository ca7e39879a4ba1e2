// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/risksstage.h"
#include "tests/views/testtheme.h"
#include "views/risks/exposurechart.h"
#include "views/risks/riskcharts.h"
#include "views/risks/riskheatmap.h"

#include <QAction>
#include <QComboBox>
#include <QImage>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

struct MapStage : RisksStage {
    MapStage()
    {
        view->resize(1200, 800);
        activate(*view);
    }
    RiskHeatMap* map() const { return view->findChild<RiskHeatMap*>(u"riskHeatMap"_s); }
    QPushButton* chip() const { return view->findChild<QPushButton*>(u"riskChip"_s); }
    void click(int likelihood, int impact) const
    {
        QTest::mouseClick(map(), Qt::LeftButton, {}, map()->cellRect(likelihood, impact).center());
    }
    QAction* action(const char* name) const { return view->findChild<QAction*>(QLatin1String(name)); }
};

} // namespace

class TestRiskHeatMap : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aClickRestrictsTheTableToACell()
    {
        MapStage stage;
        stage.click(4, 4);
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        QVERIFY(stage.chip()->isVisible());
        QVERIFY2(stage.chip()->text().contains(u"likelihood 4, likely"_s), qPrintable(stage.chip()->text()));
        // When an empty cell is clicked, that would show nothing: the table stays as it is
        stage.click(5, 5);
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        // And the cross takes it back
        QTest::mouseClick(stage.chip(), Qt::LeftButton);
        QCOMPARE(stage.references().size(), 2);
        QVERIFY(!stage.chip()->isVisible());
        QVERIFY(!stage.map()->chosen());
    }

    /// The hand is over cells that open something, and over no others.
    void anEmptyCellIsNoDoor()
    {
        MapStage stage;
        QSignalSpy chosen(stage.map(), &RiskHeatMap::cellChosen);
        stage.click(5, 5);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(stage.map()->current(), (RatingPair{.likelihood = 5, .impact = 5}));
        QVERIFY2(stage.map()->toldText().endsWith(u"no risks here"_s), qPrintable(stage.map()->toldText()));
        stage.map()->setFocus();
        QTest::keyClick(stage.map(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(stage.references().size(), 2);
        const auto cursorAt = [&](int likelihood, int impact) {
            QTest::mouseMove(stage.map(), stage.map()->cellRect(likelihood, impact).center());
            QCoreApplication::processEvents();
            return stage.map()->cursor().shape();
        };
        QTRY_COMPARE(cursorAt(4, 4), Qt::PointingHandCursor);
        QTRY_COMPARE(cursorAt(5, 5), Qt::ArrowCursor);
    }

    /// Else nobody could take the restriction back where it was made.
    void theChosenCellStaysADoorWhenItsRiskHasGone()
    {
        MapStage stage;
        stage.click(4, 4);
        stage.rate(stage.high, [](Risk& risk) { risk.currentLikelihood = 5; });
        QVERIFY(stage.references().isEmpty());
        stage.click(4, 4);
        QCOMPARE(stage.references().size(), 2);
    }

    /// An arrow down a column goes through the cells between, and through no number.
    void noArrowGoesThroughACount()
    {
        MapStage stage;
        stage.rate(stage.high, [](Risk& risk) {
            risk.inherentLikelihood = risk.currentLikelihood = 4;
            risk.targetLikelihood = 1;
            risk.inherentImpact = risk.currentImpact = risk.targetImpact = 2;
        });
        stage.rate(stage.low, [](Risk& risk) { risk.currentLikelihood = risk.currentImpact = 2; });
        stage.choose(1); // which doesn't move
        const QRect cell = stage.map()->cellRect(2, 2);
        const QRect digits = QRect(cell.center() - QPoint(2, 3), QSize(5, 7)); // of the count in its middle
        const QImage count = stage.map()->grab(digits).toImage();
        const QImage around = stage.map()->grab(cell).toImage();
        stage.choose(0);
        QVERIFY(stage.map()->grab(cell).toImage() != around);
        QCOMPARE(stage.map()->grab(digits).toImage(), count);
    }

    void theSameCellAgainTakesItBack()
    {
        MapStage stage;
        stage.click(1, 2);
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        stage.click(1, 2);
        QCOMPARE(stage.references().size(), 2);
    }

    /// The row that comes in the place of the one that went was chosen by nobody.
    void aCellOpensNoDetails()
    {
        MapStage stage;
        stage.choose(0);
        stage.activate(*stage.view);
        stage.table()->setFocus();
        QSignalSpy opened(stage.view.get(), &Screen::riskRequested);
        stage.click(1, 2);
        QCOMPARE(stage.references(), QStringList{u"R-2"_s});
        QCOMPARE(opened.size(), 0);
        QVERIFY(!stage.table()->currentIndex().isValid());
        QVERIFY(stage.map()->hasFocus()); // the keys go on from there
    }

    void theKeysGoThroughTheCells()
    {
        MapStage stage;
        stage.map()->setFocus();
        QCOMPARE(stage.map()->current(), (RatingPair{.likelihood = 3, .impact = 3}));
        QTest::keyClick(stage.map(), Qt::Key_Up);
        QTest::keyClick(stage.map(), Qt::Key_Right);
        QVERIFY2(stage.map()->toldText().contains(u"R-1 A key leaks"_s), qPrintable(stage.map()->toldText()));
        QTest::keyClick(stage.map(), Qt::Key_Return);
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
        QTest::keyClick(stage.map(), Qt::Key_Escape);
        QCOMPARE(stage.references().size(), 2);
        // And stop at the edges
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(stage.map(), Qt::Key_Left);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(stage.map(), Qt::Key_Down);
        QCOMPARE(stage.map()->current(), (RatingPair{.likelihood = 1, .impact = 1}));
    }

    void eachKindOfRatingHasItsOwnCells()
    {
        MapStage stage;
        stage.rate(stage.high, [](Risk& risk) {
            risk.targetLikelihood = 2;
            risk.targetImpact = 1;
        });
        auto* kind = stage.view->findChild<QComboBox*>(u"riskKind"_s);
        kind->setCurrentIndex(kind->findData(static_cast<int>(RatingKind::Target)));
        QVERIFY(stage.map()->accessibleName().contains(u"Target"_s));
        QVERIFY(stage.map()->accessibleDescription().contains(u"R-1 A key leaks"_s));
        QVERIFY(!stage.map()->accessibleDescription().contains(u"R-2"_s));
        stage.click(2, 1);
        QCOMPARE(stage.references(), QStringList{u"R-1"_s});
    }

    void likelihoodGoesUpAndImpactToTheRight()
    {
        MapStage stage;
        QVERIFY(stage.map()->cellRect(5, 1).top() < stage.map()->cellRect(1, 1).top());
        QVERIFY(stage.map()->cellRect(1, 5).left() > stage.map()->cellRect(1, 1).left());
        QVERIFY(stage.map()->rect().contains(stage.map()->cellRect(1, 5)));
    }

    /// Arrows of a risk change the picture when it is selected.
    void theSelectedRisksWayIsDrawn()
    {
        MapStage stage;
        stage.rate(stage.high, [](Risk& risk) {
            risk.targetLikelihood = 1;
            risk.targetImpact = 1;
        });
        stage.choose(1); // which doesn't move
        const QImage before = stage.map()->grab().toImage();
        stage.choose(0);
        QVERIFY(stage.map()->grab().toImage() != before);
        stage.choose(1);
        QCOMPARE(stage.map()->grab().toImage(), before);
        stage.action("riskArrowsAction")->trigger();
        QVERIFY(stage.map()->grab().toImage() != before);
    }

    void theAppetiteMovesTheLine()
    {
        MapStage stage;
        const QImage picture = stage.map()->grab().toImage();
        stage.change([&](Edit& edit) {
            const WorkspaceProperties before = stage.workspace->records().properties();
            WorkspaceProperties after = before;
            after.riskAppetite = 4;
            return edit.update(before, after);
        });
        QVERIFY(stage.map()->grab().toImage() != picture);
        QVERIFY(stage.map()->accessibleDescription().contains(u"appetite is 4"_s));
    }

    void theMapIsCopiedAndSaved()
    {
        MapStage stage;
        QStringList texts;
        for (const QAction* action : stage.map()->actions())
            texts << action->text();
        QCOMPARE(texts.size(), 5);
        stage.prompt.fileToSave = stage.folder.filePath(u"map.csv"_s);
        stage.map()->actions().last()->trigger();
        QFile file(stage.prompt.fileToSave);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString csv = QString::fromUtf8(file.readAll());
        QVERIFY(csv.startsWith(u"Likelihood,Impact,Level"_s));
        QVERIFY(csv.contains(u"R-1 A key leaks"_s));
    }

    void todaysExposureOpensItsReasons()
    {
        MapStage stage;
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        auto* today = stage.view->findChild<QPushButton*>(u"riskExposure"_s);
        QCOMPARE(today->text(), u"Exposure 18 today"_s);
        today->click();
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front().at(1).toString(), u"18"_s);
        auto* chart = stage.view->findChild<ExposureChart*>(u"exposureChart"_s);
        QVERIFY(chart->accessibleDescription().contains(u"Now: exposure 18"_s));
    }

    void theTrendGivesWayWhereItIsNarrow()
    {
        MapStage stage;
        auto* chart = stage.view->findChild<ExposureChart*>(u"exposureChart"_s);
        QTRY_VERIFY(chart->isVisible());
        stage.view->resize(500, 600);
        QTRY_VERIFY(!chart->isVisible());
        QVERIFY(stage.map()->isVisible());
        QVERIFY(stage.table()->height() > 120);
    }

    void theChartsAreFoldedAwayAndStaySo()
    {
        MapStage stage;
        stage.view->findChild<QToolButton*>(u"riskChartsButton"_s)->click();
        QVERIFY(!stage.map()->isVisible());
        const QJsonObject state = stage.view->saveState();
        RisksView other(stage.context());
        other.resize(1200, 800);
        other.show();
        QVERIFY(other.findChild<RiskHeatMap*>(u"riskHeatMap"_s)->isVisible());
        other.restoreState(state);
        QVERIFY(!other.findChild<RiskHeatMap*>(u"riskHeatMap"_s)->isVisible());
    }
};

QTEST_MAIN(TestRiskHeatMap)
#include "tst_riskheatmap.moc"
