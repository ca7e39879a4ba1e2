// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/target.h"
#include "model/edit/exceptiondraft.h"
#include "model/programme/failureproposals.h"

namespace waymark {

struct ProgrammeFigures;

/// What of a selection stands in somebody's way (failed, error, suppressed or skipped): something can be made of it.
struct FailureSelection {
    std::vector<FailingCheck> checks = {};  ///< in the order in which they are shown, each once
    std::vector<CheckResult> results = {};  ///< those that were selected; empty: the checks as a whole
    qint64 leftOut = 0;                     ///< rows that stand in nobody's way
};

/// `figures` may be null while they are computed: nothing is known to fail then.
FailureSelection failuresAmong(std::span<const CheckKey> checks, const ProgrammeFigures* figures);
/// `figures` may be null: the checks are then in no epic.
FailureSelection failuresAmong(std::span<const CheckResult> results, const ProgrammeFigures* figures);

/// The exceptions that a selection asks for: one a check, of the whole check, or of the resources that were selected. They
/// are on one target if all of these are. Of a check, no more than mostResources are taken; `cut` says that some weren't.
ExceptionDraft draftedExceptions(const FailureSelection& selection, std::span<const Target> targets, bool& cut);

} // namespace waymark
