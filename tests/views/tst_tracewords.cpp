// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/tracegraphs.h"
#include "views/trace/tracewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a thread says in words.
class TraceWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A check has several results of one target, which its account alone doesn't tell apart.
    void resultsAreToldApart()
    {
        TraceGraph graph = aThread();
        TraceNode& first = graph.nodes[4];
        first.code = u"441077820913"_s;
        first.title = u"arn:aws:s3:::one"_s;
        TraceNode second = first;
        second.item.id = u"result-2"_s;
        second.title = u"arn:aws:s3:::two"_s;
        graph.nodes.push_back(second);
        graph.edges.push_back({.from = 3, .to = int(graph.nodes.size()) - 1});
        const QString both = u"441077820913 arn:aws:s3:::one; 441077820913 arn:aws:s3:::two"_s;
        const QString csv = threadCsv(graph);
        QVERIFY2(csv.contains(both), qPrintable(csv));
        QString inOneLine = both;
        QVERIFY(threadWords(graph).contains(inOneLine.replace(u';', u',')));
    }
};

QTEST_GUILESS_MAIN(TraceWordsTest)
#include "tst_tracewords.moc"
