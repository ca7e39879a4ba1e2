// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/capabilitystories.h"

#include <map>

namespace waymark {

std::vector<CapabilityStories> capabilityStories(std::span<const Story> stories, const StoryProofs& proofs)
{
    std::map<QString, CapabilityStories> byId;
    for (const Story& story : stories) {
        if (story.capability.isEmpty() || story.priority == Priority::Wont)
            continue;
        CapabilityStories& of = byId[story.capability];
        of.stories.push_back(story.id);
        if (isProven(proofs.of(story.id)))
            of.proven.push_back(story.id);
    }
    std::vector<CapabilityStories> all;
    for (auto& [id, of] : byId) {
        of.capability = id;
        all.push_back(std::move(of));
    }
    return all;
}

} // namespace waymark
