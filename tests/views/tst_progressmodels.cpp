// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/burndownmodel.h"
#include "views/progress/scopechangesmodel.h"
#include "views/progress/velocitymodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A Monday, on which the sprint of these tests begins; it has ten working days.
const QDate monday(2026, 5, 4);

Sprint theSprint()
{
    return {.number = 3, .start = monday, .end = monday.addDays(11)};
}

struct Noted {
    int day = 0; ///< after the Monday
    int scope = 0;
    int done = 0;
};

std::vector<PlanDay> planDays(const QString& subject, const std::vector<Noted>& noted)
{
    std::vector<PlanDay> days;
    for (const Noted& each : noted)
        days.push_back({.day = monday.addDays(each.day), .subject = subject, .totals = {.scope = each.scope, .done = each.done}});
    return days;
}

Burndown sprintsBurndown(const Sprint& sprint, const std::vector<Noted>& noted, int today)
{
    const std::vector<PlanDay> days = planDays(sprint.id.toString(), noted);
    const std::vector<Sprint> sprints = {sprint};
    return sprintBurndown(sprint, {.days = days, .sprints = sprints, .today = monday.addDays(today)});
}

Burndown backlogsBurndown(const std::vector<Noted>& noted, int today)
{
    const std::vector<PlanDay> days = planDays(u"all"_s, noted);
    const std::vector<Sprint> sprints = {theSprint()};
    return programmeBurndown(u"all"_s, {.days = days, .sprints = sprints, .today = monday.addDays(today)});
}

FanStep stepOn(QDate day, int sprint, int p50)
{
    return {.sprint = sprint, .day = day, .p5 = p50 / 4, .p20 = p50 / 2, .p50 = p50, .p80 = p50 + 4, .p95 = p50 + 8};
}

QVariant cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data();
}

QStringList lines(const ScopeChangesModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << u"%1|%2|%3"_s.arg(cell(model, row, ScopeChangesModel::DayColumn).toString(),
                                    cell(model, row, ScopeChangesModel::PointsColumn).toString(),
                                    cell(model, row, ScopeChangesModel::WhatColumn).toString());
    return result;
}

} // namespace

class TestProgressModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSprintHasItsIdealToItsLastDay()
    {
        // Given a sprint of which four days have gone
        BurndownModel model;
        QAbstractItemModelTester tester(&model);
        // When its burndown is shown
        model.show(sprintsBurndown(theSprint(), {{0, 20, 0}, {2, 25, 5}}, 3), nullptr);
        // Then it has a row for each of its days, and those to come have the ideal only
        QCOMPARE(model.rowCount(), 12);
        QCOMPARE(cell(model, 0, BurndownModel::DayColumn).toString(), u"2026-05-04"_s);
        QCOMPARE(cell(model, 0, BurndownModel::IdealColumn).toDouble(), 18.0);
        QCOMPARE(cell(model, 3, BurndownModel::ScopeColumn).toInt(), 25);
        QCOMPARE(cell(model, 3, BurndownModel::DoneColumn).toInt(), 5);
        QCOMPARE(cell(model, 3, BurndownModel::RemainingColumn).toInt(), 20);
        QCOMPARE(cell(model, 3, BurndownModel::IdealColumn).toDouble(), 12.0);
        QVERIFY(!cell(model, 4, BurndownModel::RemainingColumn).isValid());
        QCOMPARE(cell(model, 4, BurndownModel::IdealColumn).toDouble(), 10.0);
        QCOMPARE(cell(model, 5, BurndownModel::IdealColumn).toDouble(), 10.0); // a Saturday
        QCOMPARE(cell(model, 11, BurndownModel::IdealColumn).toDouble(), 0.0);
        QVERIFY(!cell(model, 11, BurndownModel::P50Column).isValid());
    }

    void aForecastGoesOnFromToday()
    {
        // Given a sprint that ends today, and a forecast from there on
        Forecast forecast{.points = 40, .remaining = 30};
        forecast.fan = {stepOn(monday.addDays(11), 3, 28), stepOn(monday.addDays(25), 4, 12)};
        BurndownModel model;
        QAbstractItemModelTester tester(&model);
        // When they are shown together
        model.show(backlogsBurndown({{0, 40, 0}, {4, 40, 10}}, 11), &forecast);
        // Then today has both, the next row is ahead, and nothing is said of an ideal
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(cell(model, 11, BurndownModel::RemainingColumn).toInt(), 30);
        QCOMPARE(cell(model, 11, BurndownModel::P50Column).toInt(), 28);
        QCOMPARE(cell(model, 12, BurndownModel::DayColumn).toString(), u"2026-05-29"_s);
        QCOMPARE(cell(model, 12, BurndownModel::P5Column).toInt(), 3);
        QCOMPARE(cell(model, 12, BurndownModel::P95Column).toInt(), 20);
        QVERIFY(!cell(model, 12, BurndownModel::ScopeColumn).isValid());
        QVERIFY(!cell(model, 0, BurndownModel::IdealColumn).isValid());
    }

    void aDayThatIsOverIsOneRowMore()
    {
        Forecast forecast{.points = 40, .remaining = 40};
        BurndownModel model;
        QAbstractItemModelTester tester(&model);
        model.show(backlogsBurndown({{0, 40, 0}}, 3), &forecast);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        // When a day goes by and something gets done on it
        model.show(backlogsBurndown({{0, 40, 0}, {4, 40, 3}}, 4), &forecast);
        // Then nothing else moves
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size() + removed.size() + changed.size(), 0);
        // When the forecast changes
        forecast.fan = {stepOn(monday.addDays(11), 3, 28)};
        model.show(backlogsBurndown({{0, 40, 0}, {4, 40, 3}}, 4), &forecast);
        forecast.fan.front().p80 = 35;
        model.show(backlogsBurndown({{0, 40, 0}, {4, 40, 3}}, 4), &forecast);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(changed.size(), 1);
    }

    void whatLiesAheadHasNoRows()
    {
        BurndownModel model;
        model.show(sprintsBurndown(theSprint(), {}, -3), nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aRowSaysAllThatIsDrawn_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::addColumn<bool>("ideal");
        QTest::addColumn<bool>("ahead");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("of the programme") << true << false << false << u"6 May: 20 of 25 points remain, 5 done"_s;
        QTest::newRow("of a sprint") << true << true << false << u"6 May: 20 of 25 points remain, 5 done, ideal 12.5"_s;
        QTest::newRow("rest of a sprint") << false << true << false << u"6 May: ideal 12.5"_s;
        QTest::newRow("forecast") << false << false << true
                                  << u"6 May: end of sprint 4, P50: 8 points left, 4 to 12 from P20 to P80, 2 to 16 from P5 to P95"_s;
    }

    void aRowSaysAllThatIsDrawn()
    {
        QFETCH(bool, begun);
        QFETCH(bool, ideal);
        QFETCH(bool, ahead);
        QFETCH(QString, sentence);
        BurndownRow row{.day = monday.addDays(2)};
        if (begun)
            row.now = PlanTotals{.scope = 25, .done = 5};
        if (ideal)
            row.ideal = 12.5;
        if (ahead)
            row.ahead = stepOn(row.day, 4, 8);
        QCOMPARE(BurndownModel::sentence(row, monday), sentence);
    }

    void closedSprintsAreRowsOfTheirPoints()
    {
        VelocityModel model;
        QAbstractItemModelTester tester(&model);
        Velocity velocity;
        velocity.sprints.push_back({.number = 1, .planned = 20, .done = 12, .carried = 5, .returned = 3});
        velocity.sprints.push_back({.number = 2, .planned = 8, .done = 8});
        model.show(velocity);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(cell(model, 0, VelocityModel::PlannedColumn).toInt(), 20);
        QCOMPARE(cell(model, 0, VelocityModel::ReturnedColumn).toInt(), 3);
        QCOMPARE(VelocityModel::sentence(velocity.sprints[0]),
                 u"Sprint 1: 12 of 20 points done, 5 carried over, 3 sent back to the backlog"_s);
        QCOMPARE(VelocityModel::sentence(velocity.sprints[1]), u"Sprint 2: 8 of 8 points done"_s);
        // When another is closed
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        velocity.sprints.push_back({.number = 3, .planned = 9, .done = 9});
        model.show(velocity);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void changesOfScopeAreTold_data()
    {
        QTest::addColumn<QList<int>>("numbers"); // day, scope, done; day, scope, done …
        QTest::addColumn<QStringList>("told");
        QTest::newRow("nothing") << QList<int>{} << QStringList();
        QTest::newRow("no change") << QList<int>{0, 20, 0, 3, 20, 8} << QStringList{u"4 May 2026|20|points to do at first"_s};
        QTest::newRow("more and less") << QList<int>{0, 20, 0, 2, 25, 5, 3, 22, 5}
                                       << QStringList{u"4 May 2026|20|points to do at first"_s, u"6 May 2026|5|points added"_s,
                                                      u"7 May 2026|-3|points taken out"_s};
        QTest::newRow("begins later") << QList<int>{1, 7, 0} << QStringList{u"5 May 2026|7|points to do at first"_s};
    }

    void changesOfScopeAreTold()
    {
        QFETCH(QList<int>, numbers);
        QFETCH(QStringList, told);
        std::vector<Noted> noted;
        for (qsizetype i = 0; i + 2 < numbers.size(); i += 3)
            noted.push_back({.day = numbers[i], .scope = numbers[i + 1], .done = numbers[i + 2]});
        ScopeChangesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(sprintsBurndown(theSprint(), noted, 5), nullptr);
        QCOMPARE(lines(model), told);
    }

    void whatCameOverAndWhatWasLeftIsToldToo()
    {
        // Given a closed sprint, and two stories of the same words that came over from another
        const Sprint sprint = theSprint();
        const std::vector<Sprint> sprints = {sprint};
        const std::vector<PlanDay> days = planDays(sprint.id.toString(), {{0, 20, 0}});
        const std::vector<SprintClosure> closures = {{.sprint = sprint.id,
                                                      .closed = QDateTime(monday.addDays(11), QTime(15, 0), Qt::UTC),
                                                      .planned = 20,
                                                      .done = 10,
                                                      .carried = 7,
                                                      .returned = 3}};
        const Burndown burndown =
            sprintBurndown(sprint, {.days = days, .sprints = sprints, .closures = closures, .today = monday.addDays(14)});
        Figure carried{.value = 8};
        carried.reasons.push_back({.text = u"points of A, Sign in"_s, .count = 4});
        carried.reasons.push_back({.text = u"points of A, Sign in"_s, .count = 4});
        ScopeChangesModel model;
        QAbstractItemModelTester tester(&model);
        model.show(burndown, &carried);
        // Then each is a row, but not what is done
        QCOMPARE(lines(model), (QStringList{u"4 May 2026|20|points to do at first"_s,
                                            u"|7|of them carried over to another sprint when this one was closed"_s,
                                            u"|3|of them sent back to the backlog when the sprint was closed"_s,
                                            u"|4|points of A, Sign in"_s, u"|4|points of A, Sign in"_s}));
        // When nothing came over
        carried = {.value = 0};
        carried.reasons.push_back({.text = u"No story came over from a closed sprint."_s});
        model.show(burndown, &carried);
        QCOMPARE(model.rowCount(), 3);
    }

    void aChangeKnowsTheStoriesOfItsReason()
    {
        const StoryId story = StoryId::create();
        Burndown burndown = sprintsBurndown(theSprint(), {{0, 20, 0}, {2, 25, 5}}, 3);
        burndown.remaining.reasons[1].stories = {story};
        ScopeChangesModel model;
        model.show(burndown, nullptr);
        QVERIFY(model.rowAt(0).stories.empty());
        QCOMPARE(model.rowAt(1).stories, std::vector{story});
        QVERIFY(model.index(1, ScopeChangesModel::WhatColumn).data(Qt::ToolTipRole).toString().contains(u"Enter"));
    }
};

QTEST_GUILESS_MAIN(TestProgressModels)
#include "tst_progressmodels.moc"
