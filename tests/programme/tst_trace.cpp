// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/tracethreads.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Beside the rest, what is of the same epic and no more: a story of another capability with its check, and a risk.
struct EpicStage : WholeStage {
    EpicStage()
    {
        stranger.capability = strangersCapability.id;
        add(stranger);
        prove(stranger, strangersCheck);
        records.load(epicsRisk);
    }

    Story stranger = aUseCase(u"U-9"_s);
    CheckKey strangersCheck = addCheck(u"minutes"_s, Outcome::Passed);
    Risk epicsRisk{.reference = u"R-9"_s, .title = u"Nobody decides"_s, .epic = u"iam"_s};
    ItemRef strangersCapability{ItemKind::Capability, u"security-governance"_s}; // which the epic carries too
};

} // namespace

/// What leads to an item, and what follows from it.
class TraceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThreadLeadsFromPerspectiveToRisk_data();
    void oneThreadLeadsFromPerspectiveToRisk();
    void othersOnTheWayAreNotShown();
    void anEpicOnTheWayIsOnlyPassed();
    void anEpicsOwnThreadShowsAllOfIt();
    void aPolicyHasWhatItsControlsHave();
    void aChoiceIsAnAnswerIfItIsSelected();
    void aGameDayIsAnAnswer();
    void anExceptionHasAThreadOfItsOwn();
    void eachSaysHowItStands();
    void directTiesAreNoOthers();
    void whatIsNotThereHasNoThread();
    void starterStoriesTieThoseMadeFromThem();
    void anIndexOutlivesItsSources();
};

void TraceTest::oneThreadLeadsFromPerspectiveToRisk_data()
{
    QTest::addColumn<int>("focus");
    for (int i = 0; i < 9; ++i)
        QTest::addRow("from %d", i) << i;
}

void TraceTest::oneThreadLeadsFromPerspectiveToRisk()
{
    QFETCH(int, focus);
    const WholeStage stage;
    const std::vector<ItemRef> chain = stage.chain();
    const TraceGraph graph = threadOf(stage.index(), chain[size_t(focus)]);
    QCOMPARE(graph.nodes[size_t(graph.focus)].item, chain[size_t(focus)]);
    for (size_t i = 0; i + 1 < chain.size(); ++i) {
        QVERIFY2(has(graph, chain[i]), qPrintable(word(chain[i].kind)));
        QVERIFY2(!edgeBetween(graph, chain[i], chain[i + 1]).isEmpty(), qPrintable(word(chain[i].kind)));
    }
    QCOMPARE(edgeBetween(graph, TraceStage::refOf(stage.abuse), TraceStage::refOf(stage.use)), u"mitigated by"_s);
    QCOMPARE(edgeBetween(graph, TraceStage::refOf(stage.use), itemRef(stage.check)), u"proven by"_s);
    QCOMPARE(faultOf(graph), QString());
}

void TraceTest::othersOnTheWayAreNotShown()
{
    const WholeStage stage;
    // The other story is in the same sprint and no more
    for (const ItemRef& item : {TraceStage::refOf(stage.use), itemRef(stage.check), itemRef(ItemKind::Risk, stage.risk.id)})
        QVERIFY(!has(threadOf(stage.index(), item), TraceStage::refOf(stage.other)));
    QVERIFY(has(threadOf(stage.index(), itemRef(ItemKind::Sprint, stage.sprint.id)), TraceStage::refOf(stage.other)));
    const TraceGraph other = threadOf(stage.index(), TraceStage::refOf(stage.other));
    QVERIFY(!has(other, itemRef(stage.check)));
    QVERIFY(has(other, itemRef(ItemKind::Sprint, stage.sprint.id)));
}

void TraceTest::anEpicOnTheWayIsOnlyPassed()
{
    const EpicStage stage;
    const std::vector<ItemRef> sameEpicOnly{TraceStage::refOf(stage.stranger), itemRef(stage.strangersCheck), stage.strangersCapability,
                                            itemRef(ItemKind::Risk, stage.epicsRisk.id)};
    for (const ItemRef& focus : {stage.capability, TraceStage::refOf(stage.use), itemRef(stage.check), itemRef(ItemKind::Risk, stage.risk.id)}) {
        const TraceGraph graph = threadOf(stage.index(), focus);
        QVERIFY2(has(graph, stage.epic), qPrintable(word(focus.kind)));
        QVERIFY2(has(graph, stage.capability), qPrintable(word(focus.kind)));
        QVERIFY2(has(graph, TraceStage::refOf(stage.use)), qPrintable(word(focus.kind)));
        for (const ItemRef& item : sameEpicOnly)
            QVERIFY2(!has(graph, item), qPrintable(u"%1 in the thread of a %2"_s.arg(word(item.kind), word(focus.kind))));
        QCOMPARE(faultOf(graph), QString());
    }
    // What has to do with the epic itself has nothing to do with its stories' capabilities
    const TraceGraph ofEpicsRisk = threadOf(stage.index(), itemRef(ItemKind::Risk, stage.epicsRisk.id));
    QVERIFY(has(ofEpicsRisk, stage.epic));
    QVERIFY(!has(ofEpicsRisk, stage.capability));
}

void TraceTest::anEpicsOwnThreadShowsAllOfIt()
{
    const EpicStage stage;
    const TraceGraph graph = threadOf(stage.index(), stage.epic);
    for (const ItemRef& item : {stage.perspective, stage.capability, stage.strangersCapability, TraceStage::refOf(stage.abuse),
                                TraceStage::refOf(stage.use), TraceStage::refOf(stage.stranger), itemRef(stage.check),
                                itemRef(stage.strangersCheck), itemRef(ItemKind::Risk, stage.epicsRisk.id)})
        QVERIFY2(has(graph, item), qPrintable(word(item.kind)));
    QCOMPARE(faultOf(graph), QString());
}

void TraceTest::aPolicyHasWhatItsControlsHave()
{
    const WholeStage stage;
    const ItemRef policy = itemRef(ItemKind::Policy, stage.policy.id);
    const TraceGraph graph = threadOf(stage.index(), policy);
    QVERIFY(has(graph, itemRef(stage.check)));
    QVERIFY(has(graph, TraceStage::refOf(stage.use)));
    QVERIFY(!has(graph, stage.control)); // stands beside it
    QVERIFY(!edgeBetween(graph, itemRef(stage.check), policy).isEmpty());
}

void TraceTest::aChoiceIsAnAnswerIfItIsSelected()
{
    WholeStage stage;
    const ItemRef unsaid{ItemKind::Choice, stage.figures.reviews.front().review.toString() + u"/q/unsaid"_s};
    QVERIFY(has(threadOf(stage.index(), itemRef(stage.check)), stage.choice));
    QVERIFY(!has(threadOf(stage.index(), itemRef(stage.check)), unsaid));
    // When a story is to bring the other one about, then it leads there
    stage.records.load(ImprovementTie{
        .review = stage.figures.reviews.front().review, .question = u"q"_s, .choice = u"unsaid"_s, .story = stage.other.id});
    const ItemRef other = TraceStage::refOf(stage.other);
    QCOMPARE(edgeBetween(threadOf(stage.index(), other), other, unsaid), u"brings about"_s);
}

/// What was rehearsed is seen at the epic and the stories, and what it showed.
void TraceTest::aGameDayIsAnAnswer()
{
    WholeStage stage;
    const GameDay day{.reference = u"GD-1"_s, .title = u"A key leaks"_s, .epic = u"iam"_s, .outcome = GameDayOutcome::PartlyMet};
    stage.records.load(day);
    stage.records.load(GameDayTie{.kind = GameDayTieKind::Exercises, .gameDay = day.id, .story = stage.use.id});
    stage.records.load(GameDayTie{.kind = GameDayTieKind::Raised, .gameDay = day.id, .story = stage.other.id});
    const ItemRef item = itemRef(ItemKind::GameDay, day.id);
    const TraceGraph graph = threadOf(stage.index(), item);
    QCOMPARE(faultOf(graph), QString());
    QCOMPARE(edgeBetween(graph, stage.epic, item), u"rehearsed by"_s);
    QCOMPARE(edgeBetween(graph, TraceStage::refOf(stage.use), item), u"rehearsed by"_s);
    QCOMPARE(edgeBetween(graph, TraceStage::refOf(stage.other), item), u"raised by"_s);
    const TraceNode& node = graph.nodes[size_t(graph.focus)];
    QCOMPARE(node.layer, TraceLayer::Answer);
    QCOMPARE(node.state, u"partly met"_s);
    QVERIFY(has(threadOf(stage.index(), TraceStage::refOf(stage.use)), item));
}

/// It stands between the check that it excepts and all that leads there, and is in nobody else's thread.
void TraceTest::anExceptionHasAThreadOfItsOwn()
{
    WholeStage stage;
    const ExceptionRecord exception{.reference = u"EX-1"_s, .check = stage.check, .reason = u"It is replaced in June"_s};
    const ExceptionRecord acceptance{.reference = u"EX-2"_s, .kind = ExceptionKind::Acceptance, .risk = stage.risk.id};
    stage.records.load(exception);
    stage.records.load(acceptance);
    const ItemRef item = itemRef(ItemKind::Exception, exception.id);
    const TraceGraph graph = threadOf(stage.index(), item);
    QCOMPARE(graph.nodes[size_t(graph.focus)].item, item);
    QCOMPARE(edgeBetween(graph, itemRef(stage.check), item), u"excepted by"_s);
    QVERIFY(has(graph, TraceStage::refOf(stage.use)));
    QCOMPARE(faultOf(graph), QString());
    const ItemRef accepted = itemRef(ItemKind::Exception, acceptance.id);
    const TraceGraph other = threadOf(stage.index(), accepted);
    QCOMPARE(edgeBetween(other, accepted, itemRef(ItemKind::Risk, stage.risk.id)), u"concerns"_s);
    QCOMPARE(faultOf(other), QString());
    QVERIFY(!has(threadOf(stage.index(), itemRef(stage.check)), item));
}

void TraceTest::eachSaysHowItStands()
{
    WholeStage stage;
    stage.figures.proofs.proofs.insert(stage.use.id,
                                       StoryProof{.proof = Proof::Failing, .checks = {stage.check}, .failing = {stage.check}});
    stage.figures.proofs.proofs.insert(stage.abuse.id, StoryProof{});
    stage.figures.proofs.proofs.insert(stage.other.id, StoryProof{});
    stage.figures.proofs.mitigations.insert(stage.abuse.id, Mitigation::OnPaper);
    const TraceGraph graph = threadOf(stage.index(), TraceStage::refOf(stage.use));
    const auto stands = [&](const ItemRef& item, const QString& state, TraceState tone) {
        const int node = nodeOf(graph, item);
        return node >= 0 && graph.nodes[size_t(node)].state == state && graph.nodes[size_t(node)].tone == tone;
    };
    QVERIFY(stands(TraceStage::refOf(stage.use), u"failing"_s, TraceState::Bad));
    QVERIFY(stands(TraceStage::refOf(stage.abuse), u"on paper"_s, TraceState::Open));
    QVERIFY(stands(itemRef(stage.check), u"failed"_s, TraceState::Bad));
    QVERIFY(stands(stage.control, u"1 of 1 failed"_s, TraceState::Bad));
    QVERIFY(stands(itemRef(ItemKind::Policy, stage.policy.id), u"1 of 1 failed"_s, TraceState::Bad));
    QVERIFY(stands(stage.choice, u"contradicted"_s, TraceState::Bad));
    QVERIFY(stands(itemRef(ItemKind::Risk, stage.risk.id), u"extreme"_s, TraceState::Bad));
    QVERIFY(stands(itemRef(ItemKind::Sprint, stage.sprint.id), u"planned"_s, TraceState::None));
    QVERIFY(stands(stage.capability, u"0 of 2 proven"_s, TraceState::Bad));
    QCOMPARE(graph.nodes[size_t(nodeOf(graph, itemRef(stage.check)))].outcome, std::optional(Outcome::Failed));
    // A capability of nobody's stories: nobody can tell
    const ItemRef bare{ItemKind::Capability, u"security-governance"_s};
    const TraceGraph other = threadOf(stage.index(), bare);
    QCOMPARE(other.nodes[size_t(other.focus)].state, u"no story"_s);
    QCOMPARE(other.nodes[size_t(other.focus)].tone, TraceState::Unknown);
}

void TraceTest::directTiesAreNoOthers()
{
    const WholeStage stage;
    const TraceIndex index = stage.index();
    QCOMPARE(index.tiedTo(itemRef(ItemKind::Policy, stage.policy.id)), std::vector<ItemRef>{stage.control});
    QCOMPARE(index.tiedTo(itemRef(ItemKind::Sprint, stage.sprint.id)).size(), size_t(2));
    QCOMPARE(index.tiedTo(itemRef(stage.check), ItemKind::UseCase), std::vector<ItemRef>{TraceStage::refOf(stage.use)});
    QCOMPARE(index.tiedTo(itemRef(stage.check), ItemKind::Sprint), std::vector<ItemRef>());
    QCOMPARE(index.tiedTo(stage.control, ItemKind::Risk), std::vector<ItemRef>{itemRef(ItemKind::Risk, stage.risk.id)});
    // What a person rejected is no tie
    WholeStage rejected;
    rejected.records.load(CheckTie{.check = rejected.check, .kind = CheckTieKind::BestPractice, .item = u"sec_identities_secrets"_s,
                                   .state = CheckTieState::Rejected});
    QVERIFY(rejected.index().tiedTo(itemRef(rejected.check), ItemKind::Practice).empty());
}

void TraceTest::whatIsNotThereHasNoThread()
{
    const WholeStage stage;
    QCOMPARE(threadOf(stage.index(), itemRef(ItemKind::UseCase, StoryId::create())).focus, -1);
    QCOMPARE(threadOf(stage.index(), {ItemKind::Epic, u"alchemy"_s}).focus, -1);
    QCOMPARE(threadOf(stage.index(), {ItemKind::Layer, u"data"_s}), TraceGraph());
    QCOMPARE(threadOf(TraceIndex(), itemRef(stage.check)), TraceGraph());
    QCOMPARE(TraceIndex(ItemSources{}).tiedTo(itemRef(stage.check)), std::vector<ItemRef>());
    for (const auto& [kind, text] : Words<ItemKind>::list)
        QVERIFY(layerOf(kind).has_value() || stage.index().thread({kind, u"x"_s}, unlimited, nullptr)->focus == -1);
}

void TraceTest::starterStoriesTieThoseMadeFromThem()
{
    TraceStage stage;
    for (const Epic& epic : builtInCatalogues().epics.epics)
        for (const StarterStory& starter : epic.stories) {
            if (starter.practices.isEmpty())
                continue;
            Story made = TraceStage::aUseCase(u"U-1"_s);
            made.catalogueId = starter.id;
            stage.add(made);
            QVERIFY(std::ranges::count(stage.index().tiedTo(TraceStage::refOf(made), ItemKind::Practice),
                                       ItemRef{ItemKind::Practice, starter.practices.front()}) == 1);
            return;
        }
    QFAIL("no story of the catalogue names a practice");
}

void TraceTest::anIndexOutlivesItsSources()
{
    ItemRef item;
    std::optional<TraceIndex> index;
    TraceGraph before;
    {
        const WholeStage stage;
        item = TraceStage::refOf(stage.use);
        index = stage.index();
        before = threadOf(*index, item);
    }
    QVERIFY(before.nodes.size() > 5);
    QCOMPARE(threadOf(*index, item), before);
}

QTEST_GUILESS_MAIN(TraceTest)
#include "tst_trace.moc"
