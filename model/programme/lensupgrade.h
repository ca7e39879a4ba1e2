// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/edit/reviewedits.h"
#include "model/score/reviewfigures.h"

namespace waymark {

/// What became of a question or choice in another edition of a lens.
enum class LensMove {
    Same,    ///< same id, same title, same place
    Renamed, ///< same id, another title
    Moved,   ///< a choice that the same id has in another question, or a question in another pillar
    Changed, ///< a question whose choices or rules are others, although it is itself the same
    Retired, ///< nothing in the new edition has that id
    Added    ///< nothing in the old one had
};

struct LensChange {
    LensMove move = LensMove::Same;
    QString fromQuestion = {}; ///< ids; empty: Added
    QString fromChoice = {};   ///< empty: it is about the question
    QString toQuestion = {};   ///< empty: Retired
    QString toChoice = {};
    QString fromTitle = {};
    QString toTitle = {};
    bool answered = false; ///< the review says something of it
    /// Questions that a person may say took its place (Retired only): same words in the title. Nobody guesses.
    std::vector<ChoicePath> candidates = {};
};

struct LensUpgrade {
    std::vector<LensChange> changes = {}; ///< all but Same, in the order of the new edition, retired ones last
    std::vector<WholeAnswer> answers = {}; ///< as they would be, retired ones left out
    QHash<ChoicePath, ChoicePath> renamed = {}; ///< old path to new one, also of what stays the same
};

/// Answers are kept by id: a choice's by its own (framework slugs move between questions), a question's by its own. Choices
/// that moved bring what they say along. `confirmed`: retired choices or questions (choice empty) that a person ties to a new
/// one: what the old one says is taken over. Several that a person ties to a new choice select it only together. One that is tied to a
/// choice which both editions have selects it, whatever that one said: that is the person's word. Where nobody said so the rule
/// stays: what only one of two has done is not done.
LensUpgrade lensUpgrade(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record,
                        const QHash<ChoicePath, ChoicePath>& confirmed = {});

/// The changes of that alone, before anybody has confirmed anything. In a large lens they take long: candidates are looked for
/// among all titles.
std::vector<LensChange> lensChanges(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record);

/// All of that but the changes: what is to be stored once a person has decided on them.
LensUpgrade decidedUpgrade(const Lens& from, const Lens& to, const std::function<QuestionRecord(const QString&)>& record,
                           const QHash<ChoicePath, ChoicePath>& confirmed);

/// A step of the edit that upgrades a review, so that evidence comes along: what people said of checks and a choice (tied or
/// rejected) they say of it where it is now too. What they said of the old one stays, for other reviews. Nothing is to be done
/// for the framework, whose checks are tied to best practices.
Result<void> carryChoiceTies(Edit& edit, const QString& fromKey, const QString& toKey,
                             const QHash<ChoicePath, ChoicePath>& renamed);

} // namespace waymark
