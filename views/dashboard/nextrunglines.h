// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"
#include "model/score/maturity.h"

#include <span>

namespace waymark {

struct EpicCatalogue;

/// What a line opens.
enum class NextRungDoor {
    Ladder,     ///< all that the epic's ladder says
    Reason,     ///< why the criterion doesn't hold
    Stories,    ///< those behind it; where nothing is, those of the epic
    Checks,     ///< those behind it; likewise the next ones
    Risks,
    Exceptions,
    Starter,    ///< the catalogue's stories to choose from: none of the epic's would do it
    Compliance, ///< the screen that results are imported to: no check has run
    Registry    ///< the screen of risks: the epic has none
};

/// A line of what is missing, or the epic above such lines.
struct NextRungRow {
    enum class Kind { Epic, Missing, More };
    Kind kind = Kind::Epic;
    EpicName epic = {};
    int rung = 1;        ///< the next one
    QString text = {};
    QString brief = {};  ///< the text where that has no room; empty: its beginning says enough
    QString key = {};
    NextRungDoor door = NextRungDoor::Ladder;
    QString doorText = {};
    MaturityCriterion criterion = {};   ///< that doesn't hold
    Reason reason = {};                 ///< of the line; Stories: with those to show
    QString starter = {};               ///< id of a story of the catalogue
};

/// An epic that isn't on the top rung, and all that is missing.
struct NextRungEpic {
    EpicMaturity ladder = {};
    int criteria = 0; ///< how many don't hold
    std::vector<NextRungRow> lines = {};
};

/// What is missing for an epic's next rung, and what each line opens. The ladder's rung must be known and not the top one.
NextRungEpic nextRungOf(const EpicMaturity& ladder, std::span<const Story> stories, const EpicCatalogue& catalogue);

} // namespace waymark
