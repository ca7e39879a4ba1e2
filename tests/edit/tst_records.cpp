// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "tests/support/oneofeach.h"

#include <QTest>

#include <random>

using namespace waymark;

class RecordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appliesInsertionUpdateAndRemoval();
    void appliesStepsOnOneRowInOrder();
    void aRunThatWasIncomingAppears();
    void findsEachRowWhateverWasRemoved();
    void everyKindHasItsRows();
};

namespace {

ChangeSet changes(std::vector<Change> list)
{
    ChangeSet changeSet;
    changeSet.changes = std::move(list);
    return changeSet;
}

} // namespace

void RecordsTest::appliesInsertionUpdateAndRemoval()
{
    Records records;
    const Story story = aStory(QStringLiteral("A-1"));
    records.apply(changes({{.after = story}}));
    QCOMPARE(records.stories().size(), size_t(1));
    Story renamed = story;
    renamed.title = QStringLiteral("Other");
    records.apply(changes({{.before = story, .after = renamed}}));
    QCOMPARE(records.of<Story>().find(story.id)->title, QStringLiteral("Other"));
    QCOMPARE(records.stories().size(), size_t(1));
    records.apply(changes({{.before = renamed}}));
    QVERIFY(records.stories().empty());
    QVERIFY(!records.of<Story>().find(story.id));
}

void RecordsTest::appliesStepsOnOneRowInOrder()
{
    Records records;
    const Story story = aStory(QStringLiteral("A-1"));
    Story second = story;
    second.points = 2;
    Story third = story;
    third.points = 3;
    records.apply(changes({{.after = story}, {.before = story, .after = second}, {.before = second, .after = third}}));
    QCOMPARE(records.stories().front().points, 3);
    records.apply(changes({{.before = third}, {.after = second}}));
    QCOMPARE(records.stories().size(), size_t(1));
    QCOMPARE(records.stories().front().points, 2);
}

void RecordsTest::aRunThatWasIncomingAppears()
{
    // Given a run that nobody has seen, when its acceptance is applied, then it is there
    Records records;
    const Run incoming = aRun(QStringLiteral("scan.json"));
    Run counted = incoming;
    counted.state = RunState::Counted;
    records.apply(changes({{.before = incoming, .after = counted}}));
    QCOMPARE(records.runs().size(), size_t(1));
    QCOMPARE(records.runs().front().state, RunState::Counted);
}

void RecordsTest::findsEachRowWhateverWasRemoved()
{
    // Given a set and a plain list that are changed alike at random
    std::mt19937 random(7);
    RecordSet<Story> set;
    std::vector<Story> plain;
    for (int step = 0; step < 2000; ++step) {
        if (plain.empty() || random() % 5 < 3) {
            plain.push_back(aStory(QString::number(step)));
            set.insert(plain.back());
        } else {
            const auto at = plain.begin() + static_cast<std::ptrdiff_t>(random() % plain.size());
            set.remove(at->id);
            plain.erase(at);
        }
    }
    set.remove(StoryId::create()); // unknown: nothing happens
    // Then both hold the same rows
    QCOMPARE(set.all().size(), plain.size());
    for (const Story& story : plain) {
        QVERIFY(set.find(story.id));
        QVERIFY(*set.find(story.id) == story);
    }
}

void RecordsTest::everyKindHasItsRows()
{
    Records records;
    for (const Entity& entity : oneOfEach())
        std::visit([&](const auto& row) { records.load(row); }, entity);
    QCOMPARE(records.properties().name, QStringLiteral("Programme"));
    QCOMPARE(records.sprints().size(), size_t(1));
    QCOMPARE(records.stories().size(), size_t(2));
    QCOMPARE(records.links().size(), size_t(3));
    QCOMPARE(records.people().size(), size_t(1));
    QCOMPARE(records.absences().size(), size_t(1));
    QCOMPARE(records.notes().size(), size_t(5));
    QCOMPARE(records.exceptions().size(), size_t(3));
    QCOMPARE(records.risks().size(), size_t(1));
    QCOMPARE(records.riskTies().size(), size_t(3));
    QCOMPARE(records.riskRatings().size(), size_t(2));
    QCOMPARE(records.policies().size(), size_t(1));
    QCOMPARE(records.policyTies().size(), size_t(2));
    QCOMPARE(records.controlTies().size(), size_t(3));
    QCOMPARE(records.toolTies().size(), size_t(2));
    QCOMPARE(records.gameDays().size(), size_t(1));
    QCOMPARE(records.gameDayTies().size(), size_t(1));
    QCOMPARE(records.checkTies().size(), size_t(1));
    QCOMPARE(records.gatePolicies().size(), size_t(1));
    QCOMPARE(records.gateDecisions().size(), size_t(1));
    QCOMPARE(records.closures().size(), size_t(1));
    QCOMPARE(records.threatElements().size(), size_t(1));
    QCOMPARE(records.threatReviews().size(), size_t(1));
    QCOMPARE(records.of<ClosedStory>().all().size(), size_t(1));
    QCOMPARE(records.of<SavedFilter>().all().size(), size_t(1));
    QCOMPARE(records.targets().size(), size_t(1));
    QCOMPARE(records.targetRules().size(), size_t(1));
    QCOMPARE(records.runs().size(), size_t(1));
    QCOMPARE(records.workloads().size(), size_t(1));
    QCOMPARE(records.workloadTargets().size(), size_t(1));
    QCOMPARE(records.lenses().size(), size_t(1));
    QCOMPARE(records.reviews().size(), size_t(1));
    QCOMPARE(records.answers().size(), size_t(1));
    QCOMPARE(records.choiceAnswers().size(), size_t(1));
    QCOMPARE(records.milestones().size(), size_t(1));
    QCOMPARE(records.improvementTies().size(), size_t(1));
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
