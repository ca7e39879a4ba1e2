// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/burndown.h"
#include "tests/support/figuresum.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate monday(2026, 3, 2);

Sprint aSprint(int number)
{
    const QDate start = monday.addDays(14 * (number - 1));
    return {.number = number, .start = start, .end = start.addDays(13)};
}

PlanDay entry(const QString& subject, int day, int scope, int done)
{
    return {.day = monday.addDays(day), .subject = subject, .totals = {.scope = scope, .done = done}};
}

/// "20/0 20/3": scope and points that remain, day by day.
QString drawn(const Burndown& burndown)
{
    QStringList days;
    for (const BurndownDay& day : burndown.days)
        days << u"%1/%2"_s.arg(day.scope).arg(day.remaining());
    return days.join(u' ');
}

} // namespace

class TestBurndown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsASprintDayByDay_data()
    {
        QTest::addColumn<int>("today");
        QTest::addColumn<QString>("days");
        QTest::newRow("before it begins") << -1 << QString();
        QTest::newRow("first day, planned before") << 0 << u"20/20"_s;
        QTest::newRow("days without changes stand") << 2 << u"20/20 20/20 20/17"_s;
        QTest::newRow("scope apart from what remains") << 5 << u"20/20 20/20 20/17 25/22 25/22 25/14"_s;
        QTest::newRow("to its end and no further") << 40 << u"20/20 20/20 20/17 25/22 25/22 25/14 25/14 25/14 25/14 25/14 22/11 "
                                                            "22/11 22/11 22/11"_s;
    }

    void drawsASprintDayByDay()
    {
        QFETCH(int, today);
        QFETCH(QString, days);
        const Sprint sprint = aSprint(1);
        const QString id = sprint.id.toString();
        const std::vector entries = {entry(id, -3, 18, 0), entry(id, -1, 20, 0),  entry(id, 2, 20, 3),
                                     entry(id, 3, 25, 3),  entry(id, 5, 25, 11), entry(id, 10, 22, 11),
                                     entry(id, 14, 5, 5)}; // behind its end: another story
        const Burndown burndown = sprintBurndown(sprint, {.days = entries, .today = monday.addDays(today)});
        QCOMPARE(drawn(burndown), days);
        QCOMPARE(burndown.remaining.value.has_value(), !days.isEmpty());
        QVERIFY(!burndown.remaining.reasons.empty());
        if (burndown.remaining.value) {
            QCOMPARE(burndown.committed, 20);
            QCOMPARE(sum(burndown.remaining, Reason::Kind::Counted) - sum(burndown.remaining, Reason::Kind::LeftOut),
                     *burndown.remaining.value); // the reasons add up
        }
    }

    void theIdealLineRestsAtWeekends()
    {
        const Sprint sprint = aSprint(1);
        const std::vector entries = {entry(sprint.id.toString(), -1, 20, 0)};
        const auto days = sprintBurndown(sprint, {.days = entries, .today = sprint.end}).days;
        QCOMPARE(days[0].ideal, 18.0);
        QCOMPARE(days[4].ideal, 10.0);
        QCOMPARE(days[5].ideal, days[4].ideal);
        QCOMPARE(days[6].ideal, days[4].ideal);
        QCOMPARE(days[11].ideal, 0.0);
        QCOMPARE(days[13].ideal, 0.0);
    }

    void aSprintFilledLateBeginsWithNothing()
    {
        const Sprint sprint = aSprint(1);
        const std::vector entries = {entry(sprint.id.toString(), 2, 8, 0)};
        const Burndown burndown = sprintBurndown(sprint, {.days = entries, .today = monday.addDays(3)});
        QCOMPARE(drawn(burndown), u"0/0 0/0 8/8 8/8"_s);
        QCOMPARE(burndown.committed, 8);
        QVERIFY(!sprintBurndown(sprint, {.today = monday.addDays(3)}).remaining.value); // nothing to do is not done
    }

    /// What a closed sprint left behind has not burned down, although its stories stand elsewhere now.
    void aClosedSprintKeepsWhatItLeftBehind_data()
    {
        QTest::addColumn<QDateTime>("closed");
        QTest::addColumn<QString>("lastDays");
        const QDateTime evening(monday.addDays(13), QTime(22, 30), Qt::UTC);
        QTest::newRow("on its last day") << evening.addSecs(-7200) << u"20/20 20/9"_s;
        QTest::newRow("after midnight where they work") << evening << u"20/20 20/20"_s;
        QTest::newRow("days later") << evening.addDays(3) << u"20/20 20/20"_s;
    }

    void aClosedSprintKeepsWhatItLeftBehind()
    {
        QFETCH(QDateTime, closed);
        QFETCH(QString, lastDays);
        const Sprint sprint = aSprint(1);
        const QString id = sprint.id.toString();
        const QDate closedOn = closed.addSecs(2 * 3600).date();
        const std::vector entries = {entry(id, 0, 20, 0),
                                     {.day = closedOn, .subject = id, .totals = {.scope = 11, .done = 11}}};
        const std::vector closures = {
            SprintClosure{.sprint = sprint.id, .closed = closed, .planned = 20, .done = 11, .carried = 6, .returned = 3}};
        const Burndown burndown = sprintBurndown(
            sprint, {.days = entries, .closures = closures, .today = monday.addDays(60), .timeZone = u"Europe/Athens"_s});
        QVERIFY2(drawn(burndown).endsWith(lastDays), qPrintable(drawn(burndown)));
    }

    void drawsTheProgramme()
    {
        const std::vector sprints = {aSprint(2), aSprint(1)};
        const QString all = QString::fromLatin1(PlanDay::all);
        const QString baseline = QString::fromLatin1(PlanDay::baseline);
        const std::vector entries = {entry(all, 1, 50, 0), entry(all, 3, 55, 8), entry(baseline, -5, 30, 0)};
        const PlanHistory history{.days = entries, .sprints = sprints, .today = monday.addDays(4)};
        const Burndown backlog = programmeBurndown(all, history);
        QCOMPARE(drawn(backlog), u"50/50 50/50 55/47 55/47"_s); // from the first entry
        QCOMPARE(backlog.last, monday.addDays(27));
        QCOMPARE(backlog.days[0].day, monday.addDays(1));
        QCOMPARE(drawn(programmeBurndown(baseline, history)), u"30/30 30/30 30/30 30/30 30/30"_s); // from the first sprint
        QVERIFY(programmeBurndown(all, {.days = entries, .today = monday}).days.empty());
    }

    void namesWhatCameOver()
    {
        const std::vector sprints = {aSprint(1), aSprint(2), aSprint(3)};
        const std::vector closures = {SprintClosure{.sprint = sprints[0].id}, SprintClosure{.sprint = sprints[1].id}};
        const auto story = [&](int closure, const QString& reference, StoryFate fate, std::optional<int> to) {
            return ClosedStory{.closure = closures[static_cast<size_t>(closure)].id,
                               .reference = reference,
                               .points = 5,
                               .fate = fate,
                               .carriedTo = to};
        };
        const std::vector stories = {story(0, u"A"_s, StoryFate::CarriedOver, 2), story(1, u"A"_s, StoryFate::CarriedOver, 3),
                                     story(1, u"B"_s, StoryFate::CarriedOver, 3), story(0, u"C"_s, StoryFate::Returned, {}),
                                     story(1, u"D"_s, StoryFate::Done, {})};
        const PlanHistory history{.sprints = sprints, .closures = closures, .closedStories = stories};
        const Figure third = carriedOver(sprints[2], history);
        QCOMPARE(third.value, std::optional<qint64>(10));
        QCOMPARE(third.reasons.size(), size_t(2));
        QVERIFY(third.reasons[0].text.contains(u"A") && third.reasons[0].text.contains(u"sprint 2"));
        QCOMPARE(carriedOver(sprints[1], history).value, std::optional<qint64>(5));
        QCOMPARE(carriedOver(sprints[0], history).value, std::optional<qint64>(0));
        QVERIFY(!carriedOver(sprints[0], history).reasons.empty());
    }

    void refersToWhatCameOverIfItIsStillThere()
    {
        const std::vector sprints = {aSprint(1), aSprint(2)};
        const std::vector closures = {SprintClosure{.sprint = sprints[0].id}};
        std::vector<ClosedStory> closed;
        for (const QString& reference : {u"A"_s, u"B"_s})
            closed.push_back({.closure = closures[0].id,
                              .reference = reference,
                              .points = 5,
                              .fate = StoryFate::CarriedOver,
                              .carriedTo = 2});
        const std::vector stories = {Story{.reference = u"C"_s}, Story{.reference = u"A"_s}}; // B was deleted
        const Figure figure = carriedOver(
            sprints[1], {.sprints = sprints, .closures = closures, .closedStories = closed, .stories = stories});
        QCOMPARE(figure.value, std::optional<qint64>(10));
        QCOMPARE(figure.reasons.size(), size_t(2));
        QCOMPARE(figure.reasons[0].stories, std::vector{stories[1].id});
        QVERIFY(figure.reasons[1].stories.empty());
    }
};

QTEST_GUILESS_MAIN(TestBurndown)
#include "tst_burndown.moc"
