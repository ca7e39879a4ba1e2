// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/residual.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QDateTime onDay(int day)
{
    return QDateTime(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC).addDays(day);
}

/// A risk and what is tied to it; fresh is what ran on day 0 or later.
struct Registered {
    Risk risk{.reference = u"R-1"_s, .inherentLikelihood = 5, .inherentImpact = 4, .targetLikelihood = 1, .targetImpact = 2};
    std::vector<RiskTie> ties;
    std::vector<Story> stories;
    std::vector<CheckOutcome> checks;
    std::vector<AttestedCheck> attested;
    StoryProofs proofs;

    CheckKey tieCheck()
    {
        const CheckKey key(static_cast<qint64>(ties.size()) + 1);
        ties.push_back({.kind = RiskTieKind::ShownBy, .risk = risk.id, .check = key});
        return key;
    }
    CheckOutcome& addCheck(Outcome outcome, int day = 1)
    {
        checks.push_back({.check = tieCheck(), .tool = u"prowler"_s, .outcome = outcome, .lastRun = onDay(day)});
        return checks.back();
    }
    void addStory(StoryStatus status, Proof proof, Priority priority = Priority::Must, RiskTieKind kind = RiskTieKind::TreatedBy)
    {
        stories.push_back({.reference = u"A-%1"_s.arg(stories.size()), .priority = priority, .status = status});
        StoryProof own{.proof = proof};
        if (proof == Proof::Excepted)
            own.excepted = {CheckKey(99)};
        proofs.proofs.insert(stories.back().id, own);
        ties.push_back({.kind = kind, .risk = risk.id, .story = stories.back().id});
    }
    ResidualSuggestion suggestion() const
    {
        return suggestedResidual(risk, {.ties = ties, .stories = stories, .checks = checks, .attested = attested, .proofs = &proofs, .freshSince = onDay(0)});
    }
};

using Add = void (*)(Registered&);

bool saysMissing(const ResidualSuggestion& suggestion, const QString& words)
{
    return std::ranges::any_of(suggestion.reasons, [&](const Reason& reason) {
        return reason.kind == Reason::Kind::Missing && reason.text.contains(words);
    });
}

} // namespace

class TestResidual : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTiedProvesOrDoesNot_data()
    {
        QTest::addColumn<Add>("add");
        QTest::addColumn<int>("proven");
        QTest::addColumn<int>("tied");
        const auto row = [](const char* name, int proven, int tied, Add add) { QTest::newRow(name) << add << proven << tied; };
        row("passed", 1, 1, [](Registered& r) { r.addCheck(Outcome::Passed); });
        row("passed by absence", 1, 1, [](Registered& r) { r.addCheck(Outcome::Passed).byAbsence = true; });
        row("passed too long ago", 0, 1, [](Registered& r) { r.addCheck(Outcome::Passed, -1); });
        row("passed, long ago in a part", 0, 1, [](Registered& r) { r.addCheck(Outcome::Passed).oldestRun = onDay(-9); });
        row("failed", 0, 1, [](Registered& r) { r.addCheck(Outcome::Failed); });
        row("failed and excepted", 0, 1, [](Registered& r) { r.addCheck(Outcome::Failed).allExcepted = true; });
        row("error", 0, 1, [](Registered& r) { r.addCheck(Outcome::Error); });
        row("suppressed", 0, 1, [](Registered& r) { r.addCheck(Outcome::Suppressed); });
        row("skipped", 0, 1, [](Registered& r) { r.addCheck(Outcome::Skipped); });
        row("skipped, attested", 1, 1, [](Registered& r) { r.addCheck(Outcome::Skipped).attested = Outcome::Passed; });
        row("passed, attested as failed", 0, 1, [](Registered& r) { r.addCheck(Outcome::Passed).attested = Outcome::Failed; });
        row("not applicable", 0, 0, [](Registered& r) { r.addCheck(Outcome::NotApplicable); });
        row("never ran", 0, 1, [](Registered& r) { r.tieCheck(); });
        row("never ran, attested", 1, 1, [](Registered& r) { r.attested.push_back({.check = r.tieCheck()}); });
        row("never ran, attested as failed", 0, 1,
            [](Registered& r) { r.attested.push_back({.check = r.tieCheck(), .attested = Outcome::Failed}); });
        row("done and proven", 1, 1, [](Registered& r) { r.addStory(StoryStatus::Done, Proof::Passed); });
        row("proven, not done", 0, 1, [](Registered& r) { r.addStory(StoryStatus::InReview, Proof::Passed); });
        row("done, unproven", 0, 1, [](Registered& r) { r.addStory(StoryStatus::Done, Proof::Unproven); });
        row("done, excepted", 0, 1, [](Registered& r) { r.addStory(StoryStatus::Done, Proof::Excepted); });
        row("done, stale", 0, 1, [](Registered& r) { r.addStory(StoryStatus::Done, Proof::Stale); });
        row("won't be done", 0, 0, [](Registered& r) { r.addStory(StoryStatus::Backlog, Proof::Unproven, Priority::Wont); });
        row("an abuse case", 0, 0,
            [](Registered& r) { r.addStory(StoryStatus::Done, Proof::Passed, Priority::Must, RiskTieKind::RealisedBy); });
        row("of another risk", 0, 0, [](Registered& r) {
            r.addCheck(Outcome::Passed);
            r.ties.back().risk = RiskId::create();
        });
    }
    void whatIsTiedProvesOrDoesNot()
    {
        QFETCH(Add, add);
        QFETCH(int, proven);
        QFETCH(int, tied);
        Registered registered;
        add(registered);
        const ResidualSuggestion suggestion = registered.suggestion();
        QCOMPARE(suggestion.proven, proven);
        QCOMPARE(suggestion.tied, tied);
        QCOMPARE(suggestion.isThere(), tied > 0);
        QCOMPARE(suggestion.likelihood, tied == 0 ? 0 : proven == 1 ? 1 : 5);
        QCOMPARE(suggestion.impact, tied == 0 ? 0 : proven == 1 ? 2 : 4);
        QVERIFY(!suggestion.reasons.empty());
    }

    void withoutRatingsNothingIsSuggested()
    {
        Registered registered;
        QVERIFY(saysMissing(registered.suggestion(), u"No evidence"_s));
        registered.addCheck(Outcome::Passed);
        QVERIFY(registered.suggestion().isThere());
        registered.risk.targetImpact = 0;
        QVERIFY(!registered.suggestion().isThere());
        QVERIFY(saysMissing(registered.suggestion(), u"where the treatment is to bring the risk"_s));
        registered.risk.targetImpact = 2;
        registered.risk.inherentLikelihood = 0;
        QVERIFY(!registered.suggestion().isThere());
        QVERIFY(saysMissing(registered.suggestion(), u"before any treatment"_s));
    }

    void halfProvenIsRoundedAgainstUs()
    {
        Registered registered;
        registered.addCheck(Outcome::Passed);
        registered.addCheck(Outcome::Failed);
        const ResidualSuggestion suggestion = registered.suggestion();
        QCOMPARE(suggestion.likelihood, 3); // 5 - 4 / 2
        QCOMPARE(suggestion.impact, 3);     // 4 - 2 / 2
        registered.addCheck(Outcome::Failed);
        QCOMPARE(registered.suggestion().likelihood, 4); // 5 - floor(4 / 3)
        QCOMPARE(registered.suggestion().impact, 4);     // 4 - floor(2 / 3)
        registered.risk.currentLikelihood = 4;
        registered.risk.currentImpact = 4;
        QVERIFY(!registered.suggestion().differsFrom(registered.risk));
        registered.risk.currentImpact = 3;
        QVERIFY(registered.suggestion().differsFrom(registered.risk));
    }

    /// Older files may have such a target. What is proven never makes a risk worse than it was, and the reasons say what is wrong.
    void aTargetAboveTheInherentRatingCountsAsThat()
    {
        Registered registered;
        registered.risk.inherentImpact = 2;
        QVERIFY(!saysMissing(registered.suggestion(), u"above the inherent rating"_s));
        registered.risk.targetImpact = 3;
        QVERIFY(saysMissing(registered.suggestion(), u"above the inherent rating"_s));
        for (int i = 0; i < 4; ++i)
            registered.addCheck(Outcome::Failed);
        for (CheckOutcome& check : registered.checks) {
            check.outcome = Outcome::Passed;
            QCOMPARE(registered.suggestion().impact, 2);
        }
        QCOMPARE(registered.suggestion().likelihood, 1);
        QVERIFY(saysMissing(registered.suggestion(), u"above the inherent rating"_s));
        registered.risk.targetLikelihood = registered.risk.inherentLikelihood = 3;
        registered.risk.targetImpact = 2; // as bad as before is not above
        QVERIFY(!saysMissing(registered.suggestion(), u"above the inherent rating"_s));
    }

    /// Never better than the target nor worse than before, the nearest rating that isn't too good, and never worse for more proof.
    void anySuggestionIsOnTheWay_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anySuggestionIsOnTheWay()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        Registered registered;
        Risk& risk = registered.risk;
        risk.inherentLikelihood = 1 + below(5);
        risk.inherentImpact = 1 + below(5);
        risk.targetLikelihood = 1 + below(risk.inherentLikelihood);
        risk.targetImpact = 1 + below(risk.inherentImpact);
        for (int i = 1 + below(9); i > 0; --i)
            registered.addCheck(Outcome::Failed);
        const int n = static_cast<int>(registered.checks.size());
        int before = 5;
        for (int p = 0; p <= n; ++p) {
            const ResidualSuggestion suggestion = registered.suggestion();
            QCOMPARE(suggestion.proven, p);
            QCOMPARE(suggestion.tied, n);
            const std::tuple<int, int, int> all[] = {{suggestion.likelihood, risk.inherentLikelihood, risk.targetLikelihood},
                                                     {suggestion.impact, risk.inherentImpact, risk.targetImpact}};
            for (const auto& [now, inherent, target] : all) {
                QVERIFY(now >= target && now <= inherent);
                const int exact = inherent * n - (inherent - target) * p; // n times
                QVERIFY(now * n >= exact && (now - 1) * n < exact);
            }
            QVERIFY(suggestion.likelihood <= before);
            before = suggestion.likelihood;
            if (p < n)
                registered.checks[static_cast<size_t>(p)].outcome = Outcome::Passed;
        }
        QCOMPARE(registered.suggestion().likelihood, risk.targetLikelihood);
        QCOMPARE(registered.suggestion().impact, risk.targetImpact);
    }
};

QTEST_GUILESS_MAIN(TestResidual)
#include "tst_residual.moc"
