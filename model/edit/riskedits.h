// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <span>

namespace waymark {

/// Steps on risks, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far. Errors
/// besides Edit's own: NotFound (somebody removed it), Invalid (see riskrules.h).

/// "R-12": the next free reference.
QString nextRiskReference(const Records& records);

/// Who does something to the register, and when.
struct Stamp {
    QString author = {};
    QDateTime at = {}; ///< UTC
};

/// The draft under the next free reference, with its first RiskRating. Spaces around its texts are dropped, and its title and
/// category stand on one line. Gives the draft's own id. Errors: also NotFound, if its owner is gone.
Result<RiskId> addRisk(Edit& edit, Risk draft, const Stamp& stamp);

using RiskChange = std::function<void(Risk&)>;
/// Id, reference, ratings and status stay whatever `change` does to them.
Result<void> changeRisk(Edit& edit, const RiskId& risk, const RiskChange& change);

/// Changes ratings, status or both, and leaves a RiskRating that says why, at the stamp's time or, where somebody's clock is
/// ahead, right behind the latest one. All else stays whatever `change` does to it. Nothing happens if they stay as they are.
/// Errors: Invalid, also without a reason, unless nothing was rated yet and the status stays.
Result<void> rateRisk(Edit& edit, const RiskId& risk, const RiskChange& change, const QString& reason, const Stamp& stamp);

/// With its ties, ratings, acceptances that nobody approved, and notes. Errors: Invalid, if an acceptance of it was approved
/// once: that stays on record, and the risk can be closed.
Result<void> removeRisk(Edit& edit, const RiskId& risk);

/// Checks that show whether the risk is real. Gives the number of those that weren't tied yet.
Result<int> tieRiskToChecks(Edit& edit, const RiskId& risk, std::span<const CheckKey> checks);
/// A story that makes the risk smaller, or (RealisedBy) an abuse case by which it comes true. Gives whether anything changed:
/// one that was tied as the other is tied as this one. Errors: Invalid, if what realises it is no abuse case.
Result<bool> tieRiskToStory(Edit& edit, const RiskId& risk, const StoryId& story, RiskTieKind kind = RiskTieKind::TreatedBy);
Result<void> untieRisk(Edit& edit, const RiskTieId& tie);

} // namespace waymark
