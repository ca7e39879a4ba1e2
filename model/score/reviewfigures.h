// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/choiceproof.h"
#include "model/score/reviewrisk.h"

#include <functional>

namespace waymark {

struct ChoiceFigures {
    QString id = {};
    QString title = {};
    QString code = {}; ///< as people know it, if not by its title alone: "SEC03-BP02"; empty otherwise
    ChoiceStatus status = ChoiceStatus::Unselected;
    AnswerReason reason = AnswerReason::None;
    QString notes = {};
    /// "None of these" claims nothing, nor do the choices of a question that doesn't apply: they are not claimed.
    ChoiceProof proof = {};
};

struct QuestionFigures {
    QString id = {};
    QString title = {};
    AnswerFacts answer = {};
    AnswerReason reason = AnswerReason::None;
    QString notes = {};
    ImprovementStatus improvement = ImprovementStatus::None;
    RatedQuestion asAnswered = {};
    /// With contradicted choices taken for unselected. The same as asAnswered if none is.
    RatedQuestion asProven = {};
    std::vector<ChoiceFigures> choices = {};

    int contradicted() const; ///< choices
    int unclaimed() const;
};

struct PillarFigures {
    QString id = {};
    QString name = {};
    RiskCounts counts = {}; ///< as answered
    int contradicted = 0;   ///< choices
    std::vector<QuestionFigures> questions = {};
};

/// All figures of one review with the texts that it takes to read them: a report, a milestone or a comparison needs no
/// lens beside it.
struct ReviewFigures {
    QString workload = {};
    QString lensKey = {};
    QString lens = {}; ///< its name
    QString lensVersion = {};
    RiskCounts counts = {}; ///< as answered: HRI is counts.high
    RiskCounts proven = {}; ///< as proven
    int contradicted = 0;   ///< choices
    int contradictedQuestions = 0;
    int confirmed = 0;      ///< choices
    int selected = 0;       ///< choices of questions that apply, "none of these" left out: what could be confirmed
    std::vector<PillarFigures> pillars = {};

    const QuestionFigures* question(const QString& id) const;
};

/// What a review says of one question.
struct QuestionRecord {
    AnswerFacts answer = {};
    AnswerReason reason = AnswerReason::None;
    QString notes = {};
    ImprovementStatus improvement = ImprovementStatus::None;
    QHash<QString, std::pair<AnswerReason, QString>> choices = {}; ///< reason and notes by choice, where there are any
};

/// What figures of a review are made of besides its lens. The functions are called at most once for each question or choice.
struct ReviewBasis {
    std::function<QuestionRecord(const QString& question)> record = {};
    std::function<std::vector<LinkedCheck>(const QString& question, const QString& choice)> linked = {}; ///< empty: none are
    std::function<QString(const QString& question, const QString& choice)> code = {}; ///< empty: none have one
    const ScopedChecks* scoped = nullptr; ///< null: evidence isn't known (yet): every selected choice is unproven, by no checks
};

QuestionFigures questionFigures(const LensQuestion& question, const ReviewBasis& basis);
/// Workload, lens key and version are for the caller to fill in.
ReviewFigures reviewFigures(const Lens& lens, const ReviewBasis& basis);
/// Adds everything up again after one of its questions was replaced.
void addUp(ReviewFigures& figures);

} // namespace waymark
