// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/edit/riskregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

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
