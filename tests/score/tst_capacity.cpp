// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/capacity.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Monday to Friday of two weeks and a Sunday.
const QDate monday(2026, 3, 2);

Sprint twoWeeks(int capacity)
{
    return {.number = 1, .start = monday, .end = monday.addDays(13), .capacity = capacity};
}

Person aPerson(const QString& name, int capacity)
{
    return {.name = name, .capacity = capacity};
}

Absence off(const Person& person, int first, int last)
{
    return {.person = person.id, .first = monday.addDays(first), .last = monday.addDays(last)};
}

} // namespace

class TestCapacity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWorkingDays_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("days");
        QTest::newRow("a day") << 0 << 0 << 1;
        QTest::newRow("a week") << 0 << 6 << 5;
        QTest::newRow("a weekend") << 5 << 6 << 0;
        QTest::newRow("two weeks") << 0 << 13 << 10;
        QTest::newRow("from Friday to Monday") << 4 << 7 << 2;
        QTest::newRow("backwards") << 3 << 1 << 0;
    }

    void countsWorkingDays()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        QTEST(workingDays(monday.addDays(first), monday.addDays(last)), "days");
    }

    void takesDaysOffIntoAccount_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<std::vector<std::pair<int, int>>>("off");
        QTest::addColumn<int>("points");
        using Days = std::vector<std::pair<int, int>>;
        QTest::newRow("always there") << 8 << Days{} << 8;
        QTest::newRow("three days, rounded down") << 8 << Days{{0, 2}} << 5;
        QTest::newRow("a weekend is none") << 8 << Days{{5, 6}} << 8;
        QTest::newRow("two absences overlap") << 10 << Days{{0, 2}, {1, 3}} << 6;
        QTest::newRow("from before to behind") << 10 << Days{{-9, 40}} << 0;
        QTest::newRow("another time") << 10 << Days{{20, 30}} << 10;
    }

    void takesDaysOffIntoAccount()
    {
        using Days = std::vector<std::pair<int, int>>;
        QFETCH(int, capacity);
        QFETCH(Days, off);
        QFETCH(int, points);
        const std::vector people = {aPerson(u"Anna"_s, capacity)};
        std::vector<Absence> absences;
        for (const auto& [first, last] : off)
            absences.push_back(::off(people[0], first, last));
        const Figure figure = sprintCapacity(twoWeeks(0), {.people = people, .absences = absences});
        QCOMPARE(figure.value, std::optional<qint64>(points));
        QCOMPARE(figure.reasons.size(), size_t(1));
        QVERIFY(figure.reasons[0].text.contains(u"Anna"));
        QCOMPARE(figure.reasons[0].count, points);
    }

    void isTheSmallerOfThePeoplesAndTheSprints_data()
    {
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("anna");
        QTest::addColumn<int>("ben");
        QTest::addColumn<int>("points"); ///< -1: no value
        QTest::newRow("without people the sprint's") << 20 << -1 << -1 << 20;
        QTest::newRow("people have less") << 20 << 8 << 5 << 13;
        QTest::newRow("the sprint allows less") << 10 << 8 << 5 << 10;
        QTest::newRow("the sprint says nothing") << 0 << 8 << 5 << 13;
        QTest::newRow("nobody says anything") << 0 << 0 << 0 << -1;
        QTest::newRow("people without capacity are as nobody") << 20 << 0 << 0 << 20;
        QTest::newRow("one of them without") << 20 << 8 << 0 << 8;
    }

    void isTheSmallerOfThePeoplesAndTheSprints()
    {
        QFETCH(int, own);
        QFETCH(int, anna);
        QFETCH(int, ben);
        QFETCH(int, points);
        std::vector<Person> people;
        if (ben >= 0)
            people = {aPerson(u"Ben"_s, ben), aPerson(u"Anna"_s, anna)};
        const Figure figure = sprintCapacity(twoWeeks(own), {.people = people});
        QCOMPARE(figure.value, points < 0 ? std::nullopt : std::optional<qint64>(points));
        qint64 sum = 0;
        for (const Reason& reason : figure.reasons)
            sum += reason.kind == Reason::Kind::Counted ? reason.count : -reason.count;
        QCOMPARE(sum, std::max(0, points)); // the reasons add up
        QVERIFY(!figure.reasons.empty());
    }

    void aSprintWithoutWorkingDaysHasNoRoom()
    {
        const std::vector people = {aPerson(u"Anna"_s, 8)};
        const Sprint weekend{.start = monday.addDays(5), .end = monday.addDays(6), .capacity = 20};
        QCOMPARE(sprintCapacity(weekend, {.people = people}).value, std::optional<qint64>(0));
    }

    void saysWhatEverybodyHasToDo()
    {
        const std::vector people = {aPerson(u"Ben"_s, 5), aPerson(u"Anna"_s, 0)};
        const Sprint sprint = twoWeeks(20);
        const auto story = [&](int points, const std::optional<PersonId>& owner) {
            return Story{.points = points, .owner = owner, .sprint = sprint.id};
        };
        std::vector<Story> stories = {story(5, people[0].id), story(3, people[0].id), story(2, {}),
                                      story(8, people[1].id), story(9, people[0].id), story(7, people[0].id)};
        stories[1].status = StoryStatus::Done;
        stories[4].priority = Priority::Wont;
        stories[5].sprint = SprintId::create();
        const auto loads = sprintLoad(sprint, stories, {.people = people});
        QCOMPARE(loads.size(), size_t(3));
        QCOMPARE(loads[0].name, u"Anna"_s);
        QCOMPARE(loads[0].planned, 8);
        QVERIFY(!loads[0].capacity && !loads[0].isOver());
        QCOMPARE(loads[1].planned, 8);
        QCOMPARE(loads[1].done, 3);
        QCOMPARE(loads[1].capacity, std::optional(5));
        QVERIFY(loads[1].isOver());
        QVERIFY(!loads[2].person);
        QCOMPARE(loads[2].stories, std::vector{stories[2].id});
        stories[2].sprint.reset();
        QCOMPARE(sprintLoad(sprint, stories, {.people = people}).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "tst_capacity.moc"
