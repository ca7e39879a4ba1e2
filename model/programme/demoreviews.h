// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/workload.h"
#include "model/edit/reviewedits.h"

#include <vector>

class QTimeZone;

namespace waymark {

/// What templates/demo/reviews.json says about workloads and their reviews. Targets are named by identity, lenses by key,
/// questions and choices by their ids, stories by their ids in the epic catalogue, people by name. Times are UTC.

struct DemoWorkload {
    Workload workload = {}; ///< but for its owner
    QString owner = {};
    QStringList targets = {};
    QString by = {};
    QDateTime at = {};
};

/// What somebody answered at one time.
struct DemoSitting {
    QString by = {};
    QDateTime at = {};
    std::vector<WholeAnswer> answers = {};
};

struct DemoMilestone {
    QString name = {};
    QString by = {};
    QDateTime at = {};
};

struct DemoImprovement {
    QString question = {};
    QString choice = {};
    QString story = {};
};

/// Stories that somebody tied to a review at one time.
struct DemoImprovements {
    QString by = {};
    QDateTime at = {};
    std::vector<DemoImprovement> ties = {};
};

struct DemoReview {
    QString workload = {}; ///< name
    QString lens = {};     ///< key
    QString notes = {};
    QString by = {};
    QDateTime at = {};
    std::vector<DemoSitting> sittings = {};
    std::vector<DemoMilestone> milestones = {};
    std::vector<DemoImprovements> improvements = {};
};

struct DemoReviews {
    std::vector<DemoWorkload> workloads = {};
    std::vector<DemoReview> reviews = {};
};

/// `folder`: that of the demo; `zone`: that of the times. Errors: Io, Parse (file, JSON pointer, reason).
Result<DemoReviews> readDemoReviews(const QString& folder, const QTimeZone& zone);

} // namespace waymark
