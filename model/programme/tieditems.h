// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

namespace waymark {

class EvidenceReader;
class Records;
struct Catalogues;
struct ProgrammeFigures;

/// Says of each check which best practices and controls it gives evidence for: by hand, by the catalogue, or by its newest
/// result (which is as of now); what is only proposed is left out. A few look-ups for each check: for reports, not for
/// screens. Errors: Storage.
Result<void> addTiedItems(ProgrammeFigures& figures, const EvidenceReader& evidence, const Records& records,
                          const Catalogues& catalogues);

} // namespace waymark
