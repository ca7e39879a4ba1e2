// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/compliance.h"

namespace waymark {

/// How a check stands as proof of something. Exceptions play no part in it; see satisfies().
enum class CheckStanding { Passed, Failed, NeverRun, Undecided, NotApplicable, AttestedPassed, AttestedFailed };

template <>
struct Words<CheckStanding> {
    static constexpr std::pair<CheckStanding, const char*> list[] = {
        {CheckStanding::Passed, "passed"},
        {CheckStanding::Failed, "failed"},
        {CheckStanding::NeverRun, "neverRun"},
        {CheckStanding::Undecided, "undecided"}, // error, skipped or suppressed
        {CheckStanding::NotApplicable, "notApplicable"},
        {CheckStanding::AttestedPassed, "attestedPassed"},
        {CheckStanding::AttestedFailed, "attestedFailed"}};
};

/// By absence is passed, too. A person's word counts where a tool skipped the check, and as failed holds against all but a
/// failure of the tool's own.
CheckStanding standingOf(const CheckOutcome& check);
/// Of a check that no tool has run: AttestedPassed or AttestedFailed.
CheckStanding standingOf(const AttestedCheck& check);

/// Whether any of its evidence is from before `freshSince` (UTC; invalid: nothing is).
bool isStale(const CheckOutcome& check, const QDateTime& freshSince);

} // namespace waymark
