// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/checkstanding.h"

namespace waymark {

CheckStanding standingOf(const CheckOutcome& check)
{
    if (check.outcome == Outcome::Failed)
        return CheckStanding::Failed;
    if (check.attested == Outcome::Failed)
        return CheckStanding::AttestedFailed;
    if (check.outcome == Outcome::Passed)
        return CheckStanding::Passed;
    if (check.outcome == Outcome::NotApplicable)
        return CheckStanding::NotApplicable;
    return check.attested == Outcome::Passed ? CheckStanding::AttestedPassed : CheckStanding::Undecided;
}

CheckStanding standingOf(const AttestedCheck& check)
{
    return check.attested == Outcome::Passed ? CheckStanding::AttestedPassed : CheckStanding::AttestedFailed;
}

bool isStale(const CheckOutcome& check, const QDateTime& freshSince)
{
    return freshSince.isValid() && oldestEvidence(check) < freshSince;
}

} // namespace waymark
