// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/riskedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A workspace with a person, a story, and R-7 of that person.
struct Registry {
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    Person ana{.name = u"Ana"_s};
    Story story = aStory(u"IAM-UC-01"_s);
    Risk risk{.reference = u"R-7"_s, .title = u"A key leaks"_s};

    Registry()
    {
        auto created = Workspace::create(folder.filePath(u"test.waymark"_s), {.name = u"Test"_s}, {.author = u"Ana"_s, .pollInterval = 0});
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        workspace = *std::move(created);
        risk.owner = ana.id;
        const auto filled = edit([&](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{ana, story, risk})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            return {};
        });
        if (!filled)
            qFatal("%s", qPrintable(filled.error().message));
    }
    Result<void> edit(const std::function<Result<void>(Edit&)>& perform) const { return workspace->edit(u"Edit"_s, perform); }
    Result<void> change(const RiskChange& change) const
    {
        return edit([&](Edit& edit) { return changeRisk(edit, risk.id, change); });
    }
    Result<void> tie() const
    {
        return edit([&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"prowler"_s, u"iam_1"_s);
            if (!check)
                return check.error();
            if (const auto tied = tieRiskToChecks(edit, risk.id, std::array{*check}); !tied)
                return tied.error();
            const auto treated = tieRiskToStory(edit, risk.id, story.id);
            return treated ? Result<void>() : Result<void>(treated.error());
        });
    }
    const Records& records() const { return workspace->records(); }
    const Risk* now() const { return records().of<Risk>().find(risk.id); }
};

} // namespace

class TestRiskEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNextReferenceIsFree()
    {
        const Registry registry;
        QCOMPARE(nextRiskReference(registry.records()), u"R-8"_s);
        const Risk first{.reference = u"mine"_s, .title = u"  One \n risk "_s};
        const Risk second{.title = u"Two"_s};
        QVERIFY(registry.edit([&](Edit& edit) -> Result<void> {
            for (const Risk& risk : {first, second})
                if (const auto added = addRisk(edit, risk); !added)
                    return added.error();
            return {};
        }));
        QCOMPARE(registry.records().of<Risk>().find(first.id)->reference, u"R-8"_s);
        QCOMPARE(registry.records().of<Risk>().find(first.id)->title, u"One risk"_s);
        QCOMPARE(registry.records().of<Risk>().find(second.id)->reference, u"R-9"_s);
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
        const Registry registry;
        const Risk before = *registry.now();
        const auto done = registry.change([&](Risk& risk) {
            risk.title = title;
            risk.currentImpact = impact;
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
        const Registry registry;
        QVERIFY(registry.change([](Risk& risk) {
            risk.id = RiskId::create();
            risk.reference = u"R-1"_s;
            risk.plan = u" do it "_s;
        }));
        QVERIFY(registry.now());
        QCOMPARE(registry.now()->reference, u"R-7"_s);
        QCOMPARE(registry.now()->plan, u"do it"_s);
    }

    /// It goes with its ties and notes, and undo brings back all of that.
    void removalTakesAllWithIt()
    {
        const Registry registry;
        QVERIFY(registry.tie());
        QVERIFY(registry.edit([&](Edit& edit) {
            Note note = noteOn(registry.risk.id);
            note.text = u"n"_s;
            return addNote(edit, note, u"Ana"_s, someTime());
        }));
        QVERIFY(registry.edit([&](Edit& edit) { return removeRisk(edit, registry.risk.id); }));
        QVERIFY(registry.records().risks().empty());
        QVERIFY(registry.records().riskTies().empty());
        QVERIFY(registry.records().notes().empty());
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.records().risks().size(), size_t(1));
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
        QCOMPARE(registry.records().notes().size(), size_t(1));
    }

    /// Tying twice changes nothing.
    void tiesAreMadeOnce()
    {
        const Registry registry;
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
        const Registry registry;
        QVERIFY(registry.edit([&](Edit& edit) { return removePerson(edit, registry.ana.id); }));
        QVERIFY(!registry.now()->owner);
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.now()->owner, std::optional(registry.ana.id));
    }

    void aStoryGoesWithItsTies()
    {
        const Registry registry;
        QVERIFY(registry.tie());
        QVERIFY(registry.edit([&](Edit& edit) { return removeStories(edit, std::array{registry.story.id}); }));
        QCOMPARE(registry.records().riskTies().size(), size_t(1));
        QVERIFY(registry.records().riskTies().front().check);
        QVERIFY(registry.workspace->undo());
        QCOMPARE(registry.records().riskTies().size(), size_t(2));
    }

    void whatIsGoneIsSaid()
    {
        const Registry registry;
        const RiskId gone = RiskId::create();
        const auto removed = registry.edit([&](Edit& edit) { return removeRisk(edit, gone); });
        QCOMPARE(removed.error().code, Error::Code::NotFound);
        const auto owned = registry.change([](Risk& risk) { risk.owner = PersonId::create(); });
        QCOMPARE(owned.error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRiskEdits)
#include "tst_riskedits.moc"
