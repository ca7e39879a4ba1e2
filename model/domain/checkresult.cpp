// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/checkresult.h"

namespace waymark {

ChangeKind changeKind(const std::optional<ObservedState>& before, const ObservedState& after, bool failuresOnly)
{
    const auto good = [&](const ObservedState& state) {
        return state.outcome ? *state.outcome == Outcome::Passed : failuresOnly;
    };
    if (!before)
        return ChangeKind::New;
    if (before->outcome == Outcome::Failed && good(after))
        return ChangeKind::Resolved;
    if (after.outcome == Outcome::Failed && before->outcome != Outcome::Failed
        && (!before->outcome || *before->outcome == Outcome::Passed))
        return ChangeKind::Reopened;
    return after.outcome ? ChangeKind::Changed : ChangeKind::Gone;
}

} // namespace waymark
