// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "tests/support/fixedclock.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "views/backlog/backlogmodel.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QStringList cellsOf(const BacklogModel& model, const QModelIndex& row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << row.siblingAtColumn(column).data().toString();
    return cells;
}

/// The whole tree in words: group rows by title, count and points, stories by all their cells.
QStringList treeOf(const BacklogModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (model.storyAt(index)) {
            lines << cellsOf(model, index).join(u'|');
            continue;
        }
        lines << QStringLiteral("%1: %2, %3").arg(index.data().toString()).arg(index.data(CountRole).toInt()).arg(index.data(GroupPointsRole).toInt());
        for (int child = 0; child < model.rowCount(index); ++child)
            lines << u"  "_s + cellsOf(model, model.index(child, 0, index)).join(u'|');
    }
    return lines;
}

/// "Identity and access management: IAM-1 IAM-2"; groups without stories left out.
QStringList groupsOf(const BacklogModel& model)
{
    QStringList lines;
    QStringList flat;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (model.storyAt(index)) {
            flat << index.data().toString();
            continue;
        }
        QStringList references;
        for (int child = 0; child < model.rowCount(index); ++child)
            references << model.index(child, 0, index).data().toString();
        if (!references.isEmpty())
            lines << index.data().toString() + u": "_s + references.join(u' ');
    }
    return flat.isEmpty() ? lines : flat;
}

} // namespace

class TestBacklogModel : public QObject {
    Q_OBJECT

    Result<void> change(const QString& reference, const StoryChange& how)
    {
        const StoryId id = storyNamed(*m_workspace, reference).id;
        return m_workspace->edit(u"Change"_s, [&](Edit& edit) { return changeStories(edit, std::array{id}, how); });
    }
    StoryId id(const QString& reference) { return storyNamed(*m_workspace, reference).id; }
    QModelIndex groupRow(const BacklogModel& model, const QString& title)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == title)
                return model.index(row, 0);
        return {};
    }
    QModelIndex cell(const BacklogModel& model, const QString& reference, int column) { return model.indexOf(id(reference), column); }
    void addSix()
    {
        addAll(*m_workspace, {storyAt(u"IAM-1"_s, 1), storyAt(u"LOG-2"_s, 2), storyAt(u"IAM-3"_s, 3), storyAt(u"IAM-4"_s, 4),
                              storyAt(u"X-5"_s, 5), storyAt(u"LOG-6"_s, 6)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = Catalogues::loadBuiltIn();
        VERIFY_RESULT(loaded);
        m_catalogues = *std::move(loaded);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto created = Workspace::create(m_folder->filePath(u"a.waymark"_s), {.name = u"Test"_s},
                                         {.author = u"Anna Kovac"_s, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
        VERIFY_RESULT(created);
        m_workspace = *std::move(created);
    }

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
        addSix();
        const Sprint one = aSprint(1);
        const Sprint two = aSprint(2);
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(*m_workspace, {two, one, anna});
        VERIFY_RESULT(change(u"LOG-2"_s, [&](Story& story) { story.sprint = one.id; }));
        VERIFY_RESULT(change(u"IAM-1"_s, [&](Story& story) { story.sprint = two.id; }));
        VERIFY_RESULT(change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        VERIFY_RESULT(change(u"LOG-6"_s, [&](Story& story) { story.capability = u"threat-detection"_s; }));
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        model.setGrouping(grouping);
        QCOMPARE(groupsOf(model), expected);
        QCOMPARE(model.shownCount(), 6);
        QCOMPARE(model.shownPoints(), 18);
    }

    void emptyGroupsStayToBeDroppedOn()
    {
        addSix();
        addAll(*m_workspace, {aSprint(1)});
        BacklogModel model(*m_workspace, m_catalogues);
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
        addSix();
        const Sprint one = aSprint(1);
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(*m_workspace, {one, anna});
        VERIFY_RESULT(change(u"IAM-1"_s, [&](Story& story) { story.sprint = one.id; }));
        VERIFY_RESULT(change(u"LOG-2"_s, [&](Story& story) { story.narrative = u"For the Robots"_s; }));
        VERIFY_RESULT(change(u"IAM-3"_s, [&](Story& story) { story.priority = Priority::Must; story.status = StoryStatus::Done; }));
        VERIFY_RESULT(change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        VERIFY_RESULT(change(u"LOG-6"_s, [&](Story& story) { story.kind = StoryKind::Abuse; }));
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        StoryProofs proofs;
        proofs.proofs.insert(id(u"IAM-1"_s), {.proof = Proof::Failing});
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
        addSix();
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(*m_workspace, {anna});
        VERIFY_RESULT(change(u"IAM-4"_s, [&](Story& story) { story.owner = anna.id; }));
        BacklogModel model(*m_workspace, m_catalogues);
        const StoryFilter mine{.owner = {.kind = OwnerChoice::Kind::Mine}};
        StoryFilter read = StoryFilter::fromJson(mine.toJson());
        QCOMPARE(read.owner.kind, OwnerChoice::Kind::Mine);
        read.owner = resolved(read.owner, *m_workspace);
        model.setFilter(read);
        QCOMPARE(groupsOf(model), QStringList{u"Identity and access management: IAM-4"_s});
    }

    void aFilterThatCantBeReadRestrictsNothing()
    {
        QVERIFY(StoryFilter::fromJson({{u"priority"_s, u"urgent"_s}, {u"status"_s, 7}, {u"evidence"_s, QJsonObject()}}).isEmpty());
    }

    void sortsWithoutChangingTheRank()
    {
        addAll(*m_workspace, {storyAt(u"IAM-10"_s, 1, 8), storyAt(u"IAM-9"_s, 2, 1), storyAt(u"IAM-100"_s, 3, 8)});
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        model.setGrouping(StoryGrouping::None);
        model.sort(BacklogModel::ReferenceColumn);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-9"_s, u"IAM-10"_s, u"IAM-100"_s}));
        model.sort(BacklogModel::PointsColumn, Qt::DescendingOrder);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-10"_s, u"IAM-100"_s, u"IAM-9"_s})); // equal ones by rank
        QVERIFY(!model.isRanked());
        model.sort(-1);
        QCOMPARE(groupsOf(model), (QStringList{u"IAM-10"_s, u"IAM-9"_s, u"IAM-100"_s}));
        QCOMPARE(ranked(*m_workspace), (QStringList{u"IAM-10"_s, u"IAM-9"_s, u"IAM-100"_s}));
    }

    void selectionsSurviveSortingAndFiltering()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        const QPersistentModelIndex story = cell(model, u"IAM-3"_s, BacklogModel::TitleColumn);
        const QPersistentModelIndex hidden = cell(model, u"LOG-6"_s, 0);
        const QPersistentModelIndex group = groupRow(model, u"Identity and access management"_s);
        model.setFilter({.epic = u"iam"_s});
        model.sort(BacklogModel::TitleColumn, Qt::DescendingOrder);
        QCOMPARE(model.storyAt(story)->reference, u"IAM-3"_s);
        QCOMPARE(story.column(), int(BacklogModel::TitleColumn));
        QVERIFY(!hidden.isValid());
        QCOMPARE(group.data().toString(), u"Identity and access management"_s);
    }

    void editsCells_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("shown");
        QTest::newRow("title") << int(BacklogModel::TitleColumn) << QVariant(u"  New  title "_s) << u"New title"_s;
        QTest::newRow("kind") << int(BacklogModel::KindColumn) << QVariant(int(StoryKind::Abuse)) << u"Abuse"_s;
        QTest::newRow("epic") << int(BacklogModel::EpicColumn) << QVariant(u"logging"_s) << u"LOG"_s;
        QTest::newRow("priority") << int(BacklogModel::PriorityColumn) << QVariant(int(Priority::Wont)) << u"Won't"_s;
        QTest::newRow("points") << int(BacklogModel::PointsColumn) << QVariant(13) << u"13"_s;
        QTest::newRow("status") << int(BacklogModel::StatusColumn) << QVariant(int(StoryStatus::InReview)) << u"In review"_s;
        QTest::newRow("component") << int(BacklogModel::ComponentColumn) << QVariant(int(Component::Detective)) << u"Detective"_s;
        QTest::newRow("layer") << int(BacklogModel::LayerColumn) << QVariant(int(DefenceLayer::Host)) << u"Host"_s;
        QTest::newRow("capability") << int(BacklogModel::CapabilityColumn) << QVariant(u"threat-detection"_s) << u"Threat detection"_s;
    }

    void editsCells()
    {
        QFETCH(int, column);
        QFETCH(QVariant, value);
        QFETCH(QString, shown);
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        const QString before = cell(model, u"IAM-3"_s, column).data().toString();
        QVERIFY(model.flags(cell(model, u"IAM-3"_s, column)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.setData(cell(model, u"IAM-3"_s, column), value));
        QCOMPARE(cell(model, u"IAM-3"_s, column).data().toString(), shown);
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(cell(model, u"IAM-3"_s, column).data().toString(), before);
    }

    void editsSprintAndOwner()
    {
        addSix();
        const Sprint open = aSprint(1);
        Sprint closed = aSprint(2);
        closed.state = SprintState::Closed;
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(*m_workspace, {open, closed, anna});
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(model.setData(cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), open.id.toString()));
        QVERIFY(model.setData(cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn), anna.id.toString()));
        QCOMPARE(cell(model, u"IAM-3"_s, BacklogModel::SprintColumn).data().toString(), u"1"_s);
        QCOMPARE(cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data().toString(), u"Anna Kovac"_s);
        QCOMPARE(cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data(ShortRole).toString(), u"AK"_s);
        QVERIFY(!model.setData(cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), closed.id.toString()));
        QCOMPARE(refused.size(), 1);
        QVERIFY(model.setData(cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), QString()));
        QCOMPARE(cell(model, u"IAM-3"_s, BacklogModel::SprintColumn).data().toString(), QString());
        // the name is followed
        VERIFY_RESULT(m_workspace->edit(u"Rename"_s, [&](Edit& edit) {
            const Person before = *edit.records().of<Person>().find(anna.id);
            Person after = before;
            after.name = u"Anna Novak"_s;
            return edit.update(before, after);
        }));
        QCOMPARE(cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data().toString(), u"Anna Novak"_s);
    }

    void whatACellRefusesIsSaid()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(!model.setData(cell(model, u"IAM-3"_s, BacklogModel::TitleColumn), u"  "_s));
        QVERIFY(!model.setData(cell(model, u"IAM-3"_s, BacklogModel::PointsColumn), -1));
        QVERIFY(!model.setData(cell(model, u"IAM-3"_s, BacklogModel::PriorityColumn), 9));
        QVERIFY(!model.setData(cell(model, u"IAM-3"_s, BacklogModel::ReferenceColumn), u"x"_s));
        QCOMPARE(refused.size(), 3);
        QCOMPARE(storyNamed(*m_workspace, u"IAM-3"_s).title, u"Title of IAM-3"_s);
        QVERIFY(model.setData(cell(model, u"IAM-3"_s, BacklogModel::PointsColumn), 3)); // as it is: no edit
        QCOMPARE(m_workspace->history().undoText(), u"Add"_s);
    }

    void doneIsRefusedWhileACheckFails()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        StoryProofs proofs;
        proofs.proofs.insert(id(u"IAM-1"_s), {.proof = Proof::Failing, .checks = {CheckKey(1)}, .failing = {CheckKey(1)}});
        model.setProofs(proofs);
        QCOMPARE(cell(model, u"IAM-1"_s, BacklogModel::EvidenceColumn).data(ProofRole).toInt(), int(Proof::Failing));
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(!model.setData(cell(model, u"IAM-1"_s, BacklogModel::StatusColumn), int(StoryStatus::Done)));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused[0][0].value<Error>().message.contains(u"IAM-1"_s));
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
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        model.setGrouping(grouping);
        model.setFilter(filter);
        std::vector<StoryId> ids;
        for (const QString& reference : moving)
            ids.push_back(id(reference));
        VERIFY_RESULT(model.step(ids, steps));
        QCOMPARE(ranked(*m_workspace), expected);
        QStringList shown;
        for (const StoryId& story : model.shownStories())
            shown << m_workspace->records().of<Story>().find(story)->reference;
        if (grouping == StoryGrouping::None && filter.isEmpty())
            QCOMPARE(shown, expected);
    }

    void rankStaysWhileSortedOtherwise()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        model.sort(BacklogModel::PointsColumn);
        const auto moved = model.step({id(u"IAM-3"_s)}, -1);
        QVERIFY(!moved);
        QVERIFY2(moved.error().message.contains(u"sorted by points"_s), qPrintable(moved.error().message));
    }

    void drops()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
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
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(groupsOf(model).first(), u"Identity and access management: IAM-3 IAM-4 IAM-1"_s);
    }

    void dropsBetweenStoriesOfAnotherGroup()
    {
        addSix();
        BacklogModel model(*m_workspace, m_catalogues);
        QAbstractItemModelTester tester(&model);
        const QModelIndex log = groupRow(model, u"Logging and monitoring"_s);
        const std::unique_ptr<QMimeData> data(model.mimeData({cell(model, u"IAM-1"_s, 0)}));
        model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, log);
        QCOMPARE(groupsOf(model)[1], u"Logging and monitoring: LOG-2 IAM-1 LOG-6"_s);
        // one edit, one undo
        VERIFY_RESULT(m_workspace->undo());
        QCOMPARE(groupsOf(model)[1], u"Logging and monitoring: LOG-2 LOG-6"_s);
        QCOMPARE(ranked(*m_workspace).first(), u"IAM-1"_s);
    }

    void whatCantBeDroppedOn()
    {
        addSix();
        Sprint closed = aSprint(2);
        closed.state = SprintState::Closed;
        addAll(*m_workspace, {closed});
        VERIFY_RESULT(m_workspace->edit(u"Put one there"_s, [&](Edit& edit) {
            const Story before = storyNamed(*m_workspace, u"LOG-2"_s);
            Story after = before;
            after.sprint = closed.id;
            return edit.update(before, after);
        }));
        BacklogModel model(*m_workspace, m_catalogues);
        const std::unique_ptr<QMimeData> data(model.mimeData({cell(model, u"IAM-1"_s, 0)}));
        model.setGrouping(StoryGrouping::Sprint);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, groupRow(model, u"Sprint 2"_s)));
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, groupRow(model, u"In no sprint"_s)));
        model.sort(BacklogModel::TitleColumn);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, 1, 0, groupRow(model, u"In no sprint"_s)));
        model.setGrouping(StoryGrouping::None);
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, {}));
    }

    void followsTheWorkspaceWithoutAReset_data()
    {
        QTest::addColumn<StoryGrouping>("grouping");
        QTest::addColumn<StoryFilter>("filter");
        QTest::addColumn<int>("sorted");
        QTest::newRow("epic, by rank") << StoryGrouping::Epic << StoryFilter() << -1;
        QTest::newRow("epic, filtered") << StoryGrouping::Epic << StoryFilter{.priority = Priority::Should} << -1;
        QTest::newRow("flat, by points") << StoryGrouping::None << StoryFilter() << int(BacklogModel::PointsColumn);
        QTest::newRow("flat, by what it waits for") << StoryGrouping::None << StoryFilter{.kind = StoryKind::Use} << int(BacklogModel::DependenciesColumn);
        QTest::newRow("owner, by title") << StoryGrouping::Owner << StoryFilter() << int(BacklogModel::TitleColumn);
        QTest::newRow("sprint, by owner") << StoryGrouping::Sprint << StoryFilter() << int(BacklogModel::OwnerColumn);
        QTest::newRow("capability, by sprint") << StoryGrouping::Capability << StoryFilter() << int(BacklogModel::SprintColumn);
    }

    /// Whatever happens, what is shown is what a model that is made anew shows.
    void followsTheWorkspaceWithoutAReset()
    {
        QFETCH(StoryGrouping, grouping);
        QFETCH(StoryFilter, filter);
        QFETCH(int, sorted);
        std::mt19937 random(7);
        const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        BacklogModel model(*m_workspace, m_catalogues);
        model.setGrouping(grouping);
        model.setFilter(filter);
        model.sort(sorted, Qt::DescendingOrder);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        int number = 0;
        for (int round = 0; round < 120; ++round) {
            if (below(4) == 0 && m_workspace->history().canUndo()) {
                VERIFY_RESULT(m_workspace->undo());
            } else {
                (void)m_workspace->edit(u"Random"_s, [&](Edit& edit) { return randomStep(edit, below, number); }).has_value();
            }
            BacklogModel fresh(*m_workspace, m_catalogues);
            fresh.setGrouping(grouping);
            fresh.setFilter(filter);
            fresh.sort(sorted, Qt::DescendingOrder);
            QCOMPARE(treeOf(model), treeOf(fresh));
        }
        QCOMPARE(reset.size(), 0);
        QVERIFY(model.totalCount() > 10);
    }

private:
    template <typename Below>
    static Result<void> randomStep(Edit& edit, const Below& below, int& number)
    {
        const auto stories = edit.records().stories();
        const auto any = [&]() -> const Story& { return stories[static_cast<size_t>(below(static_cast<int>(stories.size())))]; };
        const int what = stories.size() < 3 ? 0 : below(10);
        if (what == 0) {
            for (int i = below(10) == 0 ? 60 : 3; i > 0; --i)
                if (auto inserted = edit.insert(randomStory(edit, below, aStory(QStringLiteral("S-%1").arg(++number)))); !inserted)
                    return inserted;
            return {};
        }
        if (what == 1)
            return edit.insert(Person{.name = QStringLiteral("Person %1").arg(++number)});
        if (what == 2)
            return edit.insert(aSprint(++number));
        if (what == 3)
            return removeStories(edit, std::array{any().id});
        if (what == 4)
            return rankStories(edit, std::array{any().id}, any().id);
        if (what == 5)
            return addDependency(edit, any().id, any().id);
        if (what == 6)
            return removeLinks(edit, [&](const Link&) { return below(3) == 0; });
        for (int i = what == 7 ? 1 : 3; i > 0; --i) {
            const Story& story = any();
            if (auto updated = edit.update(story, randomStory(edit, below, story)); !updated)
                return updated;
        }
        return {};
    }

    template <typename Below>
    static Story randomStory(Edit& edit, const Below& below, Story story)
    {
        const QString epics[] = {u"iam"_s, u"logging"_s, u"data"_s, QString(), u"gone"_s};
        const QString capabilities[] = {u"threat-detection"_s, u"data-protection"_s, QString()};
        story.epic = epics[below(5)];
        story.capability = capabilities[below(3)];
        story.points = below(5);
        story.title = QStringLiteral("Title %1").arg(below(9));
        story.kind = below(3) == 0 ? StoryKind::Abuse : StoryKind::Use;
        story.priority = static_cast<Priority>(below(4));
        story.rank = below(10'000);
        const auto people = edit.records().people();
        story.owner = people.empty() || below(3) == 0 ? std::nullopt : std::optional(people[static_cast<size_t>(below(static_cast<int>(people.size())))].id);
        const auto sprints = edit.records().sprints();
        story.sprint = sprints.empty() || below(3) == 0 ? std::nullopt : std::optional(sprints[static_cast<size_t>(below(static_cast<int>(sprints.size())))].id);
        return story;
    }

    Catalogues m_catalogues;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestBacklogModel)
#include "tst_backlogmodel.moc"
