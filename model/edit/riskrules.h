// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskrating.h"
#include "model/domain/story.h"

#include <vector>

namespace waymark {

// The rules that a risk, its ratings and its ties keep whatever happens to them. The steps on risks, undo and the import of a
// whole plan ask here. A fault comes in words that go on a sentence; none: there is none.

/// Title, lengths of what stands on one line, and ratings: 1 to 5, or 0 for what isn't rated yet; a target that is more likely or
/// worse than the inherent rating is none, as treatment brings nobody there. The epic is any text.
std::optional<QString> riskFault(const Risk& risk);

/// The same of a change, for which the target that an older file left above the inherent rating is no fault as long as both stay.
std::optional<QString> riskChangeFault(const Risk& before, const Risk& after);

/// A rating of which only likelihood or only impact is given: it counts as none, so nobody means it. What stays as it was `before`
/// (null: the risk is new) is no fault.
std::optional<QString> halfRatingFault(const Risk& risk, const Risk* before);

/// The same for titles that people read as the same: neither case nor spaces matter.
QString riskTitleKey(const QString& title);

/// Whether any likelihood or impact of it is rated.
bool isRated(const Risk& risk);

/// Its ratings and its status become the other's.
void takeRatings(Risk& risk, const Risk& other);

/// What the ratings and the status of a risk are now, as a row still without author, reason and time.
RiskRating ratingOf(const Risk& risk);

/// All ratings of the risk, in any order: their numbers, a reason in each that needs one, and that the latest says what the
/// risk says. A risk of an older file may have none.
std::optional<QString> ratingsFault(const Risk& risk, std::vector<const RiskRating*> ratings);

/// A risk comes true by an abuse case only. `story`: the tie's.
std::optional<QString> tieFault(const RiskTie& tie, const Story& story);

} // namespace waymark
