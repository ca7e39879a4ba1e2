// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/reviewnames.h"

#include "model/edit/records.h"

#include <algorithm>
#include <utility>

namespace waymark {

std::vector<ReviewNames> reviewsByName(const Records& records)
{
    std::vector<ReviewNames> reviews;
    for (const Review& review : records.reviews()) {
        const Workload* workload = records.of<Workload>().find(review.workload);
        const LensRecord* lens = records.of<LensRecord>().find(review.lens);
        if (workload && lens)
            reviews.push_back({.review = &review, .record = lens, .workload = workload->name, .lens = lens->name});
    }
    std::ranges::sort(reviews, [](const ReviewNames& a, const ReviewNames& b) {
        return std::pair(a.workload, a.lens) < std::pair(b.workload, b.lens);
    });
    return reviews;
}

} // namespace waymark
