// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"

#include <QStringList>

namespace waymark {

/// What somebody has to see before a file changes a risk: each rating that becomes another, "current rating: 3 x 4 → not rated",
/// and what becomes empty. `before` null: the risk is new. A rating that is only half given is told in any case.
QStringList riskChangeNotes(const Risk* before, const Risk& after);

} // namespace waymark
