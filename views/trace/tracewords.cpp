// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracewords.h"

#include "model/domain/csvline.h"
#include "model/domain/plaintext.h"
#include "model/programme/itemkindtext.h"
#include "views/shared/numbers.h"
#include "views/trace/laidthread.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceWords)
};

constexpr qsizetype longestName = 60; ///< characters

/// How many nodes can be reached by edges in one direction.
qint64 reached(const TraceGraph& graph, bool follows)
{
    std::vector<bool> seen(graph.nodes.size(), false);
    std::vector<std::vector<int>> next(graph.nodes.size());
    for (const TraceEdge& edge : graph.edges)
        next[size_t(follows ? edge.from : edge.to)].push_back(follows ? edge.to : edge.from);
    std::vector<int> open{graph.focus};
    qint64 count = 0;
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        for (const int other : next[size_t(node)])
            if (!seen[size_t(other)]) {
                seen[size_t(other)] = true;
                ++count;
                open.push_back(other);
            }
    }
    return count;
}

/// A result by its target and its resource: a check has several of one target.
QString nameAfter(const TraceNode& node)
{
    if (node.item.kind == ItemKind::Result)
        return plainLine(Text::tr("%1 %2", "target, resource").arg(node.code, node.title).trimmed());
    return shortName(node.code, node.title);
}

QStringList namesAfter(const TraceGraph& graph, int node)
{
    QStringList names;
    for (const int other : traceNeighbours(graph, node, true))
        names << nameAfter(graph.nodes[size_t(other)]);
    return names;
}

} // namespace

QString layerText(TraceLayer layer)
{
    switch (layer) {
    case TraceLayer::Perspective: return Text::tr("Perspective");
    case TraceLayer::Capability: return Text::tr("Capability");
    case TraceLayer::Epic: return Text::tr("Epic");
    case TraceLayer::AbuseCase: return Text::tr("Abuse case");
    case TraceLayer::UseCase: return Text::tr("Use case");
    case TraceLayer::Sprint: return Text::tr("Sprint");
    case TraceLayer::Check: return Text::tr("Check");
    case TraceLayer::Result: return Text::tr("Result");
    case TraceLayer::Answer: return Text::tr("Answer");
    case TraceLayer::Risk: return Text::tr("Risk");
    }
    Q_UNREACHABLE();
}

QString traceSign(const TraceNode& node)
{
    switch (node.tone) {
    case TraceState::None: return u"not-claimed"_s;
    case TraceState::Good: return u"confirmed"_s;
    case TraceState::Bad: return u"contradicted"_s;
    case TraceState::Open: return u"open"_s;
    case TraceState::Unknown: return u"unproven"_s;
    }
    Q_UNREACHABLE();
}

Tone toneOf(TraceState state)
{
    switch (state) {
    case TraceState::None: return Tone::Muted;
    case TraceState::Good: return Tone::Passed;
    case TraceState::Bad: return Tone::Failed;
    case TraceState::Open: return Tone::Accent;
    case TraceState::Unknown: return Tone::Skipped;
    }
    Q_UNREACHABLE();
}

QString shortName(const QString& code, const QString& title)
{
    const QString name = plainLine((code.isEmpty() ? title : code).left(longestName + 1));
    return name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
}

QString nodeWords(const TraceNode& node)
{
    QStringList words{Text::tr("%1 %2", "kind, code").arg(itemKindText(node.item.kind), node.code).trimmed()};
    if (!node.title.isEmpty())
        words << node.title;
    if (!node.state.isEmpty())
        words << Text::tr("State: %1").arg(node.state);
    return words.join(u". "_s);
}

QString threadWords(const TraceGraph& graph)
{
    QStringList lines;
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const QStringList after = namesAfter(graph, int(i));
        const QString words = plainLine(nodeWords(graph.nodes[i]));
        lines << (after.isEmpty() ? words + u'.' : Text::tr("%1. Leads to: %2.").arg(words, after.join(u", "_s)));
    }
    return lines.join(u'\n');
}

QString threadCount(const TraceGraph& graph)
{
    if (graph.focus < 0)
        return {};
    const qint64 count = qint64(graph.nodes.size());
    const QString items = count == 1 ? Text::tr("1 item") : Text::tr("%1 items").arg(countText(count));
    return Text::tr("%1: %2 before it, %3 after it", "count of items, counts")
        .arg(items, countText(reached(graph, false)), countText(reached(graph, true)));
}

QString evidenceNote(const TraceGraph& graph)
{
    if (graph.focus < 0)
        return {};
    const auto any = [&](TraceLayer layer) { return std::ranges::find(graph.nodes, layer, &TraceNode::layer) != graph.nodes.end(); };
    if (any(TraceLayer::Result) || graph.moreResults > 0)
        return {};
    const bool checks = any(TraceLayer::Check);
    if (graph.leftOut > 0) // what is left out may have some
        return checks ? QString() : Text::tr("No check is among what is shown.");
    if (checks)
        return Text::tr("There is no result: checks are tied to this, but none of them has ever run.");
    const auto risk = std::ranges::find(graph.nodes, TraceLayer::Risk, &TraceNode::layer);
    if (graph.nodes[size_t(graph.focus)].item.kind == ItemKind::Exception && risk != graph.nodes.end())
        return Text::tr("Checks don't lead to an acceptance. Those that show the risk are on the thread of %1.").arg(shortName(risk->code, risk->title));
    return Text::tr("There is no evidence: no check is on this thread.");
}

QString threadCsv(const TraceGraph& graph)
{
    QString csv = csvLine({Text::tr("Layer"), Text::tr("Kind"), Text::tr("Code"), Text::tr("Title"), Text::tr("State"), Text::tr("Leads to")});
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const TraceNode& node = graph.nodes[i];
        csv += csvLine({layerText(node.layer), itemKindText(node.item.kind), node.code, node.title, node.state,
                        namesAfter(graph, int(i)).join(u"; "_s)});
    }
    return csv;
}

} // namespace waymark
