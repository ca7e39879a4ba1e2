// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/result.h"
#include "model/domain/review.h"

#include <memory>
#include <span>

namespace waymark {

class Edit;

} // namespace waymark

namespace waymark::bench {

/// The framework's lens as a workspace keeps it, and what it asks.
struct FrameworkLens {
    LensRecord record = {};
    std::shared_ptr<const Lens> lens = {};
};
Result<FrameworkLens> frameworkLens(const QDateTime& added);

/// A workload whose evidence is what these targets' results say, and its review by the framework: every question is
/// answered, two choices of three are selected.
Result<void> addFrameworkReview(Edit& edit, const FrameworkLens& framework, const QString& workload,
                                std::span<const TargetId> targets);

/// Ties each check to one of the framework's practices, in turn.
Result<void> tieToPractices(Edit& edit, const FrameworkLens& framework, std::span<const CheckKey> checks);

} // namespace waymark::bench
