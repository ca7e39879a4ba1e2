// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskreport.h"

namespace waymark {

/// A risk above the appetite of 9 with one of everything, of which every text is `text`, and one that nobody rated.
inline RiskReport aRiskReport(const QString& text)
{
    const QDateTime moment(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
    const Risk risk{.reference = text,
                    .title = text,
                    .category = text,
                    .cause = text,
                    .event = text,
                    .consequence = text,
                    .inherentLikelihood = 5,
                    .inherentImpact = 5,
                    .currentLikelihood = 5,
                    .currentImpact = 4,
                    .targetLikelihood = 1,
                    .targetImpact = 2,
                    .plan = text,
                    .reviewDay = moment.date().addDays(-1),
                    .status = RiskStatus::Treating};
    const Risk unrated{.reference = QStringLiteral("R-2"), .title = QStringLiteral("Unrated")};
    const std::vector<Risk> risks = {risk, unrated};
    RiskReport report{.appetite = 9,
                      .counts = {.open = 2, .aboveAppetite = 1, .unrated = 1},
                      .registry = registryFigures({.risks = risks, .now = moment}, {}, moment.date()),
                      .heat = heatMap(risks, RatingKind::Current)};
    report.registry.exposureTrend.insert(
        report.registry.exposureTrend.begin(),
        ExposurePoint{.moment = moment.addDays(-14), .sprint = 3, .exposure = 25, .risks = 1, .aboveAppetite = 1});
    ReportedRisk reported{.risk = risk,
                          .inherentLevel = 25,
                          .currentLevel = 20,
                          .targetLevel = 2,
                          .stand = RiskStand::Above,
                          .owner = text,
                          .epic = text,
                          .isOverdue = true};
    reported.stories = {{.reference = text, .title = text, .status = StoryStatus::Done, .proof = Proof::Passed}};
    reported.abuseCases = {{.reference = text, .title = text}};
    reported.checks = {{.tool = text, .checkId = text, .title = text, .standing = CheckStanding::Failed, .lastRun = moment, .isStale = true}};
    reported.acceptances = {{.reference = text, .reason = text, .owner = text, .approver = text, .expiry = moment.date(), .state = ExceptionState::Expired},
                            {.reference = text, .check = text, .reason = text, .owner = text, .expiry = moment.date()}};
    reported.ratings = {{.risk = risk.id, .rated = moment, .author = text, .inherentLikelihood = 5, .inherentImpact = 5, .currentLikelihood = 5,
                         .currentImpact = 5, .targetLikelihood = 1, .targetImpact = 2},
                        {.risk = risk.id, .rated = moment.addDays(1), .author = text, .reason = text, .inherentLikelihood = 5, .inherentImpact = 5,
                         .currentLikelihood = 5, .currentImpact = 4, .targetLikelihood = 1, .targetImpact = 2, .status = RiskStatus::Treating}};
    reported.suggestion = {.likelihood = 3, .impact = 4, .proven = 1, .tied = 2, .reasons = {{.text = text, .count = 1}}};
    report.risks = {reported, {.risk = unrated}};
    return report;
}

} // namespace waymark
