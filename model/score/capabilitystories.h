// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/storyproof.h"

#include <span>

namespace waymark {

/// The stories that are to bring one capability of the CAF about; those that won't be done left out.
struct CapabilityStories {
    QString capability = {};           ///< its id
    std::vector<StoryId> stories = {}; ///< never empty, in the order of the stories
    std::vector<StoryId> proven = {};  ///< of these, see isProven()
};

/// Of each capability that has any, by id. What stands behind a capability besides, referenceFigures() says.
std::vector<CapabilityStories> capabilityStories(std::span<const Story> stories, const StoryProofs& proofs);

} // namespace waymark
