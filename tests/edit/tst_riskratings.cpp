// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/edit/riskregistry.h"

#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Inherent and target rating of a risk.
struct Pairs {
    std::pair<int, int> inherent = {};
    std::pair<int, int> target = {};

    void give(Risk& risk) const
    {
        std::tie(risk.inherentLikelihood, risk.inherentImpact) = inherent;
        std::tie(risk.targetLikelihood, risk.targetImpact) = target;
    }
};

} // namespace

/// How risks are rated, and what is left of that.
class TestRiskRatings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itsFirstRatingNeedsNoReason()
    {
        const RiskRegistry registry;
        const Risk draft{.title = u"Outage"_s, .epic = u" resilience "_s, .inherentLikelihood = 4, .inherentImpact = 5, .status = RiskStatus::Treating};
        QVERIFY(registry.edit([&](Edit& edit) -> Result<void> {
            const auto added = addRisk(edit, draft, {.author = u"Ana"_s, .at = someTime()});
            return added ? Result<void>() : Result<void>(added.error());
        }));
        QCOMPARE(registry.records().of<Risk>().find(draft.id)->epic, u"resilience"_s);
        QCOMPARE(registry.ratings().size(), size_t(1));
        const RiskRating first = registry.ratings().front();
        QVERIFY(first.risk == draft.id);
        QCOMPARE(first.author, u"Ana"_s);
        QCOMPARE(first.rated, someTime());
        QCOMPARE(first.reason, QString());
        QCOMPARE(first.inherentImpact, 5);
        QCOMPARE(first.currentImpact, 0);
        QCOMPARE(first.status, RiskStatus::Treating);
    }

    void aRatingChangesNothingElse()
    {
        const RiskRegistry registry;
        QVERIFY(registry.rate(
            [](Risk& risk) {
                risk.title = u"Other"_s;
                risk.owner.reset();
                risk.currentImpact = 4;
            },
            {}));
        QCOMPARE(registry.now()->title, registry.risk.title);
        QCOMPARE(registry.now()->owner, std::optional(registry.ana.id));
        QCOMPARE(registry.now()->currentImpact, 4);
    }

    /// From its first rating on there are reasons, and nothing is lost by a clock that is behind.
    void itIsRatedAnewForAReason()
    {
        const RiskRegistry registry;
        const auto impact = [](int rating) { return [rating](Risk& risk) { risk.currentImpact = rating; }; };
        const auto closing = [](Risk& risk) { risk.status = RiskStatus::Closed; };
        QVERIFY(registry.rate(impact(4), {}, 60));
        QCOMPARE(registry.rate(impact(3), u" \n"_s, 120).error().code, Error::Code::Invalid);
        QVERIFY(registry.rate(impact(3), u" Images are scanned \n"_s, 120));
        QCOMPARE(registry.rate(closing, {}).error().code, Error::Code::Invalid);
        QVERIFY(registry.rate(closing, u"Images are gone"_s, 10));
        QCOMPARE(registry.now()->status, RiskStatus::Closed);
        const auto ratings = registry.ratings();
        QCOMPARE(ratings.size(), size_t(3));
        QCOMPARE(ratings[0].currentImpact, 4);
        QCOMPARE(ratings[1].reason, u"Images are scanned"_s);
        QCOMPARE(ratings[1].author, u"Bo"_s);
        QCOMPARE(ratings[1].rated, someTime().addSecs(120));
        QCOMPARE(ratings[2].rated, someTime().addSecs(120).addMSecs(1));
        QCOMPARE(ratings[2].status, RiskStatus::Closed);
        QCOMPARE(ratings[2].currentImpact, 3);
        // Undo takes the last one back, redo makes it again
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.now()->status, RiskStatus::Open);
        QCOMPARE(registry.ratings().size(), size_t(2));
        QVERIFY(registry.workspace->redo());
        QCOMPARE(registry.ratings().size(), size_t(3));
    }

    void aTargetAboveTheInherentRatingIsRefused_data()
    {
        QTest::addColumn<Pairs>("pairs");
        QTest::addColumn<bool>("fine");
        QTest::newRow("below") << Pairs{{4, 4}, {1, 2}} << true;
        QTest::newRow("as it was") << Pairs{{4, 4}, {4, 4}} << true;
        QTest::newRow("more likely") << Pairs{{2, 4}, {3, 1}} << false;
        QTest::newRow("worse") << Pairs{{5, 2}, {1, 3}} << false;
        QTest::newRow("no inherent rating") << Pairs{{0, 0}, {5, 5}} << true;
        QTest::newRow("half of one") << Pairs{{1, 0}, {5, 5}} << true;
        QTest::newRow("no target") << Pairs{{1, 1}, {0, 0}} << true;
    }
    void aTargetAboveTheInherentRatingIsRefused()
    {
        QFETCH(Pairs, pairs);
        QFETCH(bool, fine);
        const RiskRegistry registry;
        const auto rated = registry.rate([&](Risk& risk) { pairs.give(risk); }, {});
        QCOMPARE(rated.has_value(), fine);
        QCOMPARE(registry.ratings().size(), size_t(fine ? 1 : 0));
        if (!fine)
            QVERIFY2(rated.error().message.contains(u"is above the inherent one"_s), qPrintable(rated.error().message));
        // And no risk begins so
        const auto added = registry.edit([&](Edit& edit) -> Result<void> {
            Risk draft{.title = u"Outage"_s};
            pairs.give(draft);
            const auto done = addRisk(edit, draft, {.author = u"Ana"_s, .at = someTime()});
            return done ? Result<void>() : Result<void>(done.error());
        });
        QCOMPARE(added.has_value(), fine);
    }

    /// It can be changed in all else, and be mended.
    void aTargetThatAnOlderFileLeftAboveKeepsNothingElseFromChanging()
    {
        const RiskRegistry registry;
        Risk old{.reference = u"R-9"_s, .title = u"Outage"_s};
        Pairs{{4, 4}, {5, 5}}.give(old);
        QVERIFY(registry.edit([&](Edit& edit) { return edit.insert(old); }));
        const auto rate = [&](const RiskChange& change) {
            return registry.edit([&](Edit& edit) { return rateRisk(edit, old.id, change, u"Seen"_s, {.author = u"Bo"_s, .at = someTime()}); });
        };
        QVERIFY(registry.edit([&](Edit& edit) { return changeRisk(edit, old.id, [](Risk& risk) { risk.plan = u"Two zones"_s; }); }));
        QVERIFY(rate([](Risk& risk) { risk.currentLikelihood = risk.currentImpact = 3; }));
        QVERIFY(!rate([](Risk& risk) { risk.targetLikelihood = 4; })); // the impact is still above
        QVERIFY(rate([](Risk& risk) { risk.targetLikelihood = risk.targetImpact = 4; }));
        QVERIFY(!rate([](Risk& risk) { risk.inherentLikelihood = 3; }));
    }

    void theSameRatingLeavesNothing()
    {
        const RiskRegistry registry;
        QVERIFY(registry.rate([](Risk&) {}, {}));
        QVERIFY(registry.ratings().empty());
        // But a status that changes needs a reason even where nothing was rated
        QCOMPARE(registry.rate([](Risk& risk) { risk.status = RiskStatus::Treating; }, {}).error().code, Error::Code::Invalid);
    }

    void aRatingStaysAsItWas()
    {
        const RiskRegistry registry;
        QVERIFY(registry.rate([](Risk& risk) { risk.currentImpact = 4; }, {}));
        RiskRating other = registry.ratings().front();
        other.reason = u"Because"_s;
        const auto changed = registry.edit([&](Edit& edit) { return edit.update(registry.ratings().front(), other); });
        QVERIFY(!changed);
        QVERIFY2(changed.error().message.contains(u"a rating stays as it was"_s), qPrintable(changed.error().message));
    }

    /// Past the steps, somebody takes the rating away that Ana would leave as the latest.
    void undoLeavesNoRiskThatIsRatedOtherwise()
    {
        const RiskRegistry registry;
        QVERIFY(registry.rate([](Risk& risk) { risk.currentImpact = 4; }, {}, 60));
        QVERIFY(registry.rate([](Risk& risk) { risk.currentImpact = 3; }, u"Scanned"_s, 120));
        auto opened = Workspace::open(registry.workspace->file(), {.author = u"Bernd"_s, .pollInterval = 0});
        QVERIFY(opened);
        QVERIFY((*opened)->edit(u"Note"_s, [&](Edit& edit) {
            return edit.insert(RiskRating{.risk = registry.risk.id, .rated = someTime().addSecs(90), .author = u"Bernd"_s, .reason = u"r"_s});
        }));
        QVERIFY(registry.workspace->catchUp());
        const auto undone = registry.workspace->undo();
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(u"R-7 is not rated as its latest rating says"_s), qPrintable(undone.error().message));
        QCOMPARE(registry.now()->currentImpact, 3);
    }
};

QTEST_GUILESS_MAIN(TestRiskRatings)
#include "tst_riskratings.moc"
