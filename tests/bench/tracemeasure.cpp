// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/records.h"
#include "model/programme/trace.h"
#include "model/score/programmefigures.h"
#include "model/score/tracelayout.h"

#include <random>

namespace waymark::bench {

namespace {

constexpr int stories = 10'000;
constexpr int checks = 50'000;
constexpr int sprints = 7;

/// What a programme has so many checks of: weaknesses that a scanner of images knows.
ProgrammeFigures figuresOf()
{
    const QString tool = QStringLiteral("trivy");
    ProgrammeFigures figures;
    for (int i = 0; i < checks; ++i) {
        const CheckKey key(i + 1);
        const QString id = QStringLiteral("CVE-2026-%1").arg(i);
        figures.units.insert(key, CheckUnit{.key = key, .tool = tool, .checkId = id, .title = id});
        figures.checks.push_back({.check = key,
                                  .tool = tool,
                                  .checkId = id,
                                  .epic = QStringLiteral("configuration"),
                                  .placement = QStringLiteral("rule"),
                                  .outcome = i % 5 == 0 ? Outcome::Failed : Outcome::Passed});
    }
    return figures;
}

/// Each story in a sprint and proven by three checks.
Records recordsOf(const Catalogues& catalogues)
{
    const std::vector<Epic>& epics = catalogues.epics.epics;
    Records records;
    records.load(WorkspaceProperties{});
    std::vector<SprintId> ids;
    for (int number = 0; number < sprints; ++number) {
        const Sprint sprint{.number = number};
        ids.push_back(sprint.id);
        records.load(sprint);
    }
    for (int i = 0; i < stories; ++i) {
        const Story story{.reference = QStringLiteral("UC-%1").arg(i),
                          .title = QStringLiteral("Rotate the key of service %1 each month").arg(i),
                          .epic = epics[static_cast<size_t>(i) % epics.size()].id,
                          .capability = QStringLiteral("data-protection"),
                          .sprint = ids[static_cast<size_t>(i) % ids.size()]};
        records.load(story);
        for (int n = 0; n < 3; ++n)
            records.load(Link{.kind = LinkKind::ProvenBy, .story = story.id, .check = CheckKey((i * 5 + n * 7) % checks + 1)});
    }
    return records;
}

/// As wide as threads get: ten columns, and edges of any length.
LayoutInput graphOf(int nodes, int edges)
{
    std::mt19937 random(1);
    LayoutInput input;
    for (int i = 0; i < nodes; ++i)
        input.columns.push_back(i % 10);
    while (input.edges.size() < static_cast<size_t>(edges)) {
        const int from = static_cast<int>(random() % static_cast<unsigned>(nodes));
        const int to = static_cast<int>(random() % static_cast<unsigned>(nodes));
        if (input.columns[static_cast<size_t>(from)] < input.columns[static_cast<size_t>(to)])
            input.edges.emplace_back(from, to);
    }
    return input;
}

void measureLayout()
{
    const LayoutInput input = graphOf(500, 1500);
    std::vector<double> times;
    for (int round = 0; round < 40; ++round) {
        const Stopwatch watch;
        const LayoutResult result = layeredLayout(input);
        times.push_back(watch.milliseconds());
        if (result.nodes.size() != input.columns.size())
            fail(QStringLiteral("the layout lacks nodes"));
    }
    printSpread("trace-layout", times);
}

} // namespace

int measureTracing(const QStringList&)
{
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return fail(catalogues.error().message);
    const Records records = recordsOf(*catalogues);
    const ProgrammeFigures figures = figuresOf();
    const ItemSources sources{.records = &records, .catalogues = &*catalogues, .figures = &figures};
    std::vector<double> builds;
    std::vector<double> threads;
    for (int round = 0; round < 10; ++round) {
        const Stopwatch building;
        const TraceIndex index(sources);
        builds.push_back(building.milliseconds());
        const Stopwatch following;
        const auto thread = index.thread({ItemKind::Epic, QStringLiteral("configuration")}, {}, nullptr);
        threads.push_back(following.milliseconds());
        if (!thread || thread->nodes.size() != 500)
            return fail(QStringLiteral("the thread of an epic is too short"));
    }
    printSpread("trace-build", builds);
    printSpread("trace-thread", threads);
    measureLayout();
    return 0;
}

} // namespace waymark::bench
