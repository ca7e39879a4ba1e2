// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <span>

namespace waymark {

/// Steps on the organisation's policy, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so
/// far. Errors besides Edit's own: NotFound (somebody removed it), Invalid (no title, a reference that another statement has, a
/// text that is too long).

/// "POL-12": the next free reference.
QString nextPolicyReference(const Records& records);

/// An empty reference becomes the next free one. Spaces around texts are dropped; reference, title, source and category stand
/// on one line. Gives the draft's own id.
Result<PolicyId> addPolicy(Edit& edit, Policy draft);

using PolicyChange = std::function<void(Policy&)>;
Result<void> changePolicy(Edit& edit, const PolicyId& policy, const PolicyChange& change); ///< the id stays

/// With its ties and notes.
Result<void> removePolicy(Edit& edit, const PolicyId& policy);

/// Gives the number of those that weren't tied yet.
Result<int> tiePolicyToChecks(Edit& edit, const PolicyId& policy, std::span<const CheckKey> checks);
/// Gives whether it wasn't tied yet.
Result<bool> tiePolicyToStory(Edit& edit, const PolicyId& policy, const StoryId& story);
Result<void> untiePolicy(Edit& edit, const PolicyTieId& tie);

/// Ties an item of a benchmark or framework, "cis-docker/4.1", which the caller has looked up, to one of these. Gives whether it
/// wasn't tied yet.
Result<bool> tieControl(Edit& edit, const QString& control, const StoryId& story);
Result<bool> tieControl(Edit& edit, const QString& control, const PolicyId& policy);
Result<bool> tieControl(Edit& edit, const QString& control, const RiskId& risk);
Result<void> untieControl(Edit& edit, const ControlTieId& tie);

} // namespace waymark
