// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace waymark {

/// Which questions of a review stand behind something.
enum class ReviewQuestions { All, HighRisk, MediumRisk, Unanswered, Unrated, Contradicted };

/// Questions of a review, to open them.
struct ReviewReach {
    std::optional<ReviewId> review = {}; ///< none: whichever
    ReviewQuestions questions = ReviewQuestions::All;
};

/// One line of a figure's explanation: what counted, what was left out, what is missing.
struct Reason {
    enum class Kind { Counted, LeftOut, Missing };
    Kind kind = Kind::Counted;
    QString text = {};
    qint64 count = 0;
    std::vector<CheckKey> checks = {};     ///< behind the line, to open them
    std::optional<Outcome> outcome = {};   ///< that they have, if one
    std::vector<StoryId> stories = {};     ///< likewise
    std::vector<ExceptionId> exceptions = {}; ///< likewise
    std::optional<ReviewReach> review = {};   ///< likewise
    std::vector<RiskId> risks = {};           ///< likewise
    QString questions = {};                   ///< ids of those that the line names: of a review, in the order of its lens
};

/// A figure and why it is what it is. No value: there is nothing to compute it from, and the reasons say so.
struct Figure {
    std::optional<qint64> value = {}; ///< a count, or hundredths of a per cent, as the figure's owner says
    std::vector<Reason> reasons = {};
    bool hasOtherFormulas = false; ///< a percentage of all results, which other tools compute in another way: see compareFormulas()
};

} // namespace waymark
