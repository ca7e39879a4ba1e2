// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/checkresult.h"

namespace waymark {

ChangeKind changeKind(const std::optional<ObservedState>& start, const ObservedState& after, bool failuresOnly)
{
    const auto good = [&](const ObservedState& state) {
        return state.outcome ? *state.outcome == Outcome::Passed : failuresOnly;
    };
    if (!start)
        return ChangeKind::New;
    if (start->outcome == Outcome::Failed && good(after))
        return ChangeKind::Resolved;
    if (after.outcome == Outcome::Failed && (!start->outcome || *start->outcome == Outcome::Passed))
        return ChangeKind::Reopened;
    return after.outcome ? ChangeKind::Changed : ChangeKind::Gone;
}

std::optional<ObservedState> changeStart(const std::optional<ObservedState>& start, const ObservedState& state)
{
    if (start && leavesFailureOpen(state))
        return start;
    return state;
}

} // namespace waymark
