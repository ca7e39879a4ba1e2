// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// The ladders as the moment of the evidence has them; `figures` have its checks, proofs and exceptions. Risks are rated as they
/// were then, if it lies in the past.
std::vector<EpicMaturity> momentaryLadders(const ProgrammeFigures& figures, const ProgrammeEvidence& evidence);

} // namespace waymark
