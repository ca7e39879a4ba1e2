// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/restore.h"

namespace waymark {

struct Catalogues;

/// Reads what exportWorkspace() wrote, and only that: every value must be as Waymark writes it, every id must be the
/// only one of its kind, and what a row refers to must be there. Lists and fields that a later Waymark brought may be
/// missing. What it names of the catalogues must be in these. Errors: Parse, the first that there is; its detail
/// is where, a JSON pointer or "byte N".
Result<PlanningData> readPlan(const QByteArray& json, const Catalogues& catalogues);

} // namespace waymark
