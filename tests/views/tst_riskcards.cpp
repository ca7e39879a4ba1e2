// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/riskfigures.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/cardstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/exposurecard.h"
#include "views/dashboard/riskheatcard.h"
#include "views/risks/exposurechart.h"
#include "views/risks/riskheatmap.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime now(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);

Risk aRisk(int number, int likelihood, int impact, RiskStatus status = RiskStatus::Open)
{
    return {.reference = u"R-%1"_s.arg(number), .title = u"Title %1"_s.arg(number), .currentLikelihood = likelihood, .currentImpact = impact, .status = status};
}

/// An extreme risk, two low ones in one cell, a closed one, and one that nobody rated.
std::vector<Risk> someRisks()
{
    return {aRisk(1, 4, 4), aRisk(2, 1, 2), aRisk(3, 1, 2), aRisk(4, 5, 5, RiskStatus::Closed), aRisk(5, 0, 0)};
}

/// Of a registry in which the first risk was rated before sprint 1 ended.
DashboardFacts factsOf(const std::vector<Risk>& risks, const std::optional<QDateTime>& asOf = {})
{
    ProgrammeFigures figures;
    std::vector<RiskRating> ratings;
    if (!risks.empty())
        ratings = {{.risk = risks[0].id, .rated = QDateTime(QDate(2026, 1, 20), QTime(9, 0), Qt::UTC), .currentLikelihood = 5, .currentImpact = 5}};
    const std::vector sprints = {aSprint(1)};
    figures.risks = riskCounts({.risks = risks, .now = now});
    figures.registry = registryFigures({.risks = risks, .ratings = ratings, .sprints = sprints, .now = now}, {}, now.date());
    figures.asOf = asOf;
    figures.isPlanThen = asOf.has_value();
    return factsOf(figures, asOf.value_or(now));
}

std::vector<RiskId> idsOf(const QSignalSpy& spy, qsizetype at = 0)
{
    return spy.at(at).at(0).value<RiskSelection>().risks;
}

} // namespace

/// The cards of the risk registry.
class TestRiskCards : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void aCellOpensItsRisks()
    {
        const std::vector<Risk> risks = someRisks();
        CardStage<RiskHeatCard> stage(factsOf(risks));
        QCOMPARE(stage.title(), u"One risk exceeds the appetite"_s);
        QSignalSpy opened(&stage.card, &DashboardCard::risksRequested);
        auto* map = stage.card.findChild<RiskHeatMap*>();
        // When cells are clicked
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(1, 2).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(idsOf(opened), (std::vector{risks[1].id, risks[2].id}));
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(5, 5).center());
        QCOMPARE(opened.size(), 1); // the one that was there is closed: nothing stands behind it
        // And by keys
        QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(3, 3).center());
        map->setFocus();
        for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(map, key);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(idsOf(opened, 1), std::vector{risks[0].id});
    }

    void theLegendCountsBandsAndOpensThem()
    {
        const std::vector<Risk> risks = someRisks();
        CardStage<RiskHeatCard> stage(factsOf(risks));
        QSignalSpy opened(&stage.card, &DashboardCard::risksRequested);
        auto* extreme = stage.find<QAbstractButton>("legend3");
        QCOMPARE(extreme->text(), u"Extreme 1"_s);
        QCOMPARE(stage.find<QAbstractButton>("legend0")->text(), u"Low 2"_s);
        QVERIFY(!stage.find<QAbstractButton>("legend2")->isEnabled()); // none is high
        extreme->setFocus();
        QTest::keyClick(extreme, Qt::Key_Return);
        QCOMPARE(idsOf(opened), std::vector{risks[0].id});
    }

    void whatExceedsTheAppetiteOpens()
    {
        const std::vector<Risk> risks = someRisks();
        CardStage<RiskHeatCard> stage(factsOf(risks));
        QSignalSpy opened(&stage.card, &DashboardCard::risksRequested);
        auto* above = stage.find<QPushButton>("risksAbove");
        QCOMPARE(above->text(), u"1 risk above the appetite"_s);
        above->click();
        QCOMPARE(idsOf(opened), std::vector{risks[0].id});
    }

    /// The registry of the workspace is another one: it is as it is now.
    void theMapIsOfTheFiguresMoment()
    {
        const std::vector then = {aRisk(1, 2, 2)};
        CardStage<RiskHeatCard> stage(factsOf(then, QDateTime(QDate(2026, 4, 3), QTime(22, 0), Qt::UTC)));
        const auto done = stage.workspace->edit(u"Given"_s, [&](Edit& edit) { return edit.insert(aRisk(9, 5, 5)); });
        QVERIFY(done);
        QVERIFY(stage.card.findChild<RiskHeatMap*>()->accessibleDescription().contains(u"R-1 Title 1"_s));
        QVERIFY(!stage.card.findChild<RiskHeatMap*>()->accessibleDescription().contains(u"R-9"_s));
        QCOMPARE(stage.title(), u"No risk exceeds the appetite"_s);
        QVERIFY(!stage.find("risksAbove")->isVisible());
    }

    void withoutRisksItSaysWhatToDo()
    {
        CardStage<RiskHeatCard> stage(factsOf({}));
        QVERIFY(stage.find("noRisks")->isVisible());
        QVERIFY(!stage.card.findChild<RiskHeatMap*>()->isVisible());
        QSignalSpy wanted(&stage.card, &DashboardCard::screenRequested);
        stage.find("noRisks")->findChild<QPushButton*>(u"emptyAction"_s)->click();
        QCOMPARE(wanted.front()[0].toString(), u"risks"_s);
        // When there is one, it stands in the map
        stage.card.show(factsOf({aRisk(1, 4, 4)}));
        QVERIFY(stage.card.findChild<RiskHeatMap*>()->isVisible());
        QVERIFY(!stage.find("noRisks")->isVisible());
    }

    void theExposureOpensItsReasons()
    {
        CardStage<ExposureCard> stage(factsOf(someRisks()));
        // 25 at the end of sprint 1; 16 + 2 + 2 now
        QCOMPARE(stage.title(), u"Exposure fell by 5 since sprint 1"_s);
        auto* latest = stage.find<QPushButton>("exposureLatest");
        QCOMPARE(latest->text(), u"Exposure now: 20"_s);
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        latest->setFocus();
        QTest::keyClick(latest, Qt::Key_Return);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front()[1].toString(), u"20"_s);
        QCOMPARE(reasons.front()[2].value<Figure>().value, std::optional<qint64>(20));
        QVERIFY(stage.find<ExposureChart>("dashboardExposure")->accessibleDescription().contains(u"Now: exposure 20"_s));
    }

    void aPastExposureIsNotCalledNow()
    {
        CardStage<ExposureCard> stage(factsOf(someRisks(), QDateTime(QDate(2026, 4, 3), QTime(12, 0), Qt::UTC)));
        QCOMPARE(stage.find<QPushButton>("exposureLatest")->text(), u"Exposure on 3 Apr: 20"_s);
        const QString told = stage.find<ExposureChart>("dashboardExposure")->accessibleDescription();
        QVERIFY2(told.contains(u"3 Apr: exposure 20"_s) && !told.contains(u"Now"_s), qPrintable(told));
    }

    void withoutRatingsThereIsNoCourse()
    {
        ProgrammeFigures figures;
        figures.registry.risks = {aRisk(1, 0, 0)};
        CardStage<ExposureCard> stage(factsOf(figures, now));
        QVERIFY(stage.find("noExposure")->isVisible());
        QVERIFY(!stage.find("dashboardExposure")->isVisible());
    }

    void picturesCanBeTaken()
    {
        CardStage<RiskHeatCard> risks(factsOf(someRisks()));
        CardStage<ExposureCard> exposure(factsOf(someRisks()));
        const QWidget* const pictures[] = {risks.card.findChild<RiskHeatMap*>(), exposure.find("dashboardExposure")};
        for (const QWidget* picture : pictures) {
            QStringList offered;
            for (const QAction* action : picture->actions())
                offered << action->text();
            QVERIFY2(offered.contains(u"Copy as table"_s), qPrintable(offered.join(u", "_s)));
        }
    }
};

QTEST_MAIN(TestRiskCards)
#include "tst_riskcards.moc"
