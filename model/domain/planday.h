// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace waymark {

/// Points of a set of stories: one sprint's, the baseline's (must), or all. Stories that won't be done are left out.
struct PlanTotals {
    int scope = 0; ///< points in the set
    int done = 0;  ///< points of those that are done

    friend bool operator==(const PlanTotals&, const PlanTotals&) = default;
};

/// Where such a set stood at the end of a day on which it changed. On days without an entry it stood as before.
struct PlanDay {
    QDate day = {};       ///< in the workspace's time zone
    QString subject = {}; ///< id of a sprint, or one of the two below
    PlanTotals totals = {};

    static constexpr const char* all = "all";
    static constexpr const char* baseline = "baseline";

    friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

} // namespace waymark
