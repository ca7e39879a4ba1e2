// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/clock.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/run.h"
#include "model/domain/target.h"

#include <memory>
#include <vector>

namespace waymark {

class Workspace;

/// How a run that was imported for the wrong target, time or purpose is to be read instead. Empty members: as it is.
struct Rescoping {
    std::optional<QString> target = {};        ///< identity; all targets of the run become this one
    std::optional<TargetKind> targetKind = {}; ///< of that target; empty: that of the run's first scope
    std::optional<QDateTime> time = {};        ///< UTC
    std::optional<bool> drill = {};
    std::optional<bool> complete = {}; ///< false: partial, so that what it lacks is never taken as resolved

    friend bool operator==(const Rescoping&, const Rescoping&) = default;
};

/// A copy of what a run saw, which stands in the workspace as incoming: nothing counts it until acceptRescoping().
struct StagedRescoping {
    Run before = {};
    Run after = {}; ///< same file, new numbers
    Rescoping rescoping = {};
    std::vector<Target> newTargets = {}; ///< identities that the workspace doesn't know yet, before rules
    std::shared_ptr<void> lock = {};     ///< held until accepted or discarded, as by an import
};

/// What is left of `rescoping` without that in which the run is already so.
Rescoping differing(const Run& run, Rescoping rescoping);
/// The differences in words, for people and the audit log: "target prod-auth, as a drill". A time is that of `timeZone`, an IANA name.
QString rescopingText(const Rescoping& rescoping, const QString& timeZone);

/// Stages the copy, on connections of its own; any thread, and never holds the database for more than 50 ms. `run` as it
/// was read; `progress` in results.
/// Errors: Invalid (it doesn't count, nothing would differ, or the time is in the future), NotFound, Cancelled (all
/// removed again), Conflict (an import holds the workspace), Storage.
Result<StagedRescoping> stageRescoping(const QString& workspaceFile, const Run& run, const Rescoping& rescoping,
                                       const Clock& clock, Progress& progress);
/// The copy counts instead of the run: one edit, one undo step. Then settle() on a worker. Conflict, if somebody changed
/// the run meanwhile.
Result<void> acceptRescoping(Workspace& workspace, const StagedRescoping& staged);
/// Removes the copy.
Result<void> discardRescoping(const QString& workspaceFile, const StagedRescoping& staged);

} // namespace waymark
