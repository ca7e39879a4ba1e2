// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/reviews/questionsfiltermodel.h"
#include "views/screenselection.h"

namespace waymark {

struct ProgrammeFigures;

/// What the list of questions is restricted to.
QuestionFilter filterOf(ReviewQuestions questions);

/// The question that a door into a review leads to: the one it names, else the first of those it is about. Empty: it is about
/// all of them, none is of that kind, or `figures` don't know yet (null: nothing is known).
QString questionBehind(const ReviewSelection& selection, const ProgrammeFigures* figures);

} // namespace waymark
