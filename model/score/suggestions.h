// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"

namespace waymark {

enum class SuggestedAct {
    Select,  ///< the choice is unclaimed: tests prove it
    Unselect ///< the choice is contradicted
};

/// A change of one answer that evidence speaks for. Nothing happens until a person accepts it.
struct Suggestion {
    QString pillar = {};   ///< name
    QString question = {}; ///< id
    QString questionTitle = {};
    QString choice = {}; ///< id
    QString choiceTitle = {};
    QString choiceCode = {};
    SuggestedAct act = SuggestedAct::Select;
    std::vector<ProvingCheck> checks = {}; ///< that speak for it
    int neverRan = 0; ///< other checks of the choice, which say nothing
    QuestionRisk before = QuestionRisk::Unanswered; ///< of the question
    QuestionRisk after = QuestionRisk::Unanswered;  ///< if only this one is accepted: unanswered without its last choice
};

/// In the order of the lens. "None of these" is never suggested; nor is anything for a question or choice that doesn't apply.
std::vector<Suggestion> suggestions(const Lens& lens, const ReviewFigures& figures);

} // namespace waymark
