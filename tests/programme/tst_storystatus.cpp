// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storystatus.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Moving stories over the board, while what proves them may say no.
class StoryStatusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void movesAndNamesTheStep_data();
    void movesAndNamesTheStep();
    void oneUndoTakesAllBack();
    void doneNeedsItsChecksByTheRule_data();
    void doneNeedsItsChecksByTheRule();
    void theRefusalNamesTheChecks_data();
    void theRefusalNamesTheChecks();
    void aWarningNamesThemToo();
    void anExceptionAloneIsNoFailure();
    void checksWithoutANameAreCounted();
    void onlyFailingChecksStandInTheWay_data();
    void onlyFailingChecksStandInTheWay();
    void whatIsDoneAlreadyIsNotAskedAgain();
    void otherColumnsAskForNothing();
    void whatAnotherWindowRemovedIsNamed();

private:
    void setRule(DoneRule rule);
    void proveBy(const QStringList& checks);
    Result<StatusMoved> move(const std::vector<StoryId>& stories, StoryStatus status)
    {
        return moveToStatus(m_box->workspace(), stories, status, m_proofs);
    }
    std::unique_ptr<PlanningBox> m_box;
    StoryProofs m_proofs;
    StoryId m_a = StoryId::create();
    StoryId m_b = StoryId::create();
};

void StoryStatusTest::setRule(DoneRule rule)
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        WorkspaceProperties after = m_box->records().properties();
        after.doneRule = rule;
        return edit.update(m_box->records().properties(), after);
    }));
}

/// Two stories: of A's three checks one fails and two never ran, B has none.
void StoryStatusTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    const Story a = aStory(u"A-1"_s);
    const Story b = aStory(u"B-1"_s);
    m_box->add(a, b);
    m_a = a.id;
    m_b = b.id;
    m_proofs = {};
    m_proofs.proofs[m_a] = {.proof = Proof::Failing,
                            .checks = {CheckKey(1), CheckKey(2), CheckKey(3)},
                            .failing = {CheckKey(2)},
                            .neverRun = {CheckKey(1), CheckKey(3)}};
}

void StoryStatusTest::movesAndNamesTheStep_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("backlog") << int(StoryStatus::Backlog) << u"backlog"_s;
    QTest::newRow("ready") << int(StoryStatus::Ready) << u"ready"_s;
    QTest::newRow("in progress") << int(StoryStatus::InProgress) << u"in progress"_s;
    QTest::newRow("in review") << int(StoryStatus::InReview) << u"in review"_s;
    QTest::newRow("done") << int(StoryStatus::Done) << u"done"_s;
}

void StoryStatusTest::movesAndNamesTheStep()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    const auto away = status == int(StoryStatus::Backlog) ? StoryStatus::Ready : StoryStatus::Backlog;
    VERIFY_RESULT(move({m_b}, away));
    const auto moved = move({m_b}, StoryStatus(status));
    VERIFY_RESULT(moved);
    QVERIFY(moved->warnings.isEmpty());
    QCOMPARE(m_box->story(u"B-1"_s).status, StoryStatus(status));
    QCOMPARE(m_box->workspace().history().undoText(), u"Move B-1 to "_s + words);
}

void StoryStatusTest::oneUndoTakesAllBack()
{
    VERIFY_RESULT(move({m_a, m_b}, StoryStatus::InProgress));
    QCOMPARE(m_box->workspace().history().undoText(), u"Move 2 stories to in progress"_s);
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::Backlog);
    QCOMPARE(m_box->story(u"B-1"_s).status, StoryStatus::Backlog);
}

void StoryStatusTest::doneNeedsItsChecksByTheRule_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<bool>("moves");
    QTest::addColumn<QStringList>("warnings");
    QTest::newRow("refuse") << int(DoneRule::Refuse) << false << QStringList{};
    QTest::newRow("warn") << int(DoneRule::Warn) << true << QStringList{u"A-1: 1 of 3 linked checks fails, 2 never ran"_s};
    QTest::newRow("off") << int(DoneRule::Off) << true << QStringList{};
}

void StoryStatusTest::doneNeedsItsChecksByTheRule()
{
    QFETCH(int, rule);
    QFETCH(bool, moves);
    setRule(DoneRule(rule));
    const auto moved = move({m_b, m_a}, StoryStatus::Done);
    QCOMPARE(moved.has_value(), moves);
    for (const QString& reference : {u"A-1"_s, u"B-1"_s}) // all or none
        QCOMPARE(m_box->story(reference).status, moves ? StoryStatus::Done : StoryStatus::Backlog);
    if (moves) {
        QTEST(moved->warnings, "warnings");
        return;
    }
    QCOMPARE(moved.error().code, Error::Code::Invalid);
    QCOMPARE(moved.error().message, u"Not done yet. A-1: 1 of 3 linked checks fails, 2 never ran. Make the checks pass, or "
                                    "change the rule in the workspace's settings."_s);
}

/// Links checks to A, each with what it said, "iam_1 failed", or alone, if it never ran.
void StoryStatusTest::proveBy(const QStringList& checks)
{
    std::vector<CheckOutcome> outcomes;
    for (const QString& each : checks) {
        const QString id = each.section(u' ', 0, 0);
        const CheckKey key = m_box->prove(m_a, id);
        if (const auto outcome = fromWord<Outcome>(each.section(u' ', 1)))
            outcomes.push_back({.check = key, .checkId = id, .outcome = *outcome, .lastRun = someTime()});
    }
    m_proofs = storyProofs(
        {.stories = m_box->records().stories(), .links = m_box->records().links(), .checks = outcomes});
}

void StoryStatusTest::theRefusalNamesTheChecks_data()
{
    QTest::addColumn<QStringList>("checks");
    QTest::addColumn<QString>("words");
    QTest::newRow("one") << QStringList{u"iam_1 failed"_s} << u"A-1: 1 of 1 linked checks fails (failing: iam_1)"_s;
    QTest::newRow("several, by name") << QStringList{u"kms_1 failed"_s, u"iam_1 failed"_s, u"iam_2 passed"_s}
                                      << u"A-1: 2 of 3 linked checks fail (failing: iam_1, kms_1)"_s;
    QTest::newRow("never ran") << QStringList{u"iam_1 failed"_s, u"kms_2"_s, u"kms_1"_s}
                               << u"A-1: 1 of 3 linked checks fails, 2 never ran (failing: iam_1; never ran: kms_1, kms_2)"_s;
    QTest::newRow("three") << QStringList{u"c failed"_s, u"b failed"_s, u"a failed"_s}
                           << u"A-1: 3 of 3 linked checks fail (failing: a, b, c)"_s;
    QTest::newRow("more than three") << QStringList{u"e failed"_s, u"d failed"_s, u"c failed"_s, u"b failed"_s, u"a failed"_s}
                                     << u"A-1: 5 of 5 linked checks fail (failing: a, b, c and 2 more)"_s;
    QTest::newRow("more than three never ran")
        << QStringList{u"z failed"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s}
        << u"A-1: 1 of 5 linked checks fails, 4 never ran (failing: z; never ran: a, b, c and 1 more)"_s;
    QTest::newRow("one has an exception") << QStringList{u"iam_1 failed"_s, u"iam_2 suppressed"_s}
                                          << u"A-1: 1 of 2 linked checks fails (failing: iam_1)"_s;
}

void StoryStatusTest::theRefusalNamesTheChecks()
{
    QFETCH(QStringList, checks);
    QFETCH(QString, words);
    proveBy(checks);
    const auto moved = move({m_a}, StoryStatus::Done);
    QVERIFY(!moved);
    QCOMPARE(moved.error().message, u"Not done yet. %1. Make the checks pass, or change the rule in the "
                                    "workspace's settings."_s.arg(words));
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::Backlog);
}

void StoryStatusTest::aWarningNamesThemToo()
{
    setRule(DoneRule::Warn);
    proveBy({u"iam_1 failed"_s, u"kms_1"_s});
    const auto moved = move({m_a}, StoryStatus::Done);
    VERIFY_RESULT(moved);
    QCOMPARE(moved->warnings, QStringList{u"A-1: 1 of 2 linked checks fails, 1 never ran (failing: iam_1; never ran: kms_1)"_s});
}

void StoryStatusTest::anExceptionAloneIsNoFailure()
{
    proveBy({u"iam_1 suppressed"_s, u"iam_2 passed"_s});
    VERIFY_RESULT(move({m_a}, StoryStatus::Done));
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::Done);
}

void StoryStatusTest::checksWithoutANameAreCounted()
{
    const CheckKey known(1);
    const std::vector<CheckKey> checks{CheckKey(2), known, CheckKey(3)};
    QHash<CheckKey, CheckUnit> names;
    names.insert(known, CheckUnit{.key = known, .checkId = u"iam_1"_s});
    QCOMPARE(namedChecks(checks, names), u"iam_1 and 2 more"_s);
    QCOMPARE(namedChecks(checks, {}), QString());
    QCOMPARE(namedChecks({}, {}), QString());
}

void StoryStatusTest::onlyFailingChecksStandInTheWay_data()
{
    QTest::addColumn<int>("proof");
    for (const auto& [name, proof] : {std::pair{"unproven", Proof::Unproven}, std::pair{"passed", Proof::Passed},
                                      std::pair{"stale", Proof::Stale}})
        QTest::newRow(name) << int(proof);
}

void StoryStatusTest::onlyFailingChecksStandInTheWay()
{
    QFETCH(int, proof);
    m_proofs.proofs[m_a].proof = Proof(proof);
    VERIFY_RESULT(move({m_a}, StoryStatus::Done));
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::Done);
}

void StoryStatusTest::whatIsDoneAlreadyIsNotAskedAgain()
{
    // Given a story that was done while its checks passed; one of them fails since
    setRule(DoneRule::Off);
    VERIFY_RESULT(move({m_a}, StoryStatus::Done));
    setRule(DoneRule::Refuse);
    // Then moving it along with another leaves it done
    VERIFY_RESULT(move({m_a, m_b}, StoryStatus::Done));
    QCOMPARE(m_box->story(u"B-1"_s).status, StoryStatus::Done);
}

void StoryStatusTest::otherColumnsAskForNothing()
{
    VERIFY_RESULT(move({m_a}, StoryStatus::InReview));
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::InReview);
}

void StoryStatusTest::whatAnotherWindowRemovedIsNamed()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    VERIFY_RESULT(second->edit(u"Remove"_s, [&](Edit& edit) {
        return edit.remove(*second->records().of<Story>().find(m_b));
    }));
    const auto moved = move({m_b}, StoryStatus::Ready);
    QVERIFY(!moved);
    QCOMPARE(moved.error().message, u"The story is not there any more."_s);
}

QTEST_GUILESS_MAIN(StoryStatusTest)
#include "tst_storystatus.moc"
