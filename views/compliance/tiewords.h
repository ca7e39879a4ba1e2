// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/checkties.h"

namespace waymark {

/// Why a check is of its epic, by CheckOutcome::placement: "By a rule of the catalogue for such checks".
QString placementText(const QString& placement);
/// How a check came to be tied to something: "Named in results as CIS-Docker 4.1". Of a choice of a lens it says what it is.
QString sourceText(const TiedItem& item);
/// Why a person has to say whether a reference means this.
QString proposalText(const TieProposal& proposal);

} // namespace waymark
