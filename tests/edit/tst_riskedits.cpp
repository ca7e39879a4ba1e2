// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "tests/edit/riskregistry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestRiskEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextReferenceIsFree()
    {
        const RiskRegistry registry;
        QCOMPARE(nextRiskReference(registry.records()), u"R-8"_s);
        const Risk first{.reference = u"mine"_s, .title = u"  One \n risk "_s};
        const Risk second{.title = u"Two"_s};
        QVERIFY(registry.edit([&](Edit& edit) -> Result<void> {
            for (const Risk& risk : {first, second})
                if (const auto added = addRisk(edit, risk, {.author = u"Ana"_s, .at = someTime()}); !added)
                    return added.error();
            return {};
        }));
        QCOMPARE(registry.records().of<Risk>().find(first.id)->reference, u"R-8"_s);
        QCOMPARE(registry.records().of<Risk>().find(first.id)->title, u"One risk"_s);
        QCOMPARE(registry.records().of<Risk>().find(second.id)->reference, u"R-9"_s);
    }

    /// In one edit, in which some go again.
    void eachOfManyHasTheNextReference()
    {
        const RiskRegistry registry;
        const auto added = registry.edit([&](Edit& edit) -> Result<void> {
            for (int number = 8; number < 208; ++number) {
                const auto id = addRisk(edit, {.title = u"One of many"_s}, {.author = u"Ana"_s, .at = someTime()});
                if (!id)
                    return id.error();
                if (edit.find<Risk>(*id)->reference != u"R-%1"_s.arg(number))
                    return Error{.message = edit.find<Risk>(*id)->reference};
            }
            const RiskId last = edit.rows<Risk>().back()->id;
            if (auto removed = removeRisk(edit, last); !removed)
                return removed;
            const auto again = addRisk(edit, {.title = u"Under the number that got free"_s}, {.author = u"Ana"_s, .at = someTime()});
            return again ? Result<void>() : Result<void>(again.error());
        });
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        QCOMPARE(nextRiskReference(registry.records()), u"R-208"_s);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("impact");
        QTest::addColumn<bool>("fine");
        QTest::newRow("fine") << u"t"_s << 5 << true;
        QTest::newRow("not rated") << u"t"_s << 0 << true;
        QTest::newRow("too high") << u"t"_s << 6 << false;
        QTest::newRow("too low") << u"t"_s << -1 << false;
        QTest::newRow("no title") << u" \n "_s << 3 << false;
        QTest::newRow("too long") << QString(501, u'x') << 3 << false;
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QString, title);
        QFETCH(int, impact);
        QFETCH(bool, fine);
        const RiskRegistry registry;
        const Risk before = *registry.now();
        const auto done = registry.edit([&](Edit& edit) -> Result<void> {
            if (auto changed = changeRisk(edit, registry.risk.id, [&](Risk& risk) { risk.title = title; }); !changed)
                return changed;
            return rateRisk(edit, registry.risk.id, [&](Risk& risk) { risk.currentImpact = impact; }, {},
                            {.author = u"Bo"_s, .at = someTime()});
        });
        QCOMPARE(done.has_value(), fine);
        if (!fine) {
            QCOMPARE(done.error().code, Error::Code::Invalid);
            QVERIFY(!done.error().message.isEmpty());
            QVERIFY(*registry.now() == before);
        }
    }

    void identityStays()
    {
        const RiskRegistry registry;
        QVERIFY(registry.change([](Risk& risk) {
            risk.id = RiskId::create();
            risk.reference = u"R-1"_s;
            risk.plan = u" do it "_s;
            risk.epic = u" data "_s;
            risk.targetImpact = 3;
            risk.status = RiskStatus::Closed;
        }));
        QVERIFY(registry.now());
        QCOMPARE(registry.now()->reference, u"R-7"_s);
        QCOMPARE(registry.now()->plan, u"do it"_s);
        QCOMPARE(registry.now()->epic, u"data"_s);
        QCOMPARE(registry.now()->targetImpact, 0);
        QCOMPARE(registry.now()->status, RiskStatus::Open);
        QVERIFY(registry.ratings().empty());
    }

    void itComesTrueByAbuseCasesOnly()
    {
        const RiskRegistry registry;
        const auto refused = registry.realise(registry.story);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        QVERIFY2(refused.error().message.contains(u"IAM-UC-01 is a use case"_s), qPrintable(refused.error().message));
        QVERIFY(registry.realise(registry.abuse));
        QCOMPARE(registry.records().riskTies().front().kind, RiskTieKind::RealisedBy);
        // Which therefore stays one
        const auto turned = registry.edit([&](Edit& edit) {
            return changeStories(edit, std::array{registry.abuse.id}, [](Story& story) { story.kind = StoryKind::Use; });
        });
        QCOMPARE(turned.error().code, Error::Code::Invalid);
        QVERIFY2(turned.error().message.contains(u"as long as a risk comes true by it"_s), qPrintable(turned.error().message));
        // One that is tied as the other becomes that
        QVERIFY(registry.realise(registry.abuse, RiskTieKind::TreatedBy));
        QCOMPARE(registry.records().riskTies().size(), size_t(1));
        QCOMPARE(registry.records().riskTies().front().kind, RiskTieKind::TreatedBy);
    }

    /// An abuse case was a use case; by the time that is undone, a risk comes true by it.
    void undoTurnsNoAbuseCaseThatARiskComesTrueBy()
    {
        const RiskRegistry registry;
        QVERIFY(registry.edit([&](Edit& edit) {
            return changeStories(edit, std::array{registry.story.id}, [](Story& story) { story.kind = StoryKind::Abuse; });
        }));
        auto opened = Workspace::open(registry.workspace->file(), {.author = u"Bernd"_s, .pollInterval = 0});
        QVERIFY(opened);
        QVERIFY((*opened)->edit(u"Tie"_s, [&](Edit& edit) -> Result<void> {
            const auto tied = tieRiskToStory(edit, registry.risk.id, registry.story.id, RiskTieKind::RealisedBy);
            return tied ? Result<void>() : Result<void>(tied.error());
        }));
        QVERIFY(registry.workspace->catchUp());
        const auto undone = registry.workspace->undo();
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(u"IAM-UC-01 is a use case, and only by an abuse case"_s), qPrintable(undone.error().message));
    }

    void bothPartsOfAnAbuseCaseKeepItsKindOfTie()
    {
        const RiskRegistry registry;
        QVERIFY(registry.realise(registry.abuse));
        QVERIFY(registry.edit([&](Edit& edit) {
            return changeStories(edit, std::array{registry.abuse.id}, [](Story& story) { story.points = 5; });
        }));
        Story rest = aStory(u"IAM-AC-02"_s);
        rest.points = 2;
        QVERIFY(registry.edit([&](Edit& edit) { return splitStory(edit, registry.abuse.id, rest, {}); }));
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
        for (const RiskTie& tie : registry.records().riskTies())
            QCOMPARE(tie.kind, RiskTieKind::RealisedBy);
    }

    /// It goes with its ties, ratings and notes, and undo brings back all of that.
    void removalTakesAllWithIt()
    {
        const RiskRegistry registry;
        QVERIFY(registry.tie());
        QVERIFY(registry.rate([](Risk& risk) { risk.currentImpact = 4; }, {}));
        QVERIFY(registry.edit([&](Edit& edit) {
            Note note = noteOn(registry.risk.id);
            note.text = u"n"_s;
            return addNote(edit, note, u"Ana"_s, someTime());
        }));
        QVERIFY(registry.edit([&](Edit& edit) { return removeRisk(edit, registry.risk.id); }));
        QVERIFY(registry.records().risks().empty());
        QVERIFY(registry.records().riskTies().empty());
        QVERIFY(registry.records().riskRatings().empty());
        QVERIFY(registry.records().notes().empty());
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.records().risks().size(), size_t(1));
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
        QCOMPARE(registry.records().riskRatings().size(), size_t(1));
        QCOMPARE(registry.records().notes().size(), size_t(1));
    }

    /// Tying twice changes nothing.
    void tiesAreMadeOnce()
    {
        const RiskRegistry registry;
        QVERIFY(registry.tie());
        QVERIFY(registry.tie());
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
        const RiskTieId tie = registry.records().riskTies().front().id;
        QVERIFY(registry.edit([&](Edit& edit) { return untieRisk(edit, tie); }));
        QCOMPARE(registry.records().riskTies().size(), size_t(1));
        const auto again = registry.edit([&](Edit& edit) { return untieRisk(edit, tie); });
        QCOMPARE(again.error().code, Error::Code::NotFound);
    }

    void aRiskLosesAnOwnerWhoIsRemoved()
    {
        const RiskRegistry registry;
        QVERIFY(registry.edit([&](Edit& edit) { return removePerson(edit, registry.ana.id); }));
        QVERIFY(!registry.now()->owner);
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.now()->owner, std::optional(registry.ana.id));
    }

    void aStoryGoesWithItsTies()
    {
        const RiskRegistry registry;
        QVERIFY(registry.tie());
        QVERIFY(registry.edit([&](Edit& edit) { return removeStories(edit, std::array{registry.story.id}); }));
        QCOMPARE(registry.records().riskTies().size(), size_t(1));
        QVERIFY(registry.records().riskTies().front().check);
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
    }

    void whatIsGoneIsSaid()
    {
        const RiskRegistry registry;
        const RiskId gone = RiskId::create();
        const auto removed = registry.edit([&](Edit& edit) { return removeRisk(edit, gone); });
        QCOMPARE(removed.error().code, Error::Code::NotFound);
        const auto rated = registry.edit([&](Edit& edit) {
            return rateRisk(edit, gone, [](Risk&) {}, u"r"_s, {.author = u"Bo"_s, .at = someTime()});
        });
        QCOMPARE(rated.error().code, Error::Code::NotFound);
        const auto owned = registry.change([](Risk& risk) { risk.owner = PersonId::create(); });
        QCOMPARE(owned.error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRiskEdits)
#include "tst_riskedits.moc"
