// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/planset.h"

#include "views/shared/midsentence.h"
#include "views/shared/storywords.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString tr(const char* text, const char* comment = nullptr)
{
    return QCoreApplication::translate("PlanSet", text, comment);
}

QString nameOf(const Sprint& sprint)
{
    const QString name = tr("Sprint %1").arg(sprint.number);
    return sprint.state == SprintState::Planned
        ? name
        : tr("%1, %2", "sprint, its state").arg(name, midSentence(signText(sprint.state)));
}

} // namespace

std::vector<PlanSet> planSets(const ProgrammeFigures& figures)
{
    std::vector<PlanSet> sets = {{.key = QString::fromLatin1(PlanDay::baseline),
                                  .name = tr("Baseline"),
                                  .burndown = &figures.baseline.burndown,
                                  .forecast = &figures.baseline.forecast},
                                 {.key = QString::fromLatin1(PlanDay::all),
                                  .name = tr("Whole backlog"),
                                  .burndown = &figures.backlog.burndown,
                                  .forecast = &figures.backlog.forecast}};
    for (const SprintFigures& sprint : figures.sprints)
        sets.push_back({.key = sprint.sprint.id.toString(),
                        .name = nameOf(sprint.sprint),
                        .burndown = &sprint.burndown,
                        .sprint = &sprint});
    return sets;
}

} // namespace waymark
