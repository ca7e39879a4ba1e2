// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"

#include <QDateTime>
#include <QString>

namespace waymark {

/// What people call the values of a review.
QString signText(QuestionRisk risk);         ///< "High", "Medium", "None", "Open", "N/A", "Unrated"
QString riskText(QuestionRisk risk);         ///< "High risk", "No risk", "Not applicable"
QString signText(ChoiceEvidence evidence);   ///< "Confirmed", "Not claimed"
QString reasonText(AnswerReason reason);     ///< "Out of scope"; None: "No reason given"
QString signText(CheckStanding standing);    ///< "Passed", "Never run", "Attested as passed"
QString riskText(RuleRisk risk);             ///< "High risk"

/// The SVG of resources/icons that stands beside the word.
QString signName(QuestionRisk risk);
QString signName(ChoiceEvidence evidence);
QString signName(CheckStanding standing);

QuestionRisk riskOf(RuleRisk risk);

/// What is behind the sign of a choice, in a few words: "1 of 6 checks fails", "2 checks, last run 47 days ago",
/// "No check is linked". `now` tells ages.
QString proofText(const ChoiceProof& proof, const QDateTime& now);
/// What a check says, below its id: "Failed on 2 of 61, run today 06:12". `now` in the zone to show times in.
QString standingText(const ProvingCheck& check, const QDateTime& now);
/// A choice as people know it: its code, or else its title.
QString nameOf(const ChoiceFigures& choice);
QString nameOf(const QuestionFigures& question, const QString& choice); ///< the id itself, if the question has no such choice
/// How many questions, with a word for one.
QString countedQuestions(qint64 count);
/// For a list, where all questions begin alike: "Manage permissions for people and machines" of "How do you manage permissions
/// for people and machines?".
QString questionInShort(const QString& title);

} // namespace waymark
