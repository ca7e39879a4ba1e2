// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"

namespace waymark {

/// A sprint whose gate is to be judged in any case, and by what.
struct JudgedSprint {
    std::optional<SprintId> sprint = {};
    std::optional<SprintPolicy> policy = {}; ///< none: the sprint's
};

/// All figures of evidence within the request's environments, the gates' too: what other environments their policies may
/// name is for programmeFigures() to see to.
Result<ProgrammeFigures> figuresWithin(const EvidenceReader& evidence, const Records& records,
                                       const Catalogues& catalogues, const FigureRequest& request,
                                       const JudgedSprint& judged = {});

} // namespace waymark
