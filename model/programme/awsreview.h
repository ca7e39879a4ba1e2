// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/edit/reviewedits.h"
#include "model/score/reviewfigures.h"

namespace waymark {

class Workspace;

/// What a file of the AWS Well-Architected Tool says: the output of `aws wellarchitected list-answers`, `get-answer`,
/// `get-lens-review`, `export-lens-review`-like wrappers, or `questionResponses` of automation tools. Field names as the API
/// documents them (AnswerSummaries, QuestionId, PillarId, Choices, ChoiceAnswers, SelectedChoices, IsApplicable, Reason, Notes, Risk,
/// LensReview, LensAlias, LensVersion, PillarReviewSummaries, RiskCounts, ImprovementStatus).
struct AwsAnswers {
    QString workloadId = {};
    QString lensAlias = {}; ///< or its ARN; empty: not said
    QString lensVersion = {};
    QString lensName = {};
    QString workloadName = {};
    QString notes = {};     ///< of the lens review
    struct Answer {
        QString question = {}; ///< the tool's QuestionId, which is not the published one ("securely-operate")
        QString title = {};
        QStringList offered = {}; ///< ids of its choices, where listed
        WholeAnswer answer = {};  ///< with the tool's ids
        QString risk = {};        ///< as the tool rated it; empty: not said
    };
    std::vector<Answer> answers = {};
    QStringList unknown = {}; ///< what was not understood, each with its JSON pointer, and notes that were left out as too long
};

/// Several documents in one file, or pages of one listing, are put together. Errors: Parse (position or pointer, reason).
Result<AwsAnswers> readAwsAnswers(const QByteArray& document);

/// The answers with a lens's own ids: a question is found by its id, else as the one that has the choices which the tool
/// lists or names (framework choices keep their slugs).
struct MatchedAnswers {
    std::vector<WholeAnswer> answers = {};
    QStringList unmatched = {}; ///< questions and choices that the lens doesn't have, in words
    /// Questions whose risk by the lens's rules differs from what the tool said, in words.
    QStringList differingRisks = {};
};
MatchedAnswers matchAnswers(const AwsAnswers& answers, const Lens& lens);

/// As `aws wellarchitected list-answers` prints it, one document with all answers: AnswerSummaries with ChoiceAnswerSummaries.
QByteArray awsAnswers(const ReviewFigures& figures);

} // namespace waymark
