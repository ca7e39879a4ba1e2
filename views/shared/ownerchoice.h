// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "model/domain/story.h"

#include <QJsonObject>

namespace waymark {

class Workspace;

/// Whose stories are wanted.
struct OwnerChoice {
    enum class Kind { Anyone, Mine, Nobody, Person };
    Kind kind = Kind::Anyone;
    std::optional<PersonId> person = {}; ///< of Person; of Mine, who that is

    bool accepts(const std::optional<PersonId>& owner) const;
    bool accepts(const Story& story) const { return accepts(story.owner); }

    /// For the settings. What can't be read is Anyone; who Mine is, is not kept: see resolved().
    QJsonObject toState() const;
    static OwnerChoice fromState(const QJsonObject& state);

    friend bool operator==(const OwnerChoice&, const OwnerChoice&) = default;
};

/// The person who bears the name of the workspace's author; null: there is none. Valid until the next change.
const Person* authorsPerson(const Workspace& workspace);

/// Why "My work" is nobody's now, and what to do about it; empty: it is that of authorsPerson().
QString whyNotMine(const Workspace& workspace);

/// The choice with the person that it means now. Mine without a person of the author's name, and a person who is there
/// no more, become Anyone: nothing may stay hidden for a reason that nobody can see.
OwnerChoice resolved(const OwnerChoice& choice, const Workspace& workspace);

} // namespace waymark
