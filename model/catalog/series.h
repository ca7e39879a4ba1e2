// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/sprint.h"

#include <vector>

namespace waymark {

struct EpicCatalogue;

/// What a series may say at most.
inline constexpr int lastSeriesNumber = 999;
inline constexpr int mostSprintDays = 90;
inline constexpr int mostSprintCapacity = 10'000;

/// A sprint of a series before it has dates.
struct SeriesSprint {
    int number = 0;
    QString goal;      ///< may be empty
    QStringList focus; ///< ids of epics, may be none
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

    /// From series.json, or a file that a person saved (see UserSeries). Errors: Io, Parse (file, JSON pointer, reason).
    static Result<SeriesCatalogue> load(const QString& file, const EpicCatalogue& epics);
};

} // namespace waymark
