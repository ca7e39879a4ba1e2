// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/link.h"
#include "model/domain/person.h"
#include "model/domain/sprint.h"
#include "model/domain/story.h"

#include <QHash>

#include <vector>

namespace waymark {

// The rules that rows of a plan keep with one another, beyond those of the database. The steps on rows, undo and the
// import of a whole plan (plancheck.h) all ask here. A fault comes in words that go on a sentence; none: there is none.

/// Which stories each story waits for.
class Dependencies {
public:
    /// Links of other kinds leave it as it is.
    void add(const Link& link);
    /// The shortest path along which `from` waits for `to`, both included; empty: it doesn't.
    std::vector<StoryId> path(const StoryId& from, const StoryId& to) const;
    /// Some stories that wait for each other, the first once more at the end; empty: there are none. The same links, added
    /// in the same order, give the same ones.
    std::vector<StoryId> circle() const;

private:
    QHash<StoryId, qsizetype> waitingForever() const;

    QHash<StoryId, std::vector<StoryId>> m_needs;
    std::vector<StoryId> m_order; ///< of those that wait for any
};

/// "the stories would wait for each other, A → B → A"
QString circleWords(const QStringList& references);

/// A mitigation needs an abuse case on one side and a use case on the other, a threat an abuse case. `other`: of a
/// mitigation or a dependency.
std::optional<QString> kindFault(const Link& link, const Story& story, const Story* other);

/// Two sprints that share days.
std::optional<QString> daysFault(const Sprint& sprint, const Sprint& other);

/// Two sprints that are active at once.
std::optional<QString> activeFault(const Sprint& sprint, const Sprint& other);

/// Two people whom nobody could tell apart.
std::optional<QString> nameFault(const Person& person, const Person& other);

/// Two absences of this person that share days.
std::optional<QString> daysOffFault(const Person& person, const Absence& absence, const Absence& other);

} // namespace waymark
