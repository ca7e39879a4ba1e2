// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changewords.h"

namespace waymark {

class Records;

/// For differences(): "Sprint 3", "IAM-UC-01", "Anna Kovac" for the ids of sprints, stories, people, targets, threat
/// models and closings, "(removed)" for those that are gone. The records must outlive it.
NameOfValue namesIn(const Records& records);

} // namespace waymark
