// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <optional>

namespace waymark {

/// From which whole number to which a property of the workspace may go.
struct PropertyRange {
    int least = 0;
    int most = 0;

    bool has(int value) const { return value >= least && value <= most; }
};

/// Of a property that is a whole number, in the unit that it has there.
PropertyRange rangeOf(int WorkspaceProperties::*property);

/// Why a workspace can't have these properties, in words that go on a sentence; none: it can.
std::optional<QString> propertiesFault(const WorkspaceProperties& properties);

/// A step on the workspace's properties, to be made inside `Workspace::edit`. Changes nothing where `change` doesn't.
/// Errors besides Edit's own: Invalid with what would be wrong.
Result<void> changeProperties(Edit& edit, const std::function<void(WorkspaceProperties&)>& change);

} // namespace waymark
