// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exceptionfigures.h"
#include "model/score/storyproof.h"
#include "tests/support/coverbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What exceptions do to the proof of stories, and whom they warn.
class ExceptedProofTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storyIsProvenWithExceptions_data();
    void storyIsProvenWithExceptions();
    void anExcusedMitigationIsOnPaper();
    void warnsOfWhatEndsAndWhatLapsed();
    void warnsOfAcceptedRisks();
};

void ExceptedProofTest::storyIsProvenWithExceptions_data()
{
    QTest::addColumn<QList<int>>("outcomes"); // one check each
    QTest::addColumn<QList<int>>("excepted"); // checks
    QTest::addColumn<bool>("old");
    QTest::addColumn<int>("proof");
    const int passed = static_cast<int>(Outcome::Passed);
    const int failed = static_cast<int>(Outcome::Failed);
    const int suppressed = static_cast<int>(Outcome::Suppressed);
    const auto row = [](const char* name, const QList<int>& outcomes, const QList<int>& excepted, Proof proof, bool old = false) {
        QTest::newRow(name) << outcomes << excepted << old << static_cast<int>(proof);
    };
    row("failed without", {passed, failed}, {}, Proof::Failing);
    row("failed, excepted", {passed, failed}, {1}, Proof::Excepted);
    row("one of two excepted", {failed, failed}, {1}, Proof::Failing);
    row("suppressed without", {passed, suppressed}, {}, Proof::Unproven);
    row("suppressed, excepted", {passed, suppressed}, {1}, Proof::Excepted);
    row("nothing but an excepted one", {failed}, {0}, Proof::Excepted);
    row("excepted, but nobody has looked for long", {failed}, {0}, Proof::Stale, true);
    row("an exception of a passed one", {passed}, {0}, Proof::Passed);
}

void ExceptedProofTest::storyIsProvenWithExceptions()
{
    QFETCH(QList<int>, outcomes);
    QFETCH(QList<int>, excepted);
    QFETCH(bool, old);
    QFETCH(int, proof);
    const Story story = aStory(u"A-1"_s);
    std::vector<AssignedCheck> checks;
    std::vector<waymark::Link> links;
    std::vector<ExceptionReach> reaches;
    for (int i = 0; i < outcomes.size(); ++i) {
        checks.push_back(aTally(i).with(static_cast<Outcome>(outcomes[i]), 1));
        checks.back().tally.lastRun = someTime();
        links.push_back(waymark::Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = CheckKey(i)});
        if (excepted.contains(i))
            reaches.push_back({.check = CheckKey(i)});
    }
    const auto judged = covered(checks, reaches);
    const StoryProofs proofs = storyProofs({.stories = std::span(&story, 1),
                                            .links = links,
                                            .checks = judged,
                                            .freshSince = someTime().addDays(old ? 1 : -1)});
    QCOMPARE(static_cast<int>(proofs.of(story.id).proof), proof);
    QVERIFY(proof != static_cast<int>(Proof::Excepted) || !proofs.of(story.id).excepted.empty());
}

void ExceptedProofTest::anExcusedMitigationIsOnPaper()
{
    Story abuse = aStory(u"X-1"_s);
    abuse.kind = StoryKind::Abuse;
    Story use = aStory(u"A-1"_s);
    use.status = StoryStatus::Done;
    const std::vector<Story> stories{abuse, use};
    const std::vector<waymark::Link> links{{.kind = LinkKind::ProvenBy, .story = abuse.id, .check = CheckKey(1)},
                                           {.kind = LinkKind::ProvenBy, .story = use.id, .check = CheckKey(2)},
                                           {.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id}};
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Failed, 1), aTally(2).with(Outcome::Passed, 1)};
    const auto mitigation = [&](const std::vector<CheckOutcome>& outcomes, const std::vector<AttestedCheck>& attested) {
        return storyProofs({.stories = stories, .links = links, .checks = outcomes, .everFailed = {CheckKey(2)}, .attested = attested})
            .mitigations.value(abuse.id);
    };
    // An exception excuses, it proves nothing
    QCOMPARE(mitigation(covered(checks, {{.check = CheckKey(1)}}), {}), Mitigation::OnPaper);
    // A person's word does, but only with a file it stands for having seen it fail
    const std::vector<CheckOutcome> second = checkOutcomes(std::span(checks).subspan(1));
    AttestedCheck vouched{.check = CheckKey(1), .attested = Outcome::Passed};
    QCOMPARE(mitigation(second, {vouched}), Mitigation::NeverSeenFailing);
    vouched.withFile = true;
    QCOMPARE(mitigation(second, {vouched}), Mitigation::Proven);
    vouched.attested = Outcome::Failed;
    QCOMPARE(mitigation(second, {vouched}), Mitigation::OnPaper);
}

void ExceptedProofTest::warnsOfWhatEndsAndWhatLapsed()
{
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Failed, 1), aTally(2).with(Outcome::Passed, 1)};
    const auto outcomes = checkOutcomes(checks);
    std::vector<ExceptionRecord> exceptions = {aWaiver(1), aWaiver(2), aWaiver(1)};
    exceptions[2].approver.clear(); // never approved
    exceptions[2].approved.reset();
    const auto at = [&](int day) {
        return exceptionFigures({.exceptions = exceptions, .checks = checks, .outcomes = outcomes, .moment = someTime().addDays(day)});
    };
    QCOMPARE(at(0).inForce.size(), size_t(2));
    QCOMPARE(at(0).of(ExceptionState::Proposed), 1);
    QCOMPARE(at(0).warning.value, std::optional<qint64>(0));
    QCOMPARE(at(6).endingSoon.size(), size_t(2)); // 14 days before
    QCOMPARE(at(6).warning.value, std::optional<qint64>(2));
    const ExceptionFigures after = at(21);
    QCOMPARE(after.of(ExceptionState::Expired), 2); // what was never in force has not expired
    QCOMPARE(after.lapsed.size(), size_t(1));       // the other's check passes
    QVERIFY(after.lapsed[0].id == exceptions[0].id);
    QCOMPARE(after.warning.value, std::optional<qint64>(1));
    QVERIFY(after.warning.reasons[0].exceptions == std::vector{exceptions[0].id});
    QCOMPARE(exceptionFigures({.moment = someTime()}).warning.value, std::optional<qint64>(0));
    // Nobody had asked for it yet
    QCOMPARE(at(-1).of(ExceptionState::Proposed), 0);
}

void ExceptedProofTest::warnsOfAcceptedRisks()
{
    std::vector<Risk> risks = {{.reference = u"R-3"_s, .title = u"Keys leak"_s, .currentLikelihood = 5, .currentImpact = 4, .status = RiskStatus::Accepted}};
    std::vector<ExceptionRecord> exceptions = {aWaiver(1)};
    exceptions[0].kind = ExceptionKind::Acceptance;
    exceptions[0].check.reset();
    exceptions[0].risk = risks[0].id;
    const auto at = [&](int day) {
        return exceptionFigures({.exceptions = exceptions, .moment = someTime().addDays(day), .risks = risks, .appetite = 9});
    };
    QCOMPARE(at(0).inForce.size(), size_t(1));
    QCOMPARE(at(6).endingSoon.size(), size_t(1));
    QVERIFY(at(6).warning.reasons[0].text.contains(exceptions[0].reference + u" (R-3 Keys leak)"_s));
    QCOMPARE(at(21).lapsed.size(), size_t(1));
    QCOMPARE(at(21).warning.value, std::optional<qint64>(1));
    QVERIFY(at(21).warning.reasons[0].text.contains(u"risks are still above the appetite"_s));
    QVERIFY(at(21).warning.reasons[0].text.contains(u"(R-3 Keys leak)"_s));
    risks[0].currentLikelihood = 1;
    QCOMPARE(at(21).warning.value, std::optional<qint64>(0));
    QCOMPARE(at(21).of(ExceptionState::Expired), 1);
}

QTEST_GUILESS_MAIN(ExceptedProofTest)
#include "tst_exceptedproof.moc"
