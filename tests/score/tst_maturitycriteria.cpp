// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/soundepic.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

using Spoil = SoundEpic::Spoil;

} // namespace

/// Each criterion of the ladder: alone when it is missed, and over nothing.
class TestMaturityCriteria : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatItSays_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<int>("rung");
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, int rung, const char* rules, const char* says, Spoil spoil) {
            QTest::newRow(name) << spoil << rung << QString::fromLatin1(rules) << QString::fromLatin1(says);
        };
        row("nothing is wrong", 5, "", "", [](SoundEpic&) {});
        planRows(row);
        buildingRows(row);
        baselineRows(row);
        verifiedRows(row);
        momentRows(row);
        riskRows(row);
        pastRows(row);
    }

    void asksForWhatItSays()
    {
        QFETCH(Spoil, spoil);
        QFETCH(int, rung);
        QFETCH(QString, rules);
        QFETCH(QString, says);
        SoundEpic programme;
        spoil(programme);
        const EpicMaturity ladder = programme.ladder();
        QCOMPARE(missed(ladder), rules);
        QCOMPARE(ladder.rung, std::optional(rung));
        QVERIFY2(missingText(ladder).contains(says), qPrintable(missingText(ladder)));
        QCOMPARE(faultOf(ladder), QString());
    }

private:
    template <typename Row>
    static void planRows(const Row& row)
    {
        row("no story", 0, "inSprints estimated storyDone checkRan mustsDone checksPassed mitigated", "the epic has no story", [](SoundEpic& p) {
            p.stories.clear();
            p.links.clear();
        });
        row("none is in a sprint", 0, "inSprints estimated", "None of its 2 stories is in a sprint: U-1, A-1.", [](SoundEpic& p) {
            for (Story& story : p.stories)
                story.sprint.reset();
        });
        row("one is in no sprint", 5, "", "", [](SoundEpic& p) { p.stories[1].sprint.reset(); });
        row("one in a sprint has no estimate", 0, "estimated", "In sprints without an estimate, 1: U-1.", [](SoundEpic& p) { p.stories[0].points = 0; });
        row("one in no sprint has none", 5, "", "", [](SoundEpic& p) {
            p.stories[1].sprint.reset();
            p.stories[1].points = 0;
        });
        row("one won't be done", 5, "", "", [](SoundEpic& p) {
            Story& story = p.addStory(u"U-9"_s);
            story.priority = Priority::Wont;
            story.points = 0;
            story.status = StoryStatus::Backlog;
        });
    }

    template <typename Row>
    static void buildingRows(const Row& row)
    {
        row("no story is done", 1, "storyDone mustsDone mitigated", "None of its 2 stories is done: U-1, A-1.", [](SoundEpic& p) {
            for (Story& story : p.stories)
                story.status = StoryStatus::InReview;
        });
        row("no check is linked", 1, "checkRan checksPassed mitigated", "no check is linked to its stories", [](SoundEpic& p) { p.unlink(LinkKind::ProvenBy); });
        row("no linked check has run", 1, "checkRan checksPassed mitigated", "None of the 2 checks that are linked", [](SoundEpic& p) {
            p.links[0].check = CheckKey(98);
            p.links[1].check = CheckKey(99);
        });
        row("none is applicable", 1, "checkRan checksPassed mitigated", "has run to a result", [](SoundEpic& p) {
            p.let(1, Outcome::NotApplicable);
            p.let(2, Outcome::NotApplicable);
        });
    }

    template <typename Row>
    static void baselineRows(const Row& row)
    {
        row("a must is open", 2, "mustsDone mitigated", "Musts that are not done yet, 1: U-1.", [](SoundEpic& p) { p.stories[0].status = StoryStatus::InReview; });
        row("no must", 2, "mustsDone checksPassed", "none of its stories is a must", [](SoundEpic& p) {
            for (Story& story : p.stories)
                story.priority = Priority::Should;
        });
        row("an open could", 5, "", "", [](SoundEpic& p) {
            Story& story = p.addStory(u"U-2"_s);
            story.priority = Priority::Could;
            story.status = StoryStatus::Ready;
        });
        row("a linked check fails", 2, "checksPassed mitigated", "Linked checks that fail: 1.", [](SoundEpic& p) { p.let(1, Outcome::Failed); });
        row("one is skipped", 2, "checksPassed mitigated", "were skipped or suppressed: 1.", [](SoundEpic& p) { p.let(1, Outcome::Skipped); });
        row("one never ran", 2, "checksPassed", "Linked checks that never ran: 1.",
            [](SoundEpic& p) { p.addStory(u"U-2"_s); p.links.push_back({.story = p.stories[2].id, .check = CheckKey(98)}); });
        row("one is stale", 2, "checksPassed mitigated fresh", "so long ago that it proves nothing any more: 1.", [](SoundEpic& p) { p.age(1); });
        row("one fails and is excepted", 3, "mitigated", "not all done, or whose checks have not all passed, 1: A-1.", [](SoundEpic& p) {
            p.let(1, Outcome::Failed);
            p.exceptions = {anException(ExceptionKind::Waiver, 1, 30)};
        });
        row("a must has no check", 2, "checksPassed", "Musts that no check is linked to, 1: U-2.", [](SoundEpic& p) { p.addStory(u"U-2"_s); });
        row("a must's only check is not applicable", 2, "checksPassed", "no linked check is applicable, 1: U-2.", [](SoundEpic& p) {
            p.let(3, Outcome::NotApplicable);
            p.addStory(u"U-2"_s);
            p.links.push_back({.story = p.stories[2].id, .check = CheckKey(3)});
        });
    }

    template <typename Row>
    static void verifiedRows(const Row& row)
    {
        row("no abuse case", 3, "mitigated", "the epic has no abuse case", [](SoundEpic& p) { p.stories[1].kind = StoryKind::Use; });
        row("one without a use case", 3, "mitigated", "that no use case stands against, 1: A-1.", [](SoundEpic& p) { p.unlink(LinkKind::MitigatedBy); });
        row("its check was never seen to fail", 3, "mitigated", "always passed", [](SoundEpic& p) { p.everFailed.clear(); });
        row("attested without a file", 3, "mitigated", "always passed", [](SoundEpic& p) {
            attestAbuse(p);
            p.exceptions[0].evidenceSha256.clear();
        });
        row("compliance just reached", 5, "", "", [](SoundEpic& p) { p.let(10, Outcome::Failed); });
        row("compliance missed", 3, "compliance", "90 % of its checks pass, 95 % are asked for; these don't: 2.", [](SoundEpic& p) {
            p.let(10, Outcome::Failed);
            p.let(11, Outcome::Error);
        });
        row("no check counts for the epic", 3, "compliance", "no check that counts for it has run", [](SoundEpic& p) {
            for (AssignedCheck& check : p.assigned)
                check.epic = u"data"_s;
        });
    }

    template <typename Row>
    static void momentRows(const Row& row)
    {
        row("a check that isn't linked is stale", 4, "fresh", "Checks that ran too long ago: 1.", [](SoundEpic& p) { p.age(20); });
        row("another epic's is", 5, "", "", [](SoundEpic& p) {
            p.addCheck(21, u"data"_s, Outcome::Passed);
            p.age(21);
        });
        row("an exception has expired", 4, "noExpiredException", "Expired although they are still needed, 1: EX-1.", [](SoundEpic& p) {
            p.let(20, Outcome::Failed);
            p.exceptions = {anException(ExceptionKind::Waiver, 20, 5)};
        });
        row("it isn't needed any more", 5, "", "", [](SoundEpic& p) { p.exceptions = {anException(ExceptionKind::Waiver, 20, 5)}; });
        row("an attestation of a check that never ran has", 4, "noExpiredException", "EX-1", [](SoundEpic& p) {
            p.addCheck(21, p.epic, {});
            p.exceptions = {anException(ExceptionKind::Attestation, 21, 5)};
        });
        row("another epic's has", 5, "", "", [](SoundEpic& p) {
            p.addCheck(21, u"data"_s, Outcome::Failed);
            p.exceptions = {anException(ExceptionKind::Waiver, 21, 5)};
        });
    }

    template <typename Row>
    static void riskRows(const Row& row)
    {
        row("a risk is above the appetite", 4, "riskAppetite", "Risks above the appetite, 1: R-1.", [](SoundEpic& p) { p.risks[0].currentImpact = 4; });
        row("a risk is not rated", 4, "riskAppetite", "nobody has rated, 1: R-1.", [](SoundEpic& p) { p.risks[0].currentImpact = 0; });
        row("a risk is said to be accepted", 4, "riskAppetite", "accepted without an approved acceptance", [](SoundEpic& p) {
            p.risks[0].currentImpact = 5;
            p.risks[0].status = RiskStatus::Accepted;
        });
        row("a risk is accepted", 5, "", "", [](SoundEpic& p) {
            p.risks[0].currentImpact = 5;
            p.risks[0].status = RiskStatus::Accepted;
            ExceptionRecord acceptance = anException(ExceptionKind::Acceptance, 1, 30);
            acceptance.check.reset();
            acceptance.risk = p.risks[0].id;
            p.exceptions = {acceptance};
        });
        row("no risk", 4, "riskAppetite", "no risk belongs to the epic", [](SoundEpic& p) { p.risks.clear(); });
        row("all are closed", 4, "riskAppetite", "all risks of the epic are closed", [](SoundEpic& p) { p.risks[0].status = RiskStatus::Closed; });
        row("a story treats one above it", 4, "riskAppetite", "R-2", [](SoundEpic& p) {
            p.risks.push_back(aRisk(u"R-2"_s, 5, 5));
            p.ties = {{.kind = RiskTieKind::TreatedBy, .risk = p.risks[1].id, .story = p.stories[0].id}};
        });
        row("the only risk is one that a story treats", 5, "", "", [](SoundEpic& p) {
            p.risks[0].epic.clear();
            p.ties = {{.kind = RiskTieKind::TreatedBy, .risk = p.risks[0].id, .story = p.stories[0].id}};
        });
        row("another epic's is above", 5, "", "", [](SoundEpic& p) {
            p.risks.push_back(aRisk(u"R-2"_s, 5, 5));
            p.risks[1].epic = u"data"_s;
            p.ties = {{.kind = RiskTieKind::RealisedBy, .risk = p.risks[1].id, .story = p.stories[1].id}};
        });
    }

    template <typename Row>
    static void pastRows(const Row& row)
    {
        row("two sprints are closed", 4, "fresh noExpiredException riskAppetite", "and only 2 are closed", [](SoundEpic& p) { p.past->pop_back(); });
        row("none is", 4, "fresh noExpiredException riskAppetite", "and only 0 are closed", [](SoundEpic& p) { p.past->clear(); });
        row("evidence was stale at the end of one", 4, "fresh", "At the end of sprint 2: Checks that ran too long ago: 1.",
            [](SoundEpic& p) { p.spoilPast(1, [](SoundEpic& then) { then.age(20); }); });
        row("a risk was above the appetite", 4, "riskAppetite", "At the end of sprint 1: Risks above the appetite, 1: R-1.",
            [](SoundEpic& p) { p.spoilPast(2, [](SoundEpic& then) { then.risks[0].currentImpact = 5; }); });
        row("there was no risk yet", 4, "riskAppetite", "At the end of sprint 3: No evidence",
            [](SoundEpic& p) { p.spoilPast(0, [](SoundEpic& then) { then.risks.clear(); }); });
        row("its stories were not done yet, which isn't asked", 5, "", "",
            [](SoundEpic& p) { p.spoilPast(1, [](SoundEpic& then) { then.stories[0].status = StoryStatus::Ready; }); });
        row("it was before the last three", 5, "", "", [](SoundEpic& p) {
            p.past->push_back(p.past->back());
            p.spoilPast(3, [](SoundEpic& then) { then.age(20); });
        });
    }
};

QTEST_GUILESS_MAIN(TestMaturityCriteria)
#include "tst_maturitycriteria.moc"
