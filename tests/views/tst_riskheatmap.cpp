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
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
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
        // When an empty cell is clicked, nothing is shown
        stage.click(5, 5);
        QVERIFY(stage.references().isEmpty());
        // And the cross takes it back
        QTest::mouseClick(stage.chip(), Qt::LeftButton);
        QCOMPARE(stage.references().size(), 2);
        QVERIFY(!stage.chip()->isVisible());
        QVERIFY(!stage.map()->chosen());
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

    void gridAndAppetiteAreChangedInOneStep()
    {
        MapStage stage;
        stage.action("riskGridAction")->trigger();
        auto* cell = stage.details.findChild<QSpinBox*>(u"riskGrid44"_s);
        QVERIFY(cell);
        QCOMPARE(cell->value(), 16);
        const auto* digits = cell->findChild<QLineEdit*>();
        QVERIFY2(digits->width() >= digits->fontMetrics().horizontalAdvance(u"25"_s) + 4, qPrintable(QString::number(digits->width())));
        cell->setValue(8); // below what 3 x 4 gives
        auto* save = stage.details.findChild<QPushButton*>(u"riskGridSave"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(!stage.details.findChild<QLabel*>(u"riskGridFault"_s)->text().isEmpty());
        cell->setValue(13);
        stage.details.findChild<QSpinBox*>(u"riskGridAppetite"_s)->setValue(13);
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(stage.workspace->records().properties().riskAppetite, 13);
        QVERIFY(stage.view->badge().isEmpty()); // 13 is within the appetite now
        QCOMPARE(stage.table()->model()->index(0, RisksModel::LevelColumn).data().toString(), u"13, high (4 x 4)"_s);
        QVERIFY(stage.workspace->undo());
        QCOMPARE(stage.view->badge(), u"1"_s);
    }

    /// A form that stays open knows nothing of what others stored meanwhile.
    void anothersGridIsNotOverwritten()
    {
        MapStage stage;
        stage.action("riskGridAction")->trigger();
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(24);
        const auto other = stage.secondWindow(u"Bo"_s);
        const auto changed = other->edit(u"Appetite"_s, [&](Edit& edit) {
            const WorkspaceProperties before = other->records().properties();
            WorkspaceProperties after = before;
            after.riskAppetite = 12;
            return edit.update(before, after);
        });
        QVERIFY(changed);
        QVERIFY(stage.workspace->catchUp());
        stage.details.findChild<QPushButton*>(u"riskGridSave"_s)->click();
        QVERIFY(!stage.details.findChild<QLabel*>(u"riskGridFault"_s)->text().isEmpty());
        QCOMPARE(stage.workspace->records().properties().riskAppetite, 12);
        QVERIFY(stage.workspace->records().properties().riskGrid.isEmpty());
        // Opened again, it says what is stored, and goes
        stage.details.findChild<QPushButton*>(u"riskGridCancel"_s)->click();
        stage.action("riskGridAction")->trigger();
        QCOMPARE(stage.details.findChild<QSpinBox*>(u"riskGridAppetite"_s)->value(), 12);
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(24);
        stage.details.findChild<QPushButton*>(u"riskGridSave"_s)->click();
        QVERIFY(!stage.workspace->records().properties().riskGrid.isEmpty());
    }

    void theUsualGridIsOneClickAway()
    {
        MapStage stage;
        stage.action("riskGridAction")->trigger();
        stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->setValue(20);
        stage.details.findChild<QPushButton*>(u"riskGridUsual"_s)->click();
        QCOMPARE(stage.details.findChild<QSpinBox*>(u"riskGrid55"_s)->value(), 25);
        stage.details.findChild<QPushButton*>(u"riskGridCancel"_s)->click();
        QVERIFY(!stage.details.page());
        QVERIFY(stage.workspace->records().properties().riskGrid.isEmpty());
    }
};

QTEST_MAIN(TestRiskHeatMap)
#include "tst_riskheatmap.moc"
