// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/series.h"

#include "model/catalog/epics.h"
#include "model/catalog/jsonreader.h"

#include <algorithm>

namespace waymark {

namespace {

SeriesSprint readSprint(const TemplateNode& node, const EpicCatalogue& epics)
{
    SeriesSprint sprint{
        .number = node.integer("number", 0, lastSeriesNumber), .goal = node.optionalText("goal"), .focus = node.texts("focus")};
    for (const QString& epic : sprint.focus)
        if (!epics.find(epic))
            node.fault("focus", QStringLiteral("\"%1\" is no epic").arg(epic));
    return sprint;
}

} // namespace

std::vector<Sprint> Series::generate(QDate firstDay, int days) const
{
    const int length = days > 0 ? days : sprintDays;
    std::vector<Sprint> result;
    QDate start = firstDay;
    for (const SeriesSprint& planned : sprints) {
        result.push_back({.number = planned.number,
                          .goal = planned.goal,
                          .start = start,
                          .end = start.addDays(length - 1),
                          .capacity = capacity,
                          .focusEpics = planned.focus});
        start = start.addDays(length);
    }
    return result;
}

const Series* SeriesCatalogue::find(QStringView id) const
{
    const auto it = std::ranges::find_if(series, [&](const Series& candidate) { return candidate.id == id; });
    return it == series.end() ? nullptr : &*it;
}

Result<SeriesCatalogue> SeriesCatalogue::load(const QString& file, const EpicCatalogue& epics)
{
    return loadTemplate(file, [&](const TemplateNode& root) {
        SeriesCatalogue catalogue;
        for (const TemplateNode& node : root.list("series", 1)) {
            Series series{.id = node.text("id"),
                          .name = node.text("name"),
                          .sprintDays = node.integer("sprintDays", 1, mostSprintDays),
                          .capacity = node.integer("capacity", 0, mostSprintCapacity),
                          .sprints = {}};
            for (const TemplateNode& sprint : node.list("sprints", 1))
                series.sprints.push_back(readSprint(sprint, epics));
            catalogue.series.push_back(std::move(series));
        }
        return catalogue;
    });
}

} // namespace waymark
