// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checkties.h"
#include "model/programme/itemlinks.h"
#include "model/programme/itemnames.h"
#include "model/programme/outofscope.h"
#include "model/programme/programmefigures.h"
#include "model/programme/referencefigures.h"
#include "tests/support/builtinreference.h"
#include "tests/support/importbox.h"
#include "tests/support/planningbuilders.h"

#include <QSet>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

ResponsibilityRow aRow(const QString& id, std::optional<DefenceLayer> layer, const QString& controls,
                       const std::vector<std::pair<ServiceModel, Responsible>>& cells)
{
    ResponsibilityRow row;
    row.id = id;
    row.layer = layer;
    row.controls = QStringList{controls};
    for (const auto& [model, responsible] : cells) {
        ResponsibilityCell cell;
        cell.model = model;
        cell.responsible = responsible;
        row.cells.push_back(cell);
    }
    return row;
}

/// Hosts and control plane as the real matrix has them.
Responsibility aMatrix()
{
    using M = ServiceModel;
    using R = Responsible;
    Responsibility matrix;
    matrix.rows = {aRow(u"host"_s, DefenceLayer::Host, u"cis-docker/1.*"_s,
                        {{M::Ec2, R::Customer}, {M::EcsOnEc2, R::Shared}, {M::EcsOnFargate, R::Provider}, {M::Eks, R::Shared}, {M::Lambda, R::Provider}}),
                   aRow(u"control-plane"_s, DefenceLayer::Host, u"cis-docker/7.*"_s,
                        {{M::Ec2, R::Customer}, {M::EcsOnEc2, R::Provider}, {M::EcsOnFargate, R::Provider}, {M::Eks, R::Shared}, {M::Lambda, R::Provider}}),
                   aRow(u"isolation"_s, DefenceLayer::Container, u"cis-docker/5.1"_s,
                        {{M::Ec2, R::Customer}, {M::EcsOnEc2, R::Customer}, {M::EcsOnFargate, R::Provider}, {M::Eks, R::Customer}, {M::Lambda, R::Provider}})};
    return matrix;
}

ItemStanding standingFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Failed: return ItemStanding::Failed;
    case Outcome::Passed: return ItemStanding::Passed;
    case Outcome::NotApplicable: return ItemStanding::NoEvidence;
    default: return ItemStanding::Undecided;
    }
}

} // namespace

Q_DECLARE_METATYPE(std::vector<waymark::ServiceModel>)

/// What stands behind each item of the reference content.
class TestReferenceFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto content = builtInReference().content();
        QVERIFY(content);
        m_reference = *content;
    }
    void init() { m_box = std::make_unique<ImportBox>(); }

    void everyItemIsThere()
    {
        const ReferenceFigures all = reference();
        for (const ItemKind kind : {ItemKind::Perspective, ItemKind::Capability, ItemKind::Component, ItemKind::Layer, ItemKind::Epic,
                                    ItemKind::Practice, ItemKind::Control, ItemKind::Tool}) {
            const auto names = itemsOf(kind, sources());
            QVERIFY(!names.empty());
            for (const NamedItem& name : names) {
                QVERIFY2(all.items.contains(name.item), qPrintable(name.item.id));
                QCOMPARE(all.of(name.item).standing, ItemStanding::NoEvidence);
            }
        }
        QCOMPARE(all.of({ItemKind::Control, u"of/nothing"_s}).standing, ItemStanding::NoEvidence);
    }

    void aRunOfDockerBenchGivesEachItemItsStanding()
    {
        importDockerBench();
        const ProgrammeFigures figures = programme();
        const ReferenceFigures all = reference(figures);
        int ran = 0;
        int failed = 0;
        for (const CheckOutcome& check : figures.checks) {
            const ItemEvidence& evidence = all.of({ItemKind::Control, u"cis-docker/"_s + check.checkId});
            QVERIFY2(evidence.checks == std::vector{check.check}, qPrintable(check.checkId));
            QVERIFY2(evidence.standing == standingFor(check.outcome), qPrintable(check.checkId));
            ++ran;
            failed += check.outcome == Outcome::Failed ? 1 : 0;
        }
        QVERIFY(ran > 30);
        QVERIFY(failed > 5);
        QCOMPARE(all.of({ItemKind::Control, u"cis-docker/1.1.1"_s}).standing, ItemStanding::NoEvidence);
        QCOMPARE(all.of({ItemKind::Tool, u"docker-bench"_s}).checks.size(), figures.checks.size());
        QCOMPARE(all.of({ItemKind::Tool, u"docker-bench"_s}).standing, ItemStanding::Failed);
    }

    /// Hosts that fail are seen at the layer, though no story is to bring it about; what is the provider's is not ours to answer for.
    void layersComponentsAndCapabilitiesHaveTheChecksOfTheirControls_data()
    {
        QTest::addColumn<bool>("hostsAreOurs");
        QTest::newRow("no workload") << true;
        QTest::newRow("Fargate") << false;
    }
    void layersComponentsAndCapabilitiesHaveTheChecksOfTheirControls()
    {
        QFETCH(bool, hostsAreOurs);
        importDockerBench();
        if (!hostsAreOurs)
            ImportBox::done(m_box->workspace().edit(u"Plan"_s, [](Edit& edit) {
                return edit.insert(Workload{.name = u"Shop"_s, .serviceModel = ServiceModel::EcsOnFargate});
            }));
        const ProgrammeFigures figures = programme();
        const ReferenceFigures all = reference(figures);
        QCOMPARE(all.outOfScope.isEmpty(), hostsAreOurs);
        QHash<ItemRef, QSet<CheckKey>> expected;
        for (const ControlSet& set : m_reference->controls.sets)
            for (const Control& control : set.controls)
                for (const CheckKey check : all.of({ItemKind::Control, control.item()}).checks) {
                    if (all.outOfScope.contains(control.item()))
                        continue;
                    expected[{ItemKind::Capability, control.capability}].insert(check);
                    expected[{ItemKind::Component, word(control.component)}].insert(check);
                    if (control.layer)
                        expected[{ItemKind::Layer, word(*control.layer)}].insert(check);
                }
        for (const ItemKind kind : {ItemKind::Capability, ItemKind::Component, ItemKind::Layer})
            for (const NamedItem& name : itemsOf(kind, sources())) {
                const std::vector<CheckKey>& checks = all.of(name.item).checks;
                QVERIFY2(QSet<CheckKey>(checks.begin(), checks.end()) == expected.value(name.item), qPrintable(name.item.id));
                QVERIFY2(all.of(name.item).stories.empty(), qPrintable(name.item.id));
            }
        if (hostsAreOurs)
            QCOMPARE(all.of({ItemKind::Layer, u"host"_s}).standing, ItemStanding::Failed);
    }

    void everyItemHasTheFiguresOfItsChecks()
    {
        importDockerBench();
        const ProgrammeFigures figures = programme();
        const ReferenceFigures all = reference(figures);
        const Catalogues& catalogues = builtInCatalogues();
        for (const ItemKind kind : {ItemKind::Control, ItemKind::Practice}) {
            const CheckTieKind tieKind = kind == ItemKind::Control ? CheckTieKind::Control : CheckTieKind::BestPractice;
            for (const NamedItem& name : itemsOf(kind, sources(&figures))) {
                // Brute force: each check is asked for its ties
                std::vector<CheckOutcome> own;
                for (const CheckOutcome& check : figures.checks) {
                    const auto place = catalogues.checkMap.find(check.tool, check.checkId, ScannerClass::Misconfiguration);
                    const CheckTies ties = checkTies(check.check, place, records().checkTies(), {}, catalogues.references);
                    if (std::ranges::any_of(ties.items, [&](const TiedItem& tied) { return tied.kind == tieKind && tied.item == name.item.id; }))
                        own.push_back(check);
                }
                const ItemEvidence& evidence = all.of(name.item);
                QCOMPARE(evidence.checks.size(), own.size());
                QCOMPARE(evidence.compliance.checks, compliance(own).checks);
                QCOMPARE(evidence.compliance.checkLevel.value, compliance(own).checkLevel.value);
                QCOMPARE(evidence.standing == ItemStanding::NoEvidence,
                         std::ranges::all_of(own, [](const CheckOutcome& check) { return check.outcome == Outcome::NotApplicable; }));
            }
        }
    }

    void rejectedTiesDontCount()
    {
        importDockerBench();
        const ProgrammeFigures figures = programme();
        const ItemRef control{ItemKind::Control, u"cis-docker/4.1"_s};
        const CheckKey check = reference(figures).of(control).checks.front();
        ImportBox::done(m_box->workspace().edit(u"Reject"_s, [&](Edit& edit) -> Result<void> {
            const auto untied = unlinkItems(edit, control, itemRef(check), {.catalogues = &builtInCatalogues(), .units = &figures.units});
            return untied ? Result<void>() : Result<void>(untied.error());
        }));
        const ItemEvidence evidence = reference().of(control);
        QVERIFY(evidence.checks.empty());
        QCOMPARE(evidence.standing, ItemStanding::NoEvidence);
    }

    void aFailingCheckOfAStoryFailsWhatTheStoryIsOf()
    {
        // Given a story of a capability, a component and a layer, whose check fails
        m_box->import({.file = ResultsFile(u"2026-05-30T06:00:00Z"_s).add(u"own"_s, u"r"_s, Outcome::Failed).write(m_box->path(u"a.json"_s))});
        const Perspective& perspective = builtInCatalogues().caf.perspectives.back();
        Story story = aStory(u"IAM-UC-1"_s);
        story.capability = perspective.capabilities.back().id;
        story.component = Component::Responsive;
        story.layer = DefenceLayer::Code;
        const Policy policy{.reference = u"ISP-1"_s, .title = u"Keys are short-lived"_s};
        ImportBox::done(m_box->workspace().edit(u"Plan"_s, [&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, u"own"_s);
            if (!check)
                return check.error();
            const std::vector<Entity> rows = {story, policy, Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = *check},
                                              CheckTie{.check = *check, .kind = CheckTieKind::Control, .item = u"cis-docker/2.1"_s},
                                              ControlTie{.control = u"cis-docker/2.1"_s, .policy = policy.id}};
            Result<void> done;
            for (const Entity& row : rows)
                if (done)
                    done = edit.insert(row);
            return done;
        }));
        // Then all of these are failed, by this story and this check, and so is the policy statement by its control's
        const ReferenceFigures all = reference();
        for (const ItemRef& item : {ItemRef{ItemKind::Capability, story.capability}, ItemRef{ItemKind::Perspective, perspective.id},
                                    ItemRef{ItemKind::Component, u"responsive"_s}, ItemRef{ItemKind::Layer, u"code"_s},
                                    ItemRef{ItemKind::Control, u"cis-docker/2.1"_s}, itemRef(ItemKind::Policy, policy.id)}) {
            const ItemEvidence& evidence = all.of(item);
            QVERIFY2(evidence.standing == ItemStanding::Failed, qPrintable(item.id));
            QVERIFY2(evidence.stories == std::vector{story.id}, qPrintable(item.id));
            QVERIFY2(evidence.failing.size() == 1, qPrintable(item.id));
        }
        QCOMPARE(all.of({ItemKind::Layer, u"data"_s}).standing, ItemStanding::NoEvidence);
    }

    void storiesMadeFromAControlsStarterStoriesAreItsOwn()
    {
        const Control& control = m_reference->controls.sets.front().controls.front();
        QVERIFY(!control.stories.isEmpty());
        Story started = aStory(u"INF-UC-1"_s);
        started.catalogueId = control.stories.front();
        Story tied = aStory(u"INF-UC-2"_s);
        ImportBox::done(m_box->workspace().edit(u"Plan"_s, [&](Edit& edit) -> Result<void> {
            for (const Entity& row : std::vector<Entity>{started, tied, ControlTie{.control = control.item(), .story = tied.id}})
                if (auto done = edit.insert(row); !done)
                    return done;
            return {};
        }));
        const ItemEvidence evidence = reference().of({ItemKind::Control, control.item()});
        QVERIFY(evidence.stories == (std::vector{started.id, tied.id}));
        QCOMPARE(evidence.standing, ItemStanding::NoEvidence);
    }

    /// A service has the checks that look at it, whoever runs them, and stories by these.
    void aServiceHasTheChecksThatLookAtIt()
    {
        const QString scan = u"2026-05-30T06:00:00Z"_s;
        m_box->import({.file = ResultsFile(scan).by(u"prowler"_s).add(u"ecs_service_fargate_latest_platform_version"_s, u"r"_s, Outcome::Failed).write(m_box->path(u"a.json"_s))});
        const Story story = aStory(u"CFG-UC-07"_s);
        ImportBox::done(m_box->workspace().edit(u"Plan"_s, [&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"prowler"_s, u"ecs_service_fargate_latest_platform_version"_s);
            if (!check)
                return check.error();
            if (auto done = edit.insert(story); !done)
                return done;
            return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = *check});
        }));
        const ReferenceFigures all = reference();
        for (const QString& tool : {u"fargate"_s, u"ecs"_s, u"prowler"_s}) {
            QCOMPARE(all.of({ItemKind::Tool, tool}).standing, ItemStanding::Failed);
            QVERIFY2(all.of({ItemKind::Tool, tool}).stories == std::vector{story.id}, qPrintable(tool));
        }
        QCOMPARE(all.of({ItemKind::Tool, u"eks"_s}).standing, ItemStanding::NoEvidence);
    }

    void aToolHasWhatPeopleTiedToIt()
    {
        // Given a check that fails and proves a story, and another story, both of nothing
        m_box->import({.file = ResultsFile(u"2026-05-30T06:00:00Z"_s).add(u"own"_s, u"r"_s, Outcome::Failed).write(m_box->path(u"a.json"_s))});
        const Story proven = aStory(u"INF-UC-1"_s);
        const Story tied = aStory(u"INF-UC-2"_s);
        const ItemRef tool{ItemKind::Tool, u"bottlerocket"_s};
        ImportBox::done(m_box->workspace().edit(u"Plan"_s, [&](Edit& edit) -> Result<void> {
            const auto check = edit.check(u"unit"_s, u"own"_s);
            if (!check)
                return check.error();
            Result<void> done;
            for (const Entity& row : std::vector<Entity>{proven, tied, Link{.kind = LinkKind::ProvenBy, .story = proven.id, .check = *check}})
                if (done)
                    done = edit.insert(row);
            return done;
        }));
        QVERIFY(reference().of(tool).stories.empty());
        QCOMPARE(reference().of(tool).standing, ItemStanding::NoEvidence);
        // When the check and the other story are tied to a tool
        const ProgrammeFigures figures = programme();
        ImportBox::done(m_box->workspace().edit(u"Tie"_s, [&](Edit& edit) -> Result<void> {
            const LinkContext context{.catalogues = &builtInCatalogues(), .reference = m_reference.get(), .units = &figures.units};
            for (const ItemRef& other : {itemRef(ItemKind::UseCase, tied.id), itemRef(figures.checks.front().check)})
                if (const auto done = linkItems(edit, tool, other, context); !done)
                    return done.error();
            return {};
        }));
        // Then it stands as the check, and has both stories
        const ReferenceFigures all = reference();
        QCOMPARE(all.of(tool).standing, ItemStanding::Failed);
        QVERIFY(all.of(tool).checks == std::vector{figures.checks.front().check});
        QVERIFY(all.of(tool).stories == (std::vector{proven.id, tied.id}));
    }

    void theProvidersPartIsOutOfScope_data()
    {
        using M = ServiceModel;
        QTest::addColumn<std::vector<ServiceModel>>("models");
        QTest::addColumn<QStringList>("out");
        const QStringList all = {u"cis-docker/1.1.1"_s, u"cis-docker/5.1"_s, u"cis-docker/7.1"_s};
        QTest::newRow("no workload") << std::vector<M>{} << QStringList();
        QTest::newRow("none states its model") << std::vector{M::Unstated} << QStringList();
        QTest::newRow("hosts of our own") << std::vector{M::Ec2} << QStringList();
        QTest::newRow("ECS on EC2") << std::vector{M::EcsOnEc2} << QStringList{u"cis-docker/7.1"_s};
        QTest::newRow("Fargate") << std::vector{M::EcsOnFargate} << all;
        QTest::newRow("Fargate and one that states nothing") << std::vector{M::EcsOnFargate, M::Unstated} << all;
        QTest::newRow("Fargate and EC2") << std::vector{M::EcsOnFargate, M::Ec2} << QStringList();
        QTest::newRow("EKS on Fargate: hosts only") << std::vector{M::EksOnFargate} << QStringList{u"cis-docker/1.1.1"_s};
        QTest::newRow("one that isn't in the matrix") << std::vector{M::Lambda, M::Other} << QStringList();
    }

    void theProvidersPartIsOutOfScope()
    {
        QFETCH(std::vector<ServiceModel>, models);
        QFETCH(QStringList, out);
        std::vector<Workload> workloads;
        for (const ServiceModel model : models)
            workloads.push_back({.serviceModel = model});
        const auto found = outOfScope({u"cis-docker/1.1.1"_s, u"cis-docker/4.1"_s, u"cis-docker/5.1"_s, u"cis-docker/7.1"_s}, aMatrix(), workloads);
        QStringList controls = found.keys();
        controls.sort();
        QCOMPARE(controls, out);
        if (out.contains(u"cis-docker/1.1.1"_s))
            QCOMPARE(found.value(u"cis-docker/1.1.1"_s), QStringList{u"host"_s});
    }

private:
    const Records& records() const { return m_box->workspace().records(); }
    ItemSources sources(const ProgrammeFigures* figures = nullptr) const
    {
        return {.records = &records(), .catalogues = &builtInCatalogues(), .reference = m_reference.get(), .figures = figures};
    }
    void importDockerBench()
    {
        m_box->import({.file = QStringLiteral(WAYMARK_TEST_DATA "/docker-bench/giuslock_docker-bench-security.log.json"),
                       .target = u"host-1"_s});
    }
    ProgrammeFigures programme() const
    {
        return ImportBox::value(programmeFigures(m_box->reader(), records(), builtInCatalogues(), m_box->workspace().clock().now()));
    }
    ReferenceFigures reference(const ProgrammeFigures& figures) const
    {
        return referenceFigures(records(), builtInCatalogues(), *m_reference, figures, {});
    }
    ReferenceFigures reference() const { return reference(programme()); }

    std::unique_ptr<ImportBox> m_box;
    std::shared_ptr<const Reference> m_reference;
};

QTEST_GUILESS_MAIN(TestReferenceFigures)
#include "tst_referencefigures.moc"
