// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbox.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Which stories of the backlog stand where: grouped, filtered, sorted, ranked, dropped.
class TestBacklogModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_data()
    {
        QTest::addColumn<StoryGrouping>("grouping");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("flat") << StoryGrouping::None << QStringList{u"IAM-1"_s, u"LOG-2"_s, u"IAM-3"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s};
        QTest::newRow("epic") << StoryGrouping::Epic
                              << QStringList{u"Identity and access management: IAM-1 IAM-3 IAM-4"_s, u"Logging and monitoring: LOG-2 LOG-6"_s, u"No epic: X-5"_s};
        QTest::newRow("sprint") << StoryGrouping::Sprint << QStringList{u"Sprint 1: LOG-2"_s, u"Sprint 2: IAM-1"_s, u"In no sprint: IAM-3 IAM-4 X-5 LOG-6"_s};
        QTest::newRow("owner") << StoryGrouping::Owner << QStringList{u"Anna Kovac: IAM-4"_s, u"Nobody: IAM-1 LOG-2 IAM-3 X-5 LOG-6"_s};
        QTest::newRow("capability") << StoryGrouping::Capability << QStringList{u"Threat detection: LOG-6"_s, u"No capability: IAM-1 LOG-2 IAM-3 IAM-4 X-5"_s};
    }

    void groups()
    {
        QFETCH(StoryGrouping, grouping);
        QFETCH(QStringList, expected);
        BacklogBox box;
        box.addSix();
        const Sprint one = aSprint(1);
        const Sprint two = aSprint(2);
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(box.workspace(), {two, one, anna});
        VERIFY_RESULT(box.change(u"LOG-2"_s, [&](Story& story) { story.sprint = one.id; }));
        VERIFY_RESULT(box.change(u"IAM-1"_s, [&](Story& story) { story.sprint = two.id; }));
        VERIFY_RESULT(box.change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        VERIFY_RESULT(box.change(u"LOG-6"_s, [&](Story& story) { story.capability = u"threat-detection"_s; }));
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        model.setGrouping(grouping);
        QCOMPARE(groupsOf(model), expected);
        QCOMPARE(model.shownCount(), 6);
        QCOMPARE(model.shownPoints(), 18);
    }

    void emptyGroupsStayToBeDroppedOn()
    {
        BacklogBox box;
        box.addSix();
        addAll(box.workspace(), {aSprint(1)});
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 11); // ten epics, and the one without
        model.setGrouping(StoryGrouping::Sprint);
        QCOMPARE(model.rowCount(), 2);
        model.setFilter({.words = u"IAM"_s});
        QCOMPARE(model.rowCount(), 1);
    }

    void filters_data()
    {
        QTest::addColumn<StoryFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("words of reference and title") << StoryFilter{.words = u"title iam"_s} << QStringList{u"IAM-1"_s, u"IAM-3"_s, u"IAM-4"_s};
        QTest::newRow("words of the narrative") << StoryFilter{.words = u"robots"_s} << QStringList{u"LOG-2"_s};
        QTest::newRow("epic") << StoryFilter{.epic = u"logging"_s} << QStringList{u"LOG-2"_s, u"LOG-6"_s};
        QTest::newRow("no epic") << StoryFilter{.epic = QString()} << QStringList{u"X-5"_s};
        QTest::newRow("priority") << StoryFilter{.priority = Priority::Must} << QStringList{u"IAM-3"_s};
        QTest::newRow("status") << StoryFilter{.status = StoryStatus::Done} << QStringList{u"IAM-3"_s};
        QTest::newRow("kind") << StoryFilter{.kind = StoryKind::Abuse} << QStringList{u"LOG-6"_s};
        QTest::newRow("nobody's") << StoryFilter{.owner = {.kind = OwnerChoice::Kind::Nobody}} << QStringList{u"IAM-1"_s, u"LOG-2"_s, u"IAM-3"_s, u"X-5"_s, u"LOG-6"_s};
        QTest::newRow("in no sprint") << StoryFilter{.words = u"IAM"_s, .sprint = QString()} << QStringList{u"IAM-3"_s, u"IAM-4"_s};
        QTest::newRow("evidence") << StoryFilter{.proof = Proof::Failing} << QStringList{u"IAM-1"_s};
        QTest::newRow("nothing matches") << StoryFilter{.words = u"zebra"_s} << QStringList();
    }

    void filters()
    {
        QFETCH(StoryFilter, filter);
        QFETCH(QStringList, expected);
        BacklogBox box;
        box.addSix();
        const Sprint one = aSprint(1);
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(box.workspace(), {one, anna});
        VERIFY_RESULT(box.change(u"IAM-1"_s, [&](Story& story) { story.sprint = one.id; }));
        VERIFY_RESULT(box.change(u"LOG-2"_s, [&](Story& story) { story.narrative = u"For the Robots"_s; }));
        VERIFY_RESULT(box.change(u"IAM-3"_s, [&](Story& story) { story.priority = Priority::Must; story.status = StoryStatus::Done; }));
        VERIFY_RESULT(box.change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        VERIFY_RESULT(box.change(u"LOG-6"_s, [&](Story& story) { story.kind = StoryKind::Abuse; }));
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        StoryProofs proofs;
        proofs.proofs.insert(box.id(u"IAM-1"_s), {.proof = Proof::Failing});
        model.setProofs(proofs);
        model.setGrouping(StoryGrouping::None);
        model.setFilter(filter);
        QCOMPARE(groupsOf(model), expected);
        // and survives the settings
        QCOMPARE(StoryFilter::fromJson(filter.toJson()), filter);
        model.setFilter({});
        QCOMPARE(model.shownCount(), 6);
    }

    void filtersTheAuthorsOwn()
    {
        BacklogBox box;
        box.addSix();
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(box.workspace(), {anna});
        VERIFY_RESULT(box.change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        BacklogModel model(box.workspace(), builtInCatalogues());
        const StoryFilter mine{.owner = {.kind = OwnerChoice::Kind::Mine}};
        StoryFilter read = StoryFilter::fromJson(mine.toJson());
        QCOMPARE(read.owner.kind, OwnerChoice::Kind::Mine);
        read.owner = resolved(read.owner, box.workspace());
        model.setFilter(read);
        QCOMPARE(groupsOf(model), QStringList{u"Identity and access management: IAM-4"_s});
    }

    void aFilterThatCantBeReadRestrictsNothing()
    {
        QVERIFY(StoryFilter::fromJson({{u"priority"_s, u"urgent"_s}, {u"status"_s, 7}, {u"evidence"_s, QJsonObject()}}).isEmpty());
    }

    void sortsWithoutChangingTheRank()
    {
        BacklogBox box;
        addAll(box.workspace(), {storyAt(u"IAM-10"_s, 1, 8), storyAt(u"IAM-9"_s, 2, 1), storyAt(u"IAM-100"_s, 3, 8)});
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        model.setGrouping(StoryGrouping::None);
        model.sort(BacklogModel::ReferenceColumn);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-9"_s, u"IAM-10"_s, u"IAM-100"_s}));
        model.sort(BacklogModel::PointsColumn, Qt::DescendingOrder);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-10"_s, u"IAM-100"_s, u"IAM-9"_s})); // equal ones by rank
        QVERIFY(!model.isRanked());
        model.sort(-1);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-10"_s, u"IAM-9"_s, u"IAM-100"_s}));
        QCOMPARE(ranked(box.workspace()), (QStringList{u"IAM-10"_s, u"IAM-9"_s, u"IAM-100"_s}));
    }

    void selectionsSurviveSortingAndFiltering()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex story = box.cell(model, u"IAM-3"_s, BacklogModel::TitleColumn);
        const QPersistentModelIndex hidden = box.cell(model, u"LOG-6"_s, 0);
        const QPersistentModelIndex group = groupRow(model, u"Identity and access management"_s);
        model.setFilter({.epic = u"iam"_s});
        model.sort(BacklogModel::TitleColumn, Qt::DescendingOrder);
        QCOMPARE(model.storyAt(story)->reference, u"IAM-3"_s);
        QCOMPARE(story.column(), int(BacklogModel::TitleColumn));
        QVERIFY(!hidden.isValid());
        QCOMPARE(group.data().toString(), u"Identity and access management"_s);
    }

    void ranks_data()
    {
        QTest::addColumn<StoryGrouping>("grouping");
        QTest::addColumn<StoryFilter>("filter");
        QTest::addColumn<QStringList>("moving");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QStringList>("expected"); // of all
        const auto row = [](const char* name, StoryGrouping grouping, const StoryFilter& filter, const QStringList& moving, int steps, const QStringList& expected) {
            QTest::newRow(name) << grouping << filter << moving << steps << expected;
        };
        const QStringList before = {u"IAM-1"_s, u"LOG-2"_s, u"IAM-3"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s};
        row("up", StoryGrouping::None, {}, {u"IAM-3"_s}, -1, {u"IAM-1"_s, u"IAM-3"_s, u"LOG-2"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s});
        row("down", StoryGrouping::None, {}, {u"IAM-3"_s}, 1, {u"IAM-1"_s, u"LOG-2"_s, u"IAM-4"_s, u"IAM-3"_s, u"X-5"_s, u"LOG-6"_s});
        row("up at the top", StoryGrouping::None, {}, {u"IAM-1"_s}, -1, before);
        row("down at the end", StoryGrouping::None, {}, {u"LOG-6"_s}, 1, before);
        row("to the top", StoryGrouping::None, {}, {u"IAM-4"_s}, -2, {u"IAM-4"_s, u"IAM-1"_s, u"LOG-2"_s, u"IAM-3"_s, u"X-5"_s, u"LOG-6"_s});
        row("to the end", StoryGrouping::None, {}, {u"IAM-1"_s}, 2, {u"LOG-2"_s, u"IAM-3"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s, u"IAM-1"_s});
        row("two that stand apart", StoryGrouping::None, {}, {u"LOG-2"_s, u"IAM-4"_s}, -1, {u"LOG-2"_s, u"IAM-4"_s, u"IAM-1"_s, u"IAM-3"_s, u"X-5"_s, u"LOG-6"_s});
        row("over a neighbour in the group", StoryGrouping::Epic, {}, {u"IAM-3"_s}, -1, {u"IAM-3"_s, u"IAM-1"_s, u"LOG-2"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s});
        row("below a neighbour in the group", StoryGrouping::Epic, {}, {u"LOG-2"_s}, 1, {u"IAM-1"_s, u"IAM-3"_s, u"IAM-4"_s, u"X-5"_s, u"LOG-6"_s, u"LOG-2"_s});
        row("last in its group", StoryGrouping::Epic, {}, {u"IAM-4"_s}, 1, before);
        row("below what the filter shows", StoryGrouping::None, {.epic = u"iam"_s}, {u"IAM-1"_s}, 2, {u"LOG-2"_s, u"IAM-3"_s, u"IAM-4"_s, u"IAM-1"_s, u"X-5"_s, u"LOG-6"_s});
    }

    void ranks()
    {
        QFETCH(StoryGrouping, grouping);
        QFETCH(StoryFilter, filter);
        QFETCH(QStringList, moving);
        QFETCH(int, steps);
        QFETCH(QStringList, expected);
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        model.setGrouping(grouping);
        model.setFilter(filter);
        std::vector<StoryId> ids;
        for (const QString& reference : moving)
            ids.push_back(box.id(reference));
        VERIFY_RESULT(model.step(ids, steps));
        QCOMPARE(ranked(box.workspace()), expected);
        QStringList shown;
        for (const StoryId& story : model.shownStories())
            shown << box.records().of<Story>().find(story)->reference;
        if (grouping == StoryGrouping::None && filter.isEmpty())
            QCOMPARE(shown, expected);
    }

    void rankStaysWhileSortedOtherwise()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        model.sort(BacklogModel::PointsColumn);
        const auto moved = model.step({box.id(u"IAM-3"_s)}, -1);
        QVERIFY(!moved);
        QVERIFY2(moved.error().message.contains(u"sorted by points"_s), qPrintable(moved.error().message));
    }

    void drops()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        const QModelIndex iam = groupRow(model, u"Identity and access management"_s);
        const QModelIndex log = groupRow(model, u"Logging and monitoring"_s);
        // Given two stories in the hand
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0, iam), model.index(1, 3, iam), model.index(2, 0, iam)}));
        QCOMPARE(data->text(), u"IAM-3 Title of IAM-3\nIAM-4 Title of IAM-4"_s);
        // When they fall before the first of their group
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, 0, 0, iam));
        model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, iam);
        // Then they are ranked there
        QCOMPARE(groupsOf(model).first(), u"Identity and access management: IAM-3 IAM-4 IAM-1"_s);
        // When they fall on another group
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, log));
        model.dropMimeData(data.get(), Qt::MoveAction, -1, 0, log);
        // Then they are in it, with their rank, by one edit
        QCOMPARE(groupsOf(model)[1], u"Logging and monitoring: IAM-3 IAM-4 LOG-2 LOG-6"_s);
        VERIFY_RESULT(box.workspace().undo());
        QCOMPARE(groupsOf(model).first(), u"Identity and access management: IAM-3 IAM-4 IAM-1"_s);
    }

    void dropsBetweenStoriesOfAnotherGroup()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        const QModelIndex log = groupRow(model, u"Logging and monitoring"_s);
        const std::unique_ptr<QMimeData> data(model.mimeData({box.cell(model, u"IAM-1"_s, 0)}));
        model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, log);
        QCOMPARE(groupsOf(model)[1], u"Logging and monitoring: LOG-2 IAM-1 LOG-6"_s);
        // one edit, one undo
        VERIFY_RESULT(box.workspace().undo());
        QCOMPARE(groupsOf(model)[1], u"Logging and monitoring: LOG-2 LOG-6"_s);
        QCOMPARE(ranked(box.workspace()).first(), u"IAM-1"_s);
    }

    void whatCantBeDroppedOn()
    {
        BacklogBox box;
        box.addSix();
        Sprint closed = aSprint(2);
        closed.state = SprintState::Closed;
        addAll(box.workspace(), {closed});
        VERIFY_RESULT(box.workspace().edit(u"Put one there"_s, [&](Edit& edit) {
            const Story before = storyNamed(box.workspace(), u"LOG-2"_s);
            Story after = before;
            after.sprint = closed.id;
            return edit.update(before, after);
        }));
        BacklogModel model(box.workspace(), builtInCatalogues());
        const std::unique_ptr<QMimeData> data(model.mimeData({box.cell(model, u"IAM-1"_s, 0)}));
        model.setGrouping(StoryGrouping::Sprint);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, groupRow(model, u"Sprint 2"_s)));
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, groupRow(model, u"In no sprint"_s)));
        model.sort(BacklogModel::TitleColumn);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, groupRow(model, u"In no sprint"_s)));
        model.setGrouping(StoryGrouping::None);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, {}));
    }
};

QTEST_GUILESS_MAIN(TestBacklogModel)
#include "tst_backlogmodel.moc"
