// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/result.h"
#include "model/store/resourcesearch.h"

#include <QHash>

#include <vector>

namespace waymark {

class Database;

/// How many results of a check are in a state.
struct StateCount {
    qint64 check = 0;
    int severity = 0;
    int outcome = 0;
    qint64 count = 0; ///< -1: not known, while result rows lag behind the tallies
};

/// All that a filter's conditions on the rows of results may name.
inline constexpr QLatin1String conditionColumns("result.id, result.scope_id, check_id, resource_id, first_run, since_run, outcome,"
                                                " severity, change");

/// A filter in the keys of the tables: texts are looked up once, among the distinct checks and resources, never among
/// the results.
struct ResolvedFilter {
    std::vector<StateCount> states = {}; ///< of checks, severities and outcomes that the filter lets through
    QHash<qint64, int> checkRanks = {};  ///< order of the checks by their ids as people read them
    QString conditions = {};             ///< on others of the conditionColumns, each starting with " AND "
    bool byChecks = false;               ///< the filter names checks or words of them
    std::optional<ResourcesFound> resources = {}; ///< by the text that the filter names
    std::optional<qint64> run = {};      ///< changed by this one, which made results in this range known
    qint64 runFrom = 1;
    qint64 runTo = 0;
    QString byChange = {}; ///< source of what the filter's changes and time let through, by an index; empty: it names none
    bool exact = false; ///< the states' counts are just what the filter lets through
    bool settled = false;

    qint64 total() const;
};

Result<ResolvedFilter> resolveFilter(const Database& database, const ResultFilter& filter);

} // namespace waymark
