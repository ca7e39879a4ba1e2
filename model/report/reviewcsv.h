// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewreport.h"

#include <span>

namespace waymark {

/// Every choice of every question, in the order of the lens. Columns: workload, lens (key), version, pillar (name), question
/// (id), title, choice (id), choiceTitle, code, status, reason (why the choice doesn't apply), evidence, checks ("tool check:
/// standing", joined by "; "), risk and provenRisk (of the question), state and questionReason (of its answer), notes (of
/// the choice), questionNotes. Values are the words of the enumerations. A question without choices has one line.
QString reviewsCsv(std::span<const ReviewReport> reviews);

} // namespace waymark
