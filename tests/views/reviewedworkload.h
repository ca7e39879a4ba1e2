// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"
#include "tests/support/reviewrecords.h"

namespace waymark {

/// A workload with a review by aLens(), of which "backup" is at high risk: none of its choices is selected.
inline ReviewId aReviewIn(Workspace& workspace, const QString& name)
{
    const Workload workload = aWorkload(name);
    const auto lenses = workspace.records().lenses();
    const LensRecord lens = lenses.empty() ? aLensRecord() : lenses.front();
    const Review review = aReview(workload, lens);
    std::vector<Entity> rows;
    if (lenses.empty())
        rows.push_back(lens);
    rows.insert(rows.end(), {Entity(workload), Entity(review)});
    for (const Entity& row : answerRows(review.id, QStringLiteral("backup"), {}))
        rows.push_back(row);
    const auto done = workspace.edit(QStringLiteral("Given"), [&](Edit& edit) -> Result<void> {
        for (const Entity& row : rows)
            if (auto inserted = edit.insert(row); !inserted)
                return inserted;
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return review.id;
}

} // namespace waymark
