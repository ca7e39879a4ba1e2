// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate monday(2026, 3, 2);

QDateTime onDay(int day)
{
    return QDateTime(monday.addDays(day), QTime(6, 0), Qt::UTC);
}

Sprint aSprint(int number)
{
    const QDate start = monday.addDays(14 * (number - 1));
    return {.number = number, .start = start, .end = start.addDays(13)};
}

/// A programme whose second sprint may go to production, until a test spoils it.
struct Programme {
    std::vector<Sprint> sprints = {aSprint(1), aSprint(2), aSprint(3)};
    std::vector<Story> stories = {story(u"A"_s, 0), story(u"B"_s, 1), story(u"C"_s, 1)};
    std::vector<CheckOutcome> checks = {check(1), check(2), check(3)};
    std::vector<Link> links = {{.story = stories[1].id, .check = CheckKey(1)},
                               {.story = stories[2].id, .check = CheckKey(2)}};
    QDateTime freshSince = onDay(-10);

    Story story(const QString& reference, size_t sprint) const
    {
        return {.reference = reference,
                .priority = Priority::Must,
                .points = 3,
                .status = StoryStatus::Done,
                .sprint = sprints[sprint].id};
    }

    static CheckOutcome check(qint64 key, Outcome outcome = Outcome::Passed)
    {
        return {.check = CheckKey(key),
                .tool = u"prowler"_s,
                .outcome = outcome,
                .severity = Severity::Medium,
                .lastRun = onDay(20)};
    }

    GateVerdict judge(const GatePolicy& policy = {}) const
    {
        const StoryProofs proofs =
            storyProofs({.stories = stories, .links = links, .checks = checks, .freshSince = freshSince});
        return gateVerdict({.sprint = sprints[1],
                            .sprints = sprints,
                            .stories = stories,
                            .checks = checks,
                            .proofs = proofs,
                            .begin = QDateTime(sprints[1].start, QTime(0, 0), Qt::UTC),
                            .freshSince = freshSince},
                           policy);
    }
};

GateClause clauseOf(const GateVerdict& verdict, GateRule rule)
{
    for (const GateClause& clause : verdict.clauses)
        if (clause.id == word(rule))
            return clause;
    return {};
}

/// The clauses that don't hold.
QString missed(const GateVerdict& verdict)
{
    QStringList ids;
    for (const GateClause& clause : verdict.clauses)
        if (!clause.holds)
            ids << clause.id;
    return ids.join(u' ');
}

using Spoil = void (*)(Programme&);

} // namespace

class TestGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsIfEveryClauseDoes_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("clauses");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Spoil spoil, const char* clauses, const char* says = "") {
            QTest::newRow(name) << spoil << QString::fromLatin1(clauses) << QString::fromLatin1(says);
        };
        row("all is well", [](Programme&) {}, "");
        row("a must of this sprint is open", [](Programme& p) { p.stories[1].status = StoryStatus::InReview; }, "mustsDone", "2 of 3");
        row("a must of an earlier one", [](Programme& p) { p.stories[0].status = StoryStatus::Ready; }, "mustsDone", "not done yet are A");
        row("a must of a later one", [](Programme& p) {
            p.stories.push_back(p.story(u"D"_s, 2));
            p.stories.back().status = StoryStatus::Ready;
        }, "");
        row("a should", [](Programme& p) {
            p.stories[2].priority = Priority::Should;
            p.stories[2].status = StoryStatus::Ready;
        }, "");
        row("no must at all", [](Programme& p) {
            for (Story& story : p.stories)
                story.priority = Priority::Should;
        }, "mustsDone", "no evidence");
        row("a linked check fails", [](Programme& p) {
            p.checks[0].outcome = Outcome::Failed;
            for (qint64 key = 10; key < 20; ++key)
                p.checks.push_back(Programme::check(key));
        }, "checksPassed", "1 failed");
        row("one never ran", [](Programme& p) { p.links.push_back({.story = p.stories[1].id, .check = CheckKey(99)}); },
            "checksPassed", "1 never ran");
        row("one was skipped", [](Programme& p) {
            p.checks[1].outcome = Outcome::Skipped;
            for (qint64 key = 10; key < 20; ++key)
                p.checks.push_back(Programme::check(key));
        }, "checksPassed", "1 ended in an error");
        row("one of another sprint's story", [](Programme& p) {
            p.links.push_back({.story = p.stories[0].id, .check = CheckKey(99)});
        }, "");
        row("one of a story that won't be done", [](Programme& p) {
            p.links.push_back({.story = p.stories[2].id, .check = CheckKey(99)});
            p.stories[2].priority = Priority::Wont;
        }, "");
        row("a story has no check", [](Programme& p) { p.links.pop_back(); }, "checksPassed", "1 story has no check");
        row("a story has none that needs none", [](Programme& p) {
            p.links.pop_back();
            p.stories[2].priority = Priority::Could;
        }, "");
        row("no story has one", [](Programme& p) { p.links.clear(); }, "checksPassed", "no evidence");
        row("the linked checks don't apply", [](Programme& p) {
            p.checks[0].outcome = Outcome::NotApplicable;
            p.checks[1].outcome = Outcome::NotApplicable;
        }, "checksPassed", "no evidence");
        row("compliance is too low", [](Programme& p) { p.checks[2].outcome = Outcome::Failed; }, "compliance", "66.66 %, 2 of 3");
        row("a high check fails", [](Programme& p) {
            p.checks.push_back(Programme::check(4, Outcome::Failed));
            p.checks.back().severity = Severity::High;
            for (qint64 key = 10; key < 20; ++key)
                p.checks.push_back(Programme::check(key));
        }, "severeFailures", "1");
        row("one that nobody rated fails", [](Programme& p) {
            p.checks.push_back(Programme::check(4, Outcome::Failed));
            p.checks.back().severity = Severity::Unrated;
            for (qint64 key = 10; key < 20; ++key)
                p.checks.push_back(Programme::check(key));
        }, "severeFailures");
        row("one ended in an error", [](Programme& p) {
            p.checks.push_back(Programme::check(4, Outcome::Error));
            for (qint64 key = 10; key < 20; ++key)
                p.checks.push_back(Programme::check(key));
        }, "errors", "1");
        row("a run from before the sprint", [](Programme& p) { p.checks[2].lastRun = onDay(12); }, "fresh", "1 of prowler last ran on 2026-03-14");
        row("a run from its first moment", [](Programme& p) { p.checks[2].lastRun = onDay(14).addSecs(-6 * 3600); }, "");
        row("linked evidence has gone stale", [](Programme& p) { p.freshSince = onDay(21); }, "checksPassed fresh", "2 passed so long ago");
        row("nothing ran", [](Programme& p) { p.checks.clear(); }, "checksPassed compliance severeFailures errors fresh", "no evidence");
    }

    void holdsIfEveryClauseDoes()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, clauses);
        QFETCH(QString, says);
        Programme programme;
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QCOMPARE(missed(verdict), clauses);
        QCOMPARE(verdict.holds, clauses.isEmpty());
        QCOMPARE(verdict.clauses.size(), size_t(6));
        QString evidence;
        for (const GateClause& clause : verdict.clauses) {
            QVERIFY(!clause.text.isEmpty() && !clause.evidence.isEmpty());
            evidence += clause.holds ? QString() : clause.evidence.join(u'\n') + u'\n';
        }
        QVERIFY2(evidence.contains(says), qPrintable(evidence));
    }

    void namesWhatIsInTheWay()
    {
        Programme programme;
        programme.stories[1].status = StoryStatus::Ready;
        programme.checks[1].outcome = Outcome::Failed;
        programme.checks[1].severity = Severity::Critical;
        const GateVerdict verdict = programme.judge();
        QCOMPARE(clauseOf(verdict, GateRule::MustsDone).stories, std::vector{programme.stories[1].id});
        QCOMPARE(clauseOf(verdict, GateRule::ChecksPassed).stories, std::vector{programme.stories[2].id});
        for (const GateRule rule : {GateRule::ChecksPassed, GateRule::Compliance, GateRule::SevereFailures})
            QCOMPARE(clauseOf(verdict, rule).checks, std::vector{CheckKey(2)});
        QCOMPARE(clauseOf(Programme().judge(), GateRule::ChecksPassed).checks, (std::vector{CheckKey(1), CheckKey(2)}));
    }

    void asksForWhatThePolicySays()
    {
        Programme programme;
        programme.checks[2] = Programme::check(3, Outcome::Failed);
        programme.checks[2].severity = Severity::High;
        programme.checks.push_back(Programme::check(4, Outcome::Error));
        const GatePolicy lenient{.minCompliance = 5'000, .maxSevereFailures = 1, .maxErrors = 1};
        QCOMPARE(missed(programme.judge()), u"compliance severeFailures errors"_s);
        QVERIFY(programme.judge(lenient).holds);
        QVERIFY(clauseOf(programme.judge(lenient), GateRule::Errors).text.startsWith(u"At most 1 "));
        QVERIFY(!programme.judge({.rules = {}}).holds); // no clause proves nothing
    }

    void aClosedSprintKeepsItsVerdict()
    {
        Programme programme;
        programme.checks[2].outcome = Outcome::Failed;
        const GateVerdict verdict = programme.judge();
        const SprintClosure closure{.gate = verdict.holds, .gateLines = gateLines(verdict)};
        QCOMPARE(closure.gateLines[0], u"[x] All musts of this sprint and those before it are done: 3 of 3"_s);
        const auto frozen = frozenGate(closure);
        QVERIFY(frozen && !frozen->holds);
        QCOMPARE(frozen->clauses.size(), verdict.clauses.size());
        for (size_t i = 0; i < verdict.clauses.size(); ++i) {
            QCOMPARE(frozen->clauses[i].holds, verdict.clauses[i].holds);
            QCOMPARE(frozen->clauses[i].text, verdict.clauses[i].text);
            QCOMPARE(frozen->clauses[i].facts, verdict.clauses[i].facts);
            QCOMPARE(frozen->clauses[i].evidence.join(u' '), verdict.clauses[i].evidence.join(u"; "_s));
        }
        QCOMPARE(gateLines(*frozen), closure.gateLines);
        QVERIFY(!frozenGate(SprintClosure{}));
        QCOMPARE(frozenGate(SprintClosure{.gate = true, .gateLines = {u"plain"_s}})->clauses[0].text, u"plain"_s);
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
