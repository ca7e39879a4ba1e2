// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/storyproof.h"
#include "views/shared/ownerchoice.h"

#include <QSet>

namespace waymark {

/// Which stories are to be shown. What isn't set restricts nothing.
struct StoryFilter {
    QString words = {}; ///< all of them occur in reference, title or narrative
    std::optional<QString> epic = {};
    std::optional<Priority> priority = {};
    std::optional<StoryStatus> status = {};
    OwnerChoice owner = {};             ///< as resolved() has it
    std::optional<QString> sprint = {}; ///< id; empty: in none
    std::optional<Proof> proof = {};
    std::optional<StoryKind> kind = {};
    std::optional<QSet<StoryId>> only = {}; ///< the stories behind a figure; not part of what is saved

    bool accepts(const Story& story, Proof proofOfStory) const;
    bool isEmpty() const { return *this == StoryFilter(); }

    /// For settings and saved filters; what can't be read restricts nothing. The owner is still to be resolved().
    QJsonObject toJson() const;
    static StoryFilter fromJson(const QJsonObject& json);

    friend bool operator==(const StoryFilter&, const StoryFilter&) = default;
};

} // namespace waymark
