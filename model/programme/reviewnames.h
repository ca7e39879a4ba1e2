// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/review.h"

#include <vector>

namespace waymark {

class Records;

/// A review with the names that it is told apart by. Good as long as the records are.
struct ReviewNames {
    const Review* review = nullptr;     ///< never null
    const LensRecord* record = nullptr; ///< never null
    QString workload = {};
    QString lens = {};
};

/// All reviews by workload's name, then lens's. The database keeps no review without its workload and lens.
std::vector<ReviewNames> reviewsByName(const Records& records);

} // namespace waymark
