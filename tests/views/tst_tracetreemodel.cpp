// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tracegraphs.h"
#include "views/shared/cellmodel.h"
#include "views/trace/laidthread.h"
#include "views/trace/tracetreemodel.h"
#include "views/trace/tracewords.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A line for each row, indented by its depth.
QStringList outline(const QAbstractItemModel& model, const QModelIndex& parent = {}, const QString& indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines << indent + index.data().toString();
        lines << outline(model, index, indent + u' ');
    }
    return lines;
}

} // namespace

class TraceTreeModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothBranchesHangBelowTheItem()
    {
        TraceTreeModel model;
        QAbstractItemModelTester tester(&model);
        model.show(aThread());
        QCOMPARE(outline(model), (QStringList{u"UC-1"_s, u" Leads to it"_s, u"  IAM"_s, u" Follows from it"_s, u"  check-1"_s, u"   result-1"_s,
                                              u"    R-1"_s, u"  R-1"_s}));
    }

    void whatIsReachedTwiceGoesOnOnceOnly()
    {
        TraceTreeModel model;
        QAbstractItemModelTester tester(&model);
        model.show(aThread(0)); // both use cases lead to the check
        const QStringList lines = outline(model);
        QCOMPARE(lines.count(u"   check-1"_s), 2);
        QCOMPARE(lines.count(u"    result-1"_s), 1);
    }

    void aBranchWithoutRowsSaysSo()
    {
        TraceTreeModel model;
        QAbstractItemModelTester tester(&model);
        TraceGraph graph = aThread(0);
        model.show(graph);
        QCOMPARE(outline(model).at(1), u" Nothing leads to it"_s);
        graph.focus = -1;
        model.show(graph);
        QCOMPARE(model.rowCount(), 0);
    }

    void eachNodeIsFoundWhereItComesFirst()
    {
        TraceTreeModel model;
        const TraceGraph graph = aThread();
        model.show(graph);
        for (size_t i = 0; i < graph.nodes.size(); ++i) {
            const bool there = i != 2; // the other use case is in no branch of the first
            const QModelIndex index = model.indexOf(graph.nodes[i].item);
            QCOMPARE(index.isValid(), there);
            QCOMPARE(model.nodeAt(index), there ? static_cast<int>(i) : -1);
        }
        QCOMPARE(model.nodeAt(model.index(0, 0, model.index(0, 0))), -1); // the head of a branch
    }

    void rowsSayHowItemsStand()
    {
        TraceTreeModel model;
        TraceGraph graph = aThread();
        graph.nodes[3].outcome = Outcome::Failed;
        model.show(graph);
        const QModelIndex check = model.indexOf(graph.nodes[3].item);
        QCOMPARE(check.siblingAtColumn(TraceTreeModel::TitleColumn).data().toString(), u"Title of check-1"_s);
        QCOMPARE(check.siblingAtColumn(TraceTreeModel::KindColumn).data().toString(), u"Check"_s);
        QCOMPARE(check.siblingAtColumn(TraceTreeModel::StateColumn).data().toString(), u"open"_s);
        QCOMPARE(check.siblingAtColumn(TraceTreeModel::StateColumn).data(OutcomeRole).toInt(), static_cast<int>(Outcome::Failed));
        QVERIFY(model.indexOf(graph.nodes[1].item).data(StrongRole).toBool());
        QVERIFY(!check.data(StrongRole).toBool());
    }

    /// All of them are answers in the picture; beside a row stands what it is.
    void answersSayWhatTheyAre_data()
    {
        QTest::addColumn<ItemKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("policy statement") << ItemKind::Policy << u"Policy statement"_s;
        QTest::newRow("control") << ItemKind::Control << u"Control"_s;
        QTest::newRow("exception") << ItemKind::Exception << u"Exception"_s;
        QTest::newRow("game day") << ItemKind::GameDay << u"Game day"_s;
    }
    void answersSayWhatTheyAre()
    {
        QFETCH(ItemKind, kind);
        QFETCH(QString, text);
        TraceGraph graph = aThread();
        graph.nodes[5].item.kind = kind;
        graph.nodes[5].layer = TraceLayer::Answer;
        TraceTreeModel model;
        model.show(graph);
        QCOMPARE(model.indexOf(graph.nodes[5].item).siblingAtColumn(TraceTreeModel::KindColumn).data().toString(), text);
        // So does the head of a column that has no others
        LaidThread thread = layThread(graph);
        QCOMPARE(thread.columns.back().head, text);
        graph.nodes.push_back(TraceNode{.item = {ItemKind::Practice, u"p"_s}, .layer = TraceLayer::Answer});
        thread = layThread(graph);
        QCOMPARE(thread.columns.back().head, u"Answer"_s);
    }

    /// A code may lose its middle, which tells it apart least. A name is read from its beginning.
    void onlyCodesAreIdentifiers()
    {
        TraceGraph graph = aThread();
        graph.nodes[0].code.clear();
        TraceTreeModel model;
        model.show(graph);
        const QModelIndex named = model.indexOf(graph.nodes[0].item);
        QCOMPARE(named.data().toString(), u"Title of IAM"_s);
        QVERIFY(!named.data(IdentifierRole).toBool());
        QVERIFY(model.indexOf(graph.nodes[3].item).data(IdentifierRole).toBool());
    }

    void hostileTitlesStayWhatTheyAre()
    {
        TraceTreeModel model;
        TraceGraph graph = aThread();
        graph.nodes[1].title = u"<b>bold</b>"_s;
        model.show(graph);
        QCOMPARE(model.index(0, TraceTreeModel::TitleColumn).data().toString(), u"<b>bold</b>"_s);
    }

    void evidenceIsMissedAloud()
    {
        TraceGraph graph = aThread();
        QCOMPARE(evidenceNote(graph), QString());
        graph.nodes.erase(graph.nodes.begin() + 4);
        QVERIFY(evidenceNote(graph).startsWith(u"There is no result"));
        graph.nodes.erase(graph.nodes.begin() + 3);
        QCOMPARE(evidenceNote(graph), u"There is no evidence: no check is on this thread."_s);
        graph.leftOut = 3; // among them may be a check
        QVERIFY(!evidenceNote(graph).startsWith(u"There is no evidence"));
    }

    /// Checks show the risk and don't lead to its acceptance: that there are none must not be said.
    void anAcceptancePointsToTheThreadOfItsRisk()
    {
        TraceGraph graph{.nodes = {{.item = {ItemKind::Exception, u"e"_s}, .layer = TraceLayer::Answer, .code = u"EX-7"_s},
                                   {.item = {ItemKind::Risk, u"r"_s}, .layer = TraceLayer::Risk, .code = u"R-10"_s}},
                         .edges = {{.from = 0, .to = 1}},
                         .focus = 0};
        QVERIFY(evidenceNote(graph).contains(u"R-10"_s));
        QVERIFY(!evidenceNote(graph).contains(u"no evidence"_s));
        graph.nodes.pop_back(); // the risk is gone
        graph.edges.clear();
        QVERIFY(evidenceNote(graph).startsWith(u"There is no evidence"_s));
    }

    void csvHasALineForEachNode()
    {
        const QString csv = threadCsv(aThread());
        QCOMPARE(csv.count(u'\n'), 7);
        QVERIFY(csv.contains(u"check-1; R-1"_s));
    }
};

QTEST_GUILESS_MAIN(TraceTreeModelTest)
#include "tst_tracetreemodel.moc"
