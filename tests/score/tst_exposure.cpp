// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exposure.h"
#include "model/score/registryfigures.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate firstDay(2026, 3, 2);

QDateTime onDay(int day, int hour = 12)
{
    return QDateTime(firstDay.addDays(day), QTime(hour, 0), Qt::UTC);
}

Sprint aSprint(int number)
{
    return {.number = number, .start = firstDay.addDays(14 * number), .end = firstDay.addDays(14 * number + 13)};
}

Risk aRisk(const QString& reference, int likelihood, int impact, RiskStatus status = RiskStatus::Open)
{
    return {.reference = reference, .title = u"Title"_s, .currentLikelihood = likelihood, .currentImpact = impact, .status = status};
}

RiskRating ratingOf(const Risk& risk, const QDateTime& rated, int likelihood, int impact, RiskStatus status = RiskStatus::Open)
{
    return {.risk = risk.id, .rated = rated, .currentLikelihood = likelihood, .currentImpact = impact, .status = status};
}

} // namespace

class TestExposure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void followsTheRatings()
    {
        const std::vector<Sprint> sprints = {aSprint(1), aSprint(0), aSprint(2)};
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 1, 2), aRisk(u"R-2"_s, 3, 4, RiskStatus::Closed), aRisk(u"R-3"_s, 0, 0)};
        const std::vector<RiskRating> ratings = {ratingOf(risks[0], onDay(20), 1, 2), ratingOf(risks[0], onDay(1), 5, 4),
                                                 ratingOf(risks[1], onDay(13), 3, 4), ratingOf(risks[1], onDay(29), 3, 4, RiskStatus::Closed),
                                                 ratingOf(risks[2], onDay(15), 0, 0), ratingOf(aRisk(u"gone"_s, 5, 5), onDay(1), 5, 5)};
        const auto trend = exposureTrend({.risks = risks, .ratings = ratings, .sprints = sprints, .appetite = 9, .now = onDay(30)});
        QCOMPARE(trend.size(), size_t(3));
        QCOMPARE(trend[0].sprint, 0);
        QCOMPARE(trend[0].exposure, 32); // 5 x 4 + 3 x 4
        QCOMPARE(trend[0].aboveAppetite, 2);
        QCOMPARE(trend[0].unrated, 0);
        QCOMPARE(trend[1].sprint, 1);
        QCOMPARE(trend[1].exposure, 14); // 1 x 2 + 3 x 4
        QCOMPARE(trend[1].unrated, 1);
        QCOMPARE(trend[2].sprint, -1);
        QCOMPARE(trend[2].exposure, 2);
        QCOMPARE(trend[2].risks, 1);
        QCOMPARE(trend[2].moment, onDay(30));
    }

    /// The last day belongs to the sprint, as people there count it.
    void aSprintEndsWithItsLastDayInItsTimeZone_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("over");
        QTest::newRow("its last hour") << u"UTC"_s << QDateTime(firstDay.addDays(13), QTime(23, 59, 59), Qt::UTC) << false;
        QTest::newRow("midnight") << u"UTC"_s << QDateTime(firstDay.addDays(14), QTime(0, 0), Qt::UTC) << true;
        QTest::newRow("not yet in New York") << u"America/New_York"_s << QDateTime(firstDay.addDays(14), QTime(3, 0), Qt::UTC) << false;
        QTest::newRow("already in Tokyo") << u"Asia/Tokyo"_s << QDateTime(firstDay.addDays(13), QTime(16, 0), Qt::UTC) << true;
    }
    void aSprintEndsWithItsLastDayInItsTimeZone()
    {
        QFETCH(QString, zone);
        QFETCH(QDateTime, now);
        QFETCH(bool, over);
        const std::vector<Sprint> sprints = {aSprint(0)};
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 1, 2)};
        const std::vector<RiskRating> ratings = {ratingOf(risks[0], onDay(1), 1, 2)};
        const auto trend = exposureTrend({.risks = risks, .ratings = ratings, .sprints = sprints, .now = now, .timeZone = zone});
        QCOMPARE(trend.size(), size_t(over ? 2 : 1));
    }

    /// Nothing known is not no risk. What was closed since is none.
    void beforeAnythingWasRegisteredNobodyKnows()
    {
        const std::vector<Sprint> sprints = {aSprint(0), aSprint(1), aSprint(2)};
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 3, 3, RiskStatus::Closed)};
        const std::vector<RiskRating> ratings = {ratingOf(risks[0], onDay(15), 3, 3), ratingOf(risks[0], onDay(29), 3, 3, RiskStatus::Closed)};
        const auto trend = exposureTrend({.risks = risks, .ratings = ratings, .sprints = sprints, .now = onDay(60)});
        QCOMPARE(trend.size(), size_t(3));
        QCOMPARE(trend[0].sprint, 1);
        QCOMPARE(trend[0].exposure, 9);
        QCOMPARE(trend[1].sprint, 2);
        QCOMPARE(trend[1].risks, 0);
        QCOMPARE(trend[2].sprint, -1);
        // Of a risk of an older file, which has no history, only today is known
        const std::vector<Risk> old = {aRisk(u"R-1"_s, 3, 3)};
        QCOMPARE(exposureTrend({.risks = old, .sprints = sprints, .now = onDay(60)}).size(), size_t(1));
    }

    void nothingRatedIsNoTrend()
    {
        const std::vector<Sprint> sprints = {aSprint(0)};
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 0, 0)};
        const std::vector<RiskRating> ratings = {ratingOf(risks[0], onDay(1), 0, 0)};
        const ExposureFacts facts{.risks = risks, .ratings = ratings, .sprints = sprints, .now = onDay(30)};
        QVERIFY(exposureTrend(facts).empty());
        QVERIFY(!exposureFigure(facts).value);
        QVERIFY(exposureFigure(facts).reasons.back().text.contains(u"no open risk is rated"_s));
        QVERIFY(exposureFigure({.now = onDay(1)}).reasons.back().text.contains(u"no risk is registered"_s));
        const std::vector<Risk> closed = {aRisk(u"R-1"_s, 5, 5, RiskStatus::Closed)};
        QVERIFY(exposureFigure({.risks = closed, .now = onDay(1)}).reasons.back().text.contains(u"all risks are closed"_s));
    }

    void theFigureNamesEachPart()
    {
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 1, 2), aRisk(u"R-2"_s, 5, 4), aRisk(u"R-3"_s, 2, 0),
                                         aRisk(u"R-4"_s, 5, 5, RiskStatus::Closed)};
        const Figure figure = exposureFigure({.risks = risks, .now = onDay(1)});
        QCOMPARE(figure.value, std::optional<qint64>(22));
        QCOMPARE(figure.reasons.size(), size_t(4));
        QCOMPARE(figure.reasons[0].count, 20);
        QVERIFY2(figure.reasons[0].text.contains(u"R-2 Title"_s), qPrintable(figure.reasons[0].text));
        QVERIFY(figure.reasons[2].kind == Reason::Kind::LeftOut && figure.reasons[2].text.contains(u"R-3"_s));
        QCOMPARE(figure.reasons[3].count, 1);
    }

    void countsWhatSomebodyHasToSeeTo()
    {
        std::vector<Risk> risks = {aRisk(u"R-1"_s, 5, 5), aRisk(u"R-2"_s, 5, 5, RiskStatus::Closed), aRisk(u"R-3"_s, 1, 1)};
        risks[0].reviewDay = firstDay.addDays(-1);
        risks[1].reviewDay = firstDay.addDays(-1);
        risks[2].reviewDay = firstDay;
        ExceptionFigures exceptions;
        exceptions.lapsed = {{.reference = u"EX-1"_s, .risk = risks[0].id}, {.reference = u"EX-2"_s, .check = CheckKey(1)}};
        const RegistryFigures figures = registryFigures({.risks = risks, .now = onDay(0)}, exceptions, firstDay);
        QCOMPARE(figures.overdueReviews, 1); // today is not too late, and nobody looks at closed ones
        QCOMPARE(figures.expiredAcceptances, 1);
        QCOMPARE(figures.names.value(risks[2].id), u"R-3 Title"_s);
    }

    /// Against adding up, for each point and each risk, what the latest rating until then says.
    void isWhatTheLatestRatingsSay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void isWhatTheLatestRatingsSay()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        RiskGrid grid;
        if (below(2) == 0)
            grid.setLevel(5, 5, 20);
        std::vector<Sprint> sprints;
        for (int i = 0; i < 5; ++i)
            sprints.push_back(aSprint(i));
        std::vector<Risk> risks;
        std::vector<RiskRating> ratings;
        for (int i = 0; i < 6; ++i) {
            Risk risk = aRisk(u"R-%1"_s.arg(i), 0, 0);
            int day = below(40);
            for (int j = 1 + below(4); j > 0; --j, day += 1 + below(20))
                ratings.push_back(ratingOf(risk, onDay(day), below(6), below(6), static_cast<RiskStatus>(below(4))));
            risk.currentLikelihood = ratings.back().currentLikelihood; // as the latest says
            risk.currentImpact = ratings.back().currentImpact;
            risk.status = ratings.back().status;
            risks.push_back(risk);
        }
        std::ranges::shuffle(ratings, random);
        const ExposureFacts facts{.risks = risks, .ratings = ratings, .sprints = sprints, .grid = grid, .appetite = 6, .now = onDay(200)};
        const auto trend = exposureTrend(facts);
        if (trend.empty()) {
            QVERIFY(std::ranges::none_of(ratings, [](const RiskRating& r) { return r.currentLikelihood > 0 && r.currentImpact > 0; }));
            return;
        }
        const auto first = std::ranges::min_element(ratings, {}, &RiskRating::rated)->rated;
        const size_t known = static_cast<size_t>(std::ranges::count_if(sprints, [&](const Sprint& sprint) {
            return QDateTime(sprint.end, QTime(23, 59, 59, 999), Qt::UTC) >= first;
        }));
        QCOMPARE(trend.size(), known + 1);
        for (size_t i = 0; i < trend.size(); ++i) {
            const QDateTime moment =
                i < known ? QDateTime(sprints[i + 5 - known].end, QTime(23, 59, 59, 999), Qt::UTC) : onDay(200);
            int exposure = 0, rated = 0, above = 0, unrated = 0;
            for (const Risk& risk : risks) {
                const RiskRating* latest = nullptr;
                for (const RiskRating& rating : ratings)
                    if (rating.risk == risk.id && rating.rated <= moment && (!latest || rating.rated > latest->rated))
                        latest = &rating;
                if (!latest || latest->status == RiskStatus::Closed)
                    continue;
                const int level = grid.level(latest->currentLikelihood, latest->currentImpact);
                exposure += level;
                rated += level > 0 ? 1 : 0;
                above += level > 6 ? 1 : 0;
                unrated += level > 0 ? 0 : 1;
            }
            QCOMPARE(trend[i].exposure, exposure);
            QCOMPARE(trend[i].risks, rated);
            QCOMPARE(trend[i].aboveAppetite, above);
            QCOMPARE(trend[i].unrated, unrated);
        }
        QCOMPARE(exposureFigure(facts).value.value_or(0), qint64(trend.back().exposure));
        QCOMPARE(exposureFigure(facts).value.has_value(), trend.back().risks > 0);
    }
};

QTEST_GUILESS_MAIN(TestExposure)
#include "tst_exposure.moc"
