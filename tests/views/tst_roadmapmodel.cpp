// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbuilders.h"
#include "views/roadmap/roadmapmodel.h"

#include <QAbstractItemModelTester>
#include <QMap>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strictly = QAbstractItemModelTester::FailureReportingMode::QtTest;

std::vector<EpicName> twoEpics()
{
    return {{.id = u"iam"_s, .code = u"IAM"_s, .name = u"Identity"_s}, {.id = u"logging"_s, .code = u"LOG"_s, .name = u"Logging"_s}};
}

Story storyIn(const Sprint* sprint, const QString& reference, qint64 rank, int points, StoryStatus status = StoryStatus::Ready,
              Priority priority = Priority::Should)
{
    Story story = storyAt(reference, rank, points);
    if (sprint)
        story.sprint = sprint->id;
    story.status = status;
    story.priority = priority;
    return story;
}

/// "10 planned, 3 done, 2 open: IAM-A IAM-B"
QString wordsOf(const RoadmapModel& model, const QModelIndex& index)
{
    const RoadmapCell& cell = model.cell(index);
    QStringList references;
    for (const StoryId& id : cell.stories) {
        const Story* story = model.story(id);
        references << (story ? story->reference : u"gone"_s);
    }
    return u"%1 planned, %2 done, %3 open: %4"_s.arg(cell.planned).arg(cell.done).arg(cell.open).arg(references.join(u' '));
}

const QString nothing = u"0 planned, 0 done, 0 open: "_s;

/// Which epic and sprint a cell is of, wherever it stands.
QString keyOf(const RoadmapModel& model, const QModelIndex& index)
{
    const Sprint* sprint = model.sprint(index.column());
    return model.epic(index.row()).id + u'|' + (sprint ? sprint->id.toString() : QString());
}

QMap<QString, QString> cellsOf(const RoadmapModel& model)
{
    QMap<QString, QString> cells;
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            cells.insert(keyOf(model, model.index(row, column)), wordsOf(model, model.index(row, column)));
    return cells;
}

QStringList headsOf(const RoadmapModel& model)
{
    QStringList heads;
    for (int column = 0; column < model.columnCount(); ++column)
        heads << model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return heads;
}

/// A workspace, and a roadmap that follows it.
struct FollowedPlan : PlanningBox {
    RoadmapModel model{records(), twoEpics()};
    QSet<QString> told; ///< cells that were said to have changed

    FollowedPlan()
    {
        QObject::connect(&workspace(), &Workspace::changed, &model, [this](const ChangeSet& changes) { model.apply(changes); });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &model, [this](const QModelIndex& at) { told.insert(keyOf(model, at)); });
    }

    /// 0: the backlog.
    QModelIndex at(const QString& epic, int number) const
    {
        const Sprint* found = nullptr;
        for (const Sprint& sprint : records().sprints())
            if (sprint.number == number)
                found = &sprint;
        return model.index(model.rowOf(epic), model.columnOf(found ? std::optional(found->id) : std::nullopt));
    }
    QString words(const QString& epic, int number) const { return wordsOf(model, at(epic, number)); }

    /// A cell that shows something else than that of a model made anew. Rows of epics that no story has any more stay, empty.
    QString fault() const
    {
        const RoadmapModel fresh(records(), twoEpics());
        const QMap<QString, QString> wanted = cellsOf(fresh);
        const QMap<QString, QString> shown = cellsOf(model);
        QStringList keys = shown.keys() + wanted.keys();
        keys.removeIf([&](const QString& key) { return shown.value(key, u"missing"_s) == wanted.value(key, nothing); });
        if (!keys.isEmpty())
            return u"%1 is %2, not %3"_s.arg(keys.first(), shown.value(keys.first()), wanted.value(keys.first()));
        return headsOf(model) == headsOf(fresh) ? QString() : headsOf(model).join(u',');
    }
    /// Which cell is another than in `before` without a word of it.
    QString untold(const QMap<QString, QString>& before) const
    {
        const QMap<QString, QString> after = cellsOf(model);
        for (auto it = after.begin(); it != after.end(); ++it)
            if (before.contains(it.key()) && before.value(it.key()) != it.value() && !told.contains(it.key()))
                return it.key();
        return {};
    }
};

/// Two sprints and stories of all sorts, made in no order.
struct FilledPlan : FollowedPlan {
    Sprint first = aSprint(1);
    Sprint second = aSprint(2);

    FilledPlan()
    {
        addAll(workspace(), {second, first});
        addAll(workspace(), {storyIn(&first, u"IAM-A"_s, 3, 5), storyIn(&first, u"IAM-B"_s, 1, 3, StoryStatus::Done),
                             storyIn(&first, u"IAM-C"_s, 2, 2, StoryStatus::InProgress),
                             storyIn(&first, u"IAM-D"_s, 4, 8, StoryStatus::Ready, Priority::Wont),
                             storyIn(&first, u"IAM-E"_s, 5, 13, StoryStatus::Done, Priority::Wont), storyIn(&first, u"X-1"_s, 6, 1)});
        addAll(workspace(), {storyIn(&second, u"IAM-L"_s, 7, 1), storyIn(&second, u"IAM-K"_s, 7, 1), storyIn(nullptr, u"IAM-F"_s, 9, 0),
                             storyIn(&second, u"LOG-G"_s, 1, 5, StoryStatus::Done),
                             storyIn(&second, u"LOG-H"_s, 2, 5, StoryStatus::Ready, Priority::Wont),
                             storyIn(nullptr, u"LOG-J"_s, 8, 5, StoryStatus::Backlog, Priority::Wont)});
    }
};

} // namespace

class TestRoadmapModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsEachCell_data()
    {
        QTest::addColumn<QString>("epic");
        QTest::addColumn<int>("sprint");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::newRow("by rank, won't last") << u"iam"_s << 1 << u"10 planned, 3 done, 2 open: IAM-B IAM-C IAM-A IAM-D IAM-E"_s << u"3 of 10"_s;
        QTest::newRow("same rank") << u"iam"_s << 2 << u"2 planned, 0 done, 2 open: IAM-K IAM-L"_s << u"0 of 2"_s;
        QTest::newRow("not estimated") << u"iam"_s << 0 << u"0 planned, 0 done, 1 open: IAM-F"_s << u"0 of 0"_s;
        QTest::newRow("none") << u"logging"_s << 1 << nothing << QString();
        QTest::newRow("all done but won't") << u"logging"_s << 2 << u"5 planned, 5 done, 0 open: LOG-G LOG-H"_s << u"5 of 5"_s;
        QTest::newRow("only won't") << u"logging"_s << 0 << u"0 planned, 0 done, 0 open: LOG-J"_s << u"0 of 0"_s;
        QTest::newRow("no epic") << QString() << 1 << u"1 planned, 0 done, 1 open: X-1"_s << u"0 of 1"_s;
    }

    void countsEachCell()
    {
        QFETCH(QString, epic);
        QFETCH(int, sprint);
        FilledPlan plan;
        QAbstractItemModelTester tester(&plan.model, strictly);
        const QModelIndex index = plan.at(epic, sprint);
        QTEST(wordsOf(plan.model, index), "words");
        QTEST(index.data().toString(), "text");
        QCOMPARE(index.data(ShareRole).toPoint(), QPoint(plan.model.cell(index).done, plan.model.cell(index).planned));
        QVERIFY2(plan.fault().isEmpty(), qPrintable(plan.fault()));
    }

    void namesEpicsAndSprints()
    {
        FilledPlan plan;
        const RoadmapModel& model = plan.model;
        QCOMPARE(headsOf(model), (QStringList{u"Backlog"_s, u"Sprint 1"_s, u"Sprint 2"_s}));
        QCOMPARE(model.rowCount(), 3); // and the row of what is in no epic
        QCOMPARE(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), u"No epic"_s);
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical})
            QVERIFY(!model.headerData(3, orientation, Qt::DisplayRole).isValid());
        QVERIFY(!model.sprint(RoadmapModel::backlogColumn) && !model.sprint(3) && !model.sprint(-1));
        QCOMPARE(model.columnOf(aSprint(5).id), -1);
        QCOMPARE(model.rowOf(u"data"_s), -1);
        const QString tip = plan.at(u"iam"_s, 1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(tip.startsWith(u"Identity, sprint 1\n3 of 10 points done, 5 stories\nIAM-B Title of IAM-B"_s), qPrintable(tip));
    }

    void tellsOfTheTwoCellsOfAMove()
    {
        FilledPlan plan;
        plan.told.clear();
        VERIFY_RESULT(plan.edit([&](Edit& edit) { return planStories(edit, std::array{plan.id(u"IAM-A"_s)}, plan.second.id); }));
        QCOMPARE(plan.told, (QSet<QString>{keyOf(plan.model, plan.at(u"iam"_s, 1)), keyOf(plan.model, plan.at(u"iam"_s, 2))}));
        QCOMPARE(plan.words(u"iam"_s, 1), u"5 planned, 3 done, 1 open: IAM-B IAM-C IAM-D IAM-E"_s);
        QCOMPARE(plan.words(u"iam"_s, 2), u"7 planned, 0 done, 3 open: IAM-A IAM-K IAM-L"_s);
    }

    void whatChangesTogetherKeepsTheOrder()
    {
        // Given A, B, C by rank
        FollowedPlan plan;
        plan.add(storyIn(nullptr, u"IAM-A"_s, 5, 1), storyIn(nullptr, u"IAM-B"_s, 6, 1), storyIn(nullptr, u"IAM-C"_s, 7, 1));
        // When one edit puts C and then B before A, then they stand so
        VERIFY_RESULT(plan.edit([&](Edit& edit) {
            auto done = changeStories(edit, std::array{plan.id(u"IAM-C"_s)}, [](Story& story) { story.rank = 4 * rankStep; });
            return done ? changeStories(edit, std::array{plan.id(u"IAM-B"_s)}, [](Story& story) { story.rank = rankStep; }) : done;
        }));
        QCOMPARE(plan.words(u"iam"_s, 0), u"3 planned, 0 done, 3 open: IAM-B IAM-C IAM-A"_s);
        // When another comes before them, and one of them goes
        VERIFY_RESULT(plan.edit([&](Edit& edit) {
            auto done = edit.insert(storyIn(nullptr, u"IAM-D"_s, 0, 1));
            return done ? removeStories(edit, std::array{plan.id(u"IAM-C"_s)}) : done;
        }));
        QCOMPARE(plan.words(u"iam"_s, 0), u"3 planned, 0 done, 3 open: IAM-D IAM-B IAM-A"_s);
    }

    void sprintsComeAndGoColumnByColumn()
    {
        FollowedPlan plan;
        QAbstractItemModelTester tester(&plan.model, strictly);
        QSignalSpy reset(&plan.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&plan.model, &QAbstractItemModel::columnsInserted);
        QSignalSpy removed(&plan.model, &QAbstractItemModel::columnsRemoved);
        const Sprint two = aSprint(2);
        plan.add(aSprint(6), two, storyIn(&two, u"IAM-A"_s, 1, 3));
        plan.add(aSprint(4));
        QCOMPARE(headsOf(plan.model), (QStringList{u"Backlog"_s, u"Sprint 2"_s, u"Sprint 4"_s, u"Sprint 6"_s}));
        QCOMPARE(inserted.back()[1].toInt(), 2);
        // When one gets another number, then its stories go along
        const QString story = u"3 planned, 0 done, 1 open: IAM-A"_s;
        VERIFY_RESULT(plan.edit([&](Edit& edit) { return changeSprint(edit, two.id, [](Sprint& sprint) { sprint.number = 9; }); }));
        QCOMPARE(headsOf(plan.model), (QStringList{u"Backlog"_s, u"Sprint 4"_s, u"Sprint 6"_s, u"Sprint 9"_s}));
        QCOMPARE(plan.words(u"iam"_s, 9), story);
        // When it is removed, then they are in the backlog; an undo brings it back
        VERIFY_RESULT(plan.edit([&](Edit& edit) { return removeSprint(edit, two.id); }));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(plan.words(u"iam"_s, 0), story);
        VERIFY_RESULT(plan.workspace().undo());
        QCOMPARE(plan.words(u"iam"_s, 9), story);
        QCOMPARE(reset.size(), 0);
    }

    void followsWhateverHappens_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 7U, 42U, 2026U})
            QTest::addRow("%u", seed) << seed;
    }

    /// Whatever happens, each cell shows what that of a model made anew shows, and is told of when it changes.
    void followsWhateverHappens()
    {
        QFETCH(quint32, seed);
        FilledPlan plan;
        QAbstractItemModelTester tester(&plan.model, strictly);
        QSignalSpy reset(&plan.model, &QAbstractItemModel::modelReset);
        RandomEdits random(seed);
        int made = 0;
        for (int round = 0; round < 150; ++round) {
            const QMap<QString, QString> before = cellsOf(plan.model);
            plan.told.clear();
            made += makeOne(plan.workspace(), random) ? 1 : 0;
            QVERIFY2(plan.fault().isEmpty(), qPrintable(u"round %1: "_s.arg(round) + plan.fault()));
            QVERIFY2(plan.untold(before).isEmpty(), qPrintable(u"round %1: "_s.arg(round) + plan.untold(before)));
        }
        QCOMPARE(reset.size(), 0);
        QVERIFY2(made > 40, qPrintable(QString::number(made)));
    }

private:
    /// Takes something back, moves and ranks some stories at once, or does anything else; whether it was allowed.
    static bool makeOne(Workspace& workspace, RandomEdits& random)
    {
        const int what = random.below(5);
        if (what == 0 && workspace.history().canUndo())
            return workspace.undo().has_value();
        if (what != 1)
            return random.makeOne(workspace).has_value();
        const QStringList epics{u"iam"_s, u"logging"_s, u"data"_s, u"gone"_s, QString()};
        const auto some = [&](Edit& edit) {
            std::vector<StoryId> stories;
            for (int i = random.below(5); i >= 0; --i)
                if (const Story* one = random.any<Story>(edit))
                    stories.push_back(one->id);
            return changeStories(edit, stories, [&](Story& story) {
                story.epic = epics.at(random.below(5));
                story.rank = random.below(20) * rankStep;
            });
        };
        return workspace.edit(u"Some at once"_s, some).has_value();
    }
};

QTEST_GUILESS_MAIN(TestRoadmapModel)
#include "tst_roadmapmodel.moc"
