// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/reference.h"
#include "model/programme/orphans.h"
#include "tests/support/tracestage.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QStringList orphansOf(const TraceStage& stage, OrphanKind kind)
{
    QStringList names;
    for (const Orphan& orphan : orphans(stage.index(), stage.sources()))
        if (orphan.kind == kind)
            names << (orphan.name.code.isEmpty() ? orphan.name.item.id : orphan.name.code);
    return names;
}

} // namespace

/// What is tied to nothing where it should be.
class OrphansTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void abuseCasesNobodyStandsAgainst();
    void storiesWithoutCheckOrSprint();
    void checksOfNothing();
    void risksNobodyTreatsOrSees();
    void capabilitiesWithoutStories();
    void epicsWithoutStories();
    void policiesInForceOfNothing();
    void controlsWithoutChecks();
    void securityPracticesWithoutChecks();
    void selectedChoicesWithoutChecks();
    void gameDaysThatLedToNothing();
    void targetsOfNoEnvironment();
    void theyComeByKindAndName();
};

void OrphansTest::abuseCasesNobodyStandsAgainst()
{
    TraceStage stage;
    const Story met = stage.add(TraceStage::anAbuseCase(u"A-1"_s));
    stage.add(TraceStage::anAbuseCase(u"A-2"_s));
    Story never = TraceStage::anAbuseCase(u"A-3"_s);
    never.priority = Priority::Wont;
    stage.add(never);
    stage.mitigate(met, stage.add(TraceStage::aUseCase(u"U-1"_s)));
    QCOMPARE(orphansOf(stage, OrphanKind::AbuseCaseUnmitigated), QStringList{u"A-2"_s});
}

void OrphansTest::storiesWithoutCheckOrSprint()
{
    TraceStage stage;
    const Sprint sprint = aSprint(1);
    stage.records.load(sprint);
    Story planned = TraceStage::aUseCase(u"U-1"_s);
    planned.sprint = sprint.id;
    Story done = TraceStage::aUseCase(u"U-2"_s);
    done.status = StoryStatus::Done;
    Story never = TraceStage::aUseCase(u"U-3"_s);
    never.priority = Priority::Wont;
    const Story proven = TraceStage::aUseCase(u"U-4"_s);
    for (const Story& story : {planned, done, never, proven})
        stage.add(story);
    stage.prove(proven, stage.addCheck(u"a"_s, std::nullopt));
    QCOMPARE(orphansOf(stage, OrphanKind::StoryUnproven), (QStringList{u"U-1"_s, u"U-2"_s}));
    QCOMPARE(orphansOf(stage, OrphanKind::StoryUnplanned), QStringList{u"U-4"_s});
}

void OrphansTest::checksOfNothing()
{
    TraceStage stage;
    const CheckKey proving = stage.addCheck(u"proving"_s, Outcome::Failed);
    stage.addCheck(u"of-epic"_s, Outcome::Passed, u"iam"_s);
    stage.addCheck(u"unrun"_s, std::nullopt);
    stage.prove(stage.add(TraceStage::aUseCase(u"U-1"_s)), proving);
    QCOMPARE(orphansOf(stage, OrphanKind::CheckWithoutEpic), QStringList{u"unit proving"_s});
    QCOMPARE(orphansOf(stage, OrphanKind::CheckWithoutStory), QStringList{u"unit of-epic"_s});
}

void OrphansTest::risksNobodyTreatsOrSees()
{
    TraceStage stage;
    const Risk treated{.reference = u"R-1"_s};
    const Risk shown{.reference = u"R-2"_s};
    const Risk transferred{.reference = u"R-3"_s, .treatment = RiskTreatment::Transfer};
    const Risk closed{.reference = u"R-4"_s, .status = RiskStatus::Closed};
    for (const Risk& risk : {treated, shown, transferred, closed})
        stage.records.load(risk);
    const Story use = stage.add(TraceStage::aUseCase(u"U-1"_s));
    const Story abuse = stage.add(TraceStage::anAbuseCase(u"A-1"_s));
    stage.records.load(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = treated.id, .story = use.id});
    stage.records.load(RiskTie{.kind = RiskTieKind::RealisedBy, .risk = shown.id, .story = abuse.id});
    stage.records.load(RiskTie{.kind = RiskTieKind::ShownBy, .risk = shown.id, .check = stage.addCheck(u"a"_s, std::nullopt)});
    QCOMPARE(orphansOf(stage, OrphanKind::RiskUntreated), QStringList{u"R-2"_s}); // how it comes true is no treatment
    QCOMPARE(orphansOf(stage, OrphanKind::RiskUnshown), (QStringList{u"R-1"_s, u"R-3"_s}));
}

void OrphansTest::capabilitiesWithoutStories()
{
    TraceStage stage;
    Story story = TraceStage::aUseCase(u"U-1"_s);
    story.capability = u"data-protection"_s;
    stage.add(story);
    Story never = TraceStage::aUseCase(u"U-2"_s);
    never.capability = u"threat-detection"_s;
    never.priority = Priority::Wont;
    stage.add(never);
    const QStringList uncovered = orphansOf(stage, OrphanKind::CapabilityUncovered);
    QVERIFY(!uncovered.contains(u"data-protection"_s));
    QVERIFY(uncovered.contains(u"threat-detection"_s));
    QVERIFY(uncovered.contains(u"incident-response"_s));
}

void OrphansTest::epicsWithoutStories()
{
    TraceStage stage;
    stage.add(TraceStage::aUseCase(u"U-1"_s)); // of iam
    Story never = TraceStage::aUseCase(u"U-2"_s, u"data"_s);
    never.priority = Priority::Wont;
    stage.add(never);
    QStringList uncovered;
    for (const Orphan& orphan : orphans(stage.index(), stage.sources()))
        if (orphan.kind == OrphanKind::EpicUncovered)
            uncovered << orphan.name.item.id;
    QVERIFY(!uncovered.contains(u"iam"_s));
    QVERIFY(uncovered.contains(u"data"_s));
    QCOMPARE(uncovered.size(), qsizetype(builtInCatalogues().epics.epics.size() - 1));
}

/// Of other pillars there are hundreds, which are not asked for.
void OrphansTest::securityPracticesWithoutChecks()
{
    TraceStage stage;
    stage.tieCheck(stage.addCheck(u"a"_s, std::nullopt), CheckTieKind::BestPractice, u"sec_identities_secrets"_s);
    QStringList expected;
    for (const BestPractice& practice : builtInCatalogues().references.practices().practices)
        if (practice.pillar == u"security"_s && practice.slug != u"sec_identities_secrets"_s)
            expected << practice.slug;
    QVERIFY(!expected.isEmpty());
    QStringList unproven;
    for (const Orphan& orphan : orphans(stage.index(), stage.sources()))
        if (orphan.kind == OrphanKind::PracticeUnproven)
            unproven << orphan.name.item.id;
    expected.sort();
    unproven.sort();
    QCOMPARE(unproven, expected);
}

void OrphansTest::policiesInForceOfNothing()
{
    TraceStage stage;
    const Policy mapped{.reference = u"P-1"_s};
    const Policy shown{.reference = u"P-2"_s};
    const Policy bare{.reference = u"P-3"_s};
    const Policy draft{.reference = u"P-4"_s, .status = PolicyStatus::Draft};
    for (const Policy& policy : {mapped, shown, bare, draft})
        stage.records.load(policy);
    stage.records.load(ControlTie{.control = u"cis-docker/4.1"_s, .policy = mapped.id});
    stage.records.load(PolicyTie{.kind = PolicyTieKind::ShownBy, .policy = shown.id, .check = stage.addCheck(u"a"_s, std::nullopt)});
    QCOMPARE(orphansOf(stage, OrphanKind::PolicyUnmapped), QStringList{u"P-3"_s});
}

void OrphansTest::controlsWithoutChecks()
{
    TraceStage stage;
    stage.tieCheck(stage.addCheck(u"a"_s, std::nullopt), CheckTieKind::Control, u"cis-docker/4.1"_s);
    const auto unproven = [](const std::vector<Orphan>& all) {
        QStringList items;
        for (const Orphan& orphan : all)
            if (orphan.kind == OrphanKind::ControlUnproven)
                items << orphan.name.item.id;
        return items;
    };
    const QStringList items = unproven(orphans(stage.index(), stage.sources()));
    QVERIFY(!items.contains(u"cis-docker/4.1"_s));
    QVERIFY(items.contains(u"cis-docker/5.4"_s));
    // Given hosts that are the provider's in the one model that a workload states, then what is of hosts is not ours to prove
    Reference reference;
    reference.responsibility.rows.push_back(
        {.id = u"host-os"_s,
         .name = u"Hosts"_s,
         .purpose = {},
         .layer = {},
         .controls = {u"cis-docker/5.*"_s},
         .cells = {{.model = ServiceModel::EcsOnFargate, .responsible = Responsible::Provider, .ours = {}, .evidence = {}}}});
    ItemSources sources = stage.sources();
    sources.reference = &reference;
    QVERIFY(unproven(orphans(TraceIndex(sources), sources)).contains(u"cis-docker/5.4"_s));
    stage.records.load(Workload{.name = u"Shop"_s, .serviceModel = ServiceModel::EcsOnFargate});
    const QStringList ours = unproven(orphans(TraceIndex(sources), sources));
    QVERIFY(!ours.contains(u"cis-docker/5.4"_s));
    QVERIFY(!ours.isEmpty());
}

void OrphansTest::selectedChoicesWithoutChecks()
{
    TraceStage stage;
    const CheckKey check = stage.addCheck(u"a"_s, Outcome::Passed);
    stage.figures.reviews.push_back(
        {.questions = {{.id = u"q"_s,
                        .choices = {{.id = u"bare"_s, .code = u"Q-1"_s, .evidence = ChoiceEvidence::Unproven},
                                    {.id = u"proven"_s, .code = u"Q-2"_s, .evidence = ChoiceEvidence::Confirmed, .checks = {check}},
                                    {.id = u"open"_s, .code = u"Q-3"_s, .evidence = ChoiceEvidence::NotClaimed}}}}});
    QCOMPARE(orphansOf(stage, OrphanKind::ChoiceUnproven), QStringList{u"Q-1"_s});
}

void OrphansTest::gameDaysThatLedToNothing()
{
    TraceStage stage;
    const GameDay bare{.reference = u"GD-1"_s, .outcome = GameDayOutcome::NotMet};
    const GameDay raised{.reference = u"GD-2"_s, .outcome = GameDayOutcome::PartlyMet};
    const GameDay met{.reference = u"GD-3"_s, .outcome = GameDayOutcome::Met};
    const GameDay planned{.reference = u"GD-4"_s};
    for (const GameDay& day : {bare, raised, met, planned})
        stage.records.load(day);
    const Story story = stage.add(TraceStage::aUseCase(u"U-1"_s));
    stage.records.load(GameDayTie{.kind = GameDayTieKind::Exercises, .gameDay = bare.id, .story = story.id});
    stage.records.load(GameDayTie{.kind = GameDayTieKind::Raised, .gameDay = raised.id, .story = story.id});
    QCOMPARE(orphansOf(stage, OrphanKind::GameDayWithoutStory), QStringList{u"GD-1"_s});
}

void OrphansTest::targetsOfNoEnvironment()
{
    TraceStage stage;
    const Target bare{.identity = u"1"_s};
    stage.records.load(bare);
    stage.records.load(Target{.identity = u"2"_s, .environment = u"production"_s});
    QCOMPARE(orphansOf(stage, OrphanKind::TargetUnassigned), QStringList{bare.id.toString()});
}

void OrphansTest::theyComeByKindAndName()
{
    TraceStage stage;
    stage.add(TraceStage::aUseCase(u"S-10"_s));
    stage.add(TraceStage::anAbuseCase(u"S-9"_s));
    QCOMPARE(orphansOf(stage, OrphanKind::StoryUnproven), (QStringList{u"S-9"_s, u"S-10"_s}));
    QVERIFY(std::ranges::is_sorted(orphans(stage.index(), stage.sources()), {}, &Orphan::kind));
    QVERIFY(orphans(TraceIndex(), ItemSources{}).empty());
}

QTEST_GUILESS_MAIN(OrphansTest)
#include "tst_orphans.moc"
