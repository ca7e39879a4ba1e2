// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/choicelinks.h"
#include "model/programme/lensshelf.h"
#include "model/programme/programmefigures.h"
#include "model/score/reviewfigures.h"

namespace waymark {

struct ExceptionsRead;

/// What evidence says of all workloads: read on a worker, then kept by a screen until evidence changes, so that answering
/// reads nothing.
struct ReviewEvidence {
    QHash<WorkloadId, ScopedChecks> scoped = {};
    ChoiceLinks links = {};
    std::vector<CheckUnit> units = {};
};

/// Tallies, never results. `request`: the moment; environments restrict nothing here, since workloads state their own
/// scopes. Errors: Storage, and those of ChoiceLinks.
Result<ReviewEvidence> readReviewEvidence(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const FigureRequest& request);

/// What somebody has read of evidence already, as of the moment and of all targets.
struct EvidenceParts {
    std::span<const CheckTally> tallies = {};
    std::span<const CheckUnit> units = {};
    const ExceptionsRead& exceptions;
};
/// The same as readReviewEvidence(), of these. Errors: those of ChoiceLinks.
Result<ReviewEvidence> reviewEvidence(const EvidenceParts& parts, const Records& records, const Catalogues& catalogues,
                                      const FigureRequest& request);

/// What a review says of one question, as records have it.
QuestionRecord questionRecord(const Records& records, const ReviewId& review, const QString& question);

/// Makes `reviewFigures()` of a review; `evidence` null: not read yet. Errors: NotFound, Parse.
Result<ReviewFigures> figuresOfReview(const Records& records, const Catalogues& catalogues, LensShelf& shelf,
                                      const ReviewId& review, const ReviewEvidence* evidence);
/// And of one question of it, in the time that takes.
QuestionFigures figuresOfQuestion(const Records& records, const Catalogues& catalogues, const Review& review,
                                  const LensRecord& lens, const LensQuestion& question, const ReviewEvidence* evidence);

/// Of every review, by workload's name, then lens's. One whose lens can't be read says so in its `fault`.
std::vector<ReviewTotals> reviewTotals(const Records& records, const Catalogues& catalogues, LensShelf& shelf,
                                       const ReviewEvidence& evidence);

} // namespace waymark
