// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/shared/messagebar.h"

namespace waymark {

class Workspace;

/// What the Undo of a message does about the edit that was just made: takes it back while it is still the latest, else
/// says why not. `tell` must live as long as the message may be shown.
std::function<void()> undoOfLatest(Workspace& workspace, std::function<void(const Message&)> tell);

} // namespace waymark
