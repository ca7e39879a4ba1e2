// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"

namespace waymark {

/// Which gates are to be judged, and by what, besides those that figures always have.
struct WantedGates {
    std::optional<SprintId> sprint = {};     ///< one that is judged even if nothing of it has begun
    std::optional<SprintPolicy> policy = {}; ///< that it is judged by; none: its own
    bool nothingElse = false; ///< nothing is read or computed that only other figures need: these then say nothing
};

/// All figures of evidence within the request's environments, the gates' too: what other environments their policies may
/// name is for programmeFigures() to see to.
Result<ProgrammeFigures> figuresWithin(const EvidenceReader& evidence, const Records& records,
                                       const Catalogues& catalogues, const FigureRequest& request,
                                       const WantedGates& wanted = {});

} // namespace waymark
