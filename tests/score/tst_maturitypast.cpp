// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/maturitypast.h"
#include "tests/score/gatebuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

RiskRating aRating(const Risk& risk, int day, int likelihood, RiskStatus status = RiskStatus::Open)
{
    return {.risk = risk.id, .rated = onDay(day), .currentLikelihood = likelihood, .currentImpact = 2, .status = status};
}

} // namespace

/// What is known of a past moment.
class TestMaturityPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sprintsEndWithTheirLastDay()
    {
        const std::vector<Sprint> sprints = {
            {.number = 2, .start = monday.addDays(14), .end = monday.addDays(27)},
            {.number = 1, .start = monday, .end = monday.addDays(13), .state = SprintState::Closed},
            {.number = 3}}; // without days
        const auto numbers = [&](const QDateTime& moment, const QString& zone) {
            QStringList list;
            for (const SprintEnd& end : sprintEnds(sprints, moment, zone))
                list << QString::number(end.sprint) + (end.isClosed ? u" closed"_s : QString());
            return list.join(u", "_s);
        };
        QCOMPARE(numbers(onDay(13), u"UTC"_s), QString());
        QCOMPARE(numbers(onDay(14), u"UTC"_s), u"1 closed"_s);
        QCOMPARE(numbers(onDay(28), u"UTC"_s), u"1 closed, 2"_s);
        // In Honolulu that day isn't over at 6:00 UTC of the next
        QCOMPARE(numbers(onDay(14), u"Pacific/Honolulu"_s), QString());
        // A sprint is over at its very end
        QCOMPARE(sprintEnds(sprints, sprintEnds(sprints, onDay(28), u"UTC"_s).front().moment, u"UTC"_s).size(), size_t(1));
    }

    void risksAreRatedAsTheyWere()
    {
        const std::vector<Risk> risks = {aRisk(u"R-1"_s, 5, 5), aRisk(u"R-2"_s, 5, 5), aRisk(u"R-3"_s, 4, 4)};
        const std::vector<RiskRating> ratings = {aRating(risks[0], 1, 1), aRating(risks[0], 5, 3, RiskStatus::Closed), aRating(risks[0], 5, 4),
                                                 aRating(risks[1], 6, 2)};
        const auto then = [&](int day) {
            QStringList list;
            const RisksThen past = risksThen(risks, ratings, onDay(day));
            for (const Risk& risk : past.risks)
                list << u"%1 %2x%3 %4%5"_s.arg(risk.reference, QString::number(risk.currentLikelihood), QString::number(risk.currentImpact),
                                              word(risk.status), past.untold.contains(risk.id) ? u" untold"_s : QString());
            return list.join(u", "_s);
        };
        // Before its first rating a risk wasn't registered; one without any has no past
        QCOMPARE(then(0), u"R-3 4x4 open untold"_s);
        QCOMPARE(then(1), u"R-1 1x2 open, R-3 4x4 open untold"_s);
        QCOMPARE(then(5), u"R-1 4x2 open, R-3 4x4 open untold"_s);
        QCOMPARE(then(6), u"R-1 4x2 open, R-2 2x2 open, R-3 4x4 open untold"_s);
    }
};

QTEST_GUILESS_MAIN(TestMaturityPast)
#include "tst_maturitypast.moc"
