// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/soundepic.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Spoil = SoundEpic::Spoil;

/// Checks that passed lately: others may get better by what makes these worse.
bool isSound(SoundEpic& p, qint64 key)
{
    const CheckTally& tally = p.tally(key);
    return !tally.counts.empty() && tally.counts.begin()->first.outcome == Outcome::Passed && tally.lastRun == onDay(10);
}

void spoilCheck(SoundEpic& p, qint64 key, std::optional<Outcome> outcome)
{
    if (!isSound(p, key))
        return;
    if (outcome)
        p.let(key, *outcome);
    else
        p.tally(key).counts.clear();
}

using Worsen = void (*)(SoundEpic&, unsigned);

/// Whatever makes evidence worse.
const std::vector<Worsen>& worsenings()
{
    static const std::vector<Worsen> all = {
        [](SoundEpic& p, unsigned n) { p.stories[n % p.stories.size()].status = StoryStatus::InReview; },
        [](SoundEpic& p, unsigned n) { p.stories[n % p.stories.size()].points = 0; },
        [](SoundEpic& p, unsigned n) { spoilCheck(p, n % 20 + 1, Outcome::Failed); },
        [](SoundEpic& p, unsigned n) { spoilCheck(p, n % 20 + 1, Outcome::Skipped); },
        [](SoundEpic& p, unsigned n) { spoilCheck(p, n % 20 + 1, std::nullopt); },
        [](SoundEpic& p, unsigned n) { p.age(n % 20 + 1); },
        [](SoundEpic& p, unsigned) { p.everFailed.clear(); },
        [](SoundEpic& p, unsigned) { p.unlink(LinkKind::MitigatedBy); },
        [](SoundEpic& p, unsigned n) { p.risks[0].currentImpact = n % 2 == 0 ? 5 : 0; },
        [](SoundEpic& p, unsigned n) { p.spoilPast(n % 3, [](SoundEpic& other) { other.age(7); }); },
        [](SoundEpic& p, unsigned n) { p.exceptions.push_back(anException(ExceptionKind::Attestation, n % 20 + 1, 5)); }};
    return all;
}

} // namespace

/// The ladder of an epic: its evidence, what nobody noted, and what must be so of all ladders.
class TestMaturity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void evidenceCanBeOpened()
    {
        SoundEpic programme;
        programme.stories[0].status = StoryStatus::Ready;
        programme.risks[0].currentImpact = 5;
        programme.let(20, Outcome::Failed);
        programme.exceptions = {anException(ExceptionKind::Waiver, 20, 5)};
        const EpicMaturity ladder = programme.ladder();
        QCOMPARE(ladder.missing.front().stories, std::vector{programme.stories[0].id});
        const auto last = [&](MaturityRule rule) { return criterionOf(ladder, rule).figure.reasons.back(); };
        const auto wrong = [&](MaturityRule rule) {
            const auto& reasons = criterionOf(ladder, rule).figure.reasons;
            return *std::ranges::find(reasons, Reason::Kind::Missing, &Reason::kind);
        };
        QCOMPARE(wrong(MaturityRule::RiskAppetite).risks, std::vector{programme.risks[0].id});
        QCOMPARE(wrong(MaturityRule::NoExpiredException).exceptions, std::vector{programme.exceptions[0].id});
        QCOMPARE(wrong(MaturityRule::NoExpiredException).checks, std::vector{CheckKey(20)});
        QCOMPARE(criterionOf(ladder, MaturityRule::Compliance).figure.value, std::optional<qint64>(9'500));
        QVERIFY2(last(MaturityRule::Fresh).text.contains(u"end of sprint 1"_s), qPrintable(last(MaturityRule::Fresh).text));
        QCOMPARE(criterionOf(ladder, MaturityRule::Fresh).figure.value, std::optional<qint64>(3));
    }

    /// A drill and a person's word count, and are shown as what they are.
    void showsWhatProvedAnAbuseCase_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("says");
        QTest::newRow("a run") << Spoil([](SoundEpic&) {}) << u"seen to fail, then to pass"_s;
        QTest::newRow("a drill") << Spoil([](SoundEpic& p) { p.onlyInDrills = p.everFailed; }) << u"in a drill only"_s;
        QTest::newRow("a file") << Spoil(attestAbuse) << u"with the hash of a file"_s;
    }

    void showsWhatProvedAnAbuseCase()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, says);
        SoundEpic programme;
        spoil(programme);
        const EpicMaturity ladder = programme.ladder();
        QCOMPARE(ladder.rung, std::optional(5));
        const std::vector<Reason>& reasons = criterionOf(ladder, MaturityRule::Mitigated).figure.reasons;
        QCOMPARE(reasons.size(), size_t(1));
        QVERIFY2(reasons[0].text.contains(says), qPrintable(reasons[0].text));
        QCOMPARE(reasons[0].stories, std::vector{programme.stories[1].id});
    }

    void thePastIsLookedAtWhenItDecides()
    {
        SoundEpic programme;
        programme.past.reset();
        const EpicMaturity ladder = programme.ladder();
        QCOMPARE(ladder.rung, std::optional(4));
        QCOMPARE(missed(ladder), u"fresh noExpiredException riskAppetite"_s);
        QCOMPARE(criterionOf(ladder, MaturityRule::Fresh).state, CriterionState::Unknown);
        QCOMPARE(faultOf(ladder), QString());
        QVERIFY(isPastDecisive(std::span(&ladder, 1)));
        // Not while something else is in the way: of the moment, or of a lower rung
        for (const Spoil spoil : {Spoil([](SoundEpic& p) { p.age(20); }), Spoil([](SoundEpic& p) { p.everFailed.clear(); })}) {
            SoundEpic other = programme;
            spoil(other);
            const EpicMaturity wrong = other.ladder();
            QVERIFY(!isPastDecisive(std::span(&wrong, 1)));
        }
    }

    void whatNobodyNotedIsNotGuessed()
    {
        SoundEpic programme;
        programme.isPlanKnown = false;
        EpicMaturity ladder = programme.ladder();
        QVERIFY(!ladder.rung);
        QVERIFY2(missingText(ladder).contains(u"Can't be told"_s), qPrintable(missingText(ladder)));
        QCOMPARE(criterionOf(ladder, MaturityRule::MustsDone).state, CriterionState::Unknown);
        QCOMPARE(criterionOf(ladder, MaturityRule::Compliance).state, CriterionState::Holds); // runs have a past

        programme = SoundEpic();
        programme.untold = {programme.risks[0].id};
        ladder = programme.ladder();
        QCOMPARE(ladder.rung, std::optional(4));
        QCOMPARE(missed(ladder), u"riskAppetite"_s);
        QCOMPARE(criterionOf(ladder, MaturityRule::RiskAppetite).state, CriterionState::Unknown);
    }

    void thresholdsCanBeSet()
    {
        SoundEpic programme;
        programme.let(20, Outcome::Failed); // 95 %
        QCOMPARE(programme.ladder().rung, std::optional(5));
        programme.thresholds.compliance = 9'501;
        QCOMPARE(programme.ladder().rung, std::optional(3));
        programme.thresholds = {.compliance = 9'500, .sprints = 4};
        QCOMPARE(programme.ladder().rung, std::optional(4));
        programme.past->resize(1);
        programme.thresholds.sprints = 1;
        QCOMPARE(programme.ladder().rung, std::optional(5));
    }

    /// An epic without anything is on no rung, whatever others have.
    void anEpicWithoutAnythingHasNoRung()
    {
        SoundEpic programme;
        programme.epic = u"data"_s;
        const EpicMaturity ladder = programme.ladder();
        QCOMPARE(ladder.rung, std::optional(0));
        for (const MaturityCriterion& criterion : ladder.criteria)
            if (criterion.rule != MaturityRule::NoExpiredException && rungOf(criterion.rule) < topRung)
                QVERIFY2(criterion.figure.reasons.back().text.startsWith(u"No evidence"_s), qPrintable(word(criterion.rule)));
        QCOMPARE(faultOf(ladder), QString());
    }

    void worseEvidenceNeverRaises()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            std::mt19937 random(seed);
            SoundEpic programme;
            int rung = topRung;
            for (int step = 0; step < 12; ++step) {
                const Worsen worsen = worsenings()[random() % worsenings().size()];
                worsen(programme, static_cast<unsigned>(random() % 1000));
                const EpicMaturity ladder = programme.ladder();
                QCOMPARE(faultOf(ladder), QString());
                QVERIFY2(ladder.rung && *ladder.rung <= rung, qPrintable(u"seed %1, step %2"_s.arg(seed).arg(step)));
                rung = *ladder.rung;
            }
        }
    }

    /// The first three rungs by the plainest reading of what they ask for.
    void agreesWithAPlainReading()
    {
        std::array<int, topRung + 1> met = {};
        for (quint32 seed = 1; seed <= 2000; ++seed) {
            const SoundEpic programme = randomEpic(seed);
            const EpicMaturity ladder = programme.ladder();
            QCOMPARE(faultOf(ladder), QString());
            const int plain = plainRung(programme);
            QVERIFY2(std::min(*ladder.rung, 3) == plain,
                     qPrintable(u"seed %1: %2, not %3"_s.arg(seed).arg(*ladder.rung).arg(plain)));
            ++met[static_cast<size_t>(plain)];
        }
        for (size_t rung = 0; rung <= 3; ++rung)
            QVERIFY2(met[rung] > 20, qPrintable(QString::number(rung)));
    }

private:
    static SoundEpic randomEpic(quint32 seed)
    {
        std::mt19937 random(seed);
        const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
        const auto oneIn = [&](unsigned many) { return below(many) == 0; };
        SoundEpic programme;
        for (unsigned more = below(3); more > 0; --more)
            programme.addStory(u"U-%1"_s.arg(more + 1));
        programme.links.resize(2);
        for (Story& story : programme.stories) {
            story.priority = oneIn(3) ? static_cast<Priority>(below(4)) : Priority::Must;
            story.points = oneIn(12) ? 0 : 2;
            story.status = oneIn(3) ? StoryStatus::Ready : StoryStatus::Done;
            if (oneIn(5))
                story.sprint.reset();
            if (!oneIn(6))
                programme.links.push_back({.story = story.id, .check = CheckKey(below(6) + 1)});
        }
        for (qint64 key = 1; key <= 5; ++key) {
            if (oneIn(5))
                programme.let(key, static_cast<Outcome>(below(6)));
            if (oneIn(12))
                programme.age(key);
            if (oneIn(12))
                programme.tally(key).counts.clear();
        }
        if (oneIn(15))
            for (Story& story : programme.stories)
                story.sprint.reset();
        return programme;
    }

    static int plainRung(const SoundEpic& programme)
    {
        bool planned = false, estimated = true, done = false, ran = false, anyMust = false, musts = true, proven = true;
        for (const Story& story : programme.stories) {
            if (story.priority == Priority::Wont)
                continue;
            planned = planned || story.sprint;
            estimated = estimated && (!story.sprint || story.points > 0);
            done = done || story.status == StoryStatus::Done;
            bool shown = false, wrong = false;
            for (const Link& link : programme.links) {
                if (link.kind != LinkKind::ProvenBy || link.story != story.id)
                    continue;
                const CheckTally& tally = programme.assigned[static_cast<size_t>(link.check->value()) - 1].tally;
                const bool knows = !tally.counts.empty();
                const Outcome outcome = knows ? *tally.counts.begin()->first.outcome : Outcome::Error;
                ran = ran || (knows && outcome != Outcome::NotApplicable);
                shown = shown || (knows && outcome == Outcome::Passed);
                wrong = wrong || !knows || (outcome != Outcome::Passed && outcome != Outcome::NotApplicable)
                    || (outcome == Outcome::Passed && tally.lastRun < onDay(-19));
            }
            if (story.priority != Priority::Must)
                continue;
            anyMust = true;
            musts = musts && story.status == StoryStatus::Done;
            proven = proven && shown && !wrong;
        }
        if (!planned || !estimated)
            return 0;
        if (!done || !ran)
            return 1;
        return anyMust && musts && proven ? 3 : 2;
    }
};

QTEST_GUILESS_MAIN(TestMaturity)
#include "tst_maturity.moc"
