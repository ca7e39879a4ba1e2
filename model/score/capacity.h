// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// Who works on the programme, and when not.
struct Team {
    std::span<const Person> people = {};
    std::span<const Absence> absences = {};
};

/// Mondays to Fridays from `first` to `last`, both included.
int workingDays(QDate first, QDate last);

/// What one person has for a sprint.
struct PersonCapacity {
    PersonId person = PersonId::create();
    QString name = {};
    int days = 0;    ///< working days of the sprint
    int daysOff = 0; ///< of them; absences that overlap count once
    int points = 0;  ///< the person's capacity x (days - daysOff) / days, rounded down; 0 if there are no working days
};

/// Of everybody who has a capacity, in the order of their names.
std::vector<PersonCapacity> personCapacities(const Sprint& sprint, const Team& team);

/// Points that a sprint has room for: what its people have, all together, or what the sprint itself allows where that is
/// less. Without people who have a capacity, what the sprint allows; no value if that is nothing. The reasons name
/// everybody, with days off, and who was left out because nobody said how much they can do.
Figure sprintCapacity(const Sprint& sprint, const Team& team);

/// What one person has to do in a sprint.
struct PersonLoad {
    std::optional<PersonId> person = {}; ///< none: stories that nobody owns
    QString name = {};
    std::optional<int> capacity = {}; ///< points; none: nobody said
    int planned = 0;                  ///< points of their stories in the sprint, won't left out
    int done = 0;                     ///< of them
    std::vector<StoryId> stories = {};

    bool isOver() const { return capacity && planned > *capacity; }
};

/// Of everybody, in the order of their names; stories that nobody owns last, if there are any.
std::vector<PersonLoad> sprintLoad(const Sprint& sprint, std::span<const Story> stories, const Team& team);

} // namespace waymark
