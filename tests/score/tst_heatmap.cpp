// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/heatmap.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestHeatMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachKindOfRatingHasItsMap()
    {
        const std::vector<Risk> risks = {{.reference = u"R-1"_s,
                                          .inherentLikelihood = 5,
                                          .inherentImpact = 4,
                                          .currentLikelihood = 3,
                                          .currentImpact = 4,
                                          .targetLikelihood = 1,
                                          .targetImpact = 2}};
        QCOMPARE(heatMap(risks, RatingKind::Inherent).at(5, 4), HeatMap::Cell{risks[0].id});
        QCOMPARE(heatMap(risks, RatingKind::Current).at(3, 4), HeatMap::Cell{risks[0].id});
        QCOMPARE(heatMap(risks, RatingKind::Target).at(1, 2), HeatMap::Cell{risks[0].id});
        QVERIFY(heatMap(risks, RatingKind::Target).at(2, 1).empty()); // likelihood comes first
    }

    /// No risk is lost or told twice.
    void cellsSumUpToTheOpenRisks_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void cellsSumUpToTheOpenRisks()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        std::vector<Risk> risks;
        for (int i = below(30); i >= 0; --i)
            risks.push_back({.currentLikelihood = below(6), .currentImpact = below(6), .status = static_cast<RiskStatus>(below(4))});
        const HeatMap map = heatMap(risks, RatingKind::Current);
        HeatMap::Cell unrated;
        size_t open = 0;
        for (const Risk& risk : risks) {
            if (risk.status == RiskStatus::Closed)
                continue;
            ++open;
            if (risk.currentLikelihood == 0 || risk.currentImpact == 0)
                unrated.push_back(risk.id);
            else
                QVERIFY(std::ranges::count(map.at(risk.currentLikelihood, risk.currentImpact), risk.id) == 1);
        }
        QCOMPARE(map.unrated, unrated);
        size_t sum = unrated.size();
        for (int likelihood = 1; likelihood <= RiskGrid::ratings; ++likelihood)
            for (int impact = 1; impact <= RiskGrid::ratings; ++impact)
                sum += map.at(likelihood, impact).size();
        QCOMPARE(sum, open);
    }

    void aPathLeavesOutWhatChangesNothing_data()
    {
        QTest::addColumn<QList<int>>("ratings"); // likelihood and impact each, inherent, current, target
        QTest::addColumn<QList<int>>("steps");
        QTest::newRow("three") << QList<int>{5, 4, 3, 4, 1, 2} << QList<int>{5, 4, 3, 4, 1, 2};
        QTest::newRow("nothing was done yet") << QList<int>{5, 4, 5, 4, 1, 2} << QList<int>{5, 4, 1, 2};
        QTest::newRow("it is there") << QList<int>{5, 4, 1, 2, 1, 2} << QList<int>{5, 4, 1, 2};
        QTest::newRow("no target") << QList<int>{5, 4, 3, 4, 0, 0} << QList<int>{5, 4, 3, 4};
        QTest::newRow("half a rating") << QList<int>{5, 4, 3, 0, 1, 2} << QList<int>{5, 4, 1, 2};
        QTest::newRow("it doesn't move") << QList<int>{2, 2, 2, 2, 2, 2} << QList<int>{2, 2};
        QTest::newRow("there and back") << QList<int>{2, 2, 3, 3, 2, 2} << QList<int>{2, 2, 3, 3, 2, 2};
        QTest::newRow("not rated") << QList<int>{0, 0, 0, 0, 0, 0} << QList<int>{};
    }
    void aPathLeavesOutWhatChangesNothing()
    {
        QFETCH(QList<int>, ratings);
        QFETCH(QList<int>, steps);
        const Risk risk{.inherentLikelihood = ratings[0],
                        .inherentImpact = ratings[1],
                        .currentLikelihood = ratings[2],
                        .currentImpact = ratings[3],
                        .targetLikelihood = ratings[4],
                        .targetImpact = ratings[5]};
        QList<int> path;
        for (const RatingPair& step : ratingPath(risk))
            path << step.likelihood << step.impact;
        QCOMPARE(path, steps);
    }
};

QTEST_GUILESS_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
