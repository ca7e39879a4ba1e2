// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardmodel.h"
#include "views/shared/ownerchoice.h"

#include <QSet>

namespace waymark {

enum class LaneKind { None, Epic, Owner };

template <>
struct Words<LaneKind> {
    static constexpr std::pair<LaneKind, const char*> list[] = {
        {LaneKind::None, "none"}, {LaneKind::Epic, "epic"}, {LaneKind::Owner, "owner"}};
};

/// What the cards of a lane have in common.
struct LaneKey {
    LaneKind kind = LaneKind::None;
    QString epic = {};                    ///< id, of a lane by epic
    std::optional<PersonId> owner = {}; ///< of a lane by owner; none: nobody

    QString toString() const; ///< for the settings
    friend bool operator==(const LaneKey&, const LaneKey&) = default;
};

/// A band across all columns. Its cells hold rows of the model by rank.
struct BoardLane {
    LaneKey key = {};
    QString title = {};
    QString code = {};     ///< of the epic, or the owner's initials
    int stories = 0;
    int points = 0;
    int done = 0;          ///< stories
    int begun = 0;         ///< stories beyond Ready
    bool collapsed = false;
    std::array<std::vector<int>, boardColumns.size()> cells = {};

    std::vector<int>& cell(int column) { return cells[static_cast<size_t>(column)]; }
    const std::vector<int>& cell(int column) const { return cells[static_cast<size_t>(column)]; }
    /// "3 stories, 8 points"; what is collapsed also says how far it is: "all done".
    QString sums() const;
};

/// Which cards a board shows, and in which lanes.
struct BoardArrangement {
    LaneKind lanes = LaneKind::Epic;
    QString words = {}; ///< all of them must be in the reference or the title
    OwnerChoice owner = {};
    QSet<QString> collapsed = {};         ///< lanes, as LaneKey::toString()
    QString defaultEpic = {};          ///< id of the one that a new card belongs to when nothing else says
    std::optional<LaneKey> draft = {}; ///< where a new card is being written

    bool isFiltering() const { return !words.trimmed().isEmpty() || owner.kind != OwnerChoice::Kind::Anyone; }
    bool shows(const BoardCard& card) const;
    LaneKey laneOf(const BoardCard& card) const;
};

/// The lanes from top to bottom: epics in the catalogue's order, owners by name and nobody last. An epic without cards
/// has none; each owner has one unless a filter is set, so that cards can be given to somebody who has none yet.
std::vector<BoardLane> arrangeLanes(const BoardModel& model, const BoardArrangement& arrangement);

} // namespace waymark
