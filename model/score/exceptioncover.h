// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/score/compliance.h"

namespace waymark {

/// What an exception reaches, or would reach if it were in force; none: its check is gone, or its target is not among
/// `targets`.
std::optional<ExceptionReach> reachOf(const ExceptionRecord& exception, std::span<const Target> targets);

/// What the exceptions that are in force at a moment (UTC) reach. One for a target that is not among `targets` reaches
/// nothing. `timeZone`: an IANA name.
std::vector<ExceptionReach> reachesInForce(std::span<const ExceptionRecord> exceptions, std::span<const Target> targets,
                                           const QDateTime& moment, const QString& timeZone);

/// Exceptions in force beside the evidence.
struct ExceptionCover {
    std::span<const ExceptionReach> reaches = {};
    std::span<const ExceptedCount> named = {}; ///< what those cover that name resources
};

/// Says of each outcome what of it is excepted or attested; the outcomes themselves and all their counts stay. `checks` are
/// what the outcomes were made of. A result counts once, however many exceptions cover it.
void coverOutcomes(std::vector<CheckOutcome>& outcomes, std::span<const AssignedCheck> checks, const ExceptionCover& cover);

/// The attested checks that are not among the outcomes. Of two attestations the one as failed holds. `checks` give them
/// their names and epics, with or without counts.
std::vector<AttestedCheck> attestedChecks(std::span<const CheckOutcome> outcomes, std::span<const AssignedCheck> checks,
                                          std::span<const ExceptionReach> reaches);

/// What a percentage over these checks has to say of exceptions: nothing, if there are none.
std::vector<Reason> exceptionReasons(std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested);

} // namespace waymark
