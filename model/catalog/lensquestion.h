// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/lensnode.h"

namespace waymark {

/// One question of a lens file with its choices and rules. `made`: what its id is made of if it has none.
LensQuestion readQuestion(const LensNode& node, LensIds& ids, const QString& made);

} // namespace waymark
