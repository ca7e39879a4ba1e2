// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/boardbuilders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const ProgrammeFigures> proofsOf(const StoryId& story, Proof proof)
{
    auto figures = std::make_shared<ProgrammeFigures>();
    figures->proofs.proofs.insert(story, {.proof = proof, .checks = {CheckKey(1)}, .failing = {CheckKey(1)}});
    return figures;
}

} // namespace

class TestBoardModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsTheStoriesOfItsSprintByRank()
    {
        // Given stories of two sprints and the backlog, one ranked before those made earlier
        const Story first = card(u"B"_s);
        const Story elsewhere = card(u"X"_s);
        Story last = card(u"A"_s);
        Story backlog = card(u"Y"_s);
        backlog.sprint.reset();
        last.rank = first.rank - 1;
        BoardBox box({first, last, backlog});
        QAbstractItemModelTester tester(&box.model);
        // When another sprint's comes
        box.change({{.after = elsewhere}});
        // Then only those of the sprint are there, in the order of ranks
        QCOMPARE(box.references(), (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(box.model.rowCount(), 2);
        QCOMPARE(box.model.points(), 6);
    }

    void followsChangesRowByRow()
    {
        // Given three cards
        const std::vector<Story> stories = {card(u"A"_s), card(u"B"_s), card(u"C"_s)};
        BoardBox box(stories);
        QAbstractItemModelTester tester(&box.model);
        QSignalSpy reset(&box.model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&box.model, &QAbstractItemModel::dataChanged);
        QSignalSpy settled(&box.model, &BoardModel::settled);
        // When one changes its column
        box.change<Story>(stories[1].id, [](Story& story) { story.status = StoryStatus::Done; });
        // Then one row changes
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front()[0].toModelIndex().row(), 1);
        QCOMPARE(box.model.pointsDone(), 3);
        // When one is ranked first, one leaves and one comes
        box.change<Story>(stories[2].id, [&](Story& story) { story.rank = stories[0].rank - 1; });
        box.change<Story>(stories[0].id, [](Story& story) { story.sprint.reset(); });
        Story fresh = card(u"D"_s);
        fresh.sprint = box.sprint.id;
        box.change({{.after = fresh}});
        // Then the rows follow, without a reset
        QCOMPARE(box.references(), (QStringList{u"C"_s, u"B"_s, u"D"_s}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(settled.size(), 4);
    }

    void standsStillWhenNothingConcernsIt()
    {
        BoardBox box({card(u"A"_s)});
        QSignalSpy settled(&box.model, &BoardModel::settled);
        const Story other = card(u"X"_s);
        box.change({{.after = other}});
        box.change<Sprint>(box.sprint.id, [](Sprint& sprint) { sprint.goal = u"Other"_s; });
        QCOMPARE(settled.size(), 0);
    }

    void countsEachColumnAgainstItsLimit_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("full");
        QTest::addColumn<bool>("over");
        QTest::newRow("none") << 0 << false << false;
        QTest::newRow("room") << 3 << false << false;
        QTest::newRow("full") << 2 << true << false;
        QTest::newRow("over") << 1 << false << true;
    }

    void countsEachColumnAgainstItsLimit()
    {
        QFETCH(int, limit);
        BoardBox box({card(u"A"_s).in(StoryStatus::InReview), card(u"B"_s).in(StoryStatus::InReview), card(u"C"_s)});
        box.change<WorkspaceProperties>(box.records.properties().id, [&](WorkspaceProperties& properties) { properties.wipInReview = limit; });
        const ColumnLoad load = box.model.load(StoryStatus::InReview);
        QCOMPARE(load.stories, 2);
        QCOMPARE(load.limit, limit);
        QTEST(load.isFull(), "full");
        QTEST(load.isOver(), "over");
        QCOMPARE(box.model.load(StoryStatus::Backlog).limit, 0);
    }

    void showsOwnersAsTheyAreCalledNow()
    {
        const Person anna{.name = u"Anna Kovac"_s};
        BoardBox box({card(u"A"_s).by(anna), card(u"B"_s)}, {anna});
        QCOMPARE(box.model.rowAt(0).initials, u"AK"_s);
        QVERIFY(box.model.rowAt(1).owner.isEmpty());
        box.change<Person>(anna.id, [](Person& person) { person.initials = u"XY"_s; });
        QCOMPARE(box.model.rowAt(0).initials, u"XY"_s);
    }

    void showsWhatTheChecksSay()
    {
        const Story story = card(u"A"_s);
        BoardBox box({story});
        QAbstractItemModelTester tester(&box.model);
        const QModelIndex index = box.model.index(0, 0);
        QCOMPARE(index.data(BoardModel::EvidenceRole).toInt(), static_cast<int>(Proof::Unproven));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"being read"_s));
        QSignalSpy changed(&box.model, &QAbstractItemModel::dataChanged);
        box.model.showFigures(proofsOf(story.id, Proof::Failing));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(index.data(BoardModel::EvidenceRole).toInt(), static_cast<int>(Proof::Failing));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(u"1 fails"_s));
    }

    void saysAllOfACard()
    {
        const Person anna{.name = u"Anna Kovac"_s};
        BoardBox box({card(u"LOG-AC-01"_s).of(u"logging"_s).by(anna).abuse().called(u"Erase the trail"_s).in(StoryStatus::InProgress).points(1),
                      card(u"Z"_s).of(u"gone"_s).points(0)},
                     {anna});
        const QString spoken = box.model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        for (const QString& word : {u"LOG-AC-01"_s, u"abuse case"_s, u"Erase the trail"_s, u"In progress"_s, u"Should"_s, u"1 point"_s, u"Anna Kovac"_s, u"Logging"_s, u"Unproven"_s})
            QVERIFY2(spoken.contains(word), qPrintable(word));
        const QString bare = box.model.index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(bare.contains(u"nobody owns it"_s) && bare.contains(u"not estimated"_s));
        QCOMPARE(box.model.index(1, 0).data(EpicRole).toString(), u"gone"_s);
    }

    void anotherSprintShowsOtherCards()
    {
        BoardBox box({card(u"A"_s)});
        QAbstractItemModelTester tester(&box.model);
        box.model.showSprint(std::nullopt);
        QCOMPARE(box.model.rowCount(), 0);
        QCOMPARE(box.model.points(), 0);
        box.model.showSprint(box.sprint.id);
        QCOMPARE(box.references(), QStringList{u"A"_s});
    }
};

QTEST_GUILESS_MAIN(TestBoardModel)
#include "tst_boardmodel.moc"
