// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storyfields.h"

namespace waymark {

/// What a list of stories is divided by.
enum class StoryGrouping { None, Epic, Sprint, Owner, Capability };

template <>
struct Words<StoryGrouping> {
    static constexpr std::pair<StoryGrouping, const char*> list[] = {{StoryGrouping::None, "none"},
                                                                     {StoryGrouping::Epic, "epic"},
                                                                     {StoryGrouping::Sprint, "sprint"},
                                                                     {StoryGrouping::Owner, "owner"},
                                                                     {StoryGrouping::Capability, "capability"}};
};

/// One of the groups, whether or not it holds stories.
struct StoryGroup {
    QString key = {};    ///< value of the field that it stands for; empty: the stories that have none
    QString title = {};
    QString code = {};   ///< of an epic
    QString second = {}; ///< "27 Apr", what else there is to say: perspective, focus
    bool kept = true;    ///< shown although it is empty: stories may be dropped on it
    bool closed = false; ///< a closed sprint: nothing can be dropped on it
};

/// The field that tells the groups apart; nothing for None.
std::optional<StoryField> fieldOf(StoryGrouping grouping);
QString groupKeyOf(const Story& story, StoryGrouping grouping);

/// All groups that stories may be in, in the order of the catalogue, of time or of names; those without come last. Keys
/// that stories have but nobody knows any more get a group of their own.
std::vector<StoryGroup> storyGroups(StoryGrouping grouping, const Records& records, const Catalogues& catalogues);

/// Places stories before `before` (at the end, if none) and, if `group` is given, in that group: one edit.
Result<void> placeStories(Workspace& workspace, std::span<const StoryId> stories, const std::optional<StoryId>& before,
                          StoryGrouping grouping, const std::optional<QString>& group);

/// Code of an epic for references: "IAM"; "GEN" for stories without a known one.
QString epicCode(const Catalogues& catalogues, const QString& epic);

} // namespace waymark
