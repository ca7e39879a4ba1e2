// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"
#include "model/domain/result.h"

#include <set>
#include <tuple>

namespace waymark {

class Database;

/// A point of a comparison in the keys of the tables: after all runs up to one of this time and key.
struct PlacedPoint {
    QString time = {}; ///< as stored, which sorts as text
    qint64 key = 0;
    std::set<qint64> scopes = {}; ///< that it had looked at

    friend bool operator<(const PlacedPoint& a, const PlacedPoint& b)
    {
        return std::tie(a.time, a.key) < std::tie(b.time, b.key);
    }
};

/// Errors: NotFound (there is no such run), Invalid (the run doesn't count; there is no moment).
Result<PlacedPoint> placePoint(const Database& database, const ComparisonPoint& point);

} // namespace waymark
