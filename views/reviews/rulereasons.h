// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "model/score/reviewfigures.h"

namespace waymark {

/// Why a question has the risk that it has: every rule of the lens, and whether it is true of the answer. The value is none:
/// a risk is no number.
Figure ruleReasons(const LensQuestion& question, const QuestionFigures& figures);
/// "Medium", or where tests contradict the answer "Medium, as proven High".
QString riskValueText(const QuestionFigures& figures);

} // namespace waymark
