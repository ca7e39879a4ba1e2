// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// Steps on threat models, to be made inside `Workspace::edit`. Errors besides Edit's own: NotFound, Invalid.

Result<void> changeElement(Edit& edit, const ThreatElementId& element, const std::function<void(ThreatElement&)>& change);

/// With the links of the abuse cases that answer it; those themselves stay.
Result<void> removeElement(Edit& edit, const ThreatElementId& element);

/// An abuse case answers the element, whose reason for needing none is thereby gone. Errors: Invalid, unless it is one.
Result<void> answerElement(Edit& edit, const ThreatElementId& element, const StoryId& abuse);

/// Puts the author's name and the moment under the threat model of a target as it stood before this edit; a digest of it
/// tells whether it is still the same. Errors: Invalid, while it has no element or one that is not answered.
Result<void> signThreatModel(Edit& edit, const TargetId& target, const QString& reviewer, const QDateTime& now,
                             const QString& statement);

} // namespace waymark
