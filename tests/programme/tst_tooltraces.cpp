// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/checktools.h"
#include "model/programme/coveragematrix.h"
#include "model/programme/orphans.h"
#include "tests/programme/tracethreads.h"
#include "tests/support/builtinreference.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A story that is proven by a check of Prowler on Fargate, and the toolbox that the program comes with.
struct ToolStage : TraceStage {
    ToolStage()
    {
        for (const Story& each : {story, other})
            add(each);
        const CheckUnit unit{.key = fargate, .tool = u"prowler"_s, .checkId = u"ecs_service_fargate_latest_platform_version"_s};
        figures.units.insert(fargate, unit);
        figures.checks.push_back({.check = fargate, .tool = unit.tool, .checkId = unit.checkId, .epic = u"iam"_s, .outcome = Outcome::Failed});
        prove(story, fargate);
    }

    Story story = aUseCase(u"U-1"_s);
    Story other = aUseCase(u"U-2"_s);
    CheckKey fargate = CheckKey(100);

    ItemSources sources() const
    {
        ItemSources all = TraceStage::sources();
        all.reference = builtInReference().content()->get();
        return all;
    }
    TraceIndex index() const { return TraceIndex(sources()); }
};

ItemRef tool(const QString& id)
{
    return {ItemKind::Tool, id};
}

QStringList untied(const ToolStage& stage)
{
    QStringList tools;
    for (const Orphan& orphan : orphans(stage.index(), stage.sources()))
        if (orphan.kind == OrphanKind::ToolUntied)
            tools << orphan.name.item.id;
    return tools;
}

} // namespace

/// What leads to services and tools, and which have nothing.
class ToolTracesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theToolboxSaysWhatRunsAndWhatIsLookedAt_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("checkId");
        QTest::addColumn<QStringList>("runBy");
        QTest::addColumn<QString>("about"); // among others
        QTest::newRow("a service") << u"prowler"_s << u"eks_cluster_uses_a_supported_version"_s << QStringList{u"prowler"_s} << u"eks"_s;
        QTest::newRow("one of its analyses") << u"prowler (csv)"_s << u"ECR_repositories_x"_s << QStringList{u"prowler"_s} << u"ecr"_s;
        QTest::newRow("two of one name") << u"notation"_s << u"x"_s << QStringList{u"signer"_s, u"notation"_s} << QString();
        QTest::newRow("a drill") << u"waymark"_s << u"fargate-quarantine-drill"_s << QStringList{u"compliance-tests"_s} << u"fargate"_s;
        QTest::newRow("nothing") << u"nobody"_s << u"ecs_x"_s << QStringList() << QString();
    }
    void theToolboxSaysWhatRunsAndWhatIsLookedAt()
    {
        QFETCH(QString, tool);
        QFETCH(QString, checkId);
        QFETCH(QStringList, runBy);
        QFETCH(QString, about);
        const CheckTools tools(builtInReference().content()->get()->toolbox);
        const CheckUnit unit{.key = CheckKey(1), .tool = tool, .checkId = checkId};
        QCOMPARE(tools.runBy(unit), runBy);
        QVERIFY(about.isEmpty() ? tools.about(unit).isEmpty() : tools.about(unit).count(about) == 1);
    }

    void aToolsThreadHasWhatPeopleTiedToIt()
    {
        // Given a tool of which the toolbox says nothing
        ToolStage stage;
        const ItemRef hosts = tool(u"bottlerocket"_s);
        const CheckKey check = stage.addCheck(u"hosts"_s, Outcome::Failed);
        QCOMPARE(threadOf(stage.index(), hosts).nodes.size(), size_t(1));
        // When a story and a check are tied to it
        stage.records.load(ToolTie{.tool = hosts.id, .story = stage.other.id});
        stage.records.load(ToolTie{.tool = hosts.id, .check = check});
        // Then its thread has them and what leads to them, and theirs have it
        const TraceGraph graph = threadOf(stage.index(), hosts);
        QCOMPARE(faultOf(graph), QString());
        QCOMPARE(edgeBetween(graph, TraceStage::refOf(stage.other), hosts), u"brings about"_s);
        QCOMPARE(edgeBetween(graph, itemRef(check), hosts), u"speaks for"_s);
        QVERIFY(has(graph, {ItemKind::Epic, u"iam"_s}));
        const TraceNode& node = graph.nodes[size_t(graph.focus)];
        QCOMPARE(node.layer, TraceLayer::Answer);
        QCOMPARE(node.state, u"1 of 1 failed"_s);
        QVERIFY(has(threadOf(stage.index(), TraceStage::refOf(stage.other)), hosts));
        QVERIFY(has(threadOf(stage.index(), itemRef(check)), hosts));
    }

    void whatTheToolboxTiesIsInTheThreads()
    {
        const ToolStage stage;
        const TraceGraph ofService = threadOf(stage.index(), tool(u"fargate"_s));
        QCOMPARE(edgeBetween(ofService, itemRef(stage.fargate), tool(u"fargate"_s)), u"speaks for"_s);
        QVERIFY(has(ofService, TraceStage::refOf(stage.story)));
        const TraceGraph ofScanner = threadOf(stage.index(), tool(u"prowler"_s));
        QCOMPARE(edgeBetween(ofScanner, itemRef(stage.fargate), tool(u"prowler"_s)), u"run by"_s);
        // What runs a check says nothing of what the check is to prove
        const TraceGraph ofStory = threadOf(stage.index(), TraceStage::refOf(stage.story));
        QVERIFY(has(ofStory, tool(u"fargate"_s)));
        QVERIFY(!has(ofStory, tool(u"prowler"_s)));
        QVERIFY(has(threadOf(stage.index(), itemRef(stage.fargate)), tool(u"prowler"_s)));
    }

    void coverageCountsBoth()
    {
        ToolStage stage;
        const auto ties = [&](MatrixSide side, const QString& id) {
            const CoverageMatrix matrix = coverageMatrix(MatrixSide::Tools, side, stage.index(), stage.sources());
            const auto row = std::ranges::find(matrix.rows, tool(id), [](const MatrixItem& item) { return item.name.item; });
            return row == matrix.rows.end() ? -1 : row->ties;
        };
        QCOMPARE(ties(MatrixSide::Checks, u"fargate"_s), 1);
        QCOMPARE(ties(MatrixSide::Checks, u"prowler"_s), 1);
        QCOMPARE(ties(MatrixSide::Checks, u"macie"_s), 0);
        QCOMPARE(ties(MatrixSide::Stories, u"fargate"_s), 0); // by the check only
        stage.records.load(ToolTie{.tool = u"fargate"_s, .story = stage.other.id});
        QCOMPARE(ties(MatrixSide::Stories, u"fargate"_s), 1);
    }

    void whatIsTiedToNothingIsListed()
    {
        ToolStage stage;
        const QStringList before = untied(stage);
        QVERIFY(before.contains(u"macie"_s) && before.contains(u"artifact"_s));
        QVERIFY(!before.contains(u"fargate"_s) && !before.contains(u"prowler"_s));
        stage.records.load(ToolTie{.tool = u"macie"_s, .story = stage.other.id});
        stage.records.load(ToolTie{.tool = u"artifact"_s, .check = stage.fargate});
        QStringList expected = before;
        expected.removeAll(u"macie"_s);
        expected.removeAll(u"artifact"_s);
        QCOMPARE(untied(stage), expected);
    }

    /// A file of a later version may tie what this toolbox doesn't have.
    void aToolThatIsNotThereTiesNothing()
    {
        ToolStage stage;
        stage.records.load(ToolTie{.tool = u"alchemy"_s, .story = stage.story.id});
        QVERIFY(stage.index().tiedTo(TraceStage::refOf(stage.story), ItemKind::Tool).empty());
        QCOMPARE(threadOf(stage.index(), tool(u"alchemy"_s)).focus, -1);
    }
};

QTEST_GUILESS_MAIN(ToolTracesTest)
#include "tst_tooltraces.moc"
