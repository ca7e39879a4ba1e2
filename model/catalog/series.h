// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/sprint.h"

#include <vector>

namespace waymark {

struct EpicCatalogue;

/// A sprint of a series before it has dates.
struct SeriesSprint {
    int number = 0;
    QString goal;
    QStringList focus; ///< ids of epics
};

/// A template from which dated sprints are made.
struct Series {
    QString id;
    QString name;
    int sprintDays = 14;
    int capacity = 0; ///< points a sprint
    std::vector<SeriesSprint> sprints;

    /// Sprints one after another from `firstDay` on, of `days` days each (0: as the series has it).
    std::vector<Sprint> generate(QDate firstDay, int days = 0) const;
};

struct SeriesCatalogue {
    std::vector<Series> series;

    const Series* find(QStringView id) const;

    /// From series.json. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<SeriesCatalogue> load(const QString& file, const EpicCatalogue& epics);
};

} // namespace waymark
