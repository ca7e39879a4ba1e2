// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/exceptionrecord.h"
#include "model/domain/target.h"

namespace waymark {

/// What an exception in force reaches, in the words of evidence.
struct ExceptionReach {
    ExceptionId exception = ExceptionId::create();
    CheckKey check = CheckKey(0);
    std::optional<TargetName> target = {};  ///< none: on whatever target
    QStringList resources = {};             ///< names, exactly; empty: all
    std::optional<Outcome> attested = {};   ///< of an attestation; it covers no result
    bool withFile = false;                  ///< the SHA-256 of a file that proves it is kept

    /// Whether it covers whatever the check says in a scope.
    bool coversAllIn(const Scope& scope) const { return !attested && resources.isEmpty() && reaches(scope); }
    bool reaches(const Scope& scope) const
    {
        return !target || *target == TargetName{.kind = scope.targetKind, .identity = scope.targetIdentity};
    }

    friend bool operator==(const ExceptionReach&, const ExceptionReach&) = default;
};

/// How many results of a check in a scope and state exceptions cover by naming their resources.
struct ExceptedCount {
    CheckKey check = CheckKey(0);
    Scope scope = {};
    ObservedState state = {};
    qint64 count = 0; ///< each result once, however many exceptions name it
};

/// Whether an outcome stands in the way, so that an exception can be of use: failed, error, suppressed or skipped.
constexpr bool standsInTheWay(Outcome outcome)
{
    return outcome != Outcome::Passed && outcome != Outcome::NotApplicable;
}

} // namespace waymark
