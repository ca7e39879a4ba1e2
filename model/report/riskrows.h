// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskreport.h"

#include <QStringList>

namespace waymark {

// What the risk registry says in its reports.

/// "closed", "unrated", "within", "above", "unbackedAccept" (said to be accepted, but not by an acceptance in force), "accepted".
QString standWord(RiskStand stand);
/// "Above the appetite of 9".
QString standInWords(RiskStand stand, int appetite);
/// "low", "moderate", "high", "extreme", as style sheets have it; of a level of 1 or more.
QString bandWord(int level);
/// "20, extreme (4 x 5)": a level with the ratings that it comes from; "not rated".
QString levelInWords(const RatingPair& rating, int level);
/// "inherent > current > target", each as above.
QString levelsInWords(const ReportedRisk& risk);

/// "IAM-UC-01 Rotate keys (in progress, unproven)".
QString storyLine(const ReportedRiskStory& story);
/// "prowler iam_root_mfa: failed, last run 2026-03-02, stale". The day is that of `timeZone`, an IANA name.
QString shownLine(const ReportedRiskCheck& check, const QString& timeZone);
/// "EX-4 (in force, until 2026-03-31, owner Anna, approved by Bo): Behind a firewall"; with the check, if it is for one.
QString acceptanceLine(const ReportedAcceptance& acceptance);
/// "2026-03-31, overdue"; empty: no day is set.
QString reviewDayText(const ReportedRisk& risk);
/// What tests suggest as the residual rating; that nothing can be suggested.
QString suggestionText(const ReportedRisk& risk, const RiskGrid& grid);

template <typename T, typename Line>
QStringList linesOf(const std::vector<T>& items, Line line)
{
    QStringList lines;
    for (const T& item : items)
        lines << line(item);
    return lines;
}

} // namespace waymark
