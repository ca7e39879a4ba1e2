// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// Points of a set of stories: one sprint's, the baseline's (must), or all. Stories that won't be done are left out.
struct PlanTotals {
    int scope = 0; ///< points in the set
    int done = 0;  ///< points of those that are done

    friend bool operator==(const PlanTotals&, const PlanTotals&) = default;
};

/// Where such a set stood at the end of a day on which it changed. On days without an entry it stood as before. A sprint's
/// days end when it is closed: what its closing moves on or sends back doesn't leave them, so that its burndown ends with
/// what was left.
struct PlanDay {
    QDate day = {};       ///< in the workspace's time zone
    QString subject = {}; ///< id of a sprint, or one of the two below
    PlanTotals totals = {};

    static constexpr const char* all = "all";
    static constexpr const char* baseline = "baseline";

    friend bool operator==(const PlanDay&, const PlanDay&) = default;
};

template <>
struct Codec<PlanTotals> {
    static QJsonValue encode(const PlanTotals& totals) { return QJsonArray{totals.scope, totals.done}; }
    static bool decode(const QJsonValue& json, PlanTotals& totals)
    {
        const QJsonArray pair = json.toArray();
        return pair.size() == 2 && Codec<int>::decode(pair[0], totals.scope) && Codec<int>::decode(pair[1], totals.done);
    }
};

template <>
struct EntityTraits<PlanDay> {
    static constexpr const char* table = "plan_day";
    static constexpr auto fields = fieldList(Field{"day", &PlanDay::day}, Field{"subject", &PlanDay::subject},
                                              Field{"totals", &PlanDay::totals});
};

} // namespace waymark
