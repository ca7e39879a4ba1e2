// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/awsreview.h"

namespace waymark {

/// What a review would say of the question if it said just this.
QuestionRecord questionRecord(const WholeAnswer& answer);

/// Whether the file says an answer: notes alone, or nothing, are none.
bool saysAnAnswer(const WholeAnswer& told);

/// What an answer becomes, with the lens's own ids in both. Listings of the tool have no notes, so those that are here stay
/// where the file has none, as does the status of the improvement; and what nobody answered there leaves the answer here as
/// it is.
WholeAnswer takenOver(const WholeAnswer& told, const QuestionRecord& now);

} // namespace waymark
