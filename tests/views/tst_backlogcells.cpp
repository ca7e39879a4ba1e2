// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/builtincatalogues.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogbox.h"
#include "views/shared/cellmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

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

} // namespace

/// The cells of the backlog: edited, refused, and following the workspace.
class TestBacklogCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        const QString before = box.cell(model, u"IAM-3"_s, column).data().toString();
        QVERIFY(model.flags(box.cell(model, u"IAM-3"_s, column)).testFlag(Qt::ItemIsEditable));
        QVERIFY(model.setData(box.cell(model, u"IAM-3"_s, column), value));
        QCOMPARE(box.cell(model, u"IAM-3"_s, column).data().toString(), shown);
        VERIFY_RESULT(box.workspace().undo());
        QCOMPARE(box.cell(model, u"IAM-3"_s, column).data().toString(), before);
    }

    void editsSprintAndOwner()
    {
        BacklogBox box;
        box.addSix();
        const Sprint open = aSprint(1);
        Sprint closed = aSprint(2);
        closed.state = SprintState::Closed;
        const Person anna{.name = u"Anna Kovac"_s};
        addAll(box.workspace(), {open, closed, anna});
        BacklogModel model(box.workspace(), builtInCatalogues());
        QAbstractItemModelTester tester(&model);
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), open.id.toString()));
        QVERIFY(model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn), anna.id.toString()));
        QCOMPARE(box.cell(model, u"IAM-3"_s, BacklogModel::SprintColumn).data().toString(), u"1"_s);
        QCOMPARE(box.cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data().toString(), u"Anna Kovac"_s);
        QCOMPARE(box.cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data(ShortRole).toString(), u"AK"_s);
        QVERIFY(!model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), closed.id.toString()));
        QCOMPARE(refused.size(), 1);
        QVERIFY(model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::SprintColumn), QString()));
        QCOMPARE(box.cell(model, u"IAM-3"_s, BacklogModel::SprintColumn).data().toString(), QString());
        // the name is followed
        VERIFY_RESULT(box.workspace().edit(u"Rename"_s, [&](Edit& edit) {
            const Person before = *edit.records().of<Person>().find(anna.id);
            Person after = before;
            after.name = u"Anna Novak"_s;
            return edit.update(before, after);
        }));
        QCOMPARE(box.cell(model, u"IAM-3"_s, BacklogModel::OwnerColumn).data().toString(), u"Anna Novak"_s);
    }

    void whatACellRefusesIsSaid()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(!model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::TitleColumn), u"  "_s));
        QVERIFY(!model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::PointsColumn), -1));
        QVERIFY(!model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::PriorityColumn), 9));
        QVERIFY(!model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::ReferenceColumn), u"x"_s));
        QCOMPARE(refused.size(), 3);
        QCOMPARE(storyNamed(box.workspace(), u"IAM-3"_s).title, u"Title of IAM-3"_s);
        QVERIFY(model.setData(box.cell(model, u"IAM-3"_s, BacklogModel::PointsColumn), 3)); // as it is: no edit
        QCOMPARE(box.workspace().history().undoText(), u"Add"_s);
    }

    void doneIsRefusedWhileACheckFails()
    {
        BacklogBox box;
        box.addSix();
        BacklogModel model(box.workspace(), builtInCatalogues());
        StoryProofs proofs;
        proofs.proofs.insert(box.id(u"IAM-1"_s), {.proof = Proof::Failing, .checks = {CheckKey(1)}, .failing = {CheckKey(1)}});
        model.setProofs(proofs);
        QCOMPARE(box.cell(model, u"IAM-1"_s, BacklogModel::EvidenceColumn).data(ProofRole).toInt(), int(Proof::Failing));
        QSignalSpy refused(&model, &BacklogModel::refused);
        QVERIFY(!model.setData(box.cell(model, u"IAM-1"_s, BacklogModel::StatusColumn), int(StoryStatus::Done)));
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused[0][0].value<Error>().message.contains(u"IAM-1"_s));
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
        BacklogBox box;
        std::mt19937 random(7);
        const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
        BacklogModel model(box.workspace(), builtInCatalogues());
        model.setGrouping(grouping);
        model.setFilter(filter);
        model.sort(sorted, Qt::DescendingOrder);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        int number = 0;
        for (int round = 0; round < 120; ++round) {
            if (below(4) == 0 && box.workspace().history().canUndo()) {
                VERIFY_RESULT(box.workspace().undo());
            } else {
                (void)box.workspace().edit(u"Random"_s, [&](Edit& edit) { return randomStep(edit, below, number); }).has_value();
            }
            BacklogModel fresh(box.workspace(), builtInCatalogues());
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
};

QTEST_GUILESS_MAIN(TestBacklogCells)
#include "tst_backlogcells.moc"
