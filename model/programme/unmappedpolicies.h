// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/policy.h"

#include <QSet>

namespace waymark {

class Records;

/// Policy statements in force that are mapped to nothing: neither a control nor a story nor a check is tied to them, so that nobody
/// is to meet them, and nobody can tell whether they are met. Drafts and withdrawn ones are asked for nothing.
QSet<PolicyId> unmappedPolicies(const Records& records);

} // namespace waymark
