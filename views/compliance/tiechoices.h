// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checktie.h"
#include "views/screen.h"
#include "views/shared/itempicker.h"

namespace waymark {

/// Something that checks can be linked to.
struct TieChoice {
    std::optional<StoryId> story = {}; ///< none: an item of a catalogue
    CheckTieKind kind = CheckTieKind::Epic;
    QString item = {};
    QString name = {}; ///< for people: "IAM-UC-01", "SEC03-BP02", "CIS Docker 4.1"
};

/// Epics, stories, best practices, and controls that the catalogue ties checks to.
std::vector<PickItem> tieChoices(const ScreenContext& context);
/// Takes the ids of stories out of what results name, and gives those of which the check is no proof yet.
std::vector<PickItem> storiesNamed(const ScreenContext& context, CheckKey check, QStringList& references);
/// What the key of a PickItem means; none: it is not there any more.
std::optional<TieChoice> tieChoice(const ScreenContext& context, const QString& key);

/// Links all checks in one step, and tells how many that changed or why none could be. `tell` must live as long as a
/// message may be shown.
void linkChecksTo(const ScreenContext& context, const std::vector<CheckKey>& checks, const TieChoice& choice,
                  const std::function<void(const Message&)>& tell);
/// What to say where nothing fits what was typed.
Message nothingFits(const QString& typed);

} // namespace waymark
