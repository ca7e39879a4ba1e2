// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/programmefigures.h"
#include "tests/programme/tracethreads.h"
#include "tests/support/importbox.h"

#include <iterator>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Results in threads.
class TraceResultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultsLieBetweenCheckAndAnswer();
};

void TraceResultsTest::resultsLieBetweenCheckAndAnswer()
{
    // Given a check with five results, two of which failed, tied to a control
    ImportBox box;
    ResultsFile file(u"2026-05-30T06:00:00Z"_s);
    for (int i = 0; i < 5; ++i)
        file.add(u"own"_s, u"r%1"_s.arg(i), i < 2 ? Outcome::Failed : Outcome::Passed);
    box.import({.file = file.write(box.path(u"a.json"_s))});
    CheckKey check(0);
    ImportBox::done(box.workspace().edit(u"Tie"_s, [&](Edit& edit) -> Result<void> {
        const auto key = edit.check(u"unit"_s, u"own"_s);
        if (!key)
            return key.error();
        check = *key;
        return edit.insert(CheckTie{.check = *key, .kind = CheckTieKind::Control, .item = u"cis-docker/4.1"_s});
    }));
    const EvidenceReader reader = box.reader();
    const Records& records = box.workspace().records();
    const ProgrammeFigures figures =
        ImportBox::value(programmeFigures(reader, records, builtInCatalogues(), box.workspace().clock().now()));
    const TraceIndex index(ItemSources{.records = &records, .catalogues = &builtInCatalogues(), .figures = &figures});
    const auto results = [](const TraceGraph& graph) {
        std::vector<TraceNode> nodes;
        std::ranges::copy_if(graph.nodes, std::back_inserter(nodes), [](const TraceNode& node) { return node.layer == TraceLayer::Result; });
        return nodes;
    };
    // When the check's thread is asked for, then the worst follow from it
    const TraceGraph ofCheck = threadOf(index, itemRef(check), unlimited, &reader);
    QCOMPARE(results(ofCheck).size(), size_t(3));
    QCOMPARE(std::ranges::count(results(ofCheck), TraceState::Bad, &TraceNode::tone), std::ptrdiff_t(2));
    QCOMPARE(ofCheck.moreResults, qint64(2));
    QCOMPARE(faultOf(ofCheck), QString());
    QVERIFY(results(threadOf(index, itemRef(check))).empty());
    // When the control's is asked for, then they lie on the way to it
    const ItemRef control{ItemKind::Control, u"cis-docker/4.1"_s};
    const TraceGraph ofControl = threadOf(index, control, unlimited, &reader);
    QCOMPARE(results(ofControl).size(), size_t(3));
    QVERIFY(!edgeBetween(ofControl, results(ofControl).front().item, control).isEmpty());
    QCOMPARE(faultOf(ofControl), QString());
    // When a result's is asked for, then its check leads to it and it leads on, and it stands alone
    const ItemRef result = results(ofCheck).front().item;
    const TraceGraph ofResult = threadOf(index, result, unlimited, &reader);
    QCOMPARE(ofResult.nodes[size_t(ofResult.focus)].item, result);
    QCOMPARE(results(ofResult).size(), size_t(1));
    QCOMPARE(ofResult.moreResults, qint64(4));
    QCOMPARE(edgeBetween(ofResult, itemRef(check), result), u"found"_s);
    QVERIFY(!edgeBetween(ofResult, result, control).isEmpty());
    QCOMPARE(faultOf(ofResult), QString());
    QCOMPARE(threadOf(index, itemRef(ResultKey(4711)), unlimited, &reader).focus, -1);
    // When there is no room for results, then they are counted
    const TraceGraph alone = threadOf(index, itemRef(check), {.nodes = 1}, &reader);
    QCOMPARE(alone.nodes.size(), size_t(1));
    QCOMPARE(alone.moreResults, qint64(5));
}

QTEST_GUILESS_MAIN(TraceResultsTest)
#include "tst_traceresults.moc"
