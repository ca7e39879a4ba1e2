// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/story.h"
#include "model/edit/reviewedits.h"
#include "model/score/improvement.h"
#include "model/score/reviewfigures.h"

#include <QDate>
#include <QHash>

#include <span>
#include <vector>

namespace waymark {

class Records;
class Workspace;
struct Catalogues;

/// Story points of what is planned for each choice of a review and isn't done yet: those of all its stories together. Choices
/// of which nobody has estimated a story are left out.
QHash<ChoicePath, int> plannedPoints(const Records& records, const ReviewId& review);
/// As improvements() asks for them.
PointsOfChoice pointsOfChoices(const QHash<ChoicePath, int>& planned);

/// A choice that somebody wants to bring about, with what is known of it.
struct WantedChoice {
    QString pillar = {}; ///< id
    QString pillarName = {};
    QString question = {}; ///< id
    QString questionTitle = {};
    QStringList siblings = {}; ///< ids of the question's choices
    LensChoice choice = {};
    QString code = {}; ///< "SEC03-BP02"; empty: it has none
    QuestionRisk risk = QuestionRisk::High; ///< of the question, now
    std::vector<ProvingCheck> checks = {};  ///< linked to it
};

/// Empty: the lens has no such choice any more.
std::optional<WantedChoice> wantedChoice(const Lens& lens, const ReviewFigures& figures, const QString& question,
                                         const QString& choice);

/// A story that would bring one choice about. Only a proposal: it is shown before it counts, and may be changed.
struct ImprovementProposal {
    QString question = {};
    QString choice = {};
    QString code = {};        ///< of the choice; empty: it has none
    QString choiceTitle = {};
    Story story = {};         ///< reference and rank are given when it is added
    QString why = {};         ///< it is of that epic, or of none
    std::vector<LinkedCheck> checks = {}; ///< that are to prove it
};

struct ProposalBasis {
    const Records& records;
    const Catalogues& catalogues;
    QHash<CheckKey, QString> epics = {}; ///< of checks that ran, as figures have them; others are placed by the catalogue
    QDate today = {};
};

/// One for each choice:
/// - Epic: that of most checks linked to the choice; else of the catalogue's stories that name the choice as a practice; else
///   of those that name another choice of the question; else the first of the catalogue in whose list the pillar stands
///   earliest. Equal ones in the catalogue's order. None of it: no epic, for a person to choose.
/// - Capability, component and layer: of the catalogue's story in that epic which names the choice, else the epic's first
///   capability, a component by the title's words, and the layer that the pillar is named like.
/// - Priority by the risk: high is a must, medium a should. Points: assumedPoints.
/// - Sprint: the first from the current one on that is not closed and has room, each taking room from the next; none, where
///   nobody said how much fits.
/// - Title: the choice's, if it is an imperative; statements are to be brought about. Criteria: the sentences of its advice,
///   and that its checks pass. Narrative: what the lens says of it.
std::vector<ImprovementProposal> proposedStories(std::span<const WantedChoice> choices, const ProposalBasis& basis);

/// Adds them at the end of the backlog, each tied to its choice and to be proven by its checks: one edit. Gives their ids in
/// order. Errors: Invalid, if one has no title or no epic, or a sprint that is closed; NotFound; Edit's own.
Result<std::vector<StoryId>> addImprovementStories(Workspace& workspace, const Catalogues& catalogues, const ReviewId& review,
                                                   std::vector<ImprovementProposal> proposals);

} // namespace waymark
