// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/registercheck.h"

#include "model/edit/riskrules.h"
#include "tests/edit/planof.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/registerrows.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a whole plan may say of risks, ratings, policy statements, game days and ties to controls: the same as steps may.
class RegisterCheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreHeldToTheRules_data();
    void rowsAreHeldToTheRules();
};

namespace {

struct Case {
    std::vector<Entity> rows = {};
    QString place = {}; ///< of the row that is refused, "/row/1"
    QString words = {}; ///< empty: all of them are fine
};

WorkspaceProperties withGrid(const QString& grid)
{
    return {.name = u"Programme"_s, .riskGrid = grid};
}

/// The rows that cases are made of.
struct Parts {
    Story use = aStory(u"A-1"_s);
    Story abuse = aStory(u"A-2"_s);
    Risk risk = aFullRisk(PersonId::create(), someTime());

    Parts() { abuse.kind = StoryKind::Abuse; }
    /// What the risk says, some seconds after it was registered.
    RiskRating now(int seconds, const QString& reason = u"Looked again"_s) const
    {
        RiskRating rating = ratingOf(risk);
        rating.rated = someTime().addSecs(seconds);
        rating.author = u"Anna"_s;
        rating.reason = reason;
        return rating;
    }
    RiskRating other(int seconds, const QString& reason = u"Looked again"_s) const
    {
        RiskRating rating = now(seconds, reason);
        rating.currentImpact = 1;
        return rating;
    }
    RiskRating nothing() const
    {
        return {.risk = risk.id, .rated = someTime(), .author = u"Anna"_s, .status = risk.status};
    }
    RiskTie realisedBy(const Story& story) const
    {
        return {.kind = RiskTieKind::RealisedBy, .risk = risk.id, .story = story.id};
    }
};

std::map<QString, Case> casesOfRisks()
{
    const Parts of;
    Risk nameless = of.risk;
    nameless.title.clear();
    RiskRating tooHigh = of.now(1);
    tooHigh.targetImpact = 6;
    Risk worse = of.risk;
    worse.targetImpact = worse.inherentImpact + 1;
    RiskRating worseOnce = of.other(1, {});
    worseOnce.targetImpact = 5;
    RiskRating accepted = of.now(5);
    accepted.status = RiskStatus::Accepted;
    return {
        {u"never rated"_s, Case{{of.risk}}},
        {u"rated as it says"_s, Case{{of.risk, of.other(1, {}), of.now(2)}}},
        {u"first rating"_s, Case{{of.risk, of.nothing(), of.now(2, {})}}},
        {u"latest first"_s, Case{{of.risk, of.now(9), of.other(1, {})}}},
        {u"nameless"_s, Case{{of.risk, nameless}, u"/row/1"_s, u"a risk needs a title"_s}},
        {u"rated otherwise"_s, Case{{of.risk, of.now(1, {}), of.other(2)}, u"/row/0"_s, u"R-1 is not rated as its latest rating says"_s}},
        {u"of another status"_s, Case{{of.risk, of.now(1, {}), accepted}, u"/row/0"_s, u"is not rated as its latest rating says"_s}},
        {u"without a reason"_s, Case{{of.risk, of.other(1, {}), of.now(2, u" "_s)}, u"/row/0"_s, u"there is no reason why R-1 was rated anew"_s}},
        {u"out of range"_s, Case{{of.risk, tooHigh}, u"/row/0"_s, u"likelihood and impact go from 1 to 5"_s}},
        {u"target above inherent"_s, Case{{of.risk, worse}, u"/row/1"_s, u"the target rating, 1 x 5, is above the inherent one, 5 x 4"_s}},
        {u"target above inherent once"_s, Case{{of.risk, worseOnce, of.now(2)}}},
        {u"realised by an abuse case"_s, Case{{of.use, of.abuse, of.risk, of.realisedBy(of.abuse)}}},
        {u"realised by a use case"_s,
         Case{{of.use, of.abuse, of.risk, of.realisedBy(of.use)}, u"/row/3"_s, u"A-1 is a use case, and only by an abuse case"_s}},
    };
}

std::map<QString, Case> casesOfOthers()
{
    const QDateTime time = someTime();
    const Policy policy = aFullPolicy(PersonId::create(), time);
    const GameDay gameDay = aFullGameDay({}, time);
    Policy same = policy;
    same.id = PolicyId::create();
    same.reference = u"isp-4.2"_s;
    Policy nameless = policy;
    nameless.title.clear();
    GameDay planned = gameDay;
    planned.outcome = GameDayOutcome::Planned;
    GameDay unproven = gameDay;
    unproven.evidenceSha256.clear();
    const ControlTie tie{.control = u"cis-docker/4.1"_s, .policy = policy.id};
    ControlTie nowhere = tie;
    nowhere.control = u"4.1"_s;
    return {
        {u"statement and game day"_s, Case{{withGrid({}), policy, tie, gameDay}}},
        {u"same reference"_s, Case{{policy, same}, u"/row/1"_s, u"there is a policy statement ISP-4.2 already"_s}},
        {u"statement without a title"_s, Case{{nameless}, u"/row/0"_s, u"a policy statement needs a title"_s}},
        {u"no control"_s, Case{{policy, nowhere}, u"/row/1"_s, u"“4.1” is no item of a benchmark"_s}},
        {u"check of a tool"_s, Case{{ToolTie{.tool = u"fargate"_s, .check = firstCheck}}}},
        {u"no tool"_s, Case{{ToolTie{.tool = u" "_s, .check = firstCheck}}, u"/row/0"_s, u"needs the id of a service or tool"_s}},
        {u"held and planned"_s, Case{{planned}, u"/row/0"_s, u"needs an outcome"_s}},
        {u"file without its hash"_s, Case{{unproven}, u"/row/0"_s, u"its SHA-256"_s}},
        {u"no risk grid"_s, Case{{withGrid(u"1 2 3"_s)}, u"/row/0"_s, u"a risk grid has 25 levels, and here are 3"_s}},
    };
}

std::map<QString, Case> cases()
{
    std::map<QString, Case> all = casesOfRisks();
    all.merge(casesOfOthers());
    return all;
}

} // namespace

void RegisterCheckTest::rowsAreHeldToTheRules_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, unused] : cases())
        QTest::newRow(qPrintable(name)) << name;
}

void RegisterCheckTest::rowsAreHeldToTheRules()
{
    QFETCH(QString, name);
    const Case expected = cases().at(name);
    const Result<void> checked = checkRegisters(planOf(expected.rows));
    if (expected.words.isEmpty()) {
        VERIFY_RESULT(checked);
        return;
    }
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, Error::Code::Invalid);
    QCOMPARE(checked.error().detail, expected.place);
    QVERIFY2(checked.error().message.contains(expected.words), qPrintable(checked.error().message));
}

QTEST_GUILESS_MAIN(RegisterCheckTest)
#include "tst_registercheck.moc"
