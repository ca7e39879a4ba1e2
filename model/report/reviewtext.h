// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewreport.h"

namespace waymark {

// What a review's values are called in reports that people read.

QString riskName(QuestionRisk risk);          ///< "High risk", "Open"; the same words as on the screen
QString evidenceName(ChoiceEvidence evidence); ///< "Contradicted"
QString choiceStatusName(const ChoiceFigures& choice); ///< "Selected", "Not applicable: out of scope"
QString answerReasonName(AnswerReason reason); ///< "out of scope"
QString improvementStatusName(ImprovementStatus status); ///< "In progress"; None: empty

/// "Grant least privilege (SEC03-BP02)".
QString choiceName(const QString& title, const QString& code);
/// "SEC03 How do you manage permissions?".
QString questionName(const QString& id, const QString& title);
/// "AWS Well-Architected Framework, 2026-05".
QString lensName(const ReviewFigures& figures);
/// "Payments: AWS Well-Architected Framework, 2026-05".
QString reviewName(const ReviewReport& report);

/// "prowler iam_1: failed, 2 of 61 results failed, last run 2026-03-02, stale, tied by hand". The day is that of `timeZone`, an
/// IANA name.
QString checkLine(const ProvingCheck& check, const QString& timeZone);
/// "6", or that nothing has been answered: then there are no issues to count.
QString issuesText(const RiskCounts& counts, int issues);
/// Whether no question has been answered or marked as not applicable.
bool isUnanswered(const RiskCounts& counts);

/// What is known of the workload, each with its name: "Environment", "production". Days are those of `timeZone`.
std::vector<std::pair<QString, QString>> workloadLines(const ReviewReport& report, const QString& timeZone);
/// "5 points"; "about 5 points" where some are assumed.
QString pointsOf(const ReportedImprovement& improvement);

} // namespace waymark
