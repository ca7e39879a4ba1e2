// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "model/catalog/lensfile.h"
#include "model/programme/awsreview.h"

#include <memory>

namespace waymark::cli {

/// What is going to be done, known before anything is.
struct Taking {
    QString workload = {};
    std::optional<WorkloadId> workloadId = {}; ///< none: it is made
    LensRecord lens = {};
    std::shared_ptr<const Lens> parsed = {};
    std::vector<LensFault> lensFaults = {};
    std::optional<ReviewId> review = {}; ///< none: it is started
    std::optional<AwsAnswers> answers = {};
    MatchedAnswers matched = {};
};

/// What the options of `review` name. Errors: Invalid, what a pipeline called wrongly; all others: something can't be read.
Result<Taking> prepare(const Arguments& arguments, const Session& session, const Records& records);

} // namespace waymark::cli
