// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalogues.h"
#include "model/edit/imports.h"
#include "model/programme/demoacts.h"
#include "templates/templates.h"

namespace waymark {

namespace {

/// A pipeline's import: all files of one day.
Result<void> import(Workspace& workspace, const DemoImport& demo, const FormatCatalogue& formats, Progress& progress)
{
    auto staged = stageImports(workspace.file(), demo.files, formats, workspace.clock(), progress);
    if (!staged)
        return staged.error();
    if (!staged->rejected.empty())
        return staged->rejected.front().error;
    if (auto accepted = acceptImports(workspace, *staged); !accepted)
        return accepted;
    staged->lock.reset();
    return settle(workspace.file(), progress);
}

} // namespace

Result<std::unique_ptr<Workspace>> createDemo(const QString& file, const Catalogues& catalogues,
                                              const FormatCatalogue& formats, const QString& author,
                                              std::shared_ptr<const Clock> clock, Progress& progress)
{
    const auto plan = readDemoPlan(templateFolder() + QStringLiteral("/demo"));
    if (!plan)
        return plan.error();
    const auto demoClock = std::make_shared<DemoClock>();
    demoClock->set(plan->begun);
    std::vector<Sprint> sprints;
    if (auto made = createWorkspace(file, plan->programme, catalogues, plan->lead, demoClock); !made)
        return made.error();
    else
        sprints.assign((*made)->records().sprints().begin(), (*made)->records().sprints().end());
    std::vector<DemoAct> acts = demoBeginning(*plan, catalogues);
    auto reviews = demoReviews(*plan, catalogues);
    if (!reviews)
        return reviews.error();
    auto registers = demoRegisters(*plan, catalogues);
    if (!registers)
        return registers.error();
    for (std::vector<DemoAct>& more : std::vector{demoSprints(*plan, sprints, catalogues), demoEvents(*plan), demoProof(*plan),
                                                  *std::move(reviews), *std::move(registers)})
        std::ranges::move(more, std::back_inserter(acts));
    for (const DemoImport& demo : plan->imports)
        acts.push_back({.at = demo.at, .by = plan->pipeline, .perform = [&](Workspace& workspace) {
                            return import(workspace, demo, formats, progress);
                        }});
    {
        DemoStage stage(file, demoClock);
        if (auto played = playActs(stage, std::move(acts)); !played)
            return played.error();
    }
    return Workspace::open(file, {.author = author, .clock = std::move(clock)});
}

} // namespace waymark
