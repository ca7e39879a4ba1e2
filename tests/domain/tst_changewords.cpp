// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/changewords.h"
#include "tests/support/oneofeach.h"

#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class ChangeWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatDiffersIsTold();
    void valuesAreSpeltOut_data();
    void valuesAreSpeltOut();
    void namesAreAskedForIdsAndTexts();
    void anInsertionTellsWhatIsThere();
    void noColumnNameOrWordOfAFileIsShown();
    void aTimeWithoutAZoneSaysUtc();
    void aWholeFileIsNamedButNotPrinted();
    void registersSpeakAsPeopleDo_data();
    void registersSpeakAsPeopleDo();
    void nothingDiffersInNothing();
};

void ChangeWordsTest::onlyWhatDiffersIsTold()
{
    // Given a story that was estimated, begun and given a criterion
    Story before = aStory(u"IAM-UC-01"_s);
    before.criteria = {u"one"_s};
    Story after = before;
    after.points = 5;
    after.status = StoryStatus::InProgress;
    after.criteria << u"two"_s;
    after.revision = 9;
    // Then these three are told, in the order of the description, and not the revision
    const std::vector<FieldChange> expected{{u"points"_s, u"Points"_s, u"0"_s, u"5"_s},
                                            {u"criteria"_s, u"Criteria"_s, u"one"_s, u"one\ntwo"_s},
                                            {u"status"_s, u"Status"_s, u"backlog"_s, u"in progress"_s}};
    QVERIFY(differences({.before = before, .after = after}) == expected);
}

void ChangeWordsTest::valuesAreSpeltOut_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldChange>("expected");
    const auto row = [](const char* field, const QString& label, const QString& after) {
        QTest::newRow(field) << QString::fromLatin1(field) << FieldChange{.label = label, .after = after};
    };
    row("time_source", u"Time source"_s, u"time of the import"_s);
    row("complete", u"Complete"_s, u"no"_s);
    row("drill", u"Drill"_s, u"yes"_s);
    row("new_results", u"New results"_s, u"7"_s);
    row("time", u"Time"_s, someTime().toTimeZone(QTimeZone("Asia/Kolkata")).toString(u"yyyy-MM-dd hh:mm"_s) + u" IST"_s);
    row("sprint", u"Sprint"_s, u"2"_s);
}

void ChangeWordsTest::valuesAreSpeltOut()
{
    QFETCH(QString, field);
    QFETCH(FieldChange, expected);
    Run run = aRun(u"scan.json"_s);
    run.timeSource = TimeSource::ImportTime;
    run.complete = false;
    run.drill = true;
    run.newResults = 7;
    run.sprint = 2;
    for (const FieldChange& change : differences({.after = run}, {}, QTimeZone("Asia/Kolkata"))) // wherever the test runs
        if (change.field == field) {
            QCOMPARE(change.label, expected.label);
            QCOMPARE(change.after, expected.after);
            return;
        }
    QFAIL("not told");
}

void ChangeWordsTest::namesAreAskedForIdsAndTexts()
{
    const Sprint sprint = aSprint(3);
    Story before = aStory(u"IAM-UC-01"_s);
    Story after = before;
    after.sprint = sprint.id;
    after.epic = u"logging"_s;
    const auto nameOf = [&](const QString& field, const QString& value) {
        if (field == u"epic" && value == u"logging")
            return u"Logging & monitoring"_s;
        return field == u"sprint_id" && value == sprint.id.toString() ? u"Sprint 3"_s : QString();
    };
    const std::vector<FieldChange> expected{{u"epic"_s, u"Epic"_s, u"iam"_s, u"Logging & monitoring"_s},
                                            {u"sprint_id"_s, u"Sprint"_s, {}, u"Sprint 3"_s}};
    QVERIFY(differences({.before = before, .after = after}, nameOf) == expected);
}

void ChangeWordsTest::anInsertionTellsWhatIsThere()
{
    const Absence absence{.first = QDate(2026, 9, 7), .last = QDate(2026, 9, 8)};
    const std::vector<FieldChange> added = differences({.after = absence});
    QCOMPARE(added.size(), size_t(3)); // the reason is empty
    QVERIFY((added[1] == FieldChange{u"first_day"_s, u"First day"_s, {}, u"2026-09-07"_s}));
    const std::vector<FieldChange> removed = differences({.before = absence});
    QVERIFY((removed[2] == FieldChange{u"last_day"_s, u"Last day"_s, u"2026-09-08"_s, {}}));
}

void ChangeWordsTest::noColumnNameOrWordOfAFileIsShown()
{
    static const QRegularExpression camel(u"^[a-z]+[A-Z]"_s);
    for (const Entity& entity : oneOfEach())
        for (const FieldChange& change : differences({.after = entity})) {
            QVERIFY2(!change.label.contains(u'_') && change.label.front().isUpper(), qPrintable(change.label));
            QVERIFY2(!change.label.endsWith(u" id"), qPrintable(change.label));
            QVERIFY2(!camel.match(change.after).hasMatch(), qPrintable(change.after));
        }
    Story story = aStory(u"A"_s);
    story.priority = Priority::Wont;
    const auto told = differences({.after = story});
    QVERIFY(std::ranges::any_of(told, [](const FieldChange& change) { return change.after == u"won't"; }));
}

void ChangeWordsTest::aTimeWithoutAZoneSaysUtc()
{
    const QDateTime rated = QDateTime::fromString(u"2026-10-16T08:30:00Z"_s, Qt::ISODate);
    const auto told = [&](const QTimeZone& zone) {
        for (const FieldChange& change : differences({.after = RiskRating{.rated = rated}}, {}, zone))
            if (change.field == u"rated")
                return change.after;
        return QString();
    };
    QCOMPARE(told(QTimeZone::utc()), u"2026-10-16 08:30 UTC"_s);
    QCOMPARE(told(QTimeZone("Asia/Kolkata")), u"2026-10-16 14:00 IST"_s);
}

void ChangeWordsTest::aWholeFileIsNamedButNotPrinted()
{
    const LensRecord lens{.key = u"own"_s, .name = u"Own"_s, .document = QString(1234, u'{'), .added = someTime()};
    const Milestone milestone{.name = u"M"_s, .taken = someTime(), .document = QString(77, u'{')};
    const FieldChange ofLens{u"document"_s, u"Document"_s, {}, u"1234 characters"_s};
    const FieldChange ofMilestone{u"document"_s, u"Document"_s, {}, u"77 characters"_s};
    const auto tells = [](const Entity& added, const FieldChange& expected) {
        const auto told = differences({.after = added});
        return std::ranges::find(told, expected) != told.end();
    };
    QVERIFY(tells(lens, ofLens));
    QVERIFY(tells(milestone, ofMilestone));
    // A policy of a gate is short, and people want to see what changed
    QVERIFY(tells(GatePolicyRecord{.document = u"{}"_s}, {u"document"_s, u"Document"_s, {}, u"{}"_s}));
}

void ChangeWordsTest::registersSpeakAsPeopleDo_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldChange>("expected");
    const auto row = [](const char* field, const QString& label, const QString& after) {
        QTest::newRow(field) << QString::fromLatin1(field) << FieldChange{.label = label, .after = after};
    };
    row("outcome", u"Outcome"_s, u"not met"_s);
    row("lead_id", u"Led by"_s, u"Ana"_s);
    row("scheduled", u"Planned for"_s, u"2026-03-02"_s);
    row("game_day_id", u"Game day"_s, u"GD-1"_s);
    row("policy_id", u"Policy statement"_s, u"ISP-4.2"_s);
    row("review_day", u"Review day"_s, u"2026-03-09"_s);
    row("status", u"Status"_s, u"in force"_s);
    row("kind", u"Kind"_s, u"realised by"_s);
    row("risk_grid", u"Levels of the risk grid"_s, u"1 2 3"_s);
}

void ChangeWordsTest::registersSpeakAsPeopleDo()
{
    QFETCH(QString, field);
    QFETCH(FieldChange, expected);
    const QHash<QString, QString> names{{u"lead_id"_s, u"Ana"_s}, {u"game_day_id"_s, u"GD-1"_s}, {u"policy_id"_s, u"ISP-4.2"_s}};
    const auto nameOf = [&](const QString& of, const QString&) { return names.value(of); };
    const QDate day = someTime().date();
    const std::vector<Entity> rows{
        GameDay{.scheduled = day, .outcome = GameDayOutcome::NotMet, .lead = PersonId::create()},
        Policy{.reviewDay = day.addDays(7)},
        RiskTie{.kind = RiskTieKind::RealisedBy},
        GameDayTie{},
        ControlTie{.policy = PolicyId::create()},
        WorkspaceProperties{.riskGrid = u"1 2 3"_s}};
    std::vector<FieldChange> told;
    for (const Entity& row : rows)
        for (const FieldChange& change : differences({.after = row}, nameOf))
            if (change.field == field)
                told.push_back({.label = change.label, .after = change.after});
    QVERIFY2(std::ranges::find(told, expected) != told.end(), qPrintable(field));
}

void ChangeWordsTest::nothingDiffersInNothing()
{
    const Story story = aStory(u"A"_s);
    Story later = story;
    later.revision += 3;
    QVERIFY(differences({.before = story, .after = later}).empty());
}

QTEST_GUILESS_MAIN(ChangeWordsTest)
#include "tst_changewords.moc"
