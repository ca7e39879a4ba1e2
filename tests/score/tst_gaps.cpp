// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/threatdigest.h"
#include "model/score/gaps.h"
#include "tests/support/planningbuilders.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Story abuseCase(const QString& reference)
{
    Story story = aStory(reference);
    story.kind = StoryKind::Abuse;
    return story;
}

CheckOutcome check(qint64 key, Outcome outcome)
{
    return {.check = CheckKey(key), .checkId = u"check-%1"_s.arg(key), .outcome = outcome, .lastRun = someTime()};
}

Link proof(const Story& story, qint64 key)
{
    return {.kind = LinkKind::ProvenBy, .story = story.id, .check = CheckKey(key)};
}

} // namespace

class TestGaps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsTiedToNothing()
    {
        const Story use = aStory(u"A-1"_s);
        const Story provenUse = aStory(u"A-2"_s);
        const Story open = abuseCase(u"B-1"_s);
        const Story mitigated = abuseCase(u"B-2"_s);
        Story dropped = abuseCase(u"B-3"_s);
        dropped.priority = Priority::Wont;
        const std::vector<Story> stories{use, provenUse, open, mitigated, dropped};
        const std::vector<Link> links{{.kind = LinkKind::MitigatedBy, .story = mitigated.id, .otherStory = use.id}, proof(provenUse, 1)};
        const std::vector<CheckOutcome> checks{check(1, Outcome::Passed), check(2, Outcome::Failed)};

        const Gaps gaps = findGaps(stories, links, checks);

        QCOMPARE(gaps.unmitigated, std::vector{open.id});
        QCOMPARE(gaps.unproven, std::vector{use.id});
        QCOMPARE(gaps.unclaimed, std::vector{CheckKey(2)});
    }

    void threatModelIsCompleteOnceEachElementIsAnswered()
    {
        const Target target{.identity = u"1"_s};
        const Story abuse = abuseCase(u"B-1"_s);
        const ThreatElement asset{.target = target.id, .name = u"Keys"_s};
        ThreatElement entry{.target = target.id, .kind = ThreatElementKind::EntryPoint, .name = u"API"_s};
        const ThreatElement elsewhere{.target = TargetId::create(), .name = u"Other"_s};
        const std::vector<Link> links{{.kind = LinkKind::Threatens, .story = abuse.id, .element = asset.id}};
        const std::vector<Story> stories{abuse};

        ThreatModelState state = threatModelState(target.id, std::vector{asset, entry, elsewhere}, links, stories, {});
        QCOMPARE(state.elements, 2);
        QCOMPARE(state.answered, 1);
        QVERIFY(!state.isComplete());
        QVERIFY(!state.signature);

        entry.noThreat = u"Private network only"_s;
        const ThreatReview older{.target = target.id, .reviewer = u"Anna"_s, .signedAt = someTime(), .elements = 1, .answered = 1};
        const ThreatReview latest{.target = target.id, .reviewer = u"Ben"_s, .signedAt = someTime().addDays(1), .elements = 2, .answered = 2};
        state = threatModelState(target.id, std::vector{asset, entry}, links, stories, std::vector{latest, older});
        QVERIFY(state.isComplete());
        QCOMPARE(state.signature->reviewer, u"Ben"_s);
        QVERIFY(!state.changedSince); // both were signed before digests were kept: by the numbers, nothing did
        state = threatModelState(target.id, std::vector{asset}, links, stories, std::vector{latest});
        QVERIFY(state.changedSince);
        state = threatModelState(target.id, std::vector{asset, entry}, {}, stories, std::vector{latest});
        QVERIFY(state.changedSince);
    }

    void aSignatureStandsForWhatWasSigned()
    {
        const Target target{.identity = u"1"_s};
        Story abuse = abuseCase(u"B-1"_s);
        const Story other = abuseCase(u"B-2"_s);
        ThreatElement asset{.target = target.id, .name = u"Keys"_s};
        std::vector<Link> links{{.kind = LinkKind::Threatens, .story = abuse.id, .element = asset.id}};
        ThreatReview review{.target = target.id, .reviewer = u"Anna"_s, .signedAt = someTime(), .elements = 1, .answered = 1};
        const auto changed = [&] {
            return threatModelState(target.id, std::vector{asset}, links, std::vector{abuse, other}, std::vector{review}).changedSince;
        };
        review.digest = threatModelDigest(target.id, std::vector{asset}, links, std::vector{abuse, other});
        QVERIFY(!changed());

        // The numbers stay, in each of these; going back makes it what was signed again
        asset.name = u"Key vault"_s;
        QVERIFY(changed());
        asset.name = u"Keys"_s;
        QVERIFY(!changed());
        links[0].story = other.id;
        QVERIFY(changed());
        links[0].story = abuse.id;
        QVERIFY(!changed());
        abuse.narrative = u"Somebody else's words"_s;
        QVERIFY(changed());
    }

    void knowsTheEarlierSignatures()
    {
        const Target target{.identity = u"1"_s};
        const auto signedBy = [&](const QString& reviewer, int day) {
            return ThreatReview{.target = target.id, .reviewer = reviewer, .signedAt = someTime().addDays(day)};
        };
        ThreatReview elsewhere = signedBy(u"Dora"_s, 9);
        elsewhere.target = TargetId::create();
        const ThreatModelState state = threatModelState(
            target.id, {}, {}, {}, std::vector{signedBy(u"Ben"_s, 2), signedBy(u"Anna"_s, 1), elsewhere, signedBy(u"Carl"_s, 3)});
        QCOMPARE(state.signature->reviewer, u"Carl"_s);
        QCOMPARE(state.earlier.size(), size_t(2));
        QCOMPARE(state.earlier[0].reviewer, u"Ben"_s);
        QCOMPARE(state.earlier[1].reviewer, u"Anna"_s);
        QVERIFY(threatModelState(TargetId::create(), {}, {}, {}, std::vector{elsewhere}).earlier.empty());
    }

    void emptyThreatModelIsNotComplete()
    {
        QVERIFY(!threatModelState(TargetId::create(), {}, {}, {}, {}).isComplete());
    }

    void storyIsProvenByItsChecks_data()
    {
        QTest::addColumn<QList<int>>("outcomes"); // -1: never ran
        QTest::addColumn<bool>("old");
        QTest::addColumn<int>("proof");
        const auto row = [](const char* name, const QList<int>& outcomes, Proof proof, bool old = false) {
            QTest::newRow(name) << outcomes << old << static_cast<int>(proof);
        };
        const int passed = static_cast<int>(Outcome::Passed);
        const int failed = static_cast<int>(Outcome::Failed);
        row("no check", {}, Proof::Unproven);
        row("all passed", {passed, passed}, Proof::Passed);
        row("one fails", {passed, failed}, Proof::Failing);
        row("fails and never ran", {failed, -1}, Proof::Failing);
        row("one never ran", {passed, -1}, Proof::Unproven);
        row("error", {passed, static_cast<int>(Outcome::Error)}, Proof::Unproven);
        row("suppressed", {static_cast<int>(Outcome::Suppressed)}, Proof::Unproven);
        row("not applicable beside passed", {passed, static_cast<int>(Outcome::NotApplicable)}, Proof::Passed);
        row("only not applicable", {static_cast<int>(Outcome::NotApplicable)}, Proof::Unproven);
        row("passed long ago", {passed}, Proof::Stale, true);
    }
    void storyIsProvenByItsChecks()
    {
        QFETCH(QList<int>, outcomes);
        QFETCH(bool, old);
        QFETCH(int, proof);
        const Story story = aStory(u"A-1"_s);
        std::vector<Link> links;
        std::vector<CheckOutcome> checks;
        for (int i = 0; i < outcomes.size(); ++i) {
            links.push_back(waymark::Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = CheckKey(i)});
            if (outcomes[i] >= 0)
                checks.push_back(check(i, static_cast<Outcome>(outcomes[i])));
        }
        const StoryProofs proofs = storyProofs({.stories = std::span(&story, 1),
                                                .links = links,
                                                .checks = checks,
                                                .freshSince = someTime().addDays(old ? 1 : -1)});
        QCOMPARE(static_cast<int>(proofs.of(story.id).proof), proof);
    }

    void abuseCaseIsProvenOnlyIfItsCheckWasSeenToFail()
    {
        const Story abuse = abuseCase(u"B-1"_s);
        Story use = aStory(u"A-1"_s);
        const std::vector<CheckOutcome> checks{check(1, Outcome::Passed), check(2, Outcome::Passed)};
        const Link mitigation{.kind = LinkKind::MitigatedBy, .story = abuse.id, .otherStory = use.id};
        const auto state = [&](const std::vector<Link>& links, const std::set<CheckKey>& failed) {
            const std::vector<Story> stories{abuse, use};
            return storyProofs({.stories = stories, .links = links, .checks = checks, .everFailed = failed}).mitigations.value(abuse.id);
        };
        QCOMPARE(state({proof(abuse, 1)}, {}), Mitigation::Unmitigated);
        const std::vector<Link> all{mitigation, proof(abuse, 1), proof(use, 2)};
        QCOMPARE(state(all, {CheckKey(1)}), Mitigation::OnPaper); // the use case is not done
        use.status = StoryStatus::Done;
        QCOMPARE(state(all, {}), Mitigation::NeverSeenFailing);
        QCOMPARE(state(all, {CheckKey(2)}), Mitigation::NeverSeenFailing); // not one of its own
        QCOMPARE(state(all, {CheckKey(1)}), Mitigation::Proven);
        QCOMPARE(state({mitigation, proof(use, 2)}, {CheckKey(2)}), Mitigation::OnPaper); // nothing proves it
        QCOMPARE(state({mitigation, proof(abuse, 1)}, {CheckKey(1)}), Mitigation::OnPaper); // nothing proves the use case
    }
};

QTEST_GUILESS_MAIN(TestGaps)
#include "tst_gaps.moc"
