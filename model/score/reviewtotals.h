// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/score/choiceproof.h"
#include "model/score/figure.h"
#include "model/score/reviewrisk.h"

#include <span>

namespace waymark {

/// A choice of a review, as far as it takes to name it and to say which checks speak for it.
struct ReviewedChoice {
    QString id = {};
    QString title = {};
    QString code = {}; ///< "SEC03-BP02"; empty: it is known by its title
    ChoiceEvidence evidence = ChoiceEvidence::NotClaimed;
    std::vector<CheckKey> checks = {}; ///< linked, and known to the workspace
};

/// A question of a review likewise.
struct ReviewedQuestion {
    QString id = {};
    QString title = {};
    QString pillar = {}; ///< its id
    QuestionRisk risk = QuestionRisk::Unanswered;   ///< as answered
    QuestionRisk proven = QuestionRisk::Unanswered; ///< with contradicted choices taken for unselected
    std::vector<ReviewedChoice> choices = {};

    const ReviewedChoice* choice(const QString& choiceId) const;
    int contradicted() const;        ///< choices
    bool isHighOnlyAsProven() const; ///< tests say so, and not the answer
    QuestionRisk counted() const;    ///< high where answer or tests say so, else as answered
};

/// A pillar of a review's lens.
struct ReviewedPillar {
    QString id = {};
    QString name = {};
};

/// Where one review stands, in few words: for the dashboard, the status, searches and reports. See ReviewFigures.
struct ReviewTotals {
    ReviewId review = ReviewId::create();
    WorkloadId workload = WorkloadId::create();
    QString workloadName = {};
    QString lensKey = {};
    QString lens = {};        ///< its name
    QString lensVersion = {}; ///< empty: none stated
    RiskCounts counts = {};   ///< questions, as answered: HRI is counts.high
    RiskCounts proven = {};   ///< with contradicted choices taken for unselected
    int contradicted = 0;     ///< choices
    int contradictedQuestions = 0;
    int confirmed = 0; ///< choices
    int selected = 0;  ///< choices
    QString fault = {}; ///< why nothing could be counted: the lens can't be read any more; empty: it could
    std::vector<ReviewedPillar> pillars = {};     ///< in the order of the lens; empty where there is a fault
    std::vector<ReviewedQuestion> questions = {}; ///< likewise

    const ReviewedQuestion* question(const QString& questionId) const;
};

/// A choice of a review that a check speaks for. Never null; good as long as the totals are.
struct SpokenFor {
    const ReviewTotals* review = nullptr;
    const ReviewedQuestion* question = nullptr;
    const ReviewedChoice* choice = nullptr;
};
/// All choices that a check is linked to, contradicted ones first, else as the reviews have them.
std::vector<SpokenFor> choicesOf(CheckKey check, std::span<const ReviewTotals> reviews);

/// Questions at high risk over all reviews, a line or more a review: for the gate and the dashboard. A question counts that is
/// at high risk as answered or as proven: nothing counts as so that tests contradict. Where that makes a difference a reason says both
/// figures. No value: no review has been made, none has a question of which the answers say anything, or one can't be counted.
Figure highRiskIssues(std::span<const ReviewTotals> reviews);
/// Choices that are selected and that tests contradict, likewise. No value also where tests neither confirm nor contradict
/// anything that is selected.
Figure contradictedChoices(std::span<const ReviewTotals> reviews);

/// Questions that count with a risk, see ReviewedQuestion::counted(), a line a review that names them. No value: no review has been
/// made, or one can't be counted. Of high risk highRiskIssues() says more.
Figure questionsAt(std::span<const ReviewTotals> reviews, QuestionRisk risk);

/// Where all reviews by one lens stand in one pillar of it.
struct PillarTotals {
    QString lensKey = {};
    QString lens = {}; ///< its name
    QString id = {};   ///< of the pillar
    QString name = {};
    RiskCounts counts = {}; ///< questions, see ReviewedQuestion::counted()
    /// With the pillar's questions alone, without their choices, so that highRiskIssues() of them is of the pillar. One by the lens
    /// that can't be counted is among them: then there is no figure.
    std::vector<ReviewTotals> reviews = {};
};
/// Lens by lens as the reviews have them, the pillars of each in its order. Over all of them high risks add up to what
/// highRiskIssues() has of the reviews. A lens that can't be read has no pillars.
std::vector<PillarTotals> pillarTotals(std::span<const ReviewTotals> reviews);

} // namespace waymark
