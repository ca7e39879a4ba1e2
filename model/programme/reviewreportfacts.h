// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/lensshelf.h"
#include "model/programme/programmefigures.h"
#include "model/score/reviewreport.h"

namespace waymark {

struct Catalogues;
class EvidenceReader;
class Records;

/// Which reviews are meant, by what people know them by, case ignored; empty: whichever.
struct ReviewChoice {
    QString workload = {}; ///< name
    QString lensKey = {};
};

/// Those of `choice` by workload's name, then lens key. Errors: NotFound, with those that there are; none are there and
/// none are named: that is no error.
Result<std::vector<ReviewId>> chosenReviews(const Records& records, const ReviewChoice& choice);

/// What a report of a review tells. `figures` are of `lens`, the edition that the review is answered by.
ReviewReport reviewReport(const Records& records, const Review& review, const Lens& lens, const ReviewFigures& figures);

/// The same of several, with figures and evidence as of the request's moment. Errors: Storage, NotFound, Parse.
Result<std::vector<ReviewReport>> reviewReports(const EvidenceReader& evidence, const Records& records,
                                                const Catalogues& catalogues, const std::vector<ReviewId>& reviews,
                                                const FigureRequest& request);

/// The records that reviewReport() reads, for a worker: a copy of all would be far larger.
Records recordsOfReport(const Records& records, const Review& review);

} // namespace waymark
